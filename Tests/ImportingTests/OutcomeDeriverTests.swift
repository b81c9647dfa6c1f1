import Records
import Testing

@testable import Importing

@Suite struct OutcomeDeriverTests {
    private func derive(
        asOf: SchoolDate? = SchoolDate(year: 2026, month: 6, day: 30),
        _ tables: [(TableName, [[String: String]])]
    ) throws -> Collector {
        var deriver = OutcomeDeriver(Collector())
        let year = SchoolYear(endingIn: 2026)
        let modes = Dictionary(uniqueKeysWithValues: tables.map { ($0.0, Snapshot.TableMode.full) })
        try deriver.begin(
            Snapshot(districtID: "9999", schoolYear: year, asOf: asOf),
            loading: modes
        )
        for (table, rows) in tables {
            var batch = RecordBatch(table)
            for row in rows { batch.append(row: table.schema.columns.map { row[$0.name] }) }
            try deriver.accept(batch)
        }
        try deriver.end()
        return deriver.sink
    }

    private func outcomes(_ sink: Collector) -> [String] {
        let columns = ["student_id", "milestone", "school_year", "met", "source"]
        let cells = columns.map { sink.cells(.outcomes, $0) }
        return (0..<sink.count(.outcomes)).map { row in
            cells.map { $0[row] ?? "" }.joined(separator: " ")
        }
    }

    private static let tests: (TableName, [[String: String]]) = (
        .assessments,
        [
            ["assessment_id": "E3", "family": "mcas", "subject": "ela", "grade_level": "03"],
            ["assessment_id": "E6", "family": "mcas", "subject": "ela", "grade_level": "06"],
            ["assessment_id": "M6", "family": "mcas", "subject": "math", "grade_level": "06"],
            ["assessment_id": "L3", "family": "local", "subject": "ela", "grade_level": "03"],
        ]
    )

    private func result(_ student: String, _ test: String, _ meets: String?, status: String? = nil)
        -> [String: String]
    {
        var row = ["student_id": student, "assessment_id": test, "administered_on": "2026-04-10"]
        row["attempt"] = "1"
        row["meets_standard"] = meets
        row["status"] = status
        return row
    }

    @Test func testsTellReadingAndReadiness() throws {
        let sink = try derive([
            Self.tests,
            (
                .assessmentResults,
                [
                    result("A", "E3", "true"), result("B", "E3", "false"), result("C", "E3", nil),
                    result("D", "E3", "true", status: "absent"), result("E", "L3", "true"),
                    result("F", "E6", "true"), result("F", "M6", "true"),
                    result("G", "E6", "true"), result("G", "M6", "false"),
                    result("H", "E6", "true"),
                ]
            ),
        ])
        #expect(
            outcomes(sink) == [
                "A grade3_reading 2026 true records", "B grade3_reading 2026 false records",
                "F grade6_ela_math 2026 true records", "G grade6_ela_math 2026 false records",
            ]
        )
        #expect(sink.modes[.outcomes] == .upsert)
        #expect(sink.hasEnded)
    }

    private func stay(_ student: String, _ entry: String, _ exit: String?, grade: String = "12")
        -> [String: String]
    {
        var row = ["student_id": student, "org_id": "1", "entry_date": entry, "grade_level": grade]
        row["exit_type"] = exit
        return row
    }

    @Test(arguments: [
        ("graduated", "true"), ("dropout", "false"), ("expelled", "false"), ("max_age", "false"),
        ("completed_no_cd", "false"), ("certificate", "false"), ("deceased", nil),
        ("transferred_private", nil), ("end_of_year", nil), ("unmapped", nil),
    ])
    func theLastExitTellsGraduation(exit: String, met: String?) throws {
        let sink = try derive([(.enrollments, [stay("A", "2025-09-01", exit)])])
        #expect(outcomes(sink) == (met.map { ["A graduation 2026 \($0) records"] } ?? []))
    }

    @Test func aDropoutWhoCameBackIsNotDecided() throws {
        let back = [stay("A", "2026-01-05", nil), stay("A", "2025-09-01", "dropout")]
        #expect(outcomes(try derive([(.enrollments, back)])).isEmpty)
    }

    private func course(
        _ student: String,
        _ course: String,
        _ result: String,
        attempt: String = "1"
    )
        -> [String: String]
    {
        [
            "student_id": student, "school_year": "2026", "course_id": course, "attempt": attempt,
            "result": result, "grade_level": "09",
        ]
    }

    @Test func theTranscriptTellsGradeNineCourses() throws {
        let rows = [
            course("A", "ENG", "pass"), course("A", "ALG", "withdrawn"),
            course("B", "ENG", "pass"), course("B", "ALG", "fail"),
            course("C", "ENG", "pass"), course("C", "ALG", "incomplete"),
            course("D", "ENG", "fail"), course("D", "ENG", "pass", attempt: "2"),
        ]
        let sink = try derive([(.transcript, rows)])
        #expect(
            outcomes(sink) == [
                "A grade9_courses 2026 true records", "B grade9_courses 2026 false records",
                "D grade9_courses 2026 true records",
            ]
        )
    }

    @Test(arguments: [("59.499999", "false"), ("59.5", "true"), ("60", "true")])
    func finalMarksTellWhereThereIsNoTranscript(mark: String, met: String) throws {
        let row = [
            "student_id": "A", "section_id": "1", "term_id": "Q4", "mark_type": "final",
            "numeric_mark": mark,
        ]
        let grade9 = [stay("A", "2025-09-01", nil, grade: "09")]
        let sink = try derive([(.enrollments, grade9), (.marks, [row])])
        #expect(outcomes(sink) == ["A grade9_courses 2026 \(met) records"])
        let grade10 = [stay("A", "2025-09-01", nil, grade: "10")]
        #expect(outcomes(try derive([(.enrollments, grade10), (.marks, [row])])).isEmpty)
    }

    @Test(arguments: [(11, false), (12, true)])
    func aYearIsOverWithItsLastTerm(day: Int, isOver: Bool) throws {
        let term = ["term_id": "Y", "org_id": "1", "name": "Y", "term_type": "year"]
        let dates = ["start_date": "2025-09-01", "end_date": "2026-06-12"]
        let sink = try derive(
            asOf: SchoolDate(year: 2026, month: 6, day: day),
            [
                (.terms, [term.merging(dates) { first, _ in first }]),
                (.transcript, [course("A", "ENG", "pass")]),
            ]
        )
        #expect(outcomes(sink).isEmpty != isOver)
    }

    @Test func theWordOfAFileWins() throws {
        let told = [
            "student_id": "A", "milestone": "graduation", "school_year": "2026", "met": "false",
            "source": "file",
        ]
        let sink = try derive([
            (.enrollments, [stay("A", "2025-09-01", "graduated")]), (.outcomes, [told]),
        ])
        #expect(outcomes(sink) == ["A graduation 2026 false file"])
        #expect(sink.modes[.outcomes] == .full)
    }
}
