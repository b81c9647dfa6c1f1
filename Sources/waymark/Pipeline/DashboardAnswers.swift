import Dashboard
import Dispatch
import Records
import Scoring
import Terminal

/// Has the dashboard's effects answered on threads of their own, so that no key ever waits for the store.
final class DashboardAnswers: Sendable {
    private struct State {
        var ready: [Event] = []
        /// The tickets that somebody waits for; work for any other ends as soon as it notices.
        var awaited: Set<Int> = []
        /// When the person was told last how far work has come.
        var told: ContinuousClock.Instant?
    }

    private let answers: EffectAnswers
    private let waker: Waker
    private let state = Guarded(State())
    private let queue = DispatchQueue(label: "waymark.answers")
    private let slowQueue = DispatchQueue(label: "waymark.slow-answers")
    private let writing = DispatchGroup()
    /// How long nothing more is told of how far work has come.
    private let pause: Duration

    init(source: RunSource, waker: Waker, pause: Duration) {
        answers = EffectAnswers(source: source)
        self.waker = waker
        self.pause = pause
    }

    /// Begins to read; the answer is there once the terminal's wait ends with `.wake`.
    ///
    /// - Returns: whether a frame before its answer might only flicker.
    func ask(_ effect: Effect, _ model: Model) -> Bool {
        keep(awaited: model)
        switch effect {
        case .keepColumns, .keepFavourites, .copy, .choosePalette, .quit, .suspend, .redraw:
            return false
        case .changeView:
            // A short line of a file; whoever ends the program next should not lose it.
            perform(effect, model.roster, nil)
        case .export:
            let (roster, list) = (model.roster, model.listExport)
            slowQueue.async(group: writing) { self.perform(effect, roster, list) }
        default:
            let roster = model.roster
            let queue = effect.isSlow ? slowQueue : queue
            queue.async { self.perform(effect, roster, nil) }
        }
        return effect.ticket != nil
    }

    /// Lets all work end that nobody waits for any more.
    func keep(awaited model: Model) {
        state.withLock { $0.awaited = model.awaited }
    }

    /// Lets all work end, and waits for files that are being written: what there is of them is taken away.
    func end() {
        state.withLock { $0.awaited = [] }
        writing.wait()
    }

    /// All answers that have come since the last call.
    func take() -> [Event] {
        state.withLock { state in
            defer { state.ready = [] }
            return state.ready
        }
    }

    private func perform(_ effect: Effect, _ roster: Roster?, _ list: ListExport?) {
        let isWanted = { self.isAwaited(effect.ticket) }
        // Whoever holds the key for the next student down gets the last one, not all on the way.
        guard isWanted() else { return }
        answers.answer(
            effect,
            roster,
            list,
            EffectAnswers.Listener(isWanted: isWanted) { self.hand($0) }
        )
    }

    private func isAwaited(_ ticket: Int?) -> Bool {
        ticket.map { ticket in state.withLock { $0.awaited.contains(ticket) } } ?? true
    }

    private func hand(_ event: Event) {
        let isTold = state.withLock { state in
            if case .progress = event {
                // Each is a frame: a line that counts must not fill a slow connection.
                let now = ContinuousClock.now
                if let told = state.told, now - told < pause { return false }
                state.told = now
            }
            state.ready.append(event)
            return true
        }
        if isTold { waker.wake() }
    }
}
