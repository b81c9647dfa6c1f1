import Records

extension Validator {
    /// Years of age at which a student is a rarity in any grade.
    private static let likelyAges = 3...23

    mutating func checkStudents(_ rows: inout DecodedRows) {
        let births = rows.batch.numbers(Students.birthDate)
        let day = snapshot.schoolYear.ageDay.civil
        for row in 0..<rows.count {
            guard let birth = births[row] else { continue }
            let age = Self.age(Int32(truncatingIfNeeded: birth), on: day)
            guard !Self.likelyAges.contains(age), !rows.isRejected[row] else { continue }
            rows.add(
                .unlikelyValue,
                row: row,
                column: rows.place(Students.birthDate),
                detail: "age \(Self.likelyAges.lowerBound) to \(Self.likelyAges.upperBound)"
            )
        }
    }

    mutating func learnStudents(_ rows: LearnedRows) {
        let batch = rows.batch
        let numbers = rows.numbers(Students.studentID)
        let births = batch.numbers(Students.birthDate)
        for row in 0..<batch.count {
            students.lines[numbers[row]] = Int32(clamping: batch.lines[row])
            if let birth = births[row] {
                students.births[numbers[row]] = Int32(truncatingIfNeeded: birth)
            }
        }
    }

    mutating func checkEnrollments(_ rows: inout DecodedRows) {
        guard let numbers = rows.place(Enrollments.studentID).flatMap({ rows.targets[$0] }) else {
            return
        }
        let entries = rows.batch.numbers(Enrollments.entryDate)
        let exits = rows.batch.numbers(Enrollments.exitDate)
        let primary = rows.batch.numbers(Enrollments.isPrimary)
        let grades = rows.batch.numbers(Enrollments.gradeLevel)
        for row in 0..<rows.count where !rows.isRejected[row] {
            guard let entry = entries[row] else { continue }
            let span = Self.span(entry, exits[row])
            if primary[row] != 0 { checkOverlap(&rows, row, numbers[row], span) }
            if !rows.isRejected[row], let grade = grades[row].flatMap(GradeLevel.init(ordinal:)) {
                checkAge(&rows, row, numbers[row], grade)
            }
        }
    }

    private mutating func checkOverlap(
        _ rows: inout DecodedRows,
        _ row: Int,
        _ student: Int32,
        _ span: ClosedRange<Int32>
    ) {
        if students.primarySpans.contains(student, where: { $0.overlaps(span) }) {
            rows.add(.overlappingEnrollment, row: row, column: rows.place(Enrollments.entryDate))
        } else {
            students.primarySpans.add(StudentFacts.Span(span), to: student)
        }
    }

    /// A student of grade g is about g + 5 on 1 September; three years more or less are unusual.
    private func checkAge(
        _ rows: inout DecodedRows,
        _ row: Int,
        _ student: Int32,
        _ grade: GradeLevel
    ) {
        let birth = students.births[student]
        guard birth != .min, let number = grade.number else { return }
        let age = Self.age(birth, on: snapshot.schoolYear.ageDay.civil)
        guard abs(age - (number + 5)) > 3 else { return }
        rows.add(.gradeAgeMismatch, row: row, column: rows.place(Enrollments.gradeLevel))
    }

    mutating func learnEnrollments(_ rows: LearnedRows) {
        let batch = rows.batch
        let numbers = rows.numbers(Enrollments.studentID)
        let schoolNumbers = rows.numbers(Enrollments.orgID)
        let entries = batch.numbers(Enrollments.entryDate)
        let exits = batch.numbers(Enrollments.exitDate)
        let calendars = students.stays.calendars(batch.text(Enrollments.calendarCode))
        for row in 0..<batch.count {
            students.enrolled[numbers[row]] = true
            students.schools[schoolNumbers[row]] = true
            guard let entry = entries[row] else { continue }
            students.stays.add(
                student: numbers[row],
                school: schoolNumbers[row],
                Self.span(entry, exits[row]),
                calendar: calendars[row]
            )
        }
    }

    private static func span(_ entry: Int64, _ exit: Int64?) -> ClosedRange<Int32> {
        let first = Int32(truncatingIfNeeded: entry)
        return first...max(first, exit.map { Int32(truncatingIfNeeded: $0) } ?? Int32.max)
    }

    static func age(_ birth: Int32, on now: (year: Int, month: Int, day: Int)) -> Int {
        let born = SchoolDate(dayNumber: birth).civil
        return now.year - born.year - ((now.month, now.day) < (born.month, born.day) ? 1 : 0)
    }
}
