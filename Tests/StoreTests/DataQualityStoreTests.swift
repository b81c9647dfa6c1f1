import Records
import Scoring
import Testing

@testable import Store

@Suite struct DataQualityStoreTests {
    private func batch(_ table: TableName, _ rows: [[String: String]]) -> RecordBatch {
        var batch = RecordBatch(table)
        for row in rows { batch.append(row: table.schema.columns.map { row[$0.name] }) }
        return batch
    }

    private func stored(
        recordedThrough: [String: SchoolDate] = [:],
        calendar: Bool = true
    ) throws -> (Store, StoredSnapshot) {
        let store = try Store.inMemory()
        var snapshot = Sample.snapshot
        snapshot.recordedThrough = recordedThrough
        let days = ["2025-09-15", "2025-09-16", "2025-09-17", "2025-09-18", "2025-09-19"]
        var batches = [
            batch(
                .organizations,
                ["s1", "s2", "s3"].map {
                    ["org_id": $0, "name": "School \($0)", "org_type": "school"]
                }
            ),
            batch(.students, [["student_id": "1"], ["student_id": "2"]]),
            batch(
                .enrollments,
                ["s1", "s2"].map {
                    [
                        "student_id": "1", "org_id": $0, "entry_date": "2025-09-01",
                        "grade_level": "09",
                    ]
                }
            ),
            batch(
                .attendance,
                [
                    ["student_id": "1", "org_id": "s1", "date": "2025-09-16", "category": "tardy"],
                    [
                        "student_id": "1", "org_id": "s1", "date": "2025-09-15",
                        "category": "unmapped", "category_raw": "T-E",
                    ],
                    [
                        "student_id": "2", "org_id": "s1", "date": "2025-09-15",
                        "category": "unmapped", "category_raw": "T-E",
                    ],
                ]
            ),
        ]
        if calendar {
            batches.append(
                batch(
                    .calendar,
                    days.map {
                        [
                            "org_id": "s1", "calendar_code": "main", "date": $0,
                            "day_type": "instructional",
                            "is_school_day": $0 == "2025-09-18" ? "false" : "true",
                        ]
                    }
                )
            )
        }
        try store.load(batches, snapshot: snapshot)
        return (store, try #require(try store.snapshots().first))
    }

    private func day(_ text: String) throws -> SchoolDate { try #require(SchoolDate(text)) }

    @Test(arguments: [("2025-09-16", 0), ("2025-09-17", 1), ("2025-09-18", 1), ("2025-12-01", 2)])
    func schoolDaysAfterTheLastRecordedOneAreCounted(asOf: String, behind: Int) throws {
        let (store, stored) = try stored()
        let schools = try store.freshness(of: stored, asOf: try day(asOf))
        #expect(schools.map(\.id) == ["s1", "s2"])
        #expect(schools[0].lastAttendance == SchoolDate("2025-09-16"))
        #expect(schools[0].schoolDaysBehind == behind)
        #expect(!schools[0].isBehind)
        #expect(schools[1].lastAttendance == nil && schools[1].isBehind)
    }

    @Test func whatASchoolSaysItRecordedCountsMoreThanItsLastAbsence() throws {
        let through = try day("2025-09-19")
        let (store, stored) = try stored(recordedThrough: ["s1": through])
        let school = try store.freshness(of: stored, asOf: through)[0]
        #expect(school.lastAttendance == through && school.schoolDaysBehind == 0)
    }

    @Test func withoutACalendarNobodyKnowsHowFarASchoolIsBehind() throws {
        let (store, stored) = try stored(calendar: false)
        let school = try store.freshness(of: stored, asOf: try day("2026-01-01"))[0]
        #expect(school.schoolDaysBehind == nil)
    }

    @Test func codesWithoutAMeaningAreCountedByCode() throws {
        let (store, stored) = try stored()
        let codes = try store.unmappedCodes(of: stored)
        #expect(
            codes == [
                DataQuality.UnmappedCode(
                    table: .attendance,
                    column: "category",
                    code: "T-E",
                    rows: 2
                )
            ]
        )
    }

    @Test func rowsOfAttendanceAreDaysWhereverTheyAreKept() throws {
        let (store, stored) = try stored()
        let counts = try store.rowCounts(of: stored)
        #expect(counts[.attendance] == 3 && counts[.students] == 2 && counts[.marks] == nil)
    }

    @Test func whatMakesStudentsNAIsCountedByMilestone() throws {
        let store = try Store.inMemory()
        let run = RandomRun(RandomRun.run(), seed: 5, students: 60)
        let kept = try store.save(run.roster, scores: run.scores, students: run.students)
        let gaps = try store.gaps(of: kept)
        for entry in gaps {
            let scores = run.scores.filter { $0.milestone == entry.milestone }
            #expect(entry.students == scores.count)
            #expect(entry.notAvailable == scores.count { $0.tier == .notAvailable })
            #expect(entry.reasons.reduce(0) { $0 + $1.students } == entry.notAvailable)
            let missing = scores.reduce(0) { $0 + $1.gaps.count }
            #expect(entry.missing.reduce(0) { $0 + $1.students } == missing)
        }
        #expect(gaps.reduce(0) { $0 + $1.students } == run.scores.count)
    }
}
