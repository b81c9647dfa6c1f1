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
        for event in try source.firstEvents(of: roster) { _ = dialogue.take(event) }
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
        var events: [Event] = []
        let listener = EffectAnswers.Listener(isWanted: { true }) { event in
            // How far it has come would be told when it is over.
            if case .progress = event { return }
            events.append(event)
        }
        var list: ListExport?
        if case .export = effect { list = model.listExport }
        EffectAnswers(source: source).answer(effect, model.roster, list, listener)
        return events
    }
}
