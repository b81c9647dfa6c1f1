/// A row of small columns that shows how numbers went, one display column each.
public enum Sparkline {
    /// Draws numbers as `▁` to `█`, in ASCII frames as signs of growing weight.
    ///
    /// - Parameters:
    ///   - values: the numbers in order; nil (unknown) is drawn as `·` and never as zero.
    ///   - range: what lowest and highest column stand for; the range of the values when nil.
    /// - Returns: as many characters as values.
    public static func text(_ values: [Double?], in range: ClosedRange<Double>? = nil) -> String {
        let known = values.compactMap { $0 }.filter(\.isFinite)
        guard let least = known.min(), let most = known.max() else {
            return String(repeating: "·", count: values.count)
        }
        let scale = range ?? least...most
        return String(values.map { sign($0, in: scale) })
    }

    private static func sign(_ value: Double?, in range: ClosedRange<Double>) -> Character {
        guard let value, value.isFinite else { return "·" }
        let extent = range.upperBound - range.lowerBound
        guard extent > 0 else { return signs[value > range.upperBound ? 7 : 0] }
        let share = (value - range.lowerBound) / extent
        return signs[Int(min(max(share, 0), 1) * 7 + 0.5)]
    }

    private static let signs: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
}

/// A horizontal bar, precise to an eighth of a display column.
public enum Bar {
    /// Draws a share as `█` and one of `▏` to `▉`, in ASCII frames as `#`.
    ///
    /// A share above zero always shows at least the thinnest sign, so that few is not none.
    ///
    /// - Parameters:
    ///   - share: the part of the width to fill, from 0 to 1; values outside are cut.
    ///   - width: the display columns that 1 would take.
    /// - Returns: the bar without blanks after it; empty for 0 and for unknown (not a number).
    public static func text(_ share: Double, width: Int) -> String {
        guard share > 0, width > 0 else { return "" }
        let eighths = max(1, Int(min(share, 1) * Double(width) * 8 + 0.5))
        let full = String(repeating: "█", count: eighths / 8)
        guard eighths % 8 > 0 else { return full }
        return full + String(parts[eighths % 8 - 1])
    }

    private static let parts: [Character] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
