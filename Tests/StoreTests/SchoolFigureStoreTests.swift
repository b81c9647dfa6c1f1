import Records
import Scoring
import Testing

@testable import Store

@Suite struct SchoolFigureStoreTests {
    private func figure(_ school: String, _ year: Int, _ percent: String) throws -> SchoolFigure {
        SchoolFigure(
            orgID: school,
            schoolYear: SchoolYear(endingIn: year),
            measure: .massCore,
            percent: try #require(FixedDecimal(percent))
        )
    }

    @Test func aSchoolStandsBesideTheMedianOfAll() throws {
        let store = try Store.inMemory()
        let figures = try [
            figure("1", 2024, "10"), figure("2", 2024, "30"), figure("3", 2024, "90"),
            figure("1", 2025, "20.5"), figure("2", 2025, "40"),
        ]
        #expect(try store.save(figures, from: "a.csv", at: "t") == 5)
        #expect(try store.save(figures, from: "b.csv", at: "t") == 0)
        let history = try store.publishedHistory(of: "3")
        #expect(history.map(\.schoolYear.endingIn) == [2024, 2025])
        #expect(history.map(\.percent) == [Ratio(90), nil])
        #expect(history.map(\.median) == [Ratio(30), Ratio(3025, over: 100)])
        #expect(history.map(\.schools) == [3, 2])
        #expect(try store.publishedHistory(of: "4").isEmpty)
        let latest = try store.latestPublished()
        #expect(latest.map(\.schoolYear.endingIn) == [2025])
        #expect(latest[0].percents == ["1": Ratio(205, over: 10), "2": Ratio(40)])
    }

    @Test func outcomesOfAYearsOwnNinthGradersAreCounted() throws {
        let store = try Store.inMemory()
        func batch(_ table: TableName, _ rows: [[String: String]]) -> RecordBatch {
            var batch = RecordBatch(table)
            for row in rows { batch.append(row: table.schema.columns.map { row[$0.name] }) }
            return batch
        }
        let grades = ["1": "09", "2": "09", "3": "10", "4": "09"]
        try store.load([
            batch(.organizations, [["org_id": "s1"]]),
            batch(.students, grades.keys.sorted().map { ["student_id": $0] }),
            batch(
                .enrollments,
                grades.map {
                    [
                        "student_id": $0.key, "org_id": "s1", "entry_date": "2025-09-01",
                        "grade_level": $0.value,
                    ]
                }
            ),
            batch(
                .outcomes,
                [
                    ("1", "2026", "true"), ("2", "2026", "false"), ("3", "2026", "true"),
                    ("4", "2025", "true"),
                ]
                .map {
                    [
                        "student_id": $0.0, "milestone": "grade9_courses", "school_year": $0.1,
                        "met": $0.2, "source": "file",
                    ]
                }
            ),
        ])
        #expect(
            try store.recordedOutcomes(of: "s1", district: "0999") == [
                RecordedShare(
                    measure: .grade9Courses,
                    schoolYear: Sample.year,
                    matching: 1,
                    known: 2
                )
            ]
        )
        #expect(try store.recordedOutcomes(of: "s2", district: "0999").isEmpty)
    }

    @Test func suspensionsGraduatesAndAdvancedCoursesAreCountedFromTheYearsOwnRecords() throws {
        let store = try Store.inMemory()
        func batch(_ table: TableName, _ rows: [[String: String]]) -> RecordBatch {
            var batch = RecordBatch(table)
            for row in rows { batch.append(row: table.schema.columns.map { row[$0.name] }) }
            return batch
        }
        // Four of grade 12; 5 never came, 6 is of another school.
        let ids = ["1", "2", "3", "4", "5", "6"]
        try store.load([
            batch(.organizations, [["org_id": "s1"], ["org_id": "s2"]]),
            batch(
                .students,
                ids.map { ["student_id": $0, "grade9_entry_year": $0 == "4" ? "2022" : "2023"] }
            ),
            batch(
                .enrollments,
                ids.map {
                    [
                        "student_id": $0, "org_id": $0 == "6" ? "s2" : "s1",
                        "entry_date": "2025-09-01", "grade_level": "12",
                        "exit_type": $0 == "5" ? "no_show" : "",
                    ].filter { !$0.value.isEmpty }
                }
            ),
            batch(
                .courses,
                [["course_id": "c", "title": "C", "subject": "math", "course_level": "ap"]]
            ),
            batch(
                .transcript,
                [("1", "pass"), ("2", "fail")].map {
                    [
                        "student_id": $0.0, "school_year": "2026", "course_id": "c", "attempt": "1",
                        "result": $0.1,
                    ]
                }
            ),
            batch(
                .disciplineActions,
                [("a", "1"), ("b", "1"), ("c", "6")].map {
                    [
                        "action_id": $0.0, "student_id": $0.1, "start_date": "2025-10-01",
                        "action": "out_of_school_suspension",
                    ]
                }
            ),
            batch(
                .outcomes,
                [("1", "true"), ("2", "false"), ("4", "true")].map {
                    [
                        "student_id": $0.0, "milestone": "graduation", "school_year": "2026",
                        "met": $0.1, "source": "file",
                    ]
                }
            ),
        ])
        let shares = try store.recordedOutcomes(of: "s1", district: "0999")
        func counts(_ measure: SchoolMeasure) -> [[Int]] {
            shares.filter { $0.measure == measure }.map {
                [$0.schoolYear.endingIn, $0.matching, $0.known]
            }
        }
        #expect(counts(.outOfSchoolSuspension) == [[2026, 1, 4]])
        #expect(counts(.inSchoolSuspension) == [[2026, 0, 4]])
        #expect(counts(.advancedCourses) == [[2026, 1, 4]])
        // 4 took five years: too late for four, whose class was that of 2025.
        #expect(counts(.graduatedInFour) == [[2025, 0, 1], [2026, 1, 2]])
        #expect(counts(.graduatedInFive) == [[2026, 1, 1]])
        #expect(try store.recordedOutcomes(of: "s3", district: "0999").isEmpty)
        // Where no course is called advanced, nobody is told to have none.
        try store.load([
            batch(.organizations, [["org_id": "s1"], ["org_id": "s2"]]),
            batch(
                .courses,
                [["course_id": "c", "title": "C", "subject": "math", "course_level": "general"]]
            ),
        ])
        let later = try store.recordedOutcomes(of: "s1", district: "0999")
        #expect(!later.contains { $0.measure == .advancedCourses })
    }

    @Test func undoingAnImportLeavesThemAlone() throws {
        let store = try Store.inMemory()
        _ = try store.save([try figure("1", 2024, "10")], from: "a.csv", at: "t")
        try store.load([Sample.students(3)])
        _ = try store.undoImport(at: "t", softwareVersion: "0")
        #expect(try store.publishedHistory(of: "1").count == 1)
    }
}
