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

    var problems: [DirtProblem] { attendance + people + courses + tests }

    private func host(_ index: Int) -> String { String(1_000_000 + Dirt.firstNumber + index) }
    private var org: String { builder.schools.school(.high, set: 0).code }
    private var other: String { builder.schools.school(.vocational, set: 0).code }
    private func date(_ index: Int) -> String { builder.calendar.days[index].description }
    private var year: Int { builder.calendar.year }

    private func day(
        _ student: String,
        _ date: String,
        _ category: String = "unexcused_absence",
        raw: String = "",
        portion: String = ""
    ) -> [String] {
        [student, org, date, category, raw, portion]
    }

    private var attendance: [DirtProblem] {
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
                "not-a-school-day",
                column: "date",
                "attendance on Veterans Day",
                [day(host(0), "\(year - 1)-11-11")]
            ),
            DirtProblem(
                .attendance,
                "before-entry",
                column: "date",
                "attendance before the student's entry",
                [day(host(1), date(8))]
            ),
            DirtProblem(
                .attendance,
                "after-exit",
                column: "date",
                "attendance after the student's exit",
                [day(host(2), date(90))]
            ),
            DirtProblem(
                .attendance,
                "bad-date",
                column: "date",
                "30 February",
                [day(host(0), "\(year)-02-30")]
            ),
            DirtProblem(
                .attendance,
                "missing-required",
                column: "category",
                "no category",
                [day(host(0), date(14), "")]
            ),
            DirtProblem(
                .attendance,
                "out-of-range",
                "warning",
                column: "portion_absent",
                "a day missed one and a half times",
                [day(host(0), date(15), portion: "1.5")]
            ),
            DirtProblem(
                .attendance,
                "unmapped",
                "warning",
                column: "category",
                "a category that the format does not know",
                [day(host(0), date(16), "field_trip")]
            ),
            DirtProblem(
                .attendance,
                "bad-identifier",
                column: "student_id",
                "an id that a spreadsheet turned into a number",
                [day("1.95E+06", date(17))]
            ),
        ]
    }

    private func student(
        _ id: String,
        state: String,
        last: String = "Testcase",
        born: String = ""
    ) -> [String] {
        [id, state, "Lint", "", last, born, "n", "unknown", "eng", "", ""]
    }

    private var people: [DirtProblem] {
        let state = Person.stateID(Dirt.firstNumber + 10)
        return [
            DirtProblem(
                .students,
                "missing-required",
                column: "last_name",
                "a student without a last name",
                [student("1960001", state: Person.stateID(960_001), last: "")]
            ),
            DirtProblem(
                .students,
                "duplicate-state-id",
                column: "state_student_id",
                "two students with one state id",
                [student("1960002", state: state), student("1960003", state: state)]
            ),
            DirtProblem(
                .students,
                "bad-state-id",
                "warning",
                column: "state_student_id",
                "a state id of nine digits",
                [student("1960004", state: "991234567")]
            ),
            DirtProblem(
                .students,
                "no-enrollment",
                "warning",
                "a student without an enrollment",
                [student("1960005", state: Person.stateID(960_005))]
            ),
            DirtProblem(
                .enrollments,
                "exit-before-entry",
                column: "exit_date",
                "an exit before the entry",
                [[host(3), other, date(40), "11", "other", date(30), "other", "false", "false"]]
            ),
            DirtProblem(
                .enrollments,
                "overlapping-enrollment",
                column: "entry_date",
                "two primary enrollments at once",
                [[host(3), other, date(50), "11", "other", date(60), "other", "true", "false"]]
            ),
            DirtProblem(
                .terms,
                "outside-school-year",
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
                "unmapped",
                "warning",
                column: "action",
                "an action that the format does not know",
                [["A-LINT-1", "", host(0), "warning_letter", "", date(20), "", "", ""]]
            ),
        ]
    }

    private func mark(_ term: String, _ numeric: String, section: String? = nil) -> [String] {
        let school = builder.schools.school(.high, set: 0)
        let course = Course.taken(grade: 11, vocational: false)[4]
        let own = builder.section(course, school, Dirt.firstNumber)
        return [
            host(0), section ?? own, Staffing.termID(school, year, term), "progress", numeric, "",
            date(70),
        ]
    }

    private var courses: [DirtProblem] {
        let school = builder.schools.school(.high, set: 0)
        let stranger = Staffing.sectionID(
            school,
            year,
            Course.taken(grade: 9, vocational: false)[0],
            1
        )
        return [
            DirtProblem(
                .marks,
                "unlikely",
                "warning",
                column: "numeric_mark",
                "a mark of 115",
                [mark("Q1", "115")]
            ),
            DirtProblem(
                .marks,
                "out-of-range",
                "warning",
                column: "numeric_mark",
                "a mark of 999",
                [mark("Q2", "999")]
            ),
            DirtProblem(
                .marks,
                "bad-number",
                "warning",
                column: "numeric_mark",
                "mark and letter in one cell",
                [mark("Q3", "85.12 B+")]
            ),
            DirtProblem(
                .marks,
                "no-section-enrollment",
                column: "section_id",
                "a mark in a section that the student is not in",
                [mark("Q1", "80", section: stranger)]
            ),
            DirtProblem(
                .transcript,
                "out-of-range",
                "warning",
                column: "credits_earned",
                "9999 in place of an empty cell",
                [
                    [
                        host(0), String(year - 1), "ENG10", "1", "English 10", "01002", "1", "9999",
                        "84",
                        "B", "pass", "10", "",
                    ]
                ]
            ),
        ]
    }

    private var tests: [DirtProblem] {
        [
            DirtProblem(
                .assessmentResults,
                "out-of-range",
                "warning",
                column: "growth_percentile",
                "a growth percentile of 100",
                [
                    [
                        host(0), "MCAS-MTH-10", "\(year - 1)-05-06", "1", String(year - 1), "10",
                        "tested",
                        "505", "M", "3", "100", "true",
                    ]
                ]
            ),
            DirtProblem(
                .assessmentResults,
                "orphan-assessment",
                column: "assessment_id",
                "a test that is not in assessments.csv",
                [
                    [
                        host(0), "MCAS-XXX-10", "\(year - 1)-05-07", "1", String(year - 1), "10",
                        "tested",
                        "505", "M", "3", "", "true",
                    ]
                ]
            ),
        ]
    }
}
