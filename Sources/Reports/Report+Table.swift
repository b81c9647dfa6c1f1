import Records
import Screen

extension Report {
    /// Aligned columns under a line of context; widths are display columns, and control characters are spelled out.
    func tableText(ascii: Bool) -> String {
        let head = ([title] + context.map(\.value)).joined(separator: ascii ? " - " : " · ")
        return harmless(head, ascii: ascii) + "\n\n" + body(ascii: ascii)
    }

    /// The headings and rows alone.
    func body(ascii: Bool = false) -> String {
        let cells = rows.map { row in row.map { $0.plain(ascii: ascii) } }
        let widths = columns.indices.map { index in
            cells.reduce(width(columns[index].title, ascii)) {
                max($0, width($1[index], ascii))
            }
        }
        var lines = [line(columns.map(\.title), widths, ascii: ascii)]
        lines += cells.map { line($0, widths, ascii: ascii) }
        if rows.isEmpty { lines.append("(none)") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func width(_ text: String, _ ascii: Bool) -> Int {
        CharacterWidth.displayWidth(of: text, ascii: ascii)
    }

    /// A line whose control characters are spelled out.
    private func harmless(_ text: String, ascii: Bool) -> String {
        var frame = Frame(width: max(1, width(text, ascii)), height: 1, ascii: ascii)
        frame.write(text, row: 0)
        return frame.text.trimmingLineFeeds()
    }

    /// One row drawn into a frame of one line, so that wide, combining and control characters are treated as on screen.
    private func line(_ cells: [String], _ widths: [Int], ascii: Bool) -> String {
        var frame = Frame(width: max(1, widths.reduce(0) { $0 + $1 + 2 }), height: 1, ascii: ascii)
        var start = 0
        for (index, cell) in cells.enumerated() {
            frame.write(
                cell,
                row: 0,
                column: start,
                width: max(1, widths[index]),
                alignment: columns[index].isNumeric ? .trailing : .leading
            )
            start += widths[index] + 2
        }
        return frame.text.trimmingLineFeeds()
    }
}

extension ReportValue {
    /// The value as a table shows it.
    func plain(ascii: Bool) -> String {
        switch self {
        case .text(let text): text
        case .integer(let number): String(number)
        case .number(let ratio, let places): ratio.text(places: places)
        case .unknown: ascii ? "." : "·"
        }
    }
}

extension String {
    fileprivate func trimmingLineFeeds() -> String {
        var text = self
        while text.last == "\n" { text.removeLast() }
        return text
    }
}
