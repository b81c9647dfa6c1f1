public import Scoring
public import Screen

/// Everything that can happen to the dashboard: what a person does, and answers to its effects.
public enum Event: Sendable {
    /// A key, a paste, a new size, or the end of the terminal.
    case input(Input)
    /// The page of the student that ``Effect/loadStudent(row:studentID:ticket:)`` asked for.
    case student(StudentPage, ticket: Int)
    /// The latest run's roster, as ``Effect/reload(ticket:)`` asked for; nil where nothing is scored.
    case roster(Roster?, ticket: Int)
    /// The latest run beside the one before, as ``Effect/loadMovers(ticket:)`` asked for; nil where there is no earlier one.
    case movers(RunComparison?, ticket: Int)
    /// What is known so far of how well the tiers did, as ``Effect/loadAccuracy(ticket:)`` asked for.
    case accuracy(AccuracyPage, ticket: Int)
    /// How good the data is, as ``Effect/loadQuality(ticket:)`` asked for.
    case quality(DataQuality, ticket: Int)
    /// The tiers of each school over the runs, as ``Effect/loadTrend`` asked for.
    case trend(TierTrend)
    /// What the state published last of each school, as ``Effect/loadPublished`` asked for.
    case published([PublishedYear])
    /// A school's history, as ``Effect/loadSchool(_:ticket:)`` asked for.
    case school(SchoolContext, ticket: Int)
    /// The supports that are to be reviewed, as ``Effect/loadDue`` asked for.
    case due([DueReview])
    /// The rows whose tier in the run before stood on last year's records and now does not, as ``Effect/loadCarried`` asked for.
    case carriedBefore(Set<Int32>)
    /// The tiers of an earlier run, as ``Effect/loadEarlier(days:ticket:)`` asked for; nil where there is none so early.
    case earlier(EarlierRuns.Tiers?, days: Int, ticket: Int)
    /// The views that are saved.
    case views([SavedView])
    /// The rules of the run and its models, as ``Effect/loadRules(ticket:)`` asked for.
    case rules(RuleSet, models: [RiskModel] = [], ticket: Int)
    /// The list is written into the file at a path, as ``Effect/export(path:ticket:)`` asked for.
    case exported(String, ticket: Int)
    /// How far the work has come that an effect with the ticket asked for, in per cent, and about how long the rest takes.
    case progress(Int, secondsLeft: Int? = nil, ticket: Int)
    /// What an effect asked for could not be had; the text says why and what to do.
    case failed(String, ticket: Int)
}
