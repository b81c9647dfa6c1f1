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
    /// How much is drawn.
    var pace = LinkPace.usual
    /// Whether no file may be written.
    var isReadOnly = false
    /// Rules of the district's own, for runs that they made.
    var rules: RuleSet?
    /// Whether nothing of the last session is offered.
    var isFresh = false
    /// Where what is typed is written, if anywhere.
    var log: KeyLog?
    /// What is done before the person's own keys.
    var script: [Input] = []

    /// Answers that come within this time are shown at once, without a frame that says "reading".
    private static let patience = Duration.milliseconds(40)

    /// How long the first run is read before a screen says so.
    private static let unseen = 300

    /// Runs until the person leaves or the terminal is gone.
    func run(on options: TerminalOptions) throws {
        let source = RunSource(
            store: store,
            district: district,
            isReadOnly: isReadOnly,
            rules: rules
        )
        let opening = Opening(pause: pace.progress) { try source.latestRoster($0) }
        let quick = try opening.run(within: Self.unseen)
        // What is wrong with the options is told before the screen is taken, where that is known by then.
        _ = try quick.map { try start.screen(for: $0) }
        var terminal = try Terminal.open(options)
        var first = quick.map { ($0, [Input]()) }
        if first == nil { first = try opening.show(on: &terminal) }
        guard let (roster, typed) = first else { return terminal.close() }
        var model = try model(of: roster, on: terminal.capabilities, source)
        let answers = DashboardAnswers(source: source, waker: terminal.waker, pause: pace.progress)
        // No part of a file is left where writing it ends with the program.
        defer { answers.end() }
        _ = answers.ask(.loadPublished, model)
        // Of many students it is no small table, and the first frame does not need it.
        _ = answers.ask(.loadDue, model)
        if model.needsCarried { _ = answers.ask(.loadCarried, model) }
        log?.note(typed)
        var script = typed.isEmpty ? script[...] : []
        var events = typed.map { Event.input($0) }
        // Whether a frame has been drawn since the keys before.
        var isUpToDate = true
        var shown: ContinuousClock.Instant?
        while true {
            // Whether an answer may come so soon that a frame before it would only flicker.
            var mayWait = false
            // Whether nothing has happened but that the cursor moved.
            var onlyMoved = true
            while !events.isEmpty {
                let effects = update(&model, events.removeFirst())
                onlyMoved = onlyMoved && model.isMoving
                for effect in effects {
                    switch effect {
                    case .quit:
                        log?.end(byKey: true)
                        keepSession(of: model)
                        return terminal.close()
                    case .suspend: events.append(.input(terminal.suspend()))
                    case .redraw: events.append(.input(terminal.redraw()))
                    case .keepColumns(let choice):
                        if !isReadOnly { ColumnsFile.keep(choice) }
                    case .keepFavourites(let codes):
                        if !isReadOnly { FavouritesFile(store.path).keep(codes) }
                    case .copy(let text, let count):
                        model.tellCopy(count, isTaken: terminal.copy(text))
                    case .choosePalette(let name):
                        let palette = pace.palette(Palette.named(name))
                        events.append(.input(terminal.use(palette)))
                    case .loadStudent, .reload, .loadMovers, .loadAccuracy, .loadQuality,
                        .loadTrend, .loadDue, .loadCarried, .loadPublished, .loadSchool,
                        .loadEarlier,
                        .loadRules, .changeView, .export:
                        mayWait = answers.ask(effect, model) && isUpToDate || mayWait
                    }
                }
            }
            answers.keep(awaited: model)
            var inputs = mayWait ? terminal.read(timeout: Self.patience) : []
            isUpToDate = !mayWait || inputs.isEmpty
            if let next = script.first, inputs.isEmpty, !model.isWaiting {
                terminal.draw(view(model))
                inputs = terminal.read(timeout: .zero)
                // Whoever types meanwhile goes on alone.
                let isAlone = inputs.contains { KeyScript.line(of: $0) != nil }
                script = isAlone ? [] : script.dropFirst()
                if !isAlone { inputs.append(next) }
            } else if isUpToDate {
                inputs = show(model, inPassing: onlyMoved, on: &terminal, since: &shown)
            }
            // A terminal that has gone must end the program at once.
            log?.note(inputs)
            if inputs.contains(.hangUp) || inputs.contains(.terminate) {
                log?.end(byKey: false)
                keepSession(of: model)
                return terminal.close()
            }
            events = inputs.map { Event.input($0) } + answers.take()
        }
    }

    /// The dashboard on its first screen.
    private func model(of roster: Roster?, on size: Capabilities, _ source: RunSource) throws
        -> Model
    {
        var model = Model(
            roster: roster,
            columns: size.columns,
            rows: size.rows,
            ascii: size.ascii,
            bindings: bindings,
            start: try start.screen(for: roster),
            columnChoice: ColumnsFile.kept(),
            hasTour: hasTour,
            isReadOnly: isReadOnly
        )
        model.takeFavourites(FavouritesFile(store.path).kept())
        // A small table: read before the first frame, it costs less than a second frame would.
        if let trend = roster.flatMap({ source.trend(upTo: $0.run) }) {
            _ = update(&model, .trend(trend))
        }
        do {
            _ = update(&model, .views(try ViewsFile(besideStore: store.path).read()))
        } catch {
            model.tell("\(error)")
        }
        if isFresh || hasTour { return model }
        switch SessionFile(store.path).kept() {
        case .none: break
        case .session(let session): model.offer(session)
        case .damaged(let sentence): model.tell(sentence)
        }
        return model
    }

    /// Keeps where the session ended; only for as long as it is somewhere else than the first screen.
    private func keepSession(of model: Model) {
        if !isReadOnly, !hasTour, model.roster != nil {
            SessionFile(store.path).keep(model.session)
        }
    }

    /// Draws the model and waits for what comes next.
    private func show(
        _ model: Model,
        inPassing: Bool,
        on terminal: inout Terminal,
        since shown: inout ContinuousClock.Instant?
    ) -> [Input] {
        if pace.frames > .zero {
            let left = shown.map { pace.frames - (ContinuousClock.now - $0) } ?? .zero
            let inputs = left > .zero ? terminal.read(timeout: left) : []
            if !inputs.isEmpty { return inputs }
            shown = .now
        }
        if inPassing, let passing = viewInPassing(model, after: terminal.shown) {
            terminal.draw(passing)
            let inputs = terminal.read(timeout: pace.rest)
            if !inputs.isEmpty { return inputs }
        }
        terminal.draw(view(model))
        return terminal.read()
    }
}
