import Records
import Scoring
import Testing

@testable import Store

/// Which supports are to be reviewed by a day.
@Suite struct DueReviewTests {
    private func interventions(_ rows: [[String: String]]) -> RecordBatch {
        var batch = RecordBatch(.interventions)
        for (number, row) in rows.enumerated() {
            let cells = [
                "intervention_id": "I\(number)", "student_id": Sample.id(number),
                "type": "Mentor", "start_date": "2025-10-01",
            ]
            .merging(row) { $1 }
            batch.append(row: Interventions.schema.columns.map { cells[$0.name] })
        }
        return batch
    }

    /// The numbers of the rows that are due by 22 January as of 15 January.
    private func due(_ rows: [[String: String]]) throws -> [String] {
        let store = try Store.inMemory()
        try store.load([Sample.students(rows.count), interventions(rows)])
        let day = try #require(SchoolDate("2026-01-22"))
        return try store.dueReviews(of: RandomRun.run(asOf: "2026-01-15"), by: day)
            .map(\.studentID)
    }

    @Test func thePlannedEndDecidesToTheDayAndTheLongestOverdueComesFirst() throws {
        let ends = ["2026-01-22", "2026-01-23", "2025-11-01", "2026-01-15"]
        let found = try due(ends.map { ["planned_end_date": $0] })
        #expect(found == [2, 3, 0].map(Sample.id))
    }

    @Test func whatIsOverOrHasNotBegunOrHasNoPlannedEndIsNeverDue() throws {
        let end = ["planned_end_date": "2026-01-10"]
        let rows: [[String: String]] = [
            ["end_date": "2026-01-15"], ["end_date": "2026-01-16"], ["status": "completed"],
            ["status": "stopped"], ["status": "planned"], ["status": "active"],
            ["start_date": "2026-01-16"], ["start_date": "2026-01-15"],
        ]
        let found = try due(rows.map { $0.merging(end) { $1 } } + [[:]])
        #expect(found == [1, 4, 5, 7].map(Sample.id))
    }

    @Test func otherYearsAndDistrictsHaveTheirOwn() throws {
        let store = try Store.inMemory()
        let rows = interventions([["planned_end_date": "2026-01-10"]])
        try store.load([Sample.students(1), rows])
        let day = try #require(SchoolDate("2026-01-22"))
        var run = RandomRun.run(asOf: "2026-01-15")
        let review = try #require(try store.dueReviews(of: run, by: day).first)
        #expect(review.support == "Mentor" && review.day == SchoolDate("2026-01-10"))
        run.schoolYear = SchoolYear(endingIn: 2025)
        #expect(try store.dueReviews(of: run, by: day).isEmpty)
        run.schoolYear = Sample.year
        run.districtID = "0001"
        #expect(try store.dueReviews(of: run, by: day).isEmpty)
    }
}
