import Indicators
import Records

extension RosterQuery {
    /// All rows of ``listed`` in an order, equal keys by name.
    func order(_ order: RosterOrder) -> [Int32] {
        if let rows = memory.rows(in: order) { return rows }
        let rows = sorted(order)
        memory.keep(rows, in: order)
        return rows
    }

    private func sorted(_ order: RosterOrder) -> [Int32] {
        switch order.key {
        case .name:
            let rows = Array(0..<Int32(truncatingIfNeeded: listed.count))
            return order.isDescending ? rows.reversed() : rows
        case .studentID:
            let rows = listed.index?.idOrder ?? Self.order(of: listed.studentIDs)
            return order.isDescending ? rows.reversed() : rows
        default:
            let keys = keys(for: order.key)
            guard let afterwards = order.afterwards else {
                return keys.rows(isDescending: order.isDescending)
            }
            // The sort keeps the order of equal keys, so the second key sorts first.
            return keys.rows(isDescending: order.isDescending, among: sorted(afterwards))
        }
    }

    private func keys(for key: RosterOrder.Key) -> SortKeys {
        switch key {
        case .risk: riskKeys()
        case .tier: SortKeys(Self.tierKeys(listed.tier))
        case .level: SortKeys(listed.level.map(Self.ordinal))
        case .grade: SortKeys(listed.grade.map(Self.ordinal))
        case .school: SortKeys(Self.places(listed.school, ranks(listed.schools.map(\.name))))
        case .counselor:
            SortKeys(Self.places(listed.counselor, ranks(listed.counselors.map(\.name))))
        case .triggers: SortKeys(listed.triggerBits.map { UInt32($0.nonzeroBitCount) })
        case .change: SortKeys(changeKeys())
        case .indicator(let name): columnKeys(name)
        // These two are orders by themselves.
        case .name, .studentID: SortKeys([])
        }
    }

    /// An ordinal is looked up among all cases: once for the column, never once for a row.
    private static func tierKeys(_ tiers: [UInt8]) -> [UInt32] {
        let unavailable = UInt8(Tier.notAvailable.ordinal)
        return tiers.map { $0 == unavailable ? SortKeys.unknown : UInt32($0) }
    }

    private static func ordinal(_ value: Int8) -> UInt32 {
        value == -1 ? SortKeys.unknown : UInt32(UInt8(bitPattern: value) ^ 0x80)
    }

    /// Tier, then how few triggers, then the place of the attendance among all.
    private func riskKeys() -> SortKeys {
        let counts = listed.triggerBits.map { UInt32(min(127, $0.nonzeroBitCount)) }
        let most = counts.max() ?? 0
        let (codes, shares) = attendanceRanks()
        let width = (shares.max() ?? 0) + 1
        let tiers = listed.tier
        var keys = Array(repeating: SortKeys.unknown, count: tiers.count)
        let unavailable = UInt8(Tier.notAvailable.ordinal)
        for row in keys.indices where tiers[row] != unavailable {
            let calm = UInt32(tiers[row]) * (most + 1) + most - counts[row]
            keys[row] = calm * width + (codes.isEmpty ? 0 : shares[Int(codes[row])])
        }
        return SortKeys(keys)
    }

    /// Each row's code of attendance, and each code's place; no share below nothing, and unknown comes last.
    private func attendanceRanks() -> (codes: [UInt32], shares: [UInt32]) {
        guard let column = column("attendance_rate") else { return ([], [0]) }
        var shares: [UInt32] = []
        var (before, rank): (Int32, UInt32) = (0, 0)
        for value in column.values {
            // So many places at most leave room in a key for tier and triggers.
            let share = min(max(value, 0), 0x7F_FFFE)
            if share != before { rank += 1 }
            before = share
            shares.append(rank)
        }
        return (column.codes.all, shares + [rank + 1])
    }

    /// The one who got most worse comes first.
    private func changeKeys() -> [UInt32] {
        let last = UInt8(Tier.low.ordinal)
        return zip(listed.tier, listed.previousTier).map { now, before in
            guard now <= last, before <= last else { return SortKeys.unknown }
            return UInt32(2 + Int(now) - Int(before))
        }
    }

    private func column(_ name: String) -> RosterColumn? {
        listed.columns.first { $0.definition.id == name }
    }

    private func columnKeys(_ name: String) -> SortKeys {
        guard let column = column(name) else {
            return SortKeys(Array(repeating: SortKeys.unknown, count: listed.count))
        }
        let unknown = UInt32(truncatingIfNeeded: column.values.count)
        return SortKeys(column.codes.all.map { $0 == unknown ? SortKeys.unknown : $0 })
    }

    private static func places(_ column: [Int16], _ ranks: [UInt32]) -> [UInt32] {
        column.map { place in
            ranks.indices.contains(Int(place)) ? ranks[Int(place)] : SortKeys.unknown
        }
    }

    private func ranks(_ names: [String]) -> [UInt32] {
        var column = TextColumn()
        for name in names { column.append(name) }
        var ranks = names.map { _ in UInt32(0) }
        for (rank, place) in Self.order(of: NameFolding.fold(column)).enumerated() {
            ranks[Int(place)] = UInt32(truncatingIfNeeded: rank)
        }
        return ranks
    }
}
