import Records

/// Plain days that an import has collected, by student and school.
protocol KeptDays {
    /// Adds the schools of a student's days.
    func addOrganizations(of student: Int32, to found: inout [Int32])

    /// Writes the kinds of a student's days at a school over those of a year; other days stay as they are.
    func overlay(_ student: Int32, _ organization: Int32, on days: inout [UInt16])

    /// Forgets a day.
    mutating func clear(_ student: Int32, _ organization: Int32, day offset: Int)

    /// Rows with a day outside of the school year.
    var strays: [AttendanceBatch.Row] { get }
}
