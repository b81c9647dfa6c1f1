import Records

extension MessyDistrict {
    /// Tests on the new scale, the old one, an unknown one and none, beside those that do not count.
    mutating func makeTests() {
        let tests: KeyValuePairs<String, [String: String?]> = [
            "ELA": ["family": "mcas", "subject": "ela", "scale_min": "440", "scale_max": "560"],
            "ELA-OLD": [
                "family": "mcas", "subject": "ela", "scale_min": "200", "scale_max": "280",
            ],
            "MATH": ["family": "mcas", "subject": "math"],
            "MATH-X": ["family": "mcas", "subject": "math", "scale_min": "0", "scale_max": "100"],
            "STE": [
                "family": "mcas", "subject": "science", "scale_min": "440", "scale_max": "560",
            ],
            "ALT": ["family": "mcas_alt", "subject": "ela"],
            "PSAT": ["family": "psat", "subject": "math", "scale_min": "160", "scale_max": "760"],
            "ACCESS": ["family": "access", "form": "overall"],
            "ACCESS-READ": ["family": "access", "form": "reading"],
        ]
        for year in years.indices {
            for (id, cells) in tests {
                var row = cells.compactMapValues { $0 }
                row["assessment_id"] = id
                years[year].rows[.assessments, default: []].append(row)
            }
        }
        let ids = tests.map(\.key)
        for student in students where dice.percent(85) { makeResults(of: student, ids) }
    }

    private mutating func makeResults(of student: Student, _ tests: [String]) {
        var taken: Set<String> = []
        for _ in 0..<dice.number(0...10) {
            let test = dice.pick(tests)
            let date = dice.percent(50) ? day() : Self.start.advanced(by: dice.pick([-100, -465]))
            let attempt = dice.pick(["1", "1", "1", "2"])
            // One subject is not tested twice on one day, but may be attempted twice.
            let subject = test.prefix(3)
            guard taken.insert("\(subject) \(date) \(attempt)").inserted else { continue }
            for year in years.indices where dice.percent(60) {
                addResult(of: student, test, date, attempt, in: year)
            }
        }
    }

    private mutating func addResult(
        of student: Student,
        _ test: String,
        _ date: SchoolDate,
        _ attempt: String,
        in year: Int
    ) {
        let isAccess = test.hasPrefix("ACCESS")
        let scores: [String?] =
            isAccess
            ? [nil, "3.5", "1", "6", "340"]
            : [
                nil, "440", "469", "470", "499", "500", "529.9", "530", "560", "200", "219", "220",
                "238", "240", "259", "260", "280", "350",
            ]
        let codes: [String?] =
            isAccess
            ? [nil, nil, "4.2", "1.9", "6", "2.04", "Bridging"]
            : [nil, nil, nil, "NM", "PM", "M", "E", "W", "F", "NI", "P", "A", "e", "??"]
        years[year].add(
            .assessmentResults,
            [
                "student_id": student.id, "assessment_id": test,
                "administered_on": date.description, "attempt": attempt,
                "status": dice.pick([
                    "tested", "tested", "tested", "tested", "absent", "invalid", "did_not_test",
                    nil, "unmapped",
                ]),
                "scale_score": dice.pick(scores), "performance_level": dice.pick(codes),
                "performance_order": dice.pick([nil, nil, nil, "1", "2", "3", "4"]),
                "growth_percentile": dice.maybe(60, "\(dice.number(1...99))"),
            ]
        )
    }
}
