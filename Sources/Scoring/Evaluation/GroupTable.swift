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
        /// Of them, those who missed it.
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
            Self.row(name, isHidden, members[name] ?? [], isFlagged, missed)
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

    private static func row(
        _ name: String,
        _ isHidden: Bool,
        _ members: [Int],
        _ isFlagged: [Bool],
        _ missed: [Bool]
    ) -> Row {
        guard !isHidden else { return Row(name: name, isHidden: true) }
        let failing = members.filter { missed[$0] }
        let meeting = members.filter { !missed[$0] }
        return Row(
            name: name,
            isHidden: false,
            students: members.count,
            missed: Share(failing.count, of: members.count),
            flagged: Share(members.count { isFlagged[$0] }, of: members.count),
            falsePositives: enough(meeting.count { isFlagged[$0] }, of: meeting.count),
            falseNegatives: enough(failing.count { !isFlagged[$0] }, of: failing.count)
        )
    }

    private static func enough(_ hits: Int, of total: Int) -> Share? {
        total >= Suppression.least ? Share(hits, of: total) : nil
    }

    private static func gap(_ share: Share?, _ other: Share?) -> Double? {
        guard let value = share?.value, let reference = other?.value else { return nil }
        return value - reference
    }
}
