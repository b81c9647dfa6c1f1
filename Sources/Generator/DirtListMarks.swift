import Records

/// Planted problems of marks, transcripts and tests.
extension DirtList {
    private func mark(_ term: String, _ numeric: String, section: String? = nil) -> [String] {
        let school = builder.schools.school(.high, set: 0)
        let course = Course.taken(grade: 11, vocational: false)[4]
        let own = builder.section(course, school, Dirt.firstNumber)
        return [
            host(0), section ?? own, Staffing.termID(school, year, term), "progress", numeric, "",
            date(70),
        ]
    }

    var courses: [DirtProblem] {
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
                "unlikely-value",
                "warning",
                column: "numeric_mark",
                "a mark of 115",
                [mark("Q1", "115")]
            ),
            DirtProblem(
                .marks,
                "impossible-value",
                "warning",
                column: "numeric_mark",
                "a mark of 999",
                [mark("Q2", "999")]
            ),
            DirtProblem(
                .marks,
                "bad-decimal",
                "warning",
                column: "numeric_mark",
                "mark and letter in one cell",
                [mark("Q3", "85.12 B+")]
            ),
            DirtProblem(
                .marks,
                "mark-without-enrollment",
                column: "section_id",
                "a mark in a section that the student is not in",
                [mark("Q1", "80", section: stranger)]
            ),
            DirtProblem(
                .transcript,
                "impossible-value",
                "warning",
                column: "credits_earned",
                "9999 in place of an empty cell",
                [
                    [
                        host(0), String(year - 1), "ENG10", "1", "1", "9999",
                        "84",
                        "B", "pass", "10", "",
                    ]
                ]
            ),
        ]
    }

    var tests: [DirtProblem] {
        [
            DirtProblem(
                .assessmentResults,
                "impossible-value",
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
