public import Records

/// Students of a run whose scores stand on the records of the year before, for there are few of this one yet.
public struct CarriedBasis: Hashable, Sendable {
    /// What a row's few words begin with where its score was carried.
    static let brief = "last year"

    /// The last day of the records that they stand on.
    public var from: SchoolDate
    /// How many students.
    public var students: Int
    /// Students with fewer days in membership than this were carried; nil where everybody was: a start-of-year snapshot.
    public var fewDays: Int?

    /// A basis with all its parts.
    public init(from: SchoolDate, students: Int, fewDays: Int?) {
        self.from = from
        self.students = students
        self.fewDays = fewDays
    }

    /// What it is, such as `412 students on records to 30 Jun 2025`.
    public var words: String {
        fewDays == nil
            ? "start-of-year snapshot from records to \(from.spoken)"
            : "\(students) on records to \(from.spoken)"
    }
}

extension Roster {
    /// Whether a row's score stands on the records of the year before.
    public func isCarried(_ row: Int) -> Bool {
        carried.isEmpty ? false : carried[row]
    }
}
