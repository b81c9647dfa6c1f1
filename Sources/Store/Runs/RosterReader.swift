import Foundation
import Indicators
import Records
import Scoring

/// Reads a roster back, so that a screen opens without scoring anybody again.
struct RosterReader {
    let session: Session
    let run: Run

    private var key: [SQLValue] { [.text(run.districtID), .integer(run.id)] }

    /// The roster, or an error where the store has no such run.
    func read(fold: (String) -> String) throws(StoreError) -> Roster {
        var roster = Roster(run: run)
        let names = try session.rows(RunSQL.triggerNames, key) { row throws(StoreError) in
            row.text(0)
        }
        guard let names = names.first else {
            throw StoreError(
                .misuse,
                "The store has no run \(run.id) of district \(run.districtID)."
            )
        }
        roster.triggerNames =
            (try? JSONDecoder().decode([String].self, from: Data(names.utf8))) ?? []
        roster.schools = try session.rows(RunSQL.schools, key) { row throws(StoreError) in
            RosterSchool(id: row.text(0), name: row.text(1), grades: row.text(2))
        }
        roster.counselors = try session.rows(RunSQL.counselors, key) { row throws(StoreError) in
            RosterCounselor(id: row.text(0), name: row.text(1))
        }
        try readRows(into: &roster, fold)
        return roster
    }

    private func readRows(into roster: inout Roster, _ fold: (String) -> String) throws(StoreError)
    {
        let definitions = try session.rows(RunSQL.indicators, key) { row throws(StoreError) in
            IndicatorDefinition(row)
        }
        let before = try RunReader(session: session).previous(before: run)
        let tiers = try before.map { run throws(StoreError) in
            try RunReader(session: session).tiers(of: run)
        }
        var columns = definitions.map { _ in [Int32]() }
        let rows = try session.prepare(RunSQL.rows)
        try rows.bind(key + [SQLValue(run.schoolYear.endingIn)])
        while try rows.step() {
            roster.append(rows, fold)
            let before = tiers?[rows.text(0)]
            roster.previousTier.append(before.map { UInt8($0.ordinal) } ?? 255)
            rows.withBytes(9) { bytes in
                if let bytes { Thousandths.append(bytes, to: &columns) }
            }
        }
        roster.columns = zip(definitions, columns).map {
            RosterColumn(definition: $0, thousandths: $1)
        }
    }
}

extension Roster {
    /// Adds the row of a query.
    fileprivate mutating func append(_ row: PreparedStatement, _ fold: (String) -> String) {
        row.append(0, to: &studentIDs)
        school.append(Int16(truncatingIfNeeded: row.integer(1)))
        let grade = row.knownText(2).flatMap(GradeLevel.init(rawValue:))
        self.grade.append(grade.map { Int8($0.ordinal) } ?? -1)
        counselor.append(Int16(truncatingIfNeeded: row.integer(3)))
        let tier = Tier(rawValue: row.text(4)) ?? .notAvailable
        self.tier.append(UInt8(tier.ordinal))
        let milestone = row.knownText(5).flatMap(Milestone.init(rawValue:))
        self.milestone.append(milestone.map { UInt8($0.ordinal) } ?? 255)
        level.append(row.knownInteger(6).map { Int8(truncatingIfNeeded: $0) } ?? -1)
        row.append(7, to: &why)
        triggerBits.append(UInt64(bitPattern: row.integer(8)))
        let (last, first) = (row.knownText(10), row.knownText(11))
        let parts = [last, first].compactMap { $0 }
        names.append(parts.isEmpty ? nil : parts.joined(separator: ", "))
        searchKeys.append(parts.isEmpty ? nil : fold(parts.joined(separator: " ")))
    }
}
