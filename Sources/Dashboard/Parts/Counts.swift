import Records

/// How counts and shares are written.
enum Counts {
    /// A count with commas between thousands, such as `2,184`.
    static func text(_ count: Int) -> String {
        let digits = Array(String(count.magnitude))
        var text = ""
        for (place, digit) in digits.enumerated() {
            if place > 0 && (digits.count - place) % 3 == 0 { text += "," }
            text.append(digit)
        }
        return count < 0 ? "−\(text)" : text
    }

    /// A count with its share of all, such as `71 12%`; the count alone where all is nothing.
    static func text(_ count: Int, share: Ratio?) -> String {
        guard let share else { return unknownSign }
        return "\(text(count)) \(padded(percent(share, of: count), to: 2))%"
    }

    /// A count's share of all in whole per cent.
    static func percent(_ share: Ratio, of count: Int) -> String {
        let words = Ratio(share.numerator * 100, over: share.denominator).text(places: 0)
        // A few of many are not none.
        return count > 0 && words == "0" ? "<1" : words
    }

    /// A number of things with their word, such as `1 school` or `6 schools`.
    static func text(_ count: Int, _ one: String, _ many: String? = nil) -> String {
        "\(text(count)) \(count == 1 ? one : many ?? one + "s")"
    }

    private static func padded(_ text: String, to width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
