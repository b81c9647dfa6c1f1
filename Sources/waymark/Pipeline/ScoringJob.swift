import Indicators
import Records
import Scoring
import Store

/// One scoring of a district from the store, kept as a run.
struct ScoringJob {
    /// Where records and runs are.
    let store: Store
    /// The district's code.
    let district: String
    /// The day, or nil for the latest snapshot's own.
    let asOf: SchoolDate?
    /// The rules.
    let ruleSet: RuleSet
    /// Models that set tiers where they can answer.
    var models: [RiskModel] = []
    /// Students with fewer days this year stand on last year's records; 0 for nobody, nil for everybody.
    var fewDays: Int? = CarriedScores.usualDays

    /// The indicators whose values lists show and sort by, beside those that fire.
    static let listColumns = [
        "attendance_rate", "attendance_rate_45d", "days_absent", "unexcused_absences",
        "course_failures_term", "course_failures_year", "gpa", "credits_behind", "mcas_ela_level",
        "mcas_math_level", "suspensions", "incidents_45d",
    ]

    /// Reads, scores and keeps.
    ///
    /// - Throws: ``Failure`` where there is nobody to score, or what the store throws.
    func run() throws -> Run {
        let (facts, snapshot) = try FactsFromStore(store: store, district: district).facts(
            asOf: asOf
        )
        // A run of nobody would stand before the run of everybody in lists and comparisons.
        guard facts.students.count > 0 else { throw nobody(in: snapshot) }
        let scorer = try Scorer(ruleSet: ruleSet)
        let roll = ScoringRoll(facts)
        var scores = scorer.scores(of: 0..<facts.students.count, in: facts, roll: roll)
        try ModelScorer(models).apply(to: &scores, facts: facts)
        let carried = try CarriedScores(
            store: store,
            district: district,
            scorer: scorer,
            fewDays: fewDays
        ).carry(&scores, facts)
        let files = try models.map { try $0.json() }
        let people = try PeopleFromStore(store: store, snapshot: snapshot).people(for: facts)
        var run = run(of: snapshot, asOf: facts.asOf, files)
        run.carried = carried
        let builder = RosterBuilder(
            run: run,
            people: people,
            columns: Self.listColumns.compactMap(Indicators.named)
        )
        let roster = builder.roster(scores: scores, facts: facts)
        return try store.save(roster, scores: scores, students: facts.students, models: files)
    }

    private func nobody(in snapshot: Snapshot) -> Failure {
        Failure(
            description: """
                The store has no students of school year \(snapshot.schoolYear) in district \(district), so nothing was scored \
                and no run was kept. See `waymark imports`; import the year's students, or name a day of another year with --as-of.
                """
        )
    }

    private func run(of snapshot: Snapshot, asOf: SchoolDate, _ files: [[UInt8]]) -> Run {
        Run(
            districtID: district,
            districtName: snapshot.districtName,
            schoolYear: snapshot.schoolYear,
            asOf: asOf,
            ruleSet: ruleSet.name,
            ruleSetDigest: ruleSet.digest,
            softwareVersion: Waymark.version,
            createdAt: Clock.now(),
            isSynthetic: snapshot.isSynthetic,
            models: zip(models, files).map { RunModel(name: $0.name, digest: SHA256.hex(of: $1)) }
        )
    }
}

extension ScoringRoll {
    /// Those enrolled on the day of the facts, with their grades.
    init(_ facts: Facts) {
        self.init(isEnrolled: facts.enrollment.isActive, grades: facts.enrollment.grade)
    }
}

extension Store {
    /// A run's roster, compared with the run before it.
    func comparedRoster(
        of run: Run,
        progress: @escaping ReadingProgress = { _ in true }
    ) throws -> Roster {
        try listedRoster(of: run, fold: Self.folded, progress: progress)
    }

    private static func folded(_ name: String) -> String {
        String(decoding: NameFolding.fold(name), as: UTF8.self)
    }

    /// The latest run of a district, or ``Failure`` that says how to make one.
    func presentRun(of district: String) throws -> Run {
        guard let run = try latestRun(of: district) else {
            throw Failure(description: "nothing has been scored yet; run `waymark score`.")
        }
        return run
    }
}
