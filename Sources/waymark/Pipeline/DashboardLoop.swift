import Dashboard
import Records
import Scoring
import Screen
import Store
import Terminal

/// The dashboard on a terminal: draws, waits, and performs what the dashboard asks for.
struct DashboardLoop {
    /// Where records and runs are.
    let store: Store
    /// The district; nil where the store is empty.
    let district: String?
    /// Which keys do what.
    var bindings = Bindings.usual
    /// The first screen.
    let start: StartOptions
    /// Whether the person is shown around.
    var hasTour = false

    /// Answers that come within this time are shown at once, without a frame that says "reading".
    private static let patience = Duration.milliseconds(40)

    /// While the cursor moves, what stands below a list follows when no key has come for so long.
    ///
    /// Longer than the repeats of a held key are apart, and less than eyes need to get there.
    private static let rest = Duration.milliseconds(80)

    /// Runs until the person leaves or the terminal is gone.
    func run(on options: TerminalOptions) throws {
        let source = RunSource(store: store, district: district)
        let roster = try source.latestRoster()
        let start = try start.screen(for: roster)
        var terminal = try Terminal.open(options)
        let size = terminal.capabilities
        var model = Model(
            roster: roster,
            columns: size.columns,
            rows: size.rows,
            ascii: size.ascii,
            bindings: bindings,
            start: start,
            columnChoice: ColumnsFile.kept(),
            hasTour: hasTour
        )
        let answers = DashboardAnswers(source: source, waker: terminal.waker)
        // Whether an answer may come so soon that a frame before it would only flicker.
        var mayWait = false
        // A small table: read before the first frame, it costs less than a second frame would.
        if let trend = roster.flatMap({ source.trend(upTo: $0.run) }) {
            _ = update(&model, .trend(trend))
        }
        do {
            _ = update(&model, .views(try ViewsFile(besideStore: store.path).read()))
        } catch {
            model.tell("\(error)")
        }
        while true {
            var inputs = mayWait ? terminal.read(timeout: Self.patience) : []
            let isFresh = !mayWait || inputs.isEmpty
            if isFresh {
                inputs = Self.show(model, on: &terminal)
            }
            mayWait = false
            // A terminal that has gone must end the program at once.
            if inputs.contains(.hangUp) || inputs.contains(.terminate) { return terminal.close() }
            var events = inputs.map { Event.input($0) } + answers.take()
            while !events.isEmpty {
                for effect in update(&model, events.removeFirst()) {
                    switch effect {
                    case .quit: return terminal.close()
                    case .suspend: events.append(.input(terminal.suspend()))
                    case .redraw: events.append(.input(terminal.redraw()))
                    case .keepColumns(let choice): ColumnsFile.keep(choice)
                    case .export(let path, let ticket):
                        answers.write(model.listExport, to: path, ticket: ticket)
                    case .loadStudent, .reload, .loadMovers, .loadAccuracy, .loadQuality,
                        .loadTrend,
                        .loadEarlier, .loadRules, .changeView:
                        mayWait = answers.ask(effect, model.roster) && isFresh || mayWait
                    }
                }
            }
        }
    }

    /// Draws the model and waits for what comes next.
    private static func show(_ model: Model, on terminal: inout Terminal) -> [Input] {
        if let passing = viewInPassing(model, after: terminal.shown) {
            terminal.draw(passing)
            let inputs = terminal.read(timeout: rest)
            if !inputs.isEmpty { return inputs }
        }
        terminal.draw(view(model))
        return terminal.read()
    }
}
