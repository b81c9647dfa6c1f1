extension Frame {
    /// The frame as plain text: one line per row, blanks at line ends left out.
    public var text: String { lines { $0.glyph.text } }

    /// The inks as letters (`Ink.letter`), one per column, runs of `.` at line ends left out.
    public var styledText: String {
        lines(blank: ".") { String($0.style.ink.letter) }
    }

    /// The emphasis as letters, one per column: `r` reverse, `b` bold, `u` underline, `d` dim,
    /// `.` none, `+` several; runs of `.` at line ends left out.
    public var emphasisText: String {
        lines(blank: ".") { Frame.letter(of: $0.style.emphasis) }
    }

    /// One row of `text`; empty outside of the grid.
    public func line(_ row: Int) -> String {
        guard row >= 0, row < height else { return "" }
        return line(row, blank: " ") { $0.glyph.text }
    }

    private func lines(blank: Character = " ", _ sign: (Cell) -> String) -> String {
        (0..<height).map { line($0, blank: blank, sign) }.joined(separator: "\n")
    }

    private func line(_ row: Int, blank: Character, _ sign: (Cell) -> String) -> String {
        var line = ""
        for cell in cells[(row * width)..<((row + 1) * width)] { line += sign(cell) }
        while line.last == blank { line.removeLast() }
        return line
    }

    private static func letter(of emphasis: Emphasis) -> String {
        switch emphasis {
        case []: "."
        case .reverse: "r"
        case .bold: "b"
        case .underline: "u"
        case .dim: "d"
        default: "+"
        }
    }
}
