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
    case .home(let home): HomeScreen.draw(home, in: model, into: &frame)
    case .calculator(let form): CalculatorScreen.draw(form, in: model, into: &frame)
    case .runs(let runs): RunsScreen.draw(runs, in: model, into: &frame)
    case .schools(let schools): SchoolsScreen.draw(schools, in: model, into: &frame)
    case .students(let students): StudentsScreen.draw(students, in: model, into: &frame)
    case .student(let student): StudentScreen.draw(student, in: model, into: &frame)
    case .movers(let movers): MoversScreen.draw(movers, in: model, into: &frame)
    case .accuracy, .quality, .help: PagePanel.draw(model, scroll: model.scroll, into: &frame)
    }
    if case .columns(let list) = model.prompt {
        ColumnPanel.draw(list, in: model, into: &frame)
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
        // The screen may have grown while another page was on top.
        let scroll = Scroll.clamp(scroll, lines: lines.count, in: model)
        for (row, line) in lines.dropFirst(scroll).prefix(area.height).enumerated() {
            frame.write(line, row: area.row + row, column: 0, width: area.width)
        }
        frame.cursor = Position(row: area.row, column: 0)
        drawRule(above: area, hidden: lines.count - scroll - area.height, scroll, into: &frame)
    }

    /// The rule above the page, which says at its end how much more there is.
    private static func drawRule(
        above area: Rect,
        hidden below: Int,
        _ scroll: Int,
        into frame: inout Frame
    ) {
        frame.rule(row: area.row - 1)
        guard below > 0 || scroll > 0 else { return }
        let text = below > 0 ? " ↓ \(Counts.text(below, "more line")) " : " end "
        frame.write(
            text,
            row: area.row - 1,
            column: 0,
            width: area.width - 1,
            style: .muted,
            alignment: .trailing
        )
    }
}
