import Indicators
import Records
import Scoring
import Screen

/// The screens in full sentences, without signs that a voice would read out or leave out.
enum PlainSentences {
    /// Where one is, as of when and under which rules.
    static func opening(of model: Model) -> [String] {
        guard let run = model.roster?.run else { return [] }
        let crumbs = Breadcrumb.texts(of: model).joined(separator: ", ")
        let made = run.isSynthetic ? " The data is made up." : ""
        return [
            "\(crumbs). As of \(run.asOf.spoken), by rules \(run.rulesAndModels).\(made)",
            StateLine(of: model).spoken + ".",
        ] + answer(of: model.place)
    }

    /// What the rules say of a student typed in by hand; of a list, how many are at each tier.
    private static func answer(of place: Place) -> [String] {
        switch place {
        case .calculator(let form):
            text(CalculatorScreen.answer(form, width: 200, ascii: false))
        case .students(let students) where !students.students.isEmpty:
            ["Of these: \(TierMixLine.spoken(students.mix))."]
        default: []
        }
    }

    /// What can be answered at a place.
    static func question(for kind: PlaceKind) -> String {
        switch kind {
        case .student:
            "Type overview, attendance, courses, tests, behavior or history; next-student; back; help; or quit."
        case .home, .schools, .students, .movers:
            "Type a number to open it, / and letters to find, home, schools, students, movers, accuracy or runs; back; help; or quit."
        default: "Type home, schools, students, movers, accuracy or runs; back; help; or quit."
        }
    }

    /// How many rows or lines a place has to say.
    static func count(of place: Place, in model: Model) -> Int {
        switch place {
        case .home, .students, .schools, .runs, .calculator: model.rowCount ?? 0
        case .movers(let movers): movers.movers.count
        case .empty, .quality, .accuracy, .student, .help: pageText(of: place, in: model).count
        }
    }

    /// Some of the rows of a list, numbered, or of the lines of a page.
    ///
    /// Only these are written: a list may have a million.
    static func rows(_ wanted: Range<Int>, of place: Place, in model: Model) -> [String] {
        let wanted = wanted.clamped(to: 0..<count(of: place, in: model))
        return switch place {
        case .home(let home): students(home.list.students, wanted, in: model)
        case .students(let students): self.students(students.students, wanted, in: model)
        case .schools(let schools):
            wanted.map { "\($0 + 1). \(school(schools.schools[$0], in: model))" }
        case .movers(let movers):
            movers.comparison.map { comparison in
                wanted.map { "\($0 + 1). \(mover(movers.movers[$0], comparison))" }
            } ?? []
        case .calculator(let form): wanted.map { "\($0 + 1). \(measure(form, $0))" }
        case .runs: wanted.map { run(model.runPoints[$0]) }
        case .empty, .quality, .accuracy, .student, .help:
            Array(pageText(of: place, in: model)[wanted])
        }
    }

    /// What is said where a place has nothing to list.
    static func nothing(at place: Place) -> String {
        switch place {
        case .movers(let movers) where movers.comparison == nil:
            "There is no earlier run by the same rules to compare with."
        default: "Nothing is listed here."
        }
    }

    private static func students(_ rows: [Int32], _ wanted: Range<Int>, in model: Model) -> [String]
    {
        guard let roster = model.roster else { return [] }
        var cells = StudentCells(roster, [], isNarrow: false, hasRunBefore: model.hasRunBefore)
        if case .home = model.place { cells.carriedBefore = model.carriedBefore }
        return wanted.map { "\($0 + 1). \(student(Int(rows[$0]), cells))" }
    }

    private static func student(_ row: Int, _ cells: StudentCells) -> String {
        let roster = cells.roster
        let tier = Tier(ordinal: Int64(roster.tier[row])) ?? .notAvailable
        let change = TierChange(of: row, in: roster, hasRunBefore: cells.hasRunBefore)
        let before = Tier(ordinal: Int64(roster.previousTier[row]))
        let words = change == .none ? nil : change.words(before: before)
        let parts = [
            roster.names[row] ?? "Name not known",
            "grade \(cells.grade(row)?.label ?? "not known")", cells.schoolName(row), tier.word,
            words,
        ]
        let why = (cells.basis(row) + cells.why(row)).joined(separator: "; ")
        let head = parts.compactMap(\.self).joined(separator: ", ")
        return why.isEmpty ? "\(head)." : "\(head). Why: \(why)."
    }

    private static func school(_ place: Int?, in model: Model) -> String {
        guard let summary = model.tallies.summary(of: place) else { return "All schools." }
        let name = place.map { model.tallies.school(at: $0).name } ?? "All schools"
        let tiers = Tier.allCases.map { "\(Counts.text(summary.count($0))) \($0.word)" }
        let new = summary.newOrWorse.map { ", \(Counts.text($0)) new or worse" } ?? ""
        let students = Counts.text(summary.students, "student")
        return "\(name): \(students), \(tiers.joined(separator: ", "))\(new)."
    }

    private static func mover(_ mover: Mover, _ comparison: RunComparison) -> String {
        let cells = MoverCells(comparison: comparison, isNarrow: false)
        let (roster, row) = comparison.place(of: mover)
        let name = roster.names[row] ?? "Name not known"
        let before = cells.before(mover)?.word ?? "not there"
        let now = cells.now(mover)?.word ?? "not there"
        return "\(name): \(before) before, \(now) now. What did it: \(cells.reason(mover))."
    }

    private static func measure(_ form: CalculatorPlace, _ row: Int) -> String {
        guard row > 0, form.indicators.indices.contains(row - 1) else {
            return "Grade: \(form.grade.label)"
        }
        let definition = form.indicators[row - 1]
        let value = form.values[definition.id].map { IndicatorWords.full($0, of: definition) }
        return "\(definition.title): \(value ?? "not known")"
    }

    private static func run(_ point: TierTrend.Point) -> String {
        let tiers = Tier.allCases.map { "\(Counts.text(point.count($0))) \($0.word)" }
        return "As of \(point.run.asOf.spoken), rules \(point.run.rulesAndModels): "
            + tiers.joined(separator: ", ") + "."
    }

    /// The lines of a page without empty ones and without leading blanks.
    private static func pageText(of place: Place, in model: Model) -> [String] {
        if case .empty = place { return text(EmptyScreen.lines(model)) }
        return text(model.pageLines)
    }

    private static func text(_ lines: [PageText.Line]) -> [String] {
        lines.map { line in
            line.map(\.text).joined().split(separator: " ").joined(separator: " ")
        }
        .filter { !$0.isEmpty }
    }
}

/// What is typed or chosen, in sentences.
enum PlainPrompt {
    static func lines(_ prompt: Prompt, in model: Model) -> [String] {
        switch prompt {
        case .menu(let menu):
            ["\(menu.subject.title):"]
                + menu.choices.enumerated().map { place, choice in
                    let count = choice.count.map { ", \(Counts.text($0, "student"))" } ?? ""
                    let mix = choice.mix.map { spoken($0, menu.subject) } ?? ""
                    return "\(place + 1). \(choice.label)\(count)\(mix)"
                } + ["Type the number of a choice, or back."]
        case .value(let entry):
            [entry.problem, "\(entry.label)(\(entry.bounds))", "Type the value, or back."]
                .compactMap(\.self)
        case .measure(let entry):
            [entry.problem, "\(entry.label)(\(entry.bounds))", "Type the value, or back."]
                .compactMap(\.self)
        case .columns: ["Columns are for the full screen. Type back."]
        case .search: ["Type a part of the name, or the beginning of the id."]
        case .filter:
            ["Type a part of the name, the beginning of the id, or fields: tier:high att<90."]
        }
    }
}

extension PlainPrompt {
    /// How many they are, which share of those listed, and at which tiers.
    private static func spoken(_ mix: TierMix, _ subject: Menu.Subject) -> String {
        guard case .breakdown(_, let all) = subject,
            let share = TierMix.share(mix.students, of: all)
        else { return "" }
        let percent = Counts.percent(share, of: mix.students)
        let students = Counts.text(mix.students, "student")
        return ": \(students), \(percent) % of all; \(TierMixLine.spoken(mix))"
    }
}

/// What can be answered, from the table of actions.
enum PlainHelp {
    static func text(for kind: PlaceKind) -> String {
        let movements: Set<ActionID> = [
            .down, .up, .pageDown, .pageUp, .halfPageDown, .halfPageUp, .first, .last, .columnLeft,
            .columnRight, .nextMatch, .previousMatch, .redraw, .actions, .copy, .pin, .resume,
            .suspend, .interrupt, .command,
            .escape, .leave, .open, .help,
        ]
        let actions = Actions.valid(in: kind).filter { !movements.contains($0.id) }
        return
            (["A number opens what has it. Enter goes on. / and letters find. Also:"]
            + actions.map { "\($0.id.rawValue): \($0.help)" })
            .joined(separator: "\n")
    }
}
