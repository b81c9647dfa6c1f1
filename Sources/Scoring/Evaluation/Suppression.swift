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
}
