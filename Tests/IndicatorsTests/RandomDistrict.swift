import Records

extension MadeUpDistrict {
    /// A district with every table, made of random rows, dirt among them; the same seed gives the same one.
    static func random(seed: UInt64, students: Int = 12, without missing: Set<TableName> = [])
        -> MadeUpDistrict
    {
        var random = TestRandom(seed: seed)
        var district = MadeUpDistrict()
        district.year.snapshot.attendanceMode =
            Bool.random(using: &random) ? .exceptions : .complete
        let days = schoolDays(70)
        district.addSchool("S1", days: days)
        district.addSchool(
            "S2",
            days: days.filter { _ in Int.random(in: 0..<9, using: &random) > 0 }
        )
        district.addTerms()
        for (number, subject) in ["ela", "math", "science", "history_social", "arts", "unmapped"]
            .enumerated()
        {
            district.addCourse(
                "C\(number)",
                subject,
                credits: number == 4 ? nil : "0.\(number + 3)"
            )
            district.addSection("C\(number)-B", of: "C\(number)")
        }
        for number in 0..<students {
            district.addRandomStudent("P\(number)", days, &random)
        }
        for table in missing {
            district.year.rows[table] = nil
            for place in district.earlier.indices { district.earlier[place].rows[table] = nil }
        }
        return district
    }

    private mutating func addRandomStudent(
        _ id: String,
        _ days: [String],
        _ random: inout TestRandom
    ) {
        let grade =
            ["KF", "03", "08", "09", "10", "12", "UG"].randomElement(using: &random) ?? "09"
        let leaves = Int.random(in: 0..<4, using: &random) == 0
        let change = days[Int.random(in: 5..<60, using: &random)]
        addStudent(
            id,
            grade: grade,
            born: Bool.random(using: &random) ? "2010-05-05" : nil,
            enrollment: leaves ? ["exit_date": change] : [:]
        )
        if leaves { enroll(id, grade: grade, school: "S2", ["entry_date": change]) }
        if Bool.random(using: &random) {
            addYearBefore(
                .enrollments,
                [
                    "student_id": id, "org_id": "S1", "entry_date": "2024-09-01",
                    "grade_level": grade,
                ]
            )
        }
        addRandomDays(id, leaves ? change : nil, days, &random)
        addRandomMarks(id, &random)
        addRandomTests(id, &random)
        addRandomBehavior(id, days, &random)
    }

    private mutating func addRandomDays(
        _ id: String,
        _ change: String?,
        _ days: [String],
        _ random: inout TestRandom
    ) {
        let codes = AttendanceCategory.allCases.map(\.rawValue) + ["unmapped"]
        for day in days where Int.random(in: 0..<3, using: &random) == 0 {
            let portion = ["0.5", "0.333", "0", "1", nil, nil, nil].randomElement(using: &random)
            let schools =
                Int.random(in: 0..<20, using: &random) == 0
                ? ["S1", "S2"] : [day >= change ?? "9999" ? "S2" : "S1"]
            for school in schools {
                let code = codes.randomElement(using: &random) ?? "present"
                attend(id, day, code, portion: portion ?? nil, school: school)
            }
        }
        guard Bool.random(using: &random) else { return }
        add(
            .attendanceSummary,
            [
                "student_id": id, "org_id": "S1", "period_start": days[0], "period_end": days[30],
                "membership_days": "31", "attended_days": "28.5", "tardy_count": "3",
            ]
        )
    }

    private mutating func addRandomMarks(_ id: String, _ random: inout TestRandom) {
        let letters = ["A", "B-", "D-", "F", "P", "I", "U", "??"]
        for course in 0..<6 {
            for (term, type) in [
                ("Q1", "progress"), ("Q1", "grading_period"), ("Q2", "grading_period"),
                ("SEM1", "semester"), ("YR", "final"),
            ] where Bool.random(using: &random) {
                var cells: [String: String] = [:]
                if Bool.random(using: &random) {
                    cells["letter_mark"] = letters.randomElement(using: &random)
                }
                if Bool.random(using: &random) {
                    cells["numeric_mark"] = String(Int.random(in: 30...100, using: &random))
                }
                if Bool.random(using: &random) { cells["posted_on"] = "2025-11-1\(course)" }
                let section = Bool.random(using: &random) ? "C\(course)" : "C\(course)-B"
                mark(section, term, cells, student: id, type: type)
            }
            guard Bool.random(using: &random) else { continue }
            take(
                "C\(course)",
                year: ["2025", "2024", "2026"][course % 3],
                grade: ["09", "10", "08", nil].randomElement(using: &random) ?? nil,
                [
                    "credits_attempted": "2", "credits_earned": ["0", "1", "2"][course % 3],
                    "final_letter": letters.randomElement(using: &random) ?? "A",
                ],
                student: id
            )
        }
    }

    private mutating func addRandomTests(_ id: String, _ random: inout TestRandom) {
        let tests = [("mcas", "ela"), ("mcas", "math"), ("mcas", "science"), ("access", "other")]
        for (number, (family, subject)) in tests.enumerated() {
            add(
                .assessments,
                ["assessment_id": "T\(number)", "family": family, "subject": subject]
            )
            for year in [2024, 2025] where Bool.random(using: &random) {
                var row = [
                    "student_id": id, "assessment_id": "T\(number)",
                    "administered_on": "\(year)-05-0\(number + 1)", "attempt": "1",
                    "scale_score": String(Int.random(in: 440...560, using: &random)),
                ]
                if number == 3 {
                    row["performance_order"] = String(Int.random(in: 1...6, using: &random))
                }
                if Bool.random(using: &random) {
                    row["growth_percentile"] = String(Int.random(in: 1...99, using: &random))
                }
                add(.assessmentResults, row)
            }
        }
    }

    private mutating func addRandomBehavior(
        _ id: String,
        _ days: [String],
        _ random: inout TestRandom
    ) {
        for number in 0..<Int.random(in: 0..<3, using: &random) {
            let day = days.randomElement(using: &random) ?? days[0]
            incident("\(id)-\(number)", on: day, student: id)
            add(
                .disciplineActions,
                [
                    "action_id": "\(id)-\(number)", "student_id": id, "start_date": day,
                    "action": number == 0 ? "in_school_suspension" : "out_of_school_suspension",
                    "days_missed": "1.5",
                ]
            )
        }
        for day in ["2025-09-10", "2025-10-10"] where Bool.random(using: &random) {
            add(
                .localIndicators,
                ["student_id": id, "indicator": "club", "as_of": day, "value": "\(day.count)"]
            )
        }
    }
}
