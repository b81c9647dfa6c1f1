/// An exact fraction of two integers, so that a value is on the right side of a threshold to the last day.
///
/// 18 days of 180 is exactly 10 %; the same figure as a `Double` may be a hair under. The denominator is always positive.
public struct Ratio: Sendable {
    /// The upper number.
    public let numerator: Int64
    /// The lower number; always greater than zero.
    public let denominator: Int64

    /// A fraction; a denominator of zero or less is taken as one, for callers check it first (unknown is not a number).
    public init(_ numerator: Int64, over denominator: Int64 = 1) {
        self.numerator = numerator
        self.denominator = max(denominator, 1)
    }

    /// A whole number.
    public init(_ whole: Int) {
        self.init(Int64(whole))
    }

    /// Yes as one, no as zero.
    public init(_ flag: Bool) {
        self.init(flag ? 1 : 0)
    }

    /// The nearest floating point number, for drawing and for models; never for thresholds.
    public var double: Double { Double(numerator) / Double(denominator) }
}

extension Ratio: Comparable {
    /// Two fractions are equal when they are the same number, however they are written.
    public static func == (left: Self, right: Self) -> Bool {
        let (first, second) = products(left, right)
        return first == second
    }

    /// Compares by cross-multiplication in 128 bits, so that nothing overflows or rounds.
    public static func < (left: Self, right: Self) -> Bool {
        let (first, second) = products(left, right)
        return first < second
    }

    private static func products(_ left: Self, _ right: Self) -> (Int128, Int128) {
        (
            Int128(left.numerator) * Int128(right.denominator),
            Int128(right.numerator) * Int128(left.denominator)
        )
    }
}

extension Ratio: Hashable {
    /// Hashes the reduced fraction, so that equal numbers hash alike.
    public func hash(into hasher: inout Hasher) {
        let divisor = Int64(Self.divisor(numerator.magnitude, denominator.magnitude))
        hasher.combine(numerator / divisor)
        hasher.combine(denominator / divisor)
    }

    private static func divisor(_ first: UInt64, _ second: UInt64) -> UInt64 {
        var (left, right) = (first, second)
        while right != 0 { (left, right) = (right, left % right) }
        return max(left, 1)
    }
}

extension Ratio {
    /// The number with at most the given places after the point, half away from zero, such as `87.1`.
    public func text(places: Int = 1) -> String {
        let scale = (0..<max(0, places)).reduce(Int128(1)) { power, _ in power * 10 }
        let scaled = Int128(numerator.magnitude) * scale * 2 / Int128(denominator)
        let rounded = (scaled + 1) / 2
        let sign = numerator < 0 && rounded > 0 ? "-" : ""
        guard places > 0 else { return "\(sign)\(rounded)" }
        let digits = String(rounded % scale)
        let fraction = String(repeating: "0", count: places - digits.count) + digits
        return "\(sign)\(rounded / scale).\(fraction)"
    }
}
