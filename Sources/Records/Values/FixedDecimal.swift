/// A decimal number with six places after the point, held exactly as millionths.
///
/// Marks, credits and portions of a day are compared with thresholds; binary floating point would put 59.5 or 0.1 on the
/// wrong side of one.
public struct FixedDecimal: Hashable, Comparable, Sendable {
    /// The number times 1,000,000.
    public var millionths: Int64

    /// The millionths in one.
    public static let scale: Int64 = 1_000_000

    /// The number with the given millionths.
    public init(millionths: Int64) {
        self.millionths = millionths
    }

    /// A whole number.
    public init(_ whole: Int) {
        self.millionths = Int64(whole) * Self.scale
    }

    /// The number written in decimal notation, or nil where the text is anything else or too large.
    ///
    /// Digits past the sixth place are cut off, not rounded, so that 59.4999999 never becomes 59.5.
    public init?(_ text: some StringProtocol) {
        let bytes = Array(text.utf8)
        self.init(bytes: bytes.span)
    }

    /// The number written as ASCII bytes: an optional sign, digits, and an optional fraction after a point.
    public init?(bytes: Span<UInt8>) {
        guard let parsed = Self.parse(bytes) else { return nil }
        self.millionths = parsed
    }

    /// The smaller number is the smaller one.
    public static func < (left: Self, right: Self) -> Bool { left.millionths < right.millionths }

    /// The number as an exact ratio.
    public var ratio: Ratio { Ratio(millionths, over: Self.scale) }

    private static func parse(_ bytes: Span<UInt8>) -> Int64? {
        var index = 0
        let negative = bytes.count > 0 && bytes[0] == UInt8(ascii: "-")
        if negative || (bytes.count > 0 && bytes[0] == UInt8(ascii: "+")) { index = 1 }
        var value: Int64 = 0
        var digits = 0
        var places = -1
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            if byte == UInt8(ascii: "."), places < 0 {
                places = 0
                continue
            }
            guard byte >= 48, byte <= 57 else { return nil }
            digits += 1
            if places >= 6 { continue }
            if places >= 0 { places += 1 }
            guard value < 900_000_000_000_000 else { return nil }
            value = value * 10 + Int64(byte - 48)
        }
        guard digits > 0 else { return nil }
        for _ in max(places, 0)..<6 {
            guard value < 900_000_000_000_000_000 else { return nil }
            value *= 10
        }
        return negative ? -value : value
    }
}

extension FixedDecimal: CustomStringConvertible {
    /// The number in decimal notation without trailing zeros, such as `59.5`.
    public var description: String {
        let magnitude = millionths.magnitude
        let whole = magnitude / 1_000_000
        var fraction = String(magnitude % 1_000_000)
        fraction = String(repeating: "0", count: 6 - fraction.count) + fraction
        while fraction.last == "0" { fraction.removeLast() }
        let sign = millionths < 0 ? "-" : ""
        return fraction.isEmpty ? "\(sign)\(whole)" : "\(sign)\(whole).\(fraction)"
    }
}
