internal import Records

/// Collects enrollments of the year, and the last one of each student in the year before.
struct EnrollmentsBuilder: Sendable {
    /// One enrollment.
    struct Row: Sendable {
        var span: Membership.Span
        /// The grade's place in its vocabulary; −1 where it is unknown or unmapped.
        var grade: Int8
        var isPrimary: Bool
        var repeats: Bool?
    }

    private(set) var owners: [Int32] = []
    private(set) var rows: [Row] = []
    private(set) var before: [Row?] = []

    mutating func fold(
        _ batch: RecordBatch,
        students: [Int32],
        schools: [Int32],
        calendars: inout CalendarBuilder
    ) {
        let numbers = calendars.numbers(schools, codes: batch.text(Enrollments.calendarCode))
        Self.forEachRow(batch, students: students) { row, student, enrollment in
            guard schools[row] >= 0 else { return }
            owners.append(student)
            rows.append(enrollment)
            rows[rows.count - 1].span.organization = schools[row]
            rows[rows.count - 1].span.calendar = numbers[row]
        }
    }

    mutating func foldYearBefore(_ batch: RecordBatch, students: [Int32], of count: Int) {
        while before.count < count { before.append(nil) }
        Self.forEachRow(batch, students: students) { _, student, enrollment in
            let known = before[Int(student)]
            if known.map({ Self.isLater(enrollment, than: $0) }) ?? true {
                before[Int(student)] = enrollment
            }
        }
    }

    /// The spans of each student, whatever the day.
    func members(students count: Int) -> Membership {
        let grouping = Grouping(owners, count: count)
        return Membership(
            starts: grouping.starts,
            spans: grouping.order.map { rows[Int($0)].span }
        )
    }

    /// Calls with each row of a known student that has an entry day and is not a no-show.
    private static func forEachRow(
        _ batch: RecordBatch,
        students numbers: [Int32],
        _ body: (Int, Int32, Row) -> Void
    ) {
        let (entry, exit) = (
            batch.numbers(Enrollments.entryDate), batch.numbers(Enrollments.exitDate)
        )
        let (grade, left) = (
            batch.numbers(Enrollments.gradeLevel), batch.numbers(Enrollments.exitType)
        )
        let primary = batch.numbers(Enrollments.isPrimary)
        let repeats = batch.numbers(Enrollments.repeatsGrade)
        let noShow = ExitType.noShow.ordinal
        for row in numbers.indices where numbers[row] >= 0 && entry.isKnown[row] {
            if left[row] == noShow { continue }
            let span = Membership.Span(
                organization: -1,
                calendar: -1,
                entry: entry.values[row].clamped,
                exit: exit[row]?.clamped ?? .max
            )
            let enrollment = Row(
                span: span,
                grade: Self.grade(grade[row]),
                isPrimary: primary[row] != 0,
                repeats: repeats[row].map { $0 != 0 }
            )
            body(row, numbers[row], enrollment)
        }
    }

    private static func grade(_ ordinal: Int64?) -> Int8 {
        guard let ordinal, (0..<gradeCount).contains(ordinal) else { return -1 }
        return Int8(truncatingIfNeeded: ordinal)
    }

    private static let gradeCount = Int64(GradeLevel.allCases.count)

    /// Whether an enrollment is the later one: the primary, then the later entry, exit and grade.
    static func isLater(_ left: Row, than right: Row) -> Bool {
        (left.isPrimary ? 1 : 0, left.span.entry, left.span.exit, left.grade)
            > (right.isPrimary ? 1 : 0, right.span.entry, right.span.exit, right.grade)
    }
}
