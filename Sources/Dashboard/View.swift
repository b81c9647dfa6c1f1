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
    // What is typed or chosen may stand on the panel, and must be seen at once.
    if model.prompt != nil { frame.panel = nil }
    return frame
}

/// The frame to show first while the cursor moves through a list: below the list it still tells of the row before.
///
/// Whoever shows it shows the ``view(_:)`` once keys rest. On a slow line a key then costs the list alone.
///
/// - Parameters:
///   - model: the model.
///   - shown: what the screen shows now; nil where that is not known.
/// - Returns: the first frame; nil where nothing may wait.
public func viewInPassing(_ model: Model, after shown: Frame?) -> Frame? {
    guard model.isMoving, let shown, let panel = shown.panel else { return nil }
    var passing = model
    passing.isInPassing = true
    var frame = view(passing)
    guard frame.panel == panel else { return nil }
    frame.keep(rows: panel, of: shown)
    return frame
}

extension Frame {
    /// Draws the rows below a list that tell more of its selected row, unless they are taken over from the frame before.
    mutating func drawPanel(_ area: Rect, in model: Model, _ draw: (inout Frame) -> Void) {
        guard !area.isEmpty else { return }
        panel = area.rows
        if !model.isInPassing { draw(&self) }
    }
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
        drawMatches(model.pageFind, lines, scroll, area, into: &frame)
        drawRule(above: area, hidden: lines.count - scroll - area.height, scroll, into: &frame)
    }

    /// Underlines what is searched for; the cursor stands on the line that was gone to.
    private static func drawMatches(
        _ find: PageFind,
        _ lines: [PageText.Line],
        _ scroll: Int,
        _ area: Rect,
        into frame: inout Frame
    ) {
        guard !find.text.isEmpty else { return }
        let word = Array(Folding.folded(find.text).utf8)
        for (row, line) in lines.dropFirst(scroll).prefix(area.height).enumerated() {
            let text = line.map(\.text).joined()
            let place = Rect(row: area.row + row, column: 0, width: area.width, height: 1)
            MatchMarks.draw([word], in: text, place, into: &frame)
        }
        if let line = find.line, line >= scroll, line < scroll + area.height {
            frame.cursor = Position(row: area.row + line - scroll, column: 0)
        }
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
