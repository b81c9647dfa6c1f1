public import Records

extension AttendanceBatch {
    /// Rows of the attendance table with their ids resolved.
    ///
    /// - Parameters:
    ///   - batch: rows of the attendance table.
    ///   - students: the numbers of students.
    ///   - organizations: the numbers of schools.
    public init(_ batch: RecordBatch, students: TextIndex, organizations: TextIndex) {
        self.init()
        let owners = students.find(batch.text(Attendance.studentID))
        let schools = organizations.find(batch.text(Attendance.orgID))
        let (day, category) = (batch.numbers(Attendance.date), batch.numbers(Attendance.category))
        let portion = batch.numbers(Attendance.portionAbsent)
        rows = owners.indices.map { row in
            Row(
                student: day.isKnown[row] ? owners[row] : -1,
                organization: schools[row],
                day: day.values[row].clamped,
                category: category.isKnown[row] ? UInt8(clamping: category.values[row]) : .max,
                portion: portion.isKnown[row] ? Int16(clamping: portion.values[row] / 1000) : -1
            )
        }
        count = rows.count
    }
}
