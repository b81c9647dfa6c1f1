import Dashboard
import Records
import Scoring
import Store

/// What answers the dashboard's effects: the one place that knows which reading an effect asks for, on a full screen as in lines.
struct EffectAnswers: Sendable {
    /// Where the run and the students' pages come from.
    let source: RunSource

    /// Who asked: takes the answers, and says whether it still waits for them.
    struct Listener {
        /// Whether the answer is still wanted; asked now and then, so that long work ends with the wish for it.
        let isWanted: () -> Bool
        /// Takes an answer, or how far it has come.
        let hand: (Event) -> Void
    }

    /// Reads or writes what an effect asks for; an effect that asks for nothing outside has no answer.
    ///
    /// - Parameters:
    ///   - effect: what is asked for.
    ///   - roster: the run that was shown when it was asked.
    ///   - list: the list that was shown then, where it is to be written.
    ///   - listener: who asked.
    func answer(_ effect: Effect, _ roster: Roster?, _ list: ListExport?, _ listener: Listener) {
        do {
            let event = try event(effect, roster, list, listener)
            if let event { listener.hand(event) }
        } catch {
            // Whoever stopped it waits for nothing.
            guard let ticket = effect.ticket, listener.isWanted() else { return }
            listener.hand(.failed("\(error)", ticket: ticket))
        }
    }

    private func event(
        _ effect: Effect,
        _ roster: Roster?,
        _ list: ListExport?,
        _ listener: Listener
    ) throws -> Event? {
        let progress = Self.progress(of: effect, listener)
        switch effect {
        case .reload(let ticket):
            return .roster(try source.latestRoster(progress), ticket: ticket)
        case .loadQuality(let ticket):
            return .quality(try source.quality(progress), ticket: ticket)
        case .loadPublished: return .published(try source.store.latestPublished())
        case .changeView, .export:
            guard !source.isReadOnly else { throw Failure(description: Self.readOnly) }
            return try written(effect, list, progress)
        case .loadStudent, .loadMovers, .loadAccuracy, .loadRules, .loadTrend, .loadDue,
            .loadCarried, .loadEarlier, .loadSchool:
            return try roster.flatMap { try event(effect, of: $0, progress, listener) }
        case .keepColumns, .keepFavourites, .copy, .choosePalette, .quit, .suspend, .redraw:
            return nil
        }
    }

    private static let readOnly =
        "Nothing is written, for Waymark was started with --read-only."

    /// The answer to what writes a file.
    private func written(
        _ effect: Effect,
        _ list: ListExport?,
        _ progress: ReadingProgress
    ) throws -> Event? {
        switch effect {
        case .changeView(let name, let view, let ticket):
            let file = ViewsFile(besideStore: source.store.path)
            return file.answer(name, view, ticket: ticket)
        case .export(let path, let ticket):
            return .exported(try ExportFile.write(list, to: path, progress), ticket: ticket)
        default: return nil
        }
    }

    /// The answer to what is asked of a roster.
    private func event(
        _ effect: Effect,
        of roster: Roster,
        _ progress: @escaping ReadingProgress,
        _ listener: Listener
    ) throws -> Event? {
        switch effect {
        case .loadStudent(_, let studentID, let ticket):
            return .student(try source.page(of: studentID, in: roster), ticket: ticket)
        case .loadMovers(let ticket):
            return .movers(try source.comparison(with: roster, progress), ticket: ticket)
        case .loadAccuracy(let ticket):
            let rules = try? RuleSet.made(roster.run, among: source.rules)
            try AccuracyFromStore(
                store: source.store,
                run: roster.run,
                rules: rules,
                schools: roster.schools
            )
            .judge(progress) { listener.hand(.accuracy($0, ticket: ticket)) }
            return nil
        case .loadRules(let ticket):
            let models = try source.store.models(of: roster.run).compactMap {
                try? ModelReader.read($0, lookup: .builtIn)
            }
            return .rules(
                try RuleSet.made(roster.run, among: source.rules),
                models: models,
                ticket: ticket
            )
        case .loadTrend: return source.trend(upTo: roster.run).map { .trend($0) }
        case .loadSchool(let code, let ticket):
            return try source.context(of: code, in: roster, progress).map {
                .school($0, ticket: ticket)
            }
        case .loadCarried: return .carriedBefore(try source.carriedBefore(in: roster))
        case .loadDue: return .due(try source.dueReviews(of: roster.run))
        case .loadEarlier(let days, let ticket):
            let tiers = try source.store.tiers(of: roster, daysBefore: days)
            return .earlier(tiers, days: days, ticket: ticket)
        case .reload, .loadQuality, .loadPublished, .changeView, .export, .keepColumns,
            .keepFavourites, .copy, .choosePalette, .quit, .suspend, .redraw:
            return nil
        }
    }

    /// Tells whole per cents, each once, and how long all the rest will take at the pace so far.
    private static func progress(of effect: Effect, _ listener: Listener) -> ReadingProgress {
        guard let ticket = effect.ticket else { return { _ in true } }
        var told = -1
        let start = ContinuousClock.now
        return { share in
            let percent = Int(share * 100)
            if percent != told {
                let left = WorkProgress.secondsLeft(share, after: ContinuousClock.now - start)
                listener.hand(.progress(percent, secondsLeft: left, ticket: ticket))
            }
            told = percent
            return listener.isWanted()
        }
    }
}

/// Where the dashboard's run and its students' pages come from.
struct RunSource: Sendable {
    /// Where records and runs are.
    let store: Store
    /// The district; nil where the store is empty.
    let district: String?
    /// Whether no file may be written.
    var isReadOnly = false
    /// Rules of the district's own, for runs that they made.
    var rules: RuleSet?

    /// The latest run compared with the one before; nil where nothing is scored.
    func latestRoster(_ progress: @escaping ReadingProgress = { _ in true }) throws -> Roster? {
        guard let district, let run = try store.latestRun(of: district) else { return nil }
        return try store.comparedRoster(of: run, progress: progress)
    }

    /// The tiers of each school over the latest runs; nil where there is nothing to compare.
    func trend(upTo run: Run) -> TierTrend? {
        let points = try? store.tierPoints(of: run.districtID, latest: 24)
        guard let points, points.count > 1 else { return nil }
        return TierTrend(points, upTo: run)
    }

    /// What the first screen tells beside the run: runs before, what the state published, and what is due.
    ///
    /// The dashboard on a terminal asks for most of it after its first frame, for it must not wait.
    func firstEvents(of roster: Roster?) throws -> [Event] {
        var events: [Event] = []
        if let trend = roster.flatMap({ trend(upTo: $0.run) }) { events.append(.trend(trend)) }
        events.append(.published(try store.latestPublished()))
        if let roster {
            events.append(.due(try dueReviews(of: roster.run)))
            events.append(.carriedBefore(try carriedBefore(in: roster)))
        }
        return events
    }

    /// The supports that are to be reviewed by a week from a run's day.
    func dueReviews(of run: Run) throws -> [DueReview] {
        try store.dueReviews(of: run, by: run.asOf.advanced(by: DueReviews.days))
    }

    /// The rows whose tier in the run before stood on last year's records and now does not; none where that run names nobody.
    func carriedBefore(in roster: Roster) throws -> Set<Int32> {
        guard let before = try store.previousRun(before: roster.run),
            before.carried?.fewDays != nil
        else { return [] }
        let students = try store.carriedStudents(of: before)
        guard !students.isEmpty else { return [] }
        let rows = (0..<roster.count).filter { row in
            let isThen = roster.studentIDs[row].map(students.contains) ?? false
            return isThen && !roster.isCarried(row)
        }
        return Set(rows.map { Int32(truncatingIfNeeded: $0) })
    }

    /// The roster beside that of the run before; nil where there is none by the same rules.
    func comparison(
        with roster: Roster,
        _ progress: @escaping ReadingProgress = { _ in true }
    ) throws -> RunComparison? {
        guard let before = try store.previousRun(before: roster.run) else { return nil }
        let earlier = try store.comparedRoster(of: before, progress: progress)
        return RunComparison(from: earlier, to: roster)
    }

    /// What the state published of a school and what the records say; nil where the run has no such school.
    func context(
        of code: String,
        in roster: Roster,
        _ progress: @escaping ReadingProgress = { _ in true }
    ) throws -> SchoolContext? {
        guard let school = roster.schools.first(where: { $0.id == code }) else { return nil }
        let district = roster.run.districtID
        let absence = PastAbsence(store: store, district: district, progress: progress)
        return SchoolContext(
            school,
            in: roster,
            try store.publishedHistory(of: code),
            try absence.shares(of: code, before: roster.run.schoolYear)
                + store.recordedOutcomes(of: code, district: district)
        )
    }

    /// How good the district's data is.
    func quality(_ progress: @escaping ReadingProgress) throws -> DataQuality {
        guard let district else {
            throw Failure(description: "The store is empty; `waymark import` fills it.")
        }
        return try QualityFromStore(store: store, district: district).report(progress)
    }

    /// One student's page.
    func page(of studentID: String, in roster: Roster) throws -> StudentPage {
        try PageFromStore(store: store, roster: roster).page(of: studentID)
    }
}
