import Scoring

/// What is loaded, how fresh it is, what is missing and what that makes N/A.
struct QualityPlace: Sendable {
    /// The report.
    var content: Loaded<DataQuality>
    /// The first visible line.
    var scroll = 0
    /// What is searched for on the page.
    var find = PageFind()

    /// Takes what came from outside, if it is what was asked for with the ticket.
    mutating func take(_ content: Loaded<DataQuality>, ticket: Int) {
        if case .loading(ticket: ticket) = self.content { self.content = content }
    }
}
