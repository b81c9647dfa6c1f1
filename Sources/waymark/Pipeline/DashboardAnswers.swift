import Dashboard
import Dispatch
import Records
import Scoring
import Store
import Terminal

/// Reads what the dashboard asks for on a thread of its own, so that no key ever waits for the store.
final class DashboardAnswers: Sendable {
    private struct State {
        var ready: [Event] = []
        /// The ticket of the student that was asked for last; nobody waits for any other.
        var wantedStudent = 0
        /// The ticket of the accuracy that was asked for last.
        var wantedAccuracy = 0
    }

    private let source: RunSource
    private let waker: Waker
    private let state = Guarded(State())
    private let queue = DispatchQueue(label: "waymark.answers")
    /// What takes seconds must not keep a student's page waiting.
    private let slowQueue = DispatchQueue(label: "waymark.slow-answers")

    init(source: RunSource, waker: Waker) {
        self.source = source
        self.waker = waker
    }

    /// Begins to read; the answer is there once the terminal's wait ends with `.wake`.
    ///
    /// - Returns: whether the effect is one that gets an answer.
    func ask(_ effect: Effect, _ roster: Roster?) -> Bool {
        switch effect {
        case .loadStudent(_, let studentID, let ticket):
            guard let roster else { return false }
            state.withLock { $0.wantedStudent = ticket }
            queue.async { self.readStudent(studentID, of: roster, ticket: ticket) }
        case .reload(let ticket): queue.async { self.readRun(ticket: ticket) }
        case .loadMovers(let ticket):
            guard let roster else { return false }
            slowQueue.async { self.readMovers(of: roster, ticket: ticket) }
        case .loadAccuracy(let ticket):
            guard let roster else { return false }
            state.withLock { $0.wantedAccuracy = ticket }
            slowQueue.async { self.judge(roster, ticket: ticket) }
        case .loadRules(let ticket):
            guard let roster else { return false }
            queue.async {
                self.answer(ticket) { .rules(try RuleSet.made(roster.run), ticket: ticket) }
            }
        case .loadQuality(let ticket): slowQueue.async { self.readQuality(ticket: ticket) }
        case .loadTrend:
            guard let roster else { return false }
            slowQueue.async { self.readTrend(of: roster.run) }
            return false
        case .loadEarlier(let days, let ticket):
            guard let roster else { return false }
            slowQueue.async {
                self.answer(ticket) {
                    .earlier(
                        try self.source.store.tiers(of: roster, daysBefore: days),
                        days: days,
                        ticket: ticket
                    )
                }
            }
        case .changeView(let name, let view, let ticket):
            hand(ViewsFile(besideStore: source.store.path).answer(name, view, ticket: ticket))
            return false
        case .keepColumns, .export, .quit, .suspend, .redraw: return false
        }
        return true
    }

    /// Begins to write a list into a file.
    func write(_ list: ListExport?, to path: String, ticket: Int) {
        slowQueue.async {
            self.answer(ticket) { .exported(try ExportFile.write(list, to: path), ticket: ticket) }
        }
    }

    /// All answers that have come since the last call.
    func take() -> [Event] {
        state.withLock { state in
            defer { state.ready = [] }
            return state.ready
        }
    }

    private func readStudent(_ studentID: String, of roster: Roster, ticket: Int) {
        // Whoever holds the key for the next student down gets the last one, not all on the way.
        guard state.withLock({ $0.wantedStudent == ticket }) else { return }
        answer(ticket) { .student(try source.page(of: studentID, in: roster), ticket: ticket) }
    }

    private func readRun(ticket: Int) {
        answer(ticket) { .roster(try source.latestRoster(), ticket: ticket) }
    }

    private func readMovers(of roster: Roster, ticket: Int) {
        answer(ticket) { .movers(try source.comparison(with: roster), ticket: ticket) }
    }

    private func readQuality(ticket: Int) {
        answer(ticket) { .quality(try source.quality(), ticket: ticket) }
    }

    private func judge(_ roster: Roster, ticket: Int) {
        do {
            try AccuracyFromStore(store: source.store, run: roster.run, schools: roster.schools)
                .judge(while: { state.withLock { $0.wantedAccuracy == ticket } }) { page in
                    hand(.accuracy(page, ticket: ticket))
                }
        } catch {
            hand(.failed("\(error)", ticket: ticket))
        }
    }

    /// Without it the screen only lacks a line, so a failure is not told.
    private func readTrend(of run: Run) {
        if let trend = source.trend(upTo: run) { hand(.trend(trend)) }
    }

    private func hand(_ event: Event) {
        state.withLock { $0.ready.append(event) }
        waker.wake()
    }

    private func answer(_ ticket: Int, _ read: () throws -> Event) {
        let event: Event
        do { event = try read() } catch { event = .failed("\(error)", ticket: ticket) }
        hand(event)
    }
}

/// Where the dashboard's run and its students' pages come from.
struct RunSource: Sendable {
    /// Where records and runs are.
    let store: Store
    /// The district; nil where the store is empty.
    let district: String?

    /// The latest run compared with the one before; nil where nothing is scored.
    func latestRoster() throws -> Roster? {
        guard let district, let run = try store.latestRun(of: district) else { return nil }
        return try store.comparedRoster(of: run)
    }

    /// The tiers of each school over the latest runs; nil where there is nothing to compare.
    func trend(upTo run: Run) -> TierTrend? {
        let points = try? store.tierPoints(of: run.districtID, latest: 24)
        guard let points, points.count > 1 else { return nil }
        return TierTrend(points, upTo: run)
    }

    /// The roster beside that of the run before; nil where there is none by the same rules.
    func comparison(with roster: Roster) throws -> RunComparison? {
        guard let before = try store.previousRun(before: roster.run) else { return nil }
        return RunComparison(from: try store.comparedRoster(of: before), to: roster)
    }

    /// How good the district's data is.
    func quality() throws -> DataQuality {
        guard let district else {
            throw Failure(description: "The store is empty; `waymark import` fills it.")
        }
        return try QualityFromStore(store: store, district: district).report()
    }

    /// One student's page.
    func page(of studentID: String, in roster: Roster) throws -> StudentPage {
        try PageFromStore(store: store, roster: roster).page(of: studentID)
    }
}
