/// How a flag treats groups of students: who is flagged wrongly, and who is passed over.
public struct GroupTable: Codable, Hashable, Sendable {
    /// One group.
    public struct Row: Codable, Hashable, Sendable {
        /// The group's name.
        public var name: String
        /// Whether its numbers are hidden because few are in it, or because they would give another's away.
        public var isHidden: Bool
        /// Its students; nil where hidden, as all that follows.
        public var students: Int?
        /// Of them, those who missed it; as all shares here in tenths where the number would tell of one to nine students.
        public var missed: Share?
        /// Of them, flagged.
        public var flagged: Share?
        /// Of those who met it, flagged all the same; nil where fewer than ten met it.
        public var falsePositives: Share?
        /// Of those who missed it, not flagged; nil where fewer than ten missed it.
        public var falseNegatives: Share?
        /// How far the false positives are from those of the largest group, in shares.
        public var falsePositiveGap: Double?
        /// How far the false negatives are from those of the largest group.
        public var falseNegativeGap: Double?
    }

    /// What the groups are by, such as `school`.
    public var by: String
    /// What counts as flagged.
    public var flag: String
    /// The group that the others are compared with; nil where none is shown.
    public var largest: String?
    /// The groups in the order of their names.
    public var rows: [Row]

    /// The table of some groups.
    init(by: String, flag: String, groups: [String], isFlagged: [Bool], missed: [Bool]) {
        self.by = by
        self.flag = flag
        let members = Dictionary(grouping: groups.indices) { groups[$0] }
        let names = members.keys.sorted()
        let hidden = Suppression.hidden(names.map { members[$0]?.count ?? 0 })
        var rows = zip(names, hidden).map { name, isHidden in
            Row(
                name: name,
                isHidden: isHidden,
                students: isHidden ? nil : members[name]?.count
            )
        }
        func shares(of isCounted: (Int) -> Bool, _ isHit: (Int) -> Bool) -> [Share?] {
            let cells = names.map { name in
                let counted = (members[name] ?? []).filter(isCounted)
                return (hits: counted.count(where: isHit), total: counted.count)
            }
            return Suppression.shares(cells, hidden: hidden)
        }
        let misses = shares(of: { _ in true }, { missed[$0] })
        let flags = shares(of: { _ in true }, { isFlagged[$0] })
        let alarms = shares(of: { !missed[$0] }, { isFlagged[$0] })
        let passed = shares(of: { missed[$0] }, { !isFlagged[$0] })
        for place in rows.indices {
            (rows[place].missed, rows[place].flagged) = (misses[place], flags[place])
            (rows[place].falsePositives, rows[place].falseNegatives) = (
                alarms[place], passed[place]
            )
        }
        let largest = rows.filter { !$0.isHidden }
            .max { ($0.students ?? 0) < ($1.students ?? 0) }
        for place in rows.indices {
            rows[place].falsePositiveGap = Self.gap(
                rows[place].falsePositives,
                largest?.falsePositives
            )
            rows[place].falseNegativeGap = Self.gap(
                rows[place].falseNegatives,
                largest?.falseNegatives
            )
        }
        self.largest = largest?.name
        self.rows = rows
    }

    private static func gap(_ share: Share?, _ other: Share?) -> Double? {
        guard let value = share?.value, let reference = other?.value else { return nil }
        return value - reference
    }
}
