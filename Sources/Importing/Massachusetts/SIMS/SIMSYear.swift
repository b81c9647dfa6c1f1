import Records

/// The collections of a school year, student by student.
struct SIMSYear: Sendable {
    /// One collection: when it was, and the rows of each student by the student's place in ``students``.
    struct Part: Sendable {
        let collection: SIMSCollection
        let day: SchoolDate
        var rows: [Int: [SIMSRow]] = [:]
    }

    /// The collections in their order.
    private(set) var parts: [Part] = []
    /// Local ids in the order in which they were first met.
    private(set) var students: [String] = []
    /// Rows without a local id, which are handed on to be rejected.
    private(set) var nameless: [SIMSRow] = []
    private var places: [String: Int] = [:]

    /// Opens a collection, to which the rows that follow belong.
    ///
    /// Collections come in their order.
    mutating func begin(_ collection: SIMSCollection, on day: SchoolDate) {
        guard parts.last?.collection != collection else { return }
        parts.append(Part(collection: collection, day: day))
    }

    mutating func take(_ row: SIMSRow) {
        guard let lasid = row.lasid, !parts.isEmpty else {
            nameless.append(row)
            return
        }
        let place = places[lasid] ?? students.count
        if place == students.count {
            places[lasid] = place
            students.append(lasid)
        }
        parts[parts.count - 1].rows[place, default: []].append(row)
    }

    /// The rows of a student in each collection.
    func rows(of student: Int) -> [[SIMSRow]] { parts.map { $0.rows[student] ?? [] } }

    /// The rows of the last collection that has the student.
    func latestRows(of student: Int) -> [SIMSRow] {
        rows(of: student).last { !$0.isEmpty } ?? []
    }
}
