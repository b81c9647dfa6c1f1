import Indicators
import Records
import Scoring
import Screen

/// Two students side by side, as the run has them: what differs first.
struct StudentPair: Sendable {
    /// What both show in one respect.
    struct Row: Hashable, Sendable {
        var title: String
        var left: String
        var right: String
        /// Whose value is the worse one; nil where they are the same, or nobody can say.
        var worse: Side?
        /// Whether they are the same.
        var isSame: Bool { left == right }
    }

    /// One of the two.
    enum Side: Hashable, Sendable {
        case left, right
    }

    /// The local ids.
    let ids: [String]
    /// The names.
    let names: [String]
    /// All respects, in the order of the list's columns.
    let rows: [Row]

    /// The students of two rows of a roster.
    init(_ left: Int, _ right: Int, in roster: Roster, hasRunBefore: Bool) {
        let both = [left, right]
        ids = both.map { roster.studentIDs[$0] ?? "" }
        names = both.map { roster.names[$0] ?? unknownSign }
        let cells = StudentCells(roster, [], isNarrow: false, hasRunBefore: hasRunBefore)
        let plain = [StudentColumn.tier, .grade, .school, .counselor].map { column in
            let texts = both.map { cells.cell($0, column).text }
            let isWorse = column == .tier && roster.tier[left] != roster.tier[right]
            return Row(
                title: StudentColumns.title(of: column, in: roster),
                left: texts[0],
                right: texts[1],
                worse: isWorse ? (roster.tier[left] < roster.tier[right] ? .left : .right) : nil
            )
        }
        let words = both.map { row -> (why: String, change: String) in
            let change = TierChange(of: row, in: roster, hasRunBefore: hasRunBefore)
            let before = Tier(ordinal: Int64(roster.previousTier[row]))
            let why = cells.why(row).joined(separator: ", ")
            return (why.isEmpty ? unknownSign : why, change.words(before: before) ?? unknownSign)
        }
        let told = [
            Row(title: "why", left: words[0].why, right: words[1].why),
            Row(title: "since the run before", left: words[0].change, right: words[1].change),
        ]
        rows = plain + told + roster.columns.map { Self.row($0, left, right) }
    }

    /// The same students in another roster; nil where one of them is not there.
    func again(in roster: Roster, hasRunBefore: Bool) -> StudentPair? {
        let found = ids.compactMap { roster.row(ofStudent: $0) }
        guard found.count == 2 else { return nil }
        return StudentPair(found[0], found[1], in: roster, hasRunBefore: hasRunBefore)
    }

    private static func row(_ column: RosterColumn, _ left: Int, _ right: Int) -> Row {
        let definition = column.definition
        let values = [column[left], column[right]]
        let texts = values.map {
            $0.map { IndicatorWords.full($0, of: definition) } ?? "not known"
        }
        var worse: Side?
        // What is not known is neither better nor worse.
        if let first = values[0], let second = values[1], first != second {
            worse = (first > second) == definition.higherIsWorse ? .left : .right
        }
        return Row(title: definition.title, left: texts[0], right: texts[1], worse: worse)
    }
}
