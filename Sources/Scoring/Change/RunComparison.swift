internal import Indicators
internal import Records

/// Two runs of a district side by side: who moved between tiers, which triggers came and went, and whether the rules are the same.
public struct RunComparison: Sendable {
    /// The earlier run's rows.
    public let earlier: Roster
    /// The later run's rows.
    public let later: Roster
    /// Everybody whose tier is not what it was, in the order of the later roster, those who are gone last.
    public let movers: [Mover]

    /// Compares two rosters by student id.
    public init(from earlier: Roster, to later: Roster) {
        (self.earlier, self.later) = (earlier, later)
        var rows = EarlierRows(earlier)
        let rules = Self.areRulesChanged(earlier.run, later.run)
        let figures = CommonFigures(earlier, later)
        var movers: [Mover] = []
        for row in later.tier.indices {
            let before = rows.take(later.studentIDs, row)
            guard let kind = Self.kind(later, row, earlier, before) else { continue }
            let same = before.map { figures.areSame($0, row) } ?? false
            movers.append(
                Mover(
                    kind: kind,
                    row: row,
                    earlierRow: before,
                    came: Self.difference(later, row, earlier, before),
                    went: before.map { Self.difference(earlier, $0, later, row) } ?? [],
                    origin: rules ? (same ? .rules : .unclear) : .student,
                    basis: before.flatMap {
                        Self.basis(earlier.isCarried($0), later.isCarried(row))
                    }
                )
            )
        }
        movers += rows.left.map {
            Mover(kind: .gone, row: nil, earlierRow: $0, came: [], went: [], origin: .student)
        }
        self.movers = movers
    }

    /// Whether thresholds may differ between the runs: another version of the rules, or another content of their file.
    public var hasChangedRules: Bool { Self.areRulesChanged(earlier.run, later.run) }

    /// Whether the program that scored was another version.
    public var hasChangedSoftware: Bool { earlier.run.softwareVersion != later.run.softwareVersion }

    private static func areRulesChanged(_ left: Run, _ right: Run) -> Bool {
        left.ruleSet != right.ruleSet || left.ruleSetDigest != right.ruleSetDigest
            || left.models != right.models
    }

    private static func basis(_ before: Bool, _ now: Bool) -> Mover.Basis? {
        before == now ? nil : before ? .wasLastYear : .isLastYear
    }

    private static func kind(
        _ later: Roster,
        _ row: Int,
        _ earlier: Roster,
        _ before: Int?
    ) -> Mover.Kind? {
        let now = Tier(ordinal: Int64(later.tier[row])) ?? .notAvailable
        let isFlagged = now == .high || now == .moderate
        guard let before else { return isFlagged ? .new : .known }
        let then = Tier(ordinal: Int64(earlier.tier[before])) ?? .notAvailable
        guard now != then else { return nil }
        if then == .notAvailable { return isFlagged ? .new : .known }
        if now == .notAvailable { return .known }
        return now < then ? .worse : .better
    }

    /// The triggers of a row that another row has not.
    private static func difference(
        _ roster: Roster,
        _ row: Int,
        _ other: Roster,
        _ otherRow: Int?
    ) -> [String] {
        let theirs = Set(otherRow.map { other.triggers(of: $0) } ?? [])
        return roster.triggers(of: row).filter { !theirs.contains($0) }
    }
}

/// A student whose tier is not what it was.
public struct Mover: Hashable, Sendable {
    /// Which way.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        /// To a tier of more risk.
        case worse
        /// To a tier of less risk.
        case better
        /// High or Moderate, and without a tier or not there before.
        case new
        /// Low or N/A, and known for the first time or no longer.
        case known
        /// Not in the later run.
        case gone
    }

    /// What the move may come from.
    public enum Origin: Hashable, Sendable {
        /// The rules are the same: the student's records.
        case student
        /// The rules changed, and none of the student's listed figures did.
        case rules
        /// The rules changed and figures did, too.
        case unclear
    }

    /// What one of two scores looked at and the other did not, so that their difference is not the student's change alone.
    public enum Basis: Hashable, Sendable {
        /// The earlier score stood on the records of the year before.
        case wasLastYear
        /// The later one does.
        case isLastYear
    }

    /// Which way.
    public let kind: Kind
    /// The row in the later roster; nil for who is gone.
    public let row: Int?
    /// The row in the earlier roster; nil for who was not there.
    public let earlierRow: Int?
    /// Indicators that fire now and did not.
    public let came: [String]
    /// Indicators that fired and do not now.
    public let went: [String]
    /// What it may come from.
    public let origin: Origin
    /// Whether one of the scores stands on another year's records; nil where both stand on the same.
    public var basis: Basis?
}

extension Roster {
    /// The indicators that fired for a row.
    public func triggers(of row: Int) -> [String] {
        triggerNames.indices.filter { $0 < 64 && triggerBits[row] >> UInt64($0) & 1 != 0 }
            .map { triggerNames[$0] }
    }
}

/// The rows of the earlier roster by student id, each taken once.
private struct EarlierRows {
    private var index = TextIndex()
    private var rows: [Int?] = []

    init(_ roster: Roster) {
        for (row, number) in index.insert(roster.studentIDs).enumerated() where number >= 0 {
            if Int(number) == rows.count { rows.append(row) }
        }
    }

    mutating func take(_ ids: TextColumn, _ row: Int) -> Int? {
        guard let number = index.find(in: ids.bytes, ids.range(of: row)) else { return nil }
        defer { rows[number] = nil }
        return rows[number]
    }

    /// Those that nobody took.
    var left: [Int] { rows.compactMap(\.self) }
}

/// The figures that both rosters list.
private struct CommonFigures {
    private let pairs: [(earlier: RosterColumn, later: RosterColumn)]

    init(_ earlier: Roster, _ later: Roster) {
        pairs = later.columns.compactMap { column in
            earlier.columns.first { $0.definition.id == column.definition.id }.map { ($0, column) }
        }
    }

    /// Whether all of them are what they were.
    func areSame(_ before: Int, _ now: Int) -> Bool {
        !pairs.isEmpty && pairs.allSatisfy { $0.earlier[before] == $0.later[now] }
    }
}
