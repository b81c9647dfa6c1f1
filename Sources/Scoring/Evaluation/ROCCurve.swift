/// Points of the ROC curve for drawing.
public enum ROCCurve {
    /// One point.
    public struct Point: Codable, Hashable, Sendable {
        /// Of those who met it, flagged from this score up.
        public var falsePositives: Double
        /// Of those who missed it, flagged from this score up.
        public var truePositives: Double
    }

    /// The curve from nobody flagged to everybody, with at most about so many points; empty where one outcome is absent.
    public static func points(scores: [Double], missed: [Bool], most: Int = 200) -> [Point] {
        let cases = missed.count { $0 }
        let others = missed.count - cases
        guard cases > 0, others > 0 else { return [] }
        let order = scores.indices.sorted { scores[$0] > scores[$1] }
        let spacing = max(1, order.count / max(2, most))
        var points = [Point(falsePositives: 0, truePositives: 0)]
        var (hits, alarms, last) = (0, 0, 0)
        for (place, row) in order.enumerated() {
            if missed[row] { hits += 1 } else { alarms += 1 }
            let isTied = place + 1 < order.count && scores[order[place + 1]] == scores[row]
            guard !isTied, place + 1 - last >= spacing || place + 1 == order.count else { continue }
            last = place + 1
            points.append(
                Point(
                    falsePositives: Double(alarms) / Double(others),
                    truePositives: Double(hits) / Double(cases)
                )
            )
        }
        return points
    }
}
