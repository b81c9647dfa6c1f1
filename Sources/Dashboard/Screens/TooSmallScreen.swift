import Screen

/// What a terminal shows that is too small for any screen.
enum TooSmallScreen {
    /// The fewest columns that screens work with.
    static let columns = 40
    /// The fewest rows that screens work with.
    static let rows = 12

    static func draw(_ model: Model, into frame: inout Frame) {
        let text =
            "Waymark needs a window of \(columns) columns by \(rows) rows; this one has "
            + "\(model.columns) by \(model.rows). Please make it larger, or press Q to quit."
        let lines = Fit.wrapped(text, model.columns, ascii: model.ascii)
        for (row, line) in lines.enumerated() { frame.write(line, row: row) }
    }
}
