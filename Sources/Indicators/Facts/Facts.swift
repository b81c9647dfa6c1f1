public import Records

/// Per student, the counts and sums that a single pass over the records yields, as of a day.
public struct Facts: Sendable {
    /// The day; nothing later has been counted.
    public var asOf: SchoolDate
    /// The school year that the day belongs to.
    public var schoolYear: SchoolYear
    /// The students, by local id; a student's place here is the row in every column of facts.
    public var students: TextIndex

    /// Facts of nobody.
    public init(asOf: SchoolDate, schoolYear: SchoolYear) {
        self.asOf = asOf
        self.schoolYear = schoolYear
        self.students = TextIndex()
    }
}
