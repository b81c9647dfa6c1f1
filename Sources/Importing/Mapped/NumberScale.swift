import Records

/// A line through given points that turns the numbers of one scale into those of another.
///
/// Marks need it: where 10 of 20 passes, times five makes a failing 50 of what was a pass.
struct NumberScale: Sendable {
    /// A point of the line.
    struct Knot: Sendable {
        let from: FixedDecimal
        let to: FixedDecimal
    }

    private let knots: [Knot]

    /// The largest number of a point; twice its millionths, multiplied by themselves, fit 128 bits.
    private static let most = FixedDecimal(1_000_000_000_000).millionths

    /// A scale, or nil where there are fewer than two points, they do not go up or are beyond a million million.
    init?(_ knots: [Knot]) {
        let isInReach = knots.allSatisfy {
            max($0.from.millionths.magnitude, $0.to.millionths.magnitude) <= Self.most
        }
        guard knots.count >= 2, isInReach,
            zip(knots, knots.dropFirst()).allSatisfy({ $0.from < $1.from })
        else { return nil }
        self.knots = knots
    }

    /// From the first to the last point, as findings say it.
    var range: String {
        guard let first = knots.first, let last = knots.last else { return "" }
        return "\(first.from) to \(last.from)"
    }

    /// The number on the other scale, cut after six places, or nil where it is outside the points.
    func value(of number: FixedDecimal) -> FixedDecimal? {
        guard let upper = knots.dropFirst().firstIndex(where: { number <= $0.from }),
            number >= knots[0].from
        else { return nil }
        let (low, high) = (knots[upper - 1], knots[upper])
        let width = Int128(high.from.millionths) - Int128(low.from.millionths)
        let rise = Int128(high.to.millionths) - Int128(low.to.millionths)
        let way = Int128(number.millionths) - Int128(low.from.millionths)
        let millionths = (Int128(low.to.millionths) * width + way * rise) / width
        return Int64(exactly: millionths).map { FixedDecimal(millionths: $0) }
    }
}
