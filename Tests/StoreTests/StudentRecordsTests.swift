import Records
import Testing

@testable import Store

@Suite struct StudentRecordsTests {
    /// What a page needs, worked out from whole tables.
    private func rows(
        _ batch: RecordBatch?,
        where column: String,
        isIn values: Set<String>
    ) -> [[String]] {
        guard let batch else { return [] }
        var chosen = RecordBatch(batch.table)
        for row in 0..<batch.count where values.contains(batch.cell(row: row, column) ?? "") {
            chosen.append(
                row: batch.columns.indices.map { batch.cell(row: row, column: $0) },
                extras: batch.extras[row]
            )
        }
        return chosen.comparableRows
    }

    private func values(_ batch: RecordBatch?, _ column: String) -> Set<String> {
        guard let batch else { return [] }
        return Set((0..<batch.count).compactMap { batch.cell(row: $0, column) })
    }

    @Test(arguments: [31, 32, 33] as [UInt64])
    func aStudentsOwnRowsAndThoseTheyNameAreFound(seed: UInt64) throws {
        let store = try Store.inMemory()
        let district = RandomDistrict(seed: seed, rows: 40)
        try store.load(Array(district.batches.values))
        let student = try #require(district.batches[.marks]?.cell(row: 3, "student_id"))
        let found = try store.records(ofStudent: student, district: "0999", year: Sample.year)
        for table in TableName.allCases where table.schema.index(of: "student_id") != nil {
            let own = rows(district.batches[table], where: "student_id", isIn: [student])
            #expect(found[table]?.comparableRows ?? [] == own, "\(table)")
        }
        let sections = ["section_enrollments", "marks", "section_attendance"]
            .compactMap(TableName.init(rawValue:))
            .reduce(into: Set<String>()) { $0.formUnion(values(found[$1], "section_id")) }
        #expect(
            found[.sections]?.comparableRows ?? []
                == rows(district.batches[.sections], where: "section_id", isIn: sections)
        )
        let courses = values(found[.sections], "course_id")
        #expect(courses.isSubset(of: values(found[.courses], "course_id")))
        #expect(values(found[.marks], "term_id").isSubset(of: values(found[.terms], "term_id")))
        #expect(
            values(found[.assessments], "assessment_id")
                == values(found[.assessmentResults], "assessment_id")
        )
        #expect(
            values(found[.incidents], "incident_id")
                == values(found[.incidentParticipants], "incident_id")
                .union(values(found[.disciplineActions], "incident_id"))
        )
        #expect(
            values(found[.organizations], "org_id") == values(found[.enrollments], "org_id")
        )
    }

    @Test func transcriptsReachBackAndTheLatestYearsRowCounts() throws {
        let store = try Store.inMemory()
        func transcript(_ courses: [(String, String)]) -> RecordBatch {
            var batch = RecordBatch(.transcript)
            for (course, letter) in courses {
                batch.append(
                    row: Transcript.schema.columns.map { column in
                        switch column.name {
                        case "student_id": "000000"
                        case "school_year": "2025"
                        case "course_id": course
                        case "attempt": "1"
                        case "final_letter": letter
                        default: nil
                        }
                    }
                )
            }
            return batch
        }
        for (year, courses) in [
            (2025, [("math", "C"), ("art", "A")]), (2026, [("math", "B")]),
            (2027, [("math", "F"), ("later", "A")]),
        ] {
            var snapshot = Sample.snapshot
            snapshot.schoolYear = SchoolYear(endingIn: year)
            try store.load([Sample.students(1), transcript(courses)], snapshot: snapshot)
        }
        let found = try store.records(ofStudent: "000000", district: "0999", year: Sample.year)
        let rows = try #require(found[.transcript])
        let letters = (0..<rows.count).map { rows.cell(row: $0, "final_letter") }
        #expect(values(rows, "course_id") == ["math", "art"])
        #expect(letters.compactMap { $0 }.sorted() == ["A", "B"])
        #expect(found[.students]?.count == 1)
    }

    @Test func nobodyHasNoRecords() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(2)])
        let found = try store.records(ofStudent: "nobody", district: "0999", year: Sample.year)
        #expect(found.isEmpty)
    }
}
