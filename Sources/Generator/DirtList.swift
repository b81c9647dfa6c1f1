import Records

/// A planted problem: the rows that make it and which of them are at fault.
struct DirtProblem {
    let table: TableName
    let code: String
    let severity: String
    let column: String
    let what: String
    let rows: [[String]]
    /// Places of the faulty rows; the others are innocent.
    let faults: [Int]

    init(
        _ table: TableName,
        _ code: String,
        _ severity: String = "error",
        column: String = "",
        _ what: String,
        _ rows: [[String]],
        faults: [Int]? = nil
    ) {
        self.table = table
        self.code = code
        self.severity = severity
        self.column = column
        self.what = what
        self.rows = rows
        self.faults = faults ?? Array(rows.indices)
    }
}

/// The problems that `SampleData` carries, one of each kind that importers meet.
struct DirtList {
    let builder: StudentYearBuilder

    var problems: [DirtProblem] {
        attendanceDays + attendanceCells + people + others + courses + tests
    }

    func host(_ index: Int) -> String { String(1_000_000 + Dirt.firstNumber + index) }
    var org: String { builder.schools.school(.high, set: 0).code }
    private var other: String { builder.schools.school(.vocational, set: 0).code }
    func date(_ index: Int) -> String { builder.calendar.days[index].description }
    var year: Int { builder.calendar.year }

    private func day(
        _ student: String,
        _ date: String,
        _ category: String = "unexcused_absence",
        raw: String = "",
        portion: String = ""
    ) -> [String] {
        [student, org, date, category, raw, portion]
    }

    private var attendanceDays: [DirtProblem] {
        [
            DirtProblem(
                .attendance,
                "orphan-student",
                column: "student_id",
                "a student who is not in students.csv",
                [day("1999999", date(10))]
            ),
            DirtProblem(
                .attendance,
                "duplicate-key",
                "error",
                "the same student, school and day twice with different content",
                [day(host(0), date(11), "excused_absence"), day(host(0), date(11))]
            ),
            DirtProblem(
                .attendance,
                "duplicate-row",
                "note",
                "the same row twice",
                [day(host(0), date(12)), day(host(0), date(12))],
                faults: [1]
            ),
            DirtProblem(
                .attendance,
                "attendance-non-school-day",
                column: "date",
                "attendance on Veterans Day",
                [day(host(0), "\(year - 1)-11-11")]
            ),
            DirtProblem(
                .attendance,
                "attendance-outside-enrollment",
                column: "date",
                "attendance before the student's entry",
                [day(host(1), date(8))]
            ),
            DirtProblem(
                .attendance,
                "attendance-outside-enrollment",
                column: "date",
                "attendance after the student's exit",
                [day(host(2), date(90))]
            ),
        ]
    }

    private var attendanceCells: [DirtProblem] {
        [
            DirtProblem(
                .attendance,
                "bad-date",
                column: "date",
                "30 February",
                [day(host(0), "\(year)-02-30")]
            ),
            DirtProblem(
                .attendance,
                "missing-value",
                column: "category",
                "no category",
                [day(host(0), date(14), "")]
            ),
            DirtProblem(
                .attendance,
                "impossible-value",
                "warning",
                column: "portion_absent",
                "a day missed one and a half times",
                [day(host(0), date(15), portion: "1.5")]
            ),
            DirtProblem(
                .attendance,
                "unmapped-code",
                "warning",
                column: "category",
                "a category that the format does not know",
                [day(host(0), date(16), "field_trip")]
            ),
            DirtProblem(
                .attendance,
                "spreadsheet-number",
                column: "student_id",
                "an id that a spreadsheet turned into a number",
                [day("1.95E+06", date(17))]
            ),
            DirtProblem(
                .attendance,
                "attendance-after-recorded",
                "warning",
                column: "date",
                "a day that the school has not finished recording",
                [day(host(0), date(builder.calendar.recorded))]
            ),
        ]
    }

    private func student(
        _ id: String,
        state: String,
        last: String = "Testcase",
        born: String = ""
    ) -> [String] {
        // Words for "no value" must be taken as such, without a finding.
        [id, state, "Lint", "N/A", last, born, "n", "unknown", "NULL", "-", ""]
    }

    private var people: [DirtProblem] {
        let shared = Person.stateID(Dirt.firstNumber + 10)
        return [
            DirtProblem(
                .students,
                "missing-value",
                column: "last_name",
                "a student without a last name",
                [student("1960001", state: Person.stateID(960_001), last: "")]
            ),
            DirtProblem(
                .students,
                "shared-state-id",
                column: "state_student_id",
                "two students with one state id",
                [student("1960002", state: shared), student("1960003", state: shared)]
            ),
            DirtProblem(
                .students,
                "nine-digit-state-id",
                "warning",
                column: "state_student_id",
                "a state id of nine digits, and a child of ten",
                [student("1960004", state: "991234567", born: "\(year - 11)-05-05")]
            ),
            DirtProblem(
                .students,
                "student-without-enrollment",
                "warning",
                "a student without an enrollment",
                [student("1960005", state: Person.stateID(960_005))]
            ),
            DirtProblem(
                .enrollments,
                "grade-age-mismatch",
                "warning",
                column: "grade_level",
                "the child of ten in grade 11",
                [stay("1960004", org, 0, nil)]
            ),
            DirtProblem(
                .enrollments,
                "exit-before-entry",
                column: "exit_date",
                "an exit before the entry",
                [stay(host(3), other, 40, 30, isPrimary: false)]
            ),
            DirtProblem(
                .enrollments,
                "overlapping-enrollment",
                column: "entry_date",
                "two primary enrollments at once",
                [stay(host(3), other, 50, 60)]
            ),
        ]
    }

    private func stay(
        _ student: String,
        _ org: String,
        _ entry: Int,
        _ exit: Int?,
        isPrimary: Bool = true
    ) -> [String] {
        [
            student, org, date(entry), "11", "other", exit.map(date) ?? "",
            exit == nil ? "" : "other", isPrimary ? "true" : "false", "false",
        ]
    }

    private var others: [DirtProblem] {
        let start = date(0)
        return [
            DirtProblem(
                .terms,
                "term-outside-year",
                column: "start_date",
                "a term of another year",
                [
                    [
                        "LOST-TERM", org, "Lost", "quarter", "9", "", "\(year - 4)-09-05",
                        "\(year - 4)-11-05",
                    ]
                ]
            ),
            DirtProblem(
                .disciplineActions,
                "unmapped-code",
                "warning",
                column: "action",
                "an action that the format does not know",
                [["A-LINT-1", "", host(0), "warning_letter", "", date(20), "", "", ""]]
            ),
            DirtProblem(
                .attendanceSummary,
                "attended-exceeds-membership",
                column: "attended_days",
                "more days attended than in membership",
                [[host(0), org, start, date(100), "100", "101", "report_card"]]
            ),
            DirtProblem(
                .attendanceSummary,
                "unlikely-value",
                "warning",
                column: "membership_days",
                "190 days in membership",
                [[host(3), org, start, date(100), "190", "180", "report_card"]]
            ),
        ]
    }
}
