import Dispatch
import Scoring
import Screen
import Store
import Synchronization
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

    /// A terminal where all that happens is written down beforehand.
    private struct Script: OpeningTerminal {
        /// What happens, one wait after the other; after that, only what wakes it.
        var inputs: [[Input]]
        /// What is done before a wait ends.
        var before: [Int: () -> Void] = [:]
        private(set) var frames: [String] = []
        private let woken = DispatchSemaphore(value: 0)

        init(_ inputs: [[Input]]) { self.inputs = inputs }

        var size: (columns: Int, rows: Int, ascii: Bool) { (60, 12, false) }
        var wake: @Sendable () -> Void {
            let woken = woken
            return { woken.signal() }
        }
        mutating func draw(_ frame: Frame) { frames.append(frame.text) }
        mutating func next() -> [Input] {
            before[frames.count - 1]?()
            if !inputs.isEmpty { return inputs.removeFirst() }
            woken.wait()
            return [.wake]
        }
    }

    /// A reading that ends when the test says so.
    private final class Reading: Sendable {
        let hasTold = DispatchSemaphore(value: 0)
        let mayGoOn = DispatchSemaphore(value: 0)
        let isOver = DispatchSemaphore(value: 0)
        let wasStopped = Mutex(false)

        func read(_ progress: ReadingProgress) throws -> Roster? {
            defer { isOver.signal() }
            _ = progress(0.34)
            hasTold.signal()
            mayGoOn.wait()
            guard progress(0.9) else {
                wasStopped.withLock { $0 = true }
                throw Broken()
            }
            return nil
        }
    }

    @Test(arguments: [
        Input.key(.escape), .key(.character("q")), .key(.character("Q")), .key(.control("c")),
        .hangUp, .terminate,
    ])
    func whatEndsTheProgramStopsTheReading(_ end: Input) throws {
        let reading = Reading()
        let opening = Opening(pause: .zero) { try reading.read($0) }
        var terminal = Script([[.key(.down)], [end]])
        #expect(try opening.show(on: &terminal) == nil)
        #expect(terminal.frames.allSatisfy { $0.contains("Reading the latest run…") })
        reading.mayGoOn.signal()
        reading.isOver.wait()
        #expect(reading.wasStopped.withLock { $0 })
    }

    @Test func whatIsTypedMeanwhileIsTakenAfterwardsInItsOrder() throws {
        let reading = Reading()
        let opening = Opening(pause: .zero) { try reading.read($0) }
        let (down, find, text) = (
            Input.key(.down), Input.key(.character("/")), Input.paste("haddad")
        )
        var terminal = Script([[down, .resize(columns: 80, rows: 24)], [find], [.wake, text]])
        terminal.before[0] = { reading.hasTold.wait() }
        terminal.before[2] = { reading.mayGoOn.signal() }
        let shown = try #require(try opening.show(on: &terminal))
        #expect(shown.roster == nil)
        #expect(shown.typed == [down, find, text])
        #expect(terminal.frames.contains { $0.contains("Reading the latest run… 34 %") })
    }

    @Test func whatGoesWrongWhileItIsShownIsThrown() {
        let mayFail = DispatchSemaphore(value: 0)
        let opening = Opening(pause: .zero) { _ in
            mayFail.wait()
            throw Broken()
        }
        var terminal = Script([])
        terminal.before[0] = { mayFail.signal() }
        #expect(throws: Broken.self) { try opening.show(on: &terminal) }
    }
}
