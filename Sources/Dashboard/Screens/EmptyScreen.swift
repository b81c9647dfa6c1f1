import Screen

/// What a store without any scored run shows: what to do next.
enum EmptyScreen {
    static func draw(_ model: Model, into frame: inout Frame) {
        let body = Chrome.body(of: model)
        for (row, line) in lines(model).prefix(body.height).enumerated() {
            frame.write(line, row: body.row + row, column: 0, width: body.width)
        }
        frame.cursor = Position(row: body.row, column: 0)
    }

    static func lines(_ model: Model) -> [PageText.Line] {
        var page = PageText(width: model.columns, ascii: model.ascii)
        page.text("Nothing has been scored yet, so there is no list to show.", .bold)
        page.gap()
        page.text("1. Read your school’s files:")
        page.line("      waymark import FOLDER", .accent)
        page.text("2. Score everybody:")
        page.line("      waymark score", .accent)
        page.text("3. Press R here, or start Waymark again.")
        page.gap()
        page.text("To look around first with made-up students:")
        page.line("      waymark demo", .accent)
        return page.lines
    }
}
