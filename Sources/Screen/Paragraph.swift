/// Running text broken into lines at its blanks.
public enum Paragraph {
    /// The lines of a text, none wider than given; a word that is wider itself is broken.
    ///
    /// Line breaks in the text stay; blanks at the breaks are dropped.
    ///
    /// - Parameters:
    ///   - text: the text.
    ///   - width: the display columns of a line; at least two are taken, for wide characters.
    /// - Returns: the lines, at least one.
    public static func lines(_ text: String, width: Int) -> [String] {
        let width = max(2, width)
        return text.split(separator: "\n", omittingEmptySubsequences: false)
            .flatMap { lines(paragraph: $0, width: width) }
    }

    private static func lines(paragraph: Substring, width: Int) -> [String] {
        var lines: [String] = []
        var line = ""
        var used = 0
        for word in paragraph.split(separator: " ") {
            for piece in pieces(of: word, width: width) {
                let columns = CharacterWidth.displayWidth(of: piece)
                if used > 0 && used + 1 + columns > width {
                    lines.append(line)
                    line = ""
                    used = 0
                }
                if used > 0 { line += " " }
                line += piece
                used += columns + (used > 0 ? 1 : 0)
            }
        }
        return lines + [line]
    }

    /// The word, or its parts if it is wider than a line.
    private static func pieces(of word: Substring, width: Int) -> [String] {
        var pieces: [String] = []
        var piece = ""
        for character in word {
            let longer = piece + String(character)
            if !piece.isEmpty && CharacterWidth.displayWidth(of: longer) > width {
                pieces.append(piece)
                piece = String(character)
            } else {
                piece = longer
            }
        }
        return pieces + [piece]
    }
}
