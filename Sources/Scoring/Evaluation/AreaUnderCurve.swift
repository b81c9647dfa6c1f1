internal import Glibc

/// The area under the ROC curve: the chance that of two students the one who missed it had the higher score, ties counted half.
///
/// With DeLong's 95 % interval, by ranks (Sun and Xu 2014), so that a million students take a sort.
public struct AreaUnderCurve: Codable, Hashable, Sendable {
    /// The area, 0.5 for chance.
    public var value: Double
    /// Its standard error.
    public var error: Double
    /// The lower end of the 95 % interval.
    public var low: Double
    /// The upper end.
    public var high: Double

    /// The area of some scores, higher for those more likely to miss it; nil where one outcome is absent.
    public init?(scores: [Double], missed: [Bool]) {
        let positives = scores.indices.filter { missed[$0] }
        let negatives = scores.indices.filter { !missed[$0] }
        guard !positives.isEmpty, !negatives.isEmpty else { return nil }
        let all = Self.midranks(scores)
        let (cases, others) = (Double(positives.count), Double(negatives.count))
        let amongCases = Self.midranks(positives.map { scores[$0] })
        let amongOthers = Self.midranks(negatives.map { scores[$0] })
        // For each student the share of those of the other outcome that are on the right side.
        let ofCases = positives.enumerated().map { (all[$1] - amongCases[$0]) / others }
        let ofOthers = negatives.enumerated().map { 1 - (all[$1] - amongOthers[$0]) / cases }
        value = ofCases.reduce(0, +) / cases
        error = sqrt(Self.variance(ofCases) / cases + Self.variance(ofOthers) / others)
        low = max(0, value - 1.959_963_984_540_054 * error)
        high = min(1, value + 1.959_963_984_540_054 * error)
    }

    /// Ranks from 1; those that tie share the mean of theirs.
    private static func midranks(_ scores: [Double]) -> [Double] {
        let order = scores.indices.sorted { scores[$0] < scores[$1] }
        var ranks = [Double](repeating: 0, count: scores.count)
        var start = 0
        while start < order.count {
            var end = start + 1
            while end < order.count, scores[order[end]] == scores[order[start]] { end += 1 }
            for place in start..<end { ranks[order[place]] = Double(start + end + 1) / 2 }
            start = end
        }
        return ranks
    }

    private static func variance(_ values: [Double]) -> Double {
        guard values.count > 1 else { return 0 }
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(values.count - 1)
    }
}
