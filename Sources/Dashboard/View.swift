public import Screen

/// The screen that shows a model.
public func view(_ model: Model) -> Frame {
    var frame = Frame(width: model.columns, height: model.rows, ascii: model.ascii)
    if model.isTooSmall {
        TooSmallScreen.draw(model, into: &frame)
        return frame
    }
    Chrome.drawTop(model, into: &frame)
    switch model.place {
    case .empty: EmptyScreen.draw(model, into: &frame)
    case .schools(let schools): SchoolsScreen.draw(schools, in: model, into: &frame)
    case .students(let students): StudentsScreen.draw(students, in: model, into: &frame)
    case .student(let student): StudentScreen.draw(student, in: model, into: &frame)
    case .help: PagePanel.draw(model, scroll: model.scroll, into: &frame)
    }
    if case .menu(let menu) = model.prompt {
        MenuPanel.draw(menu, in: model, into: &frame)
    }
    Chrome.drawBottom(model, into: &frame)
    return frame
}

/// The first screen as plain text, for output that is no terminal.
public func plainFirstScreen(_ model: Model) -> String {
    view(model).text
}

/// A page of lines, from the first visible one.
enum PagePanel {
    static func draw(_ model: Model, scroll: Int, into frame: inout Frame) {
        let area = Scroll.area(of: model)
        let lines = model.pageLines
        for (row, line) in lines.dropFirst(scroll).prefix(area.height).enumerated() {
            frame.write(line, row: area.row + row, column: 0, width: area.width)
        }
        frame.cursor = Position(row: area.row, column: 0)
        let below = lines.count - scroll - area.height
        if below > 0 || scroll > 0 { drawPosition(below, scroll, area, into: &frame) }
    }

    /// Says at the end of the page's last row how much more there is.
    private static func drawPosition(
        _ below: Int,
        _ above: Int,
        _ area: Rect,
        into frame: inout Frame
    ) {
        let text = below > 0 ? " ↓ \(below) more lines " : " end "
        frame.write(
            text,
            row: area.row + area.height - 1,
            column: 0,
            width: area.width,
            style: .muted,
            alignment: .trailing
        )
    }
}
