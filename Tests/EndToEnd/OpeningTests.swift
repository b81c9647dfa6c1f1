import Scoring
import TestSupport
import Testing

@testable import waymark

/// The time before the first screen.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct OpeningTests {
    private struct Broken: Error {}

    @Test func whatIsQuickIsNotShown() throws {
        let opening = Opening(pause: .zero) { _ in nil }
        guard case .some(.none) = try opening.run(within: 60_000) else {
            Issue.record("the run was not there")
            return
        }
    }

    @Test func whatCannotBeReadIsToldBeforeTheScreenIsTaken() {
        let opening = Opening(pause: .zero) { _ in throw Broken() }
        #expect(throws: Broken.self) { try opening.run(within: 60_000) }
    }
}
