/// Where text stands in the columns given to it.
public enum Alignment: Sendable {
    /// At the left.
    case leading
    /// In the middle, rather left than right.
    case center
    /// At the right, for numbers.
    case trailing
}

/// A piece of text in one style, for lines that mix styles.
public struct Run: Hashable, Sendable {
    /// What it says.
    public var text: String
    /// How it looks.
    public var style: Style

    /// Makes a run.
    public init(_ text: String, _ style: Style = .plain) {
        self.text = text
        self.style = style
    }
}

extension Frame {
    /// Writes text into one row, cut with `…` (in ASCII `~`) when it is wider than its place.
    ///
    /// Only the text's own columns are touched; the rest of the width keeps what it had. Control
    /// characters and signs that turn the direction of text are spelled out.
    ///
    /// - Parameters:
    ///   - text: what to write, on one line.
    ///   - row: the row from the top.
    ///   - column: the first column of the place.
    ///   - width: the columns of the place; to the end of the row when nil.
    ///   - style: how it looks.
    ///   - alignment: where in its place the text stands.
    /// - Returns: the columns that the text took.
    @discardableResult
    public mutating func write(
        _ text: String,
        row: Int,
        column: Int = 0,
        width: Int? = nil,
        style: Style = .plain,
        alignment: Alignment = .leading
    ) -> Int {
        let run = Run(text, style)
        return write([run], row: row, column: column, width: width, alignment: alignment)
    }

    /// Writes runs of several styles one after the other, clipped together as one text.
    ///
    /// - Returns: the columns that the text took.
    @discardableResult
    public mutating func write(
        _ runs: [Run],
        row: Int,
        column: Int = 0,
        width: Int? = nil,
        alignment: Alignment = .leading
    ) -> Int {
        let end = min(column + (width ?? self.width - column), self.width)
        let place = end - column
        guard row >= 0, row < height, place > 0 else { return 0 }
        var line = GlyphLine(runs, ascii: ascii)
        line.clip(to: place)
        let free = place - line.width
        let start: Int
        switch alignment {
        case .leading: start = column
        case .center: start = column + free / 2
        case .trailing: start = column + free
        }
        put(line, row: row, column: start)
        return line.width
    }

    /// Writes text into a line of a rectangle, clipped to its width; nothing below or above it.
    ///
    /// - Returns: the columns that the text took.
    @discardableResult
    public mutating func write(
        _ text: String,
        in rect: Rect,
        line: Int = 0,
        style: Style = .plain,
        alignment: Alignment = .leading
    ) -> Int {
        guard line >= 0, line < rect.height else { return 0 }
        return write(
            text,
            row: rect.row + line,
            column: rect.column,
            width: rect.width,
            style: style,
            alignment: alignment
        )
    }

    private mutating func put(_ line: GlyphLine, row: Int, column: Int) {
        var column = column
        for (glyph, style) in zip(line.glyphs, line.styles) {
            if column >= 0 && column + Int(glyph.width) <= width {
                put(glyph, style, row: row, column: column)
            }
            column += Int(glyph.width)
        }
    }
}

/// Glyphs in a row with their styles.
private struct GlyphLine {
    private(set) var glyphs: [Glyph]
    private(set) var styles: [Style] = []
    private(set) var width: Int
    private let ascii: Bool

    init(_ runs: [Run], ascii: Bool) {
        var scanner = GlyphScanner(ascii: ascii)
        for run in runs {
            scanner.scan(run.text)
            let added = scanner.glyphs.count - styles.count
            styles.append(contentsOf: repeatElement(run.style, count: added))
        }
        glyphs = scanner.glyphs
        width = scanner.width
        self.ascii = ascii
    }

    /// Takes glyphs off the end until the rest and an ellipsis fit.
    mutating func clip(to place: Int) {
        guard width > place else { return }
        while width > place - 1, let last = glyphs.popLast() {
            width -= Int(last.width)
            cutStyle = styles.removeLast()
        }
        glyphs.append(Glyph(ascii ? "~" : "…", width: 1))
        styles.append(cutStyle)
        width += 1
    }

    /// The style at the cut, which the ellipsis takes.
    private var cutStyle = Style.plain
}
