/// Which groups are not shown because few are in them.
public enum Suppression {
    /// Groups of fewer students are hidden.
    public static let least = 10

    /// Whether each group is hidden.
    ///
    /// Whoever knows the total can subtract: so at least two are hidden, and as many as make ten together, the smallest first.
    /// Groups of nobody hide nothing and stay.
    public static func hidden(_ counts: [Int]) -> [Bool] {
        var hidden = counts.map { $0 > 0 && $0 < least }
        guard hidden.contains(true) else { return hidden }
        func hiddenSum() -> Int { zip(counts, hidden).reduce(0) { $0 + ($1.1 ? $1.0 : 0) } }
        while hidden.count(where: { $0 }) < 2 || hiddenSum() < least {
            let shown = counts.indices.filter { !hidden[$0] && counts[$0] > 0 }
            guard let next = shown.min(by: { (counts[$0], $0) < (counts[$1], $1) }) else { break }
            hidden[next] = true
        }
        return hidden
    }

    /// The share of each group, in tenths where its number would tell of one to nine students.
    ///
    /// Whoever knows the total of all groups can subtract here too, so the groups whose number cannot be told are at least two, with ten
    /// students who count, and ten who do not, among them. A share of fewer than ten students is not told, nor tenths of fewer than twenty: they would be exact.
    ///
    /// - Parameters:
    ///   - cells: of each group those that count, and out of how many.
    ///   - hidden: groups of which nothing is told.
    /// - Returns: the shares in the order of the groups; nil where none is told.
    public static func shares(_ cells: [(hits: Int, total: Int)], hidden: [Bool]) -> [Share?] {
        let unclear = unclear(cells, hidden)
        return cells.indices.map { place in
            let (hits, total) = cells[place]
            guard !hidden[place], total >= least else { return nil }
            guard unclear[place] else { return Share(hits, of: total) }
            guard total >= 2 * least else { return nil }
            let tenths = (10 * Double(hits) / Double(total)).rounded()
            return Share(tenths * Double(total) / 10, of: total)
        }
    }

    /// Which groups' numbers must not be told: those that are small, and as many more as a reader would need.
    private static func unclear(_ cells: [(hits: Int, total: Int)], _ hidden: [Bool]) -> [Bool] {
        var unclear = cells.indices.map { place in
            hidden[place] || isSmall(cells[place].hits)
                || isSmall(cells[place].total - cells[place].hits)
        }
        guard unclear.contains(true) else { return unclear }
        func sum(_ part: ((hits: Int, total: Int)) -> Int) -> Int {
            zip(cells, unclear).reduce(0) { $0 + ($1.1 ? part($1.0) : 0) }
        }
        while unclear.count(where: { $0 }) < 2 || isSmall(sum { $0.hits })
            || isSmall(sum { $0.total - $0.hits })
        {
            let clear = cells.indices.filter { !unclear[$0] && cells[$0].total > 0 }
            guard let next = clear.min(by: { (cells[$0].total, $0) < (cells[$1].total, $1) }) else {
                break
            }
            unclear[next] = true
        }
        return unclear
    }

    private static func isSmall(_ count: Int) -> Bool { (1..<least).contains(count) }
}
