import Screen

/// The lines of a page that scrolls, written for one width.
struct PageText {
    /// One line in several styles.
    typealias Line = [Screen.Run]

    private(set) var lines: [Line] = []
    /// The display columns of the page.
    let width: Int
    let ascii: Bool

    init(width: Int, ascii: Bool) {
        self.width = max(1, width)
        self.ascii = ascii
    }

    /// An empty line, never two together.
    mutating func gap() {
        if let last = lines.last, !last.isEmpty { lines.append([]) }
    }

    /// A title of a part.
    mutating func heading(_ text: String) {
        gap()
        lines.append([Screen.Run(" \(text)", .heading)])
    }

    /// A line as it is.
    mutating func line(_ runs: Line) { lines.append(runs) }

    /// A line of text as it is.
    mutating func line(_ text: String, _ style: Style = .plain) {
        lines.append([Screen.Run(text, style)])
    }

    /// Text broken into lines that begin in a column.
    mutating func text(_ text: String, indent: Int = 1, _ style: Style = .plain) {
        let blanks = String(repeating: " ", count: indent)
        for line in Fit.wrapped(text, width - indent - 1, ascii: ascii) {
            lines.append([Screen.Run(blanks + line, style)])
        }
    }

    /// Cells side by side in columns of given widths; what is too long goes on in the line below.
    mutating func row(_ cells: [TableCell], _ widths: [Column], indent: Int = 3) {
        let shown = zip(cells, widths).filter { $0.1.width > 0 }
        let broken = shown.map { Fit.wrapped($0.text, $1.width, ascii: ascii) }
        for line in 0..<max(1, broken.map(\.count).max() ?? 1) {
            var runs = [Screen.Run(String(repeating: " ", count: indent))]
            for ((cell, column), texts) in zip(shown, broken) {
                if runs.count > 1 { runs.append(Screen.Run("  ")) }
                let text = Fit.text(
                    line < texts.count ? texts[line] : "",
                    column.width,
                    ascii: ascii,
                    alignment: column.alignment
                )
                runs.append(Screen.Run(text, cell.style))
            }
            lines.append(runs)
        }
    }

    /// Entries joined by a dot, broken between entries.
    mutating func list(_ entries: [String], indent: Int = 1, _ style: Style = .plain) {
        let blanks = String(repeating: " ", count: indent)
        for line in Fit.wrapped(list: entries, width - indent - 1, ascii: ascii) {
            lines.append([Screen.Run(blanks + line, style)])
        }
    }

    /// Titles over rows.
    mutating func titles(_ texts: [String], _ widths: [Column], indent: Int = 3) {
        row(texts.map { TableCell($0, .muted) }, widths, indent: indent)
    }

    /// A column of a page's rows.
    struct Column: Hashable {
        var width: Int
        var alignment = Alignment.leading

        init(_ width: Int, _ alignment: Alignment = .leading) {
            self.width = max(0, width)
            self.alignment = alignment
        }
    }
}
