import Glibc
import Screen
import Terminal
import TestSupport
import Testing

extension PseudoTerminal {
    /// Opens a terminal on this one, of a type and with a UTF-8 locale if no other is named.
    func open(
        _ type: String = "xterm-256color",
        locale: String = "C.UTF-8",
        noColor: String = "",
        _ adjust: (inout TerminalOptions) -> Void = { _ in }
    ) throws(TerminalError) -> Terminal {
        // `swift test` sets it when its own output is not a terminal.
        setenv("NO_COLOR", noColor, 1)
        var options = TerminalOptions()
        options.type = type
        options.locale = locale
        options.input = slave
        options.output = slave
        adjust(&options)
        return try Terminal.open(options)
    }
}

/// All tests that open a terminal: one after the other, because there is one at a time.
@Suite(.serialized) enum OneTerminal {}

/// A frame of 80x24 as the product draws them: two lines, a list, a line of keys.
func listFrame(top: Int, selected: Int, columns: Int = 80, rows: Int = 24, ascii: Bool = false)
    -> Frame
{
    var frame = Frame(width: columns, height: rows, ascii: ascii)
    frame.write(" Waymark  Harbor Point High · tier:high · 71 of 612", row: 0, style: .heading)
    frame.rule(row: 1)
    let table = Table([
        TableColumn("Tier", minimum: 8), TableColumn("Student", minimum: 20, ideal: 24),
        TableColumn("Why", minimum: 20, priority: 2, isFlexible: true),
        TableColumn("Att%", minimum: 5, alignment: .trailing, priority: 1),
    ])
    var list = Viewport(count: 1000, height: rows - 4, selected: top)
    list.select(top + rows - 5)
    list.select(selected)
    let place = Rect(row: 2, column: 0, width: columns, height: rows - 3)
    table.draw(into: &frame, in: place, viewport: list) { row, column in
        studentCell(row, column)
    }
    frame.write(" Enter open  / find  ? help", row: rows - 1, style: .keys)
    return frame
}

private func studentCell(_ row: Int, _ column: Int) -> TableCell {
    let families = ["Haddad", "Okafor", "Reyes-Ortiz", "O’Neill", "Silva", "Nguyễn", "Park"]
    let given = ["Sami", "Adaeze", "Luz", "Róisín", "João", "Minh Anh", "Min-seo", "Tia", "Bia"]
    switch column {
    case 0: return row % 3 == 0 ? TableCell("H High", Style(.tierHigh)) : TableCell("L Low")
    case 1: return TableCell("\(families[row % 7]), \(given[row % 9])")
    case 2: return TableCell("\(row % 5) Fs · absent \(row % 31) of \(row % 31 + 60) days")
    default: return TableCell("\(100 - row % 31).\(row % 10)")
    }
}
