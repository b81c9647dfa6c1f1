/// How good the top of the list is: of the so many students with the highest scores, those who missed it.
public struct TopShare: Codable, Hashable, Sendable {
    /// Which top, such as `top 5 %`.
    public var name: String
    /// Of the top, those who missed it.
    public var precision: Share
    /// Of those who missed it, those in the top.
    public var sensitivity: Share

    /// The top so many; students who tie at its end share the places that are left.
    public init(_ name: String, count: Int, scores: [Double], missed: [Bool]) {
        let order = scores.indices.sorted { scores[$0] > scores[$1] }
        let top = min(max(count, 1), order.count)
        let cases = missed.count { $0 }
        var (hits, start) = (0.0, 0)
        while start < top {
            var (end, tied) = (start, 0)
            while end < order.count, scores[order[end]] == scores[order[start]] {
                if missed[order[end]] { tied += 1 }
                end += 1
            }
            let places = min(end, top) - start
            hits += Double(tied) * Double(places) / Double(end - start)
            start = end
        }
        self.name = name
        precision = Share(hits, of: top)
        sensitivity = Share(hits, of: cases)
    }

    /// The tops of 1, 5 and 10 %, and of as many as missed it.
    static func usual(scores: [Double], missed: [Bool]) -> [TopShare] {
        let cases = missed.count { $0 }
        let tops = [1, 5, 10].map { ("top \($0) %", (missed.count * $0 + 50) / 100) }
        return (tops + [("top \(cases), as many as missed it", cases)]).map {
            TopShare($0.0, count: $0.1, scores: scores, missed: missed)
        }
    }
}
