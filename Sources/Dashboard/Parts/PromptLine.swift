import Screen

/// The line in which a search or a choice is typed.
enum PromptLine {
    static func draw(_ prompt: Prompt, in model: Model, into frame: inout Frame, row: Int) {
        if case .columns = prompt {
            frame.write(KeyLine.runs(of: .columns, for: model), row: row, column: 0)
            return
        }
        let (label, field) = parts(of: prompt)
        let hint = hint(of: prompt, in: model)
        let hintWidth = hint.reduce(0) {
            $0 + CharacterWidth.displayWidth(of: $1.text, ascii: model.ascii)
        }
        let used = frame.write(" \(label)", row: row, column: 0, style: .bold)
        // What is typed matters more than the hint.
        let hasHint = hintWidth + used + 12 <= model.columns
        let room = model.columns - used - 1 - (hasHint ? hintWidth + 1 : 0)
        if hasHint {
            frame.write(hint, row: row, column: model.columns - hintWidth, width: hintWidth)
        }
        field.draw(into: &frame, row: row, column: used, width: max(1, room))
    }

    private static func parts(of prompt: Prompt) -> (String, TextField) {
        switch prompt {
        case .search(let field): ("/", field)
        case .filter(let entry): (entry.pointsOut ? "point out /" : "/", entry.field)
        case .menu(let menu): (menu.subject.label, menu.field)
        case .value(let entry): (entry.label, entry.field)
        case .measure(let entry): (entry.label, entry.field)
        case .columns: ("", TextField())
        }
    }

    private static func hint(of prompt: Prompt, in model: Model) -> [Screen.Run] {
        var runs = [Screen.Run("\(count(prompt, model))  ", .muted)]
        // A filter is long, and its prompt has another line for them.
        if prompt.kind == .filter { return runs }
        for id in KeyLine.useful(in: prompt.kind)
        where id != .highlight || model.place.kind == .schools {
            runs += KeyLine.piece(id, model.bindings)
        }
        return runs
    }

    /// How many rows are left with what has been typed so far.
    private static func count(_ prompt: Prompt, _ model: Model) -> String {
        switch prompt {
        case .value(let entry): return entry.bounds
        case .measure(let entry): return entry.bounds
        case .columns: return ""
        case .menu(let menu): return "\(menu.matches.count) of \(menu.choices.count)"
        case .search, .filter:
            switch model.place {
            case .schools(let schools):
                if !schools.finding.isEmpty {
                    let found = model.tallies.listed(matching: schools.finding, by: .usual).count
                    return "\(found) found"
                }
                return "\(schools.schools.count - 1) of \(model.tallies.count)"
            case .students(let students) where students.finding != nil:
                return "\(Counts.text(students.foundCount)) found"
            case .students(let students):
                guard let roster = model.roster else { return "" }
                let all = StateLine.total(students.scope, in: roster, model)
                return "\(Counts.text(students.students.count)) of \(Counts.text(all))"
            case .movers(let movers):
                let all = movers.counts.values.reduce(0, +)
                return "\(Counts.text(movers.movers.count)) of \(Counts.text(all))"
            case .home, .runs, .calculator, .empty, .accuracy, .quality, .student, .help:
                return ""
            }
        }
    }
}
