public import Screen

/// What a terminal shows while the first run is read, where that takes long enough to be seen.
///
/// - Parameters:
///   - columns: the columns of the terminal.
///   - rows: its rows.
///   - ascii: whether it shows only ASCII.
///   - progress: how far the reading has come; nil where that is not known yet.
/// - Returns: the screen.
public func openingScreen(columns: Int, rows: Int, ascii: Bool, progress: WorkProgress?) -> Frame {
    var frame = Frame(width: columns, height: rows, ascii: ascii)
    let share = progress.map { " \($0.text)" } ?? ""
    let lines = [
        ("Reading the latest run…\(share)", Style.accent),
        ("The next time it opens at once, from a copy beside the store.", .muted),
        ("Esc stops and ends Waymark; what you type meanwhile is taken afterwards.", .muted),
    ]
    frame.write([Run(" "), Run("Waymark", .bold)], row: 0)
    var row = 2
    for (text, style) in lines {
        for line in Fit.wrapped(text, columns - 2, ascii: ascii) {
            frame.write(" \(line)", row: row, style: style)
            row += 1
        }
    }
    return frame
}
