import Records

extension MessyDistrict {
    private static let letters: [String?] = [
        nil, nil, nil, "A+", "A", "A-", "B+", "B", "B-", "C+", "C", "C-", "D+", "D", "D-", "F", "F",
        "E", "f", "d-", "P", "CR", "U", "NC", "I", "W", "fail", "Passing", "outstanding", "??",
    ]
    private static let numbers: [String?] = [
        nil, nil, nil, "100", "93", "92.99", "90", "87", "83", "80", "77", "73", "70", "69.99",
        "67",
        "65", "64.99", "63", "60", "59.5", "59.49", "40", "0",
    ]

    /// Marks of every kind, letters and numbers mixed, some replaced, some without a day.
    mutating func makeMarks() {
        let sections = (years[2].rows[.sections] ?? []).compactMap { $0["section_id"] }
        for student in students where dice.percent(90) {
            // A student's marks are for the terms of one school or of several, which may have the same days, or of the district.
            let owner = dice.pick(terms).id.prefix(8)
            let isOfSeveral = dice.percent(30)
            let terms = terms.filter {
                (isOfSeveral || $0.id.hasPrefix(owner)) && $0.type != "year"
            }
            var taken: Set<String> = []
            for section in sections.shuffled(using: &dice).prefix(dice.number(1...8)) {
                for _ in 0..<dice.number(0...6) {
                    let term = dice.pick(terms)
                    let type = dice.pick([
                        "grading_period", "grading_period", "progress", "midterm", "exam",
                        "semester", "final", "conduct", "unmapped",
                    ])
                    guard taken.insert("\(section) \(term.id) \(type)").inserted else { continue }
                    years[2].add(
                        .marks,
                        [
                            "student_id": student.id, "section_id": section, "term_id": term.id,
                            "mark_type": type, "numeric_mark": dice.pick(Self.numbers),
                            "letter_mark": dice.pick(Self.letters),
                            "is_passing": dice.pick([nil, nil, nil, nil, "true", "false"]),
                            "posted_on": dice.maybe(
                                60,
                                term.end.advanced(by: dice.number(-20...5)).description
                            ),
                            "is_current": dice.pick([nil, "true", "true", "false"]),
                        ]
                    )
                }
            }
        }
    }

    /// Courses of earlier years and of this one, in one snapshot or repeated in later ones.
    mutating func makeTranscript() {
        for student in students where dice.percent(80) {
            var taken: Set<String> = []
            for _ in 0..<dice.number(1...20) {
                let schoolYear = dice.pick([2022, 2023, 2024, 2025, 2026, 2026, 2026])
                let course = dice.pick(["C0", "C2", "C3", "C4", "C5", "C6", "C7", "elsewhere"])
                let attempt = dice.pick(["1", "1", "2"])
                guard taken.insert("\(schoolYear) \(course) \(attempt)").inserted else { continue }
                // The snapshot before may tell of this year too, which its successor then corrects.
                for year in years.indices where schoolYear <= year + 2025 && dice.percent(60) {
                    addTranscript(student, year, schoolYear, course, attempt)
                }
            }
        }
    }

    private mutating func addTranscript(
        _ student: Student,
        _ year: Int,
        _ schoolYear: Int,
        _ course: String,
        _ attempt: String
    ) {
        let attempted = dice.pick([nil, "1", "1", "0.5", "0"])
        years[year].add(
            .transcript,
            [
                "student_id": student.id, "school_year": "\(schoolYear)", "course_id": course,
                "attempt": attempt,
                "term_id": schoolYear == 2026 ? dice.maybe(60, dice.pick(terms).id) : nil,
                "credits_attempted": attempted,
                "credits_earned": dice.pick([nil, attempted, attempted, "0", "1.5"]),
                "final_numeric": dice.pick(Self.numbers),
                "final_letter": dice.pick(Self.letters),
                "result": dice.pick([
                    nil, nil, nil, "pass", "fail", "incomplete", "withdrawn", "in_progress",
                    "unmapped",
                ]),
                "grade_level": dice.pick([nil, "08", "09", "09", "09", "10", "11", "SP"]),
            ]
        )
    }
}
