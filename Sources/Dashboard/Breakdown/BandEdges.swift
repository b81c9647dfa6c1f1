import Indicators

/// Where a column of many values is cut into bands.
enum BandEdges {
    /// The most bands between the lowest and the highest one.
    private static let most: Int64 = 10

    /// Round numbers between the twentieth part of students with the least values and that with the greatest.
    ///
    /// The two outer bands are open, so a single value far away does not make one band of all others.
    ///
    /// - Parameters:
    ///   - tally: the values in thousandths, ascending, with how many students have them.
    ///   - unit: what the values are; grade points are cut at tenths, all else at whole numbers.
    /// - Returns: the lower ends of all bands but the first, in thousandths, ascending; none where there is one value.
    static func edges(of tally: [(value: Int32, count: Int)], unit: IndicatorUnit) -> [Int32] {
        guard let first = tally.first, let last = tally.last, first.value < last.value else {
            return []
        }
        var (low, high) = (quantile(tally, 1, of: 20), quantile(tally, 19, of: 20))
        if low == high { (low, high) = (Int64(first.value), Int64(last.value)) }
        let step = step(for: high - low, least: unit == .gradePoints ? 100 : 1000)
        // Division cuts towards zero, and figures such as credits ahead of pace are below it.
        let start = low / step - (low % step < 0 ? 1 : 0)
        return (1...most + 1).compactMap { number in
            let edge = (start + number) * step
            return edge <= high && edge > first.value ? Int32(clamping: edge) : nil
        }
    }

    /// The smallest of 1, 2, 5, 10, … that makes few enough bands.
    private static func step(for range: Int64, least: Int64) -> Int64 {
        var step = least
        for factor in [2, 5, 10, 20, 50, 100, 200, 500, 1_000, 10_000, 100_000, 1_000_000]
        where range / step > most {
            step = least * Int64(factor)
        }
        return step
    }

    /// The value that a part of all students do not pass.
    private static func quantile(
        _ tally: [(value: Int32, count: Int)],
        _ part: Int,
        of parts: Int
    ) -> Int64 {
        let all = tally.reduce(0) { $0 + $1.count }
        var seen = 0
        for (value, count) in tally {
            seen += count
            if seen * parts >= all * part { return Int64(value) }
        }
        return Int64(tally.last?.value ?? 0)
    }
}
