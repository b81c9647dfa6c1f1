public import Records

extension AttendanceBatch {
    /// Rows of the attendance table with their ids resolved.
    ///
    /// - Parameters:
    ///   - batch: rows of the attendance table.
    ///   - students: the numbers of students.
    ///   - organizations: the numbers of schools.
    public init(_ batch: RecordBatch, students: TextIndex, organizations: TextIndex) {
        self.students = students.find(batch.text(Attendance.studentID))
        self.organizations = organizations.find(batch.text(Attendance.orgID))
        let (day, category) = (batch.numbers(Attendance.date), batch.numbers(Attendance.category))
        let portion = batch.numbers(Attendance.portionAbsent)
        days = day.values.map(\.clamped)
        for row in day.isKnown.indices where !day.isKnown[row] { self.students[row] = -1 }
        categories = category.values.indices.map { row in
            category.isKnown[row] ? UInt8(clamping: category.values[row]) : .max
        }
        portions = portion.values.indices.map { row in
            portion.isKnown[row] ? Int16(clamping: portion.values[row] / 1000) : -1
        }
    }
}
