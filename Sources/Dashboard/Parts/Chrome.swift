import Records
import Scoring
import Screen

/// The lines around every screen: where one is, what is shown, and the useful keys.
enum Chrome {
    /// The rows above the body.
    static let top = 2
    /// The row of keys below it.
    static let bottom = 1

    /// The rows that the tour takes above the keys: its rule and all of its text.
    static func tourRows(_ model: Model) -> Int {
        // On a low screen it would leave no row of a list.
        guard model.rows >= 16, let text = model.tour?.text else { return 0 }
        return 1 + max(tourLines(text, model).count, tourLines(Tour.longest, model).count)
    }

    private static func tourLines(_ text: String, _ model: Model) -> [String] {
        Fit.wrapped(text, model.columns - 2, ascii: model.ascii)
    }

    /// What is left for list or page.
    static func body(of model: Model) -> Rect {
        var body = Rect(row: 0, column: 0, width: model.columns, height: model.rows)
        _ = body.takeTop(top)
        _ = body.takeBottom(bottom + tourRows(model))
        return body
    }

    /// Draws the two lines on top.
    static func drawTop(_ model: Model, into frame: inout Frame) {
        let room = drawRight(right(model), row: 0, leaving: 0, into: &frame)
        frame.write(left(model, room: room), row: 0, column: 0, width: max(0, room))
        drawState(model, into: &frame)
    }

    /// The second line: the state at its beginning, the rules at its end.
    ///
    /// The state gives way first, for whoever reads a tier must see whose rules gave it.
    private static func drawState(_ model: Model, into frame: inout Frame) {
        let state = StateLine(of: model)
        let width = CharacterWidth.displayWidth(of: state.text, ascii: model.ascii)
        let free = model.columns - 1 - width
        let rules = rules(model, room: free) ?? ""
        let room = drawRight(rules, row: 1, leaving: 0, into: &frame)
        let style: Style = model.work.isEmpty ? .plain : .accent
        frame.write(" ", row: 1)
        frame.write(
            state.text(room: room - 1),
            row: 1,
            column: 1,
            width: max(0, room - 1),
            style: style
        )
    }

    /// Writes text at the end of a row if it leaves so many columns free, and returns what is left of it.
    private static func drawRight(
        _ text: String,
        row: Int,
        leaving columns: Int,
        into frame: inout Frame
    ) -> Int {
        let width = CharacterWidth.displayWidth(of: text, ascii: frame.ascii)
        let room = frame.width - width - 2
        if text.isEmpty || room < columns { return frame.width }
        frame.write(text, row: row, column: room + 1, width: width, style: .muted)
        return room
    }

    /// Draws the line of keys, the prompt or the notice at the bottom.
    static func drawBottom(_ model: Model, into frame: inout Frame) {
        let row = model.rows - bottom
        drawTour(model, into: &frame)
        if case .filter(let entry) = model.prompt {
            FilterPrompt.draw(entry, in: model, into: &frame)
        } else if let prompt = model.prompt {
            PromptLine.draw(prompt, in: model, into: &frame, row: row)
        } else if let notice = model.notice {
            frame.write(" \(notice)", row: row, column: 0, style: .warning)
        } else {
            frame.write(KeyLine.runs(for: model), row: row, column: 0)
        }
    }

    private static func drawTour(_ model: Model, into frame: inout Frame) {
        let rows = tourRows(model)
        guard rows > 0, let text = model.tour?.text else { return }
        let first = model.rows - bottom - rows - FilterPrompt.rowsAbove(model)
        frame.fill(Rect(row: first, column: 0, width: model.columns, height: rows))
        frame.rule(row: first)
        for (line, text) in tourLines(text, model).enumerated() {
            frame.write(" \(text)", row: first + 1 + line, column: 0, style: .accent)
        }
    }

    /// Name and breadcrumb; the district is shortened first, then the way from its beginning.
    private static func left(_ model: Model, room: Int) -> [Screen.Run] {
        let name = [Screen.Run(" "), Screen.Run("Waymark", .bold), Screen.Run("  ")]
        let crumbs = Breadcrumb.texts(of: model)
        for way in Breadcrumb.ways(crumbs) {
            let width = CharacterWidth.displayWidth(of: way, ascii: model.ascii)
            if width + 10 <= room { return name + [Screen.Run(way)] }
        }
        return [Screen.Run(" "), Screen.Run(crumbs.last ?? "Waymark")]
    }

    /// The day, and where there is room the rules too.
    private static func right(_ model: Model) -> String {
        guard let run = model.roster?.run else { return "" }
        if model.columns < 60 { return run.asOf.spoken }
        let made = run.isSynthetic ? "made-up data · " : ""
        let day = "\(made)as of \(run.asOf.spoken)"
        return hasRulesOnTop(model) ? "\(day) · rules \(run.rulesAndModels)" : day
    }

    /// The rules, where the first line has no room for them; in short where the state leaves little room.
    private static func rules(_ model: Model, room: Int) -> String? {
        guard let run = model.roster?.run, !hasRulesOnTop(model) else { return nil }
        let long = "rules \(run.rulesAndModels)"
        if CharacterWidth.displayWidth(of: long, ascii: model.ascii) + 2 <= room { return long }
        let width = CharacterWidth.displayWidth(of: run.ruleSet, ascii: model.ascii)
        return model.columns >= 60 || width + 2 <= room ? run.ruleSet : nil
    }

    private static func hasRulesOnTop(_ model: Model) -> Bool { model.columns >= 120 }
}

/// The way from the district to the present screen.
enum Breadcrumb {
    static func texts(of model: Model) -> [String] {
        guard let roster = model.roster else { return ["no data yet"] }
        var texts = [roster.run.districtName]
        for place in model.path {
            switch place {
            case .empty: continue
            case .home: texts.append("Home")
            case .runs: texts.append("Runs and rules")
            case .calculator: texts.append("Calculator")
            case .schools: texts.append("Schools")
            case .students(let students): texts.append(scope(students.scope, roster))
            case .movers(let movers):
                if let id = movers.school { texts.append(scope(StudentScope(school: id), roster)) }
                texts.append("Movers")
            case .accuracy: texts.append("Accuracy")
            case .quality: texts.append("Data quality")
            case .student(let student): texts.append(name(of: student))
            case .help(let help):
                texts.append(help.pair == nil ? help.meaning?.crumb ?? "Help" : "Comparison")
            }
        }
        // The levels Home and Schools say nothing once more is open.
        while texts.count > 2, ["Home", "Schools"].contains(texts[1]) { texts.remove(at: 1) }
        return texts
    }

    /// The way in ever shorter spellings.
    static func ways(_ crumbs: [String]) -> [String] {
        guard let district = crumbs.first else { return [] }
        let rest = crumbs.dropFirst().map { " › \($0)" }.joined()
        let words = district.split(separator: " ").prefix { !$0.hasPrefix("(") }.map(String.init)
        let names =
            [district, words.joined(separator: " ")]
            + words.indices.dropFirst().reversed().map {
                words[..<$0].joined(separator: " ") + "…"
            }
        let elided = crumbs.indices.dropFirst().map {
            "… › " + crumbs[$0...].joined(separator: " › ")
        }
        return names.filter { !$0.isEmpty }.map { $0 + rest } + elided
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
