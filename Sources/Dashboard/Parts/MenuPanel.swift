import Screen

/// The list of choices: the lower part of the body, across the whole width.
enum MenuPanel {
    /// The place of the panel: its rule, then choices.
    static func area(_ menu: Menu, in model: Model) -> Rect {
        var body = Chrome.body(of: model)
        let head = head(of: menu)
        return body.takeBottom(min(body.height, max(head + 1, menu.choices.count + head)))
    }

    /// The rows that the choices have.
    static func listRows(_ menu: Menu, in model: Model) -> Int {
        max(1, area(menu, in: model).height - head(of: menu))
    }

    /// The rows above the choices.
    static func head(of menu: Menu) -> Int {
        if case .breakdown = menu.subject { BreakdownPanel.head } else { 1 }
    }

    static func draw(_ menu: Menu, in model: Model, into frame: inout Frame) {
        var area = area(menu, in: model)
        frame.fill(area)
        let head = area.takeTop(1)
        frame.rule(row: head.row)
        frame.write(" \(menu.subject.title) ", row: head.row, column: 2, style: .heading)
        if menu.matches.isEmpty {
            frame.write("   Nothing matches what is typed.", in: area, style: .muted)
            return
        }
        if case .breakdown(_, let students) = menu.subject {
            return BreakdownPanel.draw(menu, of: students, area, into: &frame)
        }
        let widest =
            menu.choices.map {
                CharacterWidth.displayWidth(of: $0.label, ascii: model.ascii)
            }.max() ?? 0
        let labelWidth = min(widest, max(1, area.width - 14))
        for (line, place) in menu.viewport.visible.enumerated() where line < area.height {
            let choice = menu.choices[menu.matches[place]]
            let row = area.row + line
            let isSelected = place == menu.viewport.selected
            frame.write(isSelected ? " > " : "   ", row: row, column: 0)
            frame.write(choice.label, row: row, column: 3, width: labelWidth)
            if let note = choice.key ?? choice.count.map({ Counts.text($0) }) {
                frame.write(
                    note,
                    row: row,
                    column: 3 + labelWidth,
                    width: 10,
                    style: choice.key == nil ? .plain : .keys,
                    alignment: .trailing
                )
            }
            if isSelected {
                frame.paint(
                    Rect(row: row, column: 0, width: area.width, height: 1),
                    style: .selection
                )
            }
        }
    }
}
