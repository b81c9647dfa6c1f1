import Scoring

/// How well the tiers told past students apart, as far as it has been worked out.
struct AccuracyPlace: Sendable {
    /// The page; it comes a milestone at a time.
    var content: Loaded<AccuracyPage>
    /// The ticket that all its parts have.
    var ticket: Int
    /// The first visible line.
    var scroll = 0
    /// What is searched for on the page.
    var find = PageFind()
}
