import Dashboard
import Scoring
import Store

/// The dashboard as a dialogue of lines: says where one is, reads a line, and does what it asks for.
struct PlainLoop {
    /// Where the run and the students' pages come from.
    let source: RunSource
    /// The first screen.
    let start: StartOptions

    /// Runs until the person leaves or the input ends.
    func run() throws {
        let roster = try source.latestRoster()
        var dialogue = PlainDialogue(Model(roster: roster, start: try start.screen(for: roster)))
        if let trend = roster.flatMap({ source.trend(upTo: $0.run) }) {
            _ = dialogue.take(.trend(trend))
        }
        _ = dialogue.take(.views(try ViewsFile(besideStore: source.store.path).read()))
        while true {
            StandardOutput.write("\(dialogue.text)> ")
            var effects = dialogue.take(readLine())
            while !effects.isEmpty {
                let effect = effects.removeFirst()
                if effect == .quit { return StandardOutput.write("\n") }
                for event in answers(effect, dialogue.model) {
                    effects += dialogue.take(event)
                }
            }
        }
    }

    /// Reads what is asked for; a person who hears one line after the other waits for it anyway.
    private func answers(_ effect: Effect, _ model: Model) -> [Event] {
        let roster = model.roster
        do {
            switch effect {
            case .loadStudent(_, let studentID, let ticket):
                guard let roster else { return [] }
                return [.student(try source.page(of: studentID, in: roster), ticket: ticket)]
            case .reload(let ticket): return [.roster(try source.latestRoster(), ticket: ticket)]
            case .loadMovers(let ticket):
                guard let roster else { return [] }
                return [.movers(try source.comparison(with: roster), ticket: ticket)]
            case .loadAccuracy(let ticket):
                guard let roster else { return [] }
                var events: [Event] = []
                try AccuracyFromStore(
                    store: source.store,
                    run: roster.run,
                    schools: roster.schools
                )
                .judge(while: { true }) { events.append(.accuracy($0, ticket: ticket)) }
                return events
            case .loadEarlier(let days, let ticket):
                guard let roster else { return [] }
                let tiers = try source.store.tiers(of: roster, daysBefore: days)
                return [.earlier(tiers, days: days, ticket: ticket)]
            case .changeView(let name, let view, let ticket):
                let file = ViewsFile(besideStore: source.store.path)
                return [file.answer(name, view, ticket: ticket)]
            case .loadQuality(let ticket):
                return [.quality(try source.quality(), ticket: ticket)]
            case .loadRules(let ticket):
                guard let roster else { return [] }
                return [.rules(try RuleSet.made(roster.run), ticket: ticket)]
            case .export(let path, let ticket):
                return [.exported(try ExportFile.write(model.listExport, to: path), ticket: ticket)]
            case .loadTrend:
                return roster.flatMap { source.trend(upTo: $0.run) }.map { [.trend($0)] } ?? []
            case .keepColumns, .quit, .suspend, .redraw: return []
            }
        } catch {
            return effect.ticket.map { [.failed("\(error)", ticket: $0)] } ?? []
        }
    }
}

extension Effect {
    /// The ticket that an answer carries; nil where none is waited for.
    fileprivate var ticket: Int? {
        switch self {
        case .loadStudent(_, _, let ticket), .reload(let ticket), .loadMovers(let ticket),
            .loadAccuracy(let ticket), .loadQuality(let ticket),
            .loadRules(let ticket), .loadEarlier(_, let ticket),
            .changeView(_, _, let ticket), .export(_, let ticket):
            ticket
        case .loadTrend, .keepColumns, .quit, .suspend, .redraw: nil
        }
    }
}
