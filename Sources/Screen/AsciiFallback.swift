/// The nearest ASCII sign for characters that a terminal without UTF-8 cannot show.
enum AsciiFallback {
    /// One ASCII sign in place of a scalar; `?` when none is near.
    static func sign(for scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        if value < 0x80 { return scalar }
        if let letter = letter(value) { return letter }
        return signs[scalar] ?? "?"
    }

    private static func letter(_ value: UInt32) -> Unicode.Scalar? {
        let byte: UInt8
        switch value {
        case 0xC0...0x17F: byte = latin.bytes[Int(value - 0xC0)]
        case 0x1E00...0x1EFF: byte = latinAdditional.bytes[Int(value - 0x1E00)]
        default: return nil
        }
        return byte == UInt8(ascii: "?") ? nil : Unicode.Scalar(byte)
    }

    /// Letters of U+00C0 to U+017F without their marks, in order.
    private static let latin = Letters(
        "AAAAAAACEEEEIIIIDNOOOOOxOUUUUYTsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
            + "AaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIiIiJjKkkLlLlLlLlLlNnNnNnnNn"
            + "OoOoOoOoRrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs"
    )

    /// Letters of U+1E00 to U+1EFF (Vietnamese among them) without their marks, in order.
    private static let latinAdditional = Letters(
        "AaBbBbBbCcDdDdDdDdDdEeEeEeEeEeFfGgHhHhHhHhHhIiIiKkKkKkLlLlLlLlMmMmMmNnNnNnNn"
            + "OoOoOoOoPpPpRrRrRrRrSsSsSsSsSsTtTtTtTtUuUuUuUuUuVvVvWwWwWwWwWwXxXxYyZzZzZz"
            + "htwy??????AaAaAaAaAaAaAaAaAaAaAaAaEeEeEeEeEeEeEeEeIiIi"
            + "OoOoOoOoOoOoOoOoOoOoOoOoUuUuUuUuUuUuUuYyYyYyYy??????"
    )

    /// Signs that screens are drawn with, and typography in data.
    private static let signs: [Unicode.Scalar: Unicode.Scalar] = [
        "\u{A0}": " ", "\u{2003}": " ", "\u{2009}": " ", "\u{202F}": " ",
        "·": ".", "•": "*", "●": "*", "○": "o", "…": "~", "×": "x",
        "‐": "-", "‑": "-", "–": "-", "—": "-", "−": "-", "─": "-", "━": "-",
        "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+",
        "├": "+", "┤": "+", "┬": "+", "┴": "+", "┼": "+",
        "‘": "'", "’": "'", "ʻ": "'", "ʼ": "'", "“": "\"", "”": "\"", "«": "\"", "»": "\"",
        "▲": "^", "▼": "v", "△": "^", "▽": "v", "↑": "^", "↓": "v", "←": "<", "→": ">",
        "›": ">", "‹": "<", "≤": "<", "≥": ">", "≈": "~", "≠": "#", "±": "+",
        "✓": "v", "✗": "x", "⚠": "!", "Δ": "d", "§": "S",
        "▁": "_", "▂": ".", "▃": "-", "▄": "=", "▅": "+", "▆": "*", "▇": "%", "█": "#",
        "▏": " ", "▎": " ", "▍": " ", "▌": "-", "▋": "=", "▊": "#", "▉": "#",
    ]
}

/// Letters that are looked up by their number.
private struct Letters {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }
}
