import Indicators
import Records
import Testing

@testable import Scoring

/// A batch of rows by column name.
private func batch(_ table: TableName, _ rows: [[String: String]]) -> RecordBatch {
    var batch = RecordBatch(table)
    for row in rows { batch.append(row: table.schema.columns.map { row[$0.name] }) }
    return batch
}

/// Twenty school days; A is absent on two of them, B on three, C on five, D has left.
private func facts() -> Facts {
    let days = (3...22).map { "2025-11-\($0 < 10 ? "0" : "")\($0)" }
    var builder = FactsBuilder(asOf: SchoolDate("2025-11-22"))
    let tables: [TableName] = [.calendar, .students, .enrollments, .attendance]
    builder.begin(
        Snapshot(districtID: "9999", schoolYear: SchoolYear(endingIn: 2026)),
        loading: Dictionary(uniqueKeysWithValues: tables.map { ($0, Snapshot.TableMode.full) })
    )
    builder.accept(
        batch(
            .calendar,
            days.map {
                ["org_id": "1", "calendar_code": "main", "date": $0, "is_school_day": "true"]
            }
        )
    )
    builder.accept(batch(.students, ["A", "B", "C", "D"].map { ["student_id": $0] }))
    builder.accept(
        batch(
            .enrollments,
            [("A", "09"), ("B", "08"), ("C", "02"), ("D", "09")].map { id, grade in
                [
                    "student_id": id, "org_id": "1", "entry_date": "2025-11-03",
                    "grade_level": grade, "calendar_code": "main",
                    "exit_date": id == "D" ? "2025-11-10" : "",
                ].filter { !$0.value.isEmpty }
            }
        )
    )
    let absences = [("A", 2), ("B", 3), ("C", 5)].flatMap { id, count in
        days.prefix(count).map {
            ["student_id": id, "org_id": "1", "date": $0, "category": "unexcused_absence"]
        }
    }
    builder.accept(batch(.attendance, absences))
    builder.accept(
        batch(
            .attendance,
            [["student_id": "A", "org_id": "1", "date": days[19], "category": "tardy"]]
        )
    )
    builder.end()
    return builder.facts()
}

@Suite struct ScoringRollTests {
    @Test func recordsBecomeScoresByTheShippedRules() throws {
        let facts = facts()
        let scorer = try Scorer(ruleSet: try #require(ShippedRuleSets.all().first))
        let scores = scorer.scores(of: 0..<facts.students.count, in: facts)
        #expect(scores.map { facts.students[$0.student] } == ["A", "B", "C"])
        #expect(scores.map(\.tier) == [.notAvailable, .moderate, .high])
        #expect(scores[0].notAvailableReason == "no marks posted")
        #expect(scores[0].triggers.isEmpty)
        #expect(scores[1].triggers.first?.indicator == "attendance_rate")
        #expect(scores[1].triggers.first?.valueText == "85.0 %")
        #expect(scores[2].triggers.first?.threshold == "< 80 %")
        #expect(scores[2].milestone == .grade3Reading)
    }

    @Test func theRollOfFactsIsTheirEnrollment() {
        let roll = ScoringRoll(of: facts())
        #expect(roll.isEnrolled == [true, true, true, false])
        #expect(roll.grades.prefix(3) == [.grade9, .grade8, .grade2])
    }
}
