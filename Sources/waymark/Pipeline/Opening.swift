import Dashboard
import Dispatch
import Records
import Scoring
import Screen
import Store
import Terminal

/// The reading of the first run: unseen where it is quick, else with a screen that says how far it has come.
final class Opening: Sendable {
    private struct State {
        var result: Result<Roster?, any Error>?
        var percent: Int?
        var isStopped = false
        var told: ContinuousClock.Instant?
        /// Wakes the terminal, once there is one.
        var waker: Waker?
    }

    private let state = Guarded(State())
    private let isDone = DispatchSemaphore(value: 0)
    private let pause: Duration

    /// Begins to read.
    ///
    /// - Parameters:
    ///   - pause: how long nothing more is told of how far it has come.
    ///   - read: reads the run; nil where nothing is scored.
    init(
        pause: Duration,
        _ read: @escaping @Sendable (@escaping ReadingProgress) throws -> Roster?
    ) {
        self.pause = pause
        DispatchQueue(label: "waymark.opening").async {
            let result = Result { try read { self.goOn($0) } }
            self.state.withLock { $0.result = result }
            self.isDone.signal()
            self.state.withLock { $0.waker }?.wake()
        }
    }

    /// The run, if it is there within a time; nil where the reading goes on.
    func run(within milliseconds: Int) throws -> Roster?? {
        guard isDone.wait(timeout: .now() + .milliseconds(milliseconds)) == .success else {
            return nil
        }
        return try state.withLock { $0.result }?.get()
    }

    /// Shows how far it has come until it is there.
    ///
    /// - Returns: the run and what was typed meanwhile; nil where the person ended it or the terminal is gone.
    func show(on terminal: inout Terminal) throws -> (roster: Roster?, typed: [Input])? {
        var typed: [Input] = []
        let waker = terminal.waker
        state.withLock { $0.waker = waker }
        while true {
            let (result, percent) = state.withLock { ($0.result, $0.percent) }
            if let result { return (try result.get(), typed) }
            let size = terminal.capabilities
            terminal.draw(
                openingScreen(
                    columns: size.columns,
                    rows: size.rows,
                    ascii: size.ascii,
                    percent: percent
                )
            )
            for input in terminal.read() {
                switch input {
                case .hangUp, .terminate, .key(.escape), .key(.control("c")),
                    .key(.character("q")), .key(.character("Q")):
                    state.withLock { $0.isStopped = true }
                    return nil
                case .key, .paste, .mouse: typed.append(input)
                case .resize, .wake: break
                }
            }
        }
    }

    private func goOn(_ share: Double) -> Bool {
        let (waker, isStopped) = state.withLock { state in
            let now = ContinuousClock.now
            if let told = state.told, now - told < pause { return (Waker?.none, state.isStopped) }
            (state.told, state.percent) = (now, Int(share * 100))
            return (state.waker, state.isStopped)
        }
        waker?.wake()
        return !isStopped
    }
}
