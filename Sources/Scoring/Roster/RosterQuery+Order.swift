import Indicators
import Records

extension RosterQuery {
    /// The mark of an unknown key; it is last in both directions.
    private static var unknown: UInt32 { .max }

    /// Rows sorted by a key and then by name; the same rows in whatever order give the same list.
    func sorted(_ rows: [Int32], by order: RosterOrder) -> [Int32] {
        let keys = keys(for: order.key)
        var packed = rows.map { row in
            var key = keys[Int(row)]
            if order.isDescending && key != Self.unknown { key = Self.unknown - 1 - key }
            return UInt64(key) << 32 | UInt64(nameRank[Int(row)])
        }
        packed.sort()
        return packed.map { rowOfRank[Int($0 & 0xFFFF_FFFF)] }
    }

    /// A key for each row, the smallest first.
    private func keys(for key: RosterOrder.Key) -> [UInt32] {
        switch key {
        case .risk: riskKeys()
        case .tier: roster.tier.map(Self.tierKey)
        case .level: roster.level.map { Self.key(Int32($0), unknown: -1) }
        case .name: nameRank.map { UInt32(truncatingIfNeeded: $0) }
        case .studentID: Self.inverse(Self.order(of: roster.studentIDs)).map { UInt32($0) }
        case .grade: roster.grade.map { Self.key(Int32($0), unknown: -1) }
        case .school: places(roster.school, ranks(roster.schools.map(\.name)))
        case .counselor: places(roster.counselor, ranks(roster.counselors.map(\.name)))
        case .triggers: roster.triggerBits.map { UInt32($0.nonzeroBitCount) }
        case .change: changeKeys()
        case .indicator(let name): columnKeys(name)
        }
    }

    private static func key(_ value: Int32, unknown mark: Int32) -> UInt32 {
        if value == mark { return unknown }
        return min(UInt32(bitPattern: value ^ .min), unknown - 1)
    }

    private static func tierKey(_ tier: UInt8) -> UInt32 {
        Int64(tier) == Tier.notAvailable.ordinal ? unknown : UInt32(tier)
    }

    /// Two bits of tier, seven of how few triggers, the rest attendance.
    private func riskKeys() -> [UInt32] {
        let attendance = column("attendance_rate")?.thousandths
        let most = Int32(0x7F_FFFF)
        return roster.tier.indices.map { row in
            if Self.tierKey(roster.tier[row]) == Self.unknown { return Self.unknown }
            let calm = UInt32(127 - min(127, roster.triggerBits[row].nonzeroBitCount))
            let rate = attendance?[row] ?? RosterColumn.unknown
            let share = rate == RosterColumn.unknown ? most : min(max(rate, 0), most - 1)
            return UInt32(roster.tier[row]) << 30 | calm << 23 | UInt32(share)
        }
    }

    /// The one who got most worse comes first.
    private func changeKeys() -> [UInt32] {
        roster.tier.indices.map { row in
            let (now, before) = (roster.tier[row], roster.previousTier[row])
            let last = UInt8(Tier.low.ordinal)
            guard now <= last, before <= last else { return Self.unknown }
            return UInt32(2 + Int(now) - Int(before))
        }
    }

    private func column(_ name: String) -> RosterColumn? {
        roster.columns.first { $0.definition.id == name }
    }

    private func columnKeys(_ name: String) -> [UInt32] {
        guard let column = column(name) else {
            return Array(repeating: Self.unknown, count: roster.count)
        }
        return column.thousandths.map { Self.key($0, unknown: RosterColumn.unknown) }
    }

    private func places(_ column: [Int16], _ ranks: [Int32]) -> [UInt32] {
        column.map { place in
            ranks.indices.contains(Int(place)) ? UInt32(ranks[Int(place)]) : Self.unknown
        }
    }

    private func ranks(_ names: [String]) -> [Int32] {
        var column = TextColumn()
        for name in names { column.append(name) }
        return Self.inverse(Self.order(of: NameFolding.fold(column)))
    }
}
