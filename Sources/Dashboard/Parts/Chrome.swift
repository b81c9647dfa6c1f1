import Records
import Scoring
import Screen

/// The lines around every screen: where one is, what is shown, and the useful keys.
enum Chrome {
    /// The rows above the body.
    static let top = 2
    /// The rows below it.
    static let bottom = 1

    /// What is left for list or page.
    static func body(of model: Model) -> Rect {
        var body = Rect(row: 0, column: 0, width: model.columns, height: model.rows)
        _ = body.takeTop(top)
        _ = body.takeBottom(bottom)
        return body
    }

    /// Draws the two lines on top.
    static func drawTop(_ model: Model, into frame: inout Frame) {
        let right = right(model, isShort: model.columns < 60)
        let rightWidth = CharacterWidth.displayWidth(of: right, ascii: model.ascii)
        let room = model.columns - rightWidth - 2
        frame.write(
            left(model, room: room), row: 0, column: 0, width: max(0, room))
        frame.write(
            right, row: 0, column: model.columns - rightWidth - 1, width: rightWidth,
            style: .muted)
        frame.write(
            " \(StateLine.text(of: model))", row: 1, column: 0, width: model.columns,
            style: model.reloadTicket == nil ? .plain : .accent)
    }

    /// Draws the line of keys, the prompt or the notice at the bottom.
    static func drawBottom(_ model: Model, into frame: inout Frame) {
        let row = model.rows - bottom
        if let prompt = model.prompt {
            PromptLine.draw(prompt, in: model, into: &frame, row: row)
        } else if let notice = model.notice {
            frame.write(" \(notice)", row: row, column: 0, style: .warning)
        } else {
            frame.write(KeyLine.runs(for: model), row: row, column: 0)
        }
    }

    /// Name and breadcrumb; the way is shortened from its beginning.
    private static func left(_ model: Model, room: Int) -> [Screen.Run] {
        let name = [Screen.Run(" "), Screen.Run("Waymark", .bold), Screen.Run("  ")]
        let crumbs = Breadcrumb.texts(of: model)
        for dropped in crumbs.indices {
            let rest = crumbs[dropped...].joined(separator: " › ")
            let way = dropped == 0 ? rest : "… › \(rest)"
            let width = CharacterWidth.displayWidth(of: way, ascii: model.ascii)
            if width + 10 <= room { return name + [Screen.Run(way)] }
        }
        return [Screen.Run(" "), Screen.Run(crumbs.last ?? "Waymark")]
    }

    /// The day and the rules; where there is little room, the day alone.
    private static func right(_ model: Model, isShort: Bool) -> String {
        guard let run = model.roster?.run else { return "" }
        let made = run.isSynthetic ? " · made-up data" : ""
        if isShort { return run.asOf.spoken }
        if model.columns < 100 { return "as of \(run.asOf.spoken) · \(run.ruleSet)" }
        return "as of \(run.asOf.spoken) · rules \(run.ruleSet)\(made)"
    }
}

/// The way from the district to the present screen.
enum Breadcrumb {
    static func texts(of model: Model) -> [String] {
        guard let roster = model.roster else { return ["no data yet"] }
        var texts = [roster.run.districtName]
        for place in model.path {
            switch place {
            case .empty: continue
            case .schools: texts.append("Schools")
            case .students(let students): texts.append(scope(students.scope, roster))
            case .student(let student): texts.append(name(of: student))
            case .help: texts.append("Help")
            }
        }
        // The level Schools says nothing once a school is open.
        if texts.count > 2 { texts.remove(at: 1) }
        return texts
    }

    private static func scope(_ scope: StudentScope, _ roster: Roster) -> String {
        guard let id = scope.school else { return "All students" }
        return roster.schools.first { $0.id == id }?.name ?? "School \(id)"
    }

    private static func name(of student: StudentPlace) -> String {
        if case .page(let page) = student.content { return page.name }
        return student.name
    }
}
