import Foundation
import Indicators
import Records
import Scoring

/// Writes one run with all that belongs to it.
struct RunWriter {
    let session: Session
    let run: Run

    private var key: [SQLValue] { [.text(run.districtID), .integer(run.id)] }

    /// Writes the run itself and what its roster lists.
    func write(_ roster: Roster) throws(StoreError) {
        let names = try? JSONEncoder().encode(roster.triggerNames)
        try session.run(
            RunSQL.add,
            run.values + [.text(names.map { String(decoding: $0, as: UTF8.self) } ?? "[]")]
        )
        if let carried = run.carried {
            try session.run(
                RunSQL.addCarried,
                key + [
                    .text(carried.from.description), SQLValue(carried.students),
                    SQLValue(carried.fewDays),
                ]
            )
        }
        for (place, school) in roster.schools.enumerated() {
            try session.run(
                RunSQL.addSchool,
                key + [SQLValue(place), .text(school.id), .text(school.name), .text(school.grades)]
            )
        }
        for (place, counselor) in roster.counselors.enumerated() {
            try session.run(
                RunSQL.addCounselor,
                key + [SQLValue(place), .text(counselor.id), .text(counselor.name)]
            )
        }
        for (place, column) in roster.columns.enumerated() {
            try session.run(
                RunSQL.addIndicator,
                key + [SQLValue(place)] + column.definition.values
            )
        }
        try writeRows(roster)
    }

    /// Writes the files of the models that took part.
    func write(models files: [[UInt8]]) throws(StoreError) {
        for (place, (model, file)) in zip(run.models, files).enumerated() {
            try session.run(
                RunSQL.addModel,
                key + [
                    SQLValue(place), .text(model.name), .text(model.digest),
                    .text(String(decoding: file, as: UTF8.self)),
                ]
            )
        }
    }

    private func writeRows(_ roster: Roster) throws(StoreError) {
        let statement = try session.prepare(RunSQL.addRow)
        let columns = roster.columns.map(\.thousandths)
        for row in 0..<roster.count {
            let grade = GradeLevel(ordinal: Int64(roster.grade[row]))
            let milestone = Milestone(ordinal: Int64(roster.milestone[row]))
            let tier = Tier(ordinal: Int64(roster.tier[row])) ?? .notAvailable
            let level = roster.level[row] < 0 ? nil : roster.level[row]
            try statement.bind(
                key + [
                    SQLValue(row), .text(roster.studentIDs[row] ?? ""),
                    SQLValue(roster.school[row]), SQLValue(grade?.rawValue),
                    SQLValue(roster.counselor[row]), .text(tier.rawValue),
                    SQLValue(milestone?.rawValue), SQLValue(level), SQLValue(roster.why[row]),
                    .integer(Int64(bitPattern: roster.triggerBits[row])),
                    .text(Thousandths.text(columns.map { $0[row] })),
                ]
            )
            try statement.run()
        }
        try session.run(RunSQL.countTiers, key)
    }

    /// Writes the scores with their triggers and gaps.
    func write(_ scores: [Score], _ students: TextIndex) throws(StoreError) {
        let statement = try session.prepare(ScoreSQL.addScore)
        let triggers = try session.prepare(ScoreSQL.addTrigger)
        let gaps = try session.prepare(ScoreSQL.addGap)
        let estimates = try session.prepare(ScoreSQL.addEstimate)
        let carried = try session.prepare(ScoreSQL.addCarried)
        var places: [Int: Int] = [:]
        for score in scores {
            let place = places[score.student, default: 0]
            places[score.student] = place + 1
            let key = key + [.text(students[score.student]), SQLValue(place)]
            try statement.bind(key + score.values)
            try statement.run()
            for (place, trigger) in score.triggers.enumerated() {
                try triggers.bind(key + [SQLValue(place)] + trigger.values)
                try triggers.run()
            }
            for (place, gap) in score.gaps.enumerated() {
                try gaps.bind(
                    key + [SQLValue(place), .text(gap.indicator), .text(gap.reason.rawValue)]
                )
                try gaps.run()
            }
            if let day = score.carriedFrom {
                try carried.bind(key + [.text(day.description)])
                try carried.run()
            }
            if let estimate = score.estimate {
                try estimates.bind(key + estimate.values)
                try estimates.run()
            }
        }
    }
}
