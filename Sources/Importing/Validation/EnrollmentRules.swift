import Records

/// What is remembered of students and their enrollments, by the numbers of students and schools.
struct StudentFacts {
    /// A stay of a student at a school.
    struct Stay {
        let entry: Int32
        let exit: Int32
        let calendar: String
    }

    /// The line of each student in its file; 0 where the student is only stored.
    var lines: [Int32: Int] = [:]
    /// Days of birth.
    var births: [Int32: Int32] = [:]
    /// Students with an enrollment.
    var enrolled: Set<Int32> = []
    /// Stays by student and school.
    var stays: [UInt64: [Stay]] = [:]
    /// Spans of primary enrollments by student, for overlaps.
    var primarySpans: [Int32: [ClosedRange<Int32>]] = [:]
    /// Schools with students.
    var schools: Set<Int32> = []

    static func pair(_ left: Int32, _ right: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: left)) << 32 | UInt64(UInt32(bitPattern: right))
    }
}

extension Validator {
    /// Years of age at which a student is a rarity in any grade.
    private static let likelyAges = 3...23

    mutating func checkStudents(_ rows: inout DecodedRows) {
        let births = rows.batch.numbers(Students.birthDate)
        let day = snapshot.schoolYear.ageDay
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

    mutating func learnStudents(_ batch: RecordBatch) {
        let numbers = references.numbers(.students, batch.text(Students.studentID))
        let births = batch.numbers(Students.birthDate)
        for row in 0..<batch.count {
            students.lines[numbers[row]] = batch.lines[row]
            if let birth = births[row] {
                students.births[numbers[row]] = Int32(truncatingIfNeeded: birth)
            }
        }
    }

    mutating func checkEnrollments(_ rows: inout DecodedRows) {
        let numbers = references.numbers(.students, rows.batch.text(Enrollments.studentID))
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
        if students.primarySpans[student, default: []].contains(where: { $0.overlaps(span) }) {
            rows.add(.overlappingEnrollment, row: row, column: rows.place(Enrollments.entryDate))
        } else {
            students.primarySpans[student, default: []].append(span)
        }
    }

    /// A student of grade g is about g + 5 on 1 September; three years more or less are unusual.
    private func checkAge(
        _ rows: inout DecodedRows,
        _ row: Int,
        _ student: Int32,
        _ grade: GradeLevel
    ) {
        guard let birth = students.births[student], let number = grade.number else { return }
        let age = Self.age(birth, on: snapshot.schoolYear.ageDay)
        guard abs(age - (number + 5)) > 3 else { return }
        rows.add(.gradeAgeMismatch, row: row, column: rows.place(Enrollments.gradeLevel))
    }

    mutating func learnEnrollments(_ batch: RecordBatch) {
        let numbers = references.numbers(.students, batch.text(Enrollments.studentID))
        let schoolNumbers = references.numbers(.organizations, batch.text(Enrollments.orgID))
        let entries = batch.numbers(Enrollments.entryDate)
        let exits = batch.numbers(Enrollments.exitDate)
        let codes = batch.text(Enrollments.calendarCode)
        for row in 0..<batch.count {
            students.enrolled.insert(numbers[row])
            students.schools.insert(schoolNumbers[row])
            guard let entry = entries[row] else { continue }
            let span = Self.span(entry, exits[row])
            students.stays[StudentFacts.pair(numbers[row], schoolNumbers[row]), default: []].append(
                StudentFacts.Stay(
                    entry: span.lowerBound,
                    exit: span.upperBound,
                    calendar: codes[row] ?? SchoolYearFacts.mainCalendar
                )
            )
        }
    }

    private static func span(_ entry: Int64, _ exit: Int64?) -> ClosedRange<Int32> {
        let first = Int32(truncatingIfNeeded: entry)
        return first...max(first, exit.map { Int32(truncatingIfNeeded: $0) } ?? Int32.max)
    }

    static func age(_ birth: Int32, on day: SchoolDate) -> Int {
        let (born, now) = (SchoolDate(dayNumber: birth).civil, day.civil)
        return now.year - born.year - ((now.month, now.day) < (born.month, born.day) ? 1 : 0)
    }
}
