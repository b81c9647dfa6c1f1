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
        var progress: WorkProgress?
        var isStopped = false
        var told: ContinuousClock.Instant?
        /// Wakes the terminal, once there is one.
        var wake: (@Sendable () -> Void)?
    }

    private let state = Guarded(State())
    private let isDone = DispatchSemaphore(value: 0)
    private let pause: Duration
    private let start = ContinuousClock.now

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
            self.state.withLock { $0.wake }?()
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
    func show(
        on terminal: inout some OpeningTerminal & ~Copyable
    ) throws -> (roster: Roster?, typed: [Input])? {
        var typed: [Input] = []
        let wake = terminal.wake
        state.withLock { $0.wake = wake }
        while true {
            let (result, progress) = state.withLock { ($0.result, $0.progress) }
            if let result { return (try result.get(), typed) }
            let size = terminal.size
            terminal.draw(
                openingScreen(
                    columns: size.columns,
                    rows: size.rows,
                    ascii: size.ascii,
                    progress: progress
                )
            )
            for input in terminal.next() {
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
        let (wake, isStopped) = state.withLock { state -> ((@Sendable () -> Void)?, Bool) in
            let now = ContinuousClock.now
            if let told = state.told, now - told < pause { return (nil, state.isStopped) }
            state.told = now
            state.progress = WorkProgress(
                percent: Int(share * 100),
                secondsLeft: WorkProgress.secondsLeft(share, after: now - start)
            )
            return (state.wake, state.isStopped)
        }
        wake?()
        return !isStopped
    }
}

/// What is asked of a terminal while the first run is read.
protocol OpeningTerminal: ~Copyable {
    /// How large it is, and whether it shows only ASCII.
    var size: (columns: Int, rows: Int, ascii: Bool) { get }
    /// Ends the wait of ``next()`` from any thread.
    var wake: @Sendable () -> Void { get }
    /// Shows a frame.
    mutating func draw(_ frame: Frame)
    /// Waits until something happens, and returns it.
    mutating func next() -> [Input]
}

extension Terminal: OpeningTerminal {
    var size: (columns: Int, rows: Int, ascii: Bool) {
        (capabilities.columns, capabilities.rows, capabilities.ascii)
    }
    var wake: @Sendable () -> Void {
        let waker = waker
        return { waker.wake() }
    }
    mutating func next() -> [Input] { read() }
}
