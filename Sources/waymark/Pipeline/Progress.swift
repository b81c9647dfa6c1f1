import Dispatch
import FoundationEssentials
import Glibc
import Importing
import Records

/// A line on a terminal's standard error that says what is being read, how far and how long still; nothing where there is no
/// terminal.
///
/// It is drawn by a clock of its own, so that it moves on while one large table is read.
final class Progress: Sendable {
    private struct State {
        var estimate = ProgressEstimate()
        var isShown = false
        var isOver = false
    }

    private let state = Guarded(State())
    private let isWanted = StandardError.isTerminal

    /// A line that is drawn from now on.
    init() {
        if isWanted { draw(after: 300) }
    }

    /// Draws the line, and again after a while, until it is taken away.
    private func draw(after milliseconds: Int) {
        let queue = DispatchQueue.global(qos: .utility)
        queue.asyncAfter(deadline: .now() + .milliseconds(milliseconds)) { [weak self] in
            guard let self, isShowing() else { return }
            draw(after: 200)
        }
    }

    private func isShowing() -> Bool {
        state.withLock { state in
            guard !state.isOver else { return false }
            state.isShown = true
            StandardError.write("\r\u{1B}[K\(state.estimate.text(at: Self.seconds()))")
            return true
        }
    }

    /// A source is read from now on.
    func begin(_ source: ImportSource) {
        guard isWanted else { return }
        var weights: [TableName: Int] = [:]
        for file in source.rejectSources {
            let table = TableName.allCases.first { file.name.hasSuffix($0.fileName) }
            guard let table else { continue }
            let size = try? FileManager.default.attributesOfItem(atPath: file.path)[.size]
            weights[table] = (size as? UInt64).map(Int.init) ?? 1
        }
        let (year, promised) = ("\(source.snapshot.schoolYear)", source.promisedRows)
        state.withLock {
            $0.estimate = ProgressEstimate(
                year: year,
                bytes: weights,
                rows: promised,
                at: Self.seconds()
            )
        }
    }

    /// Some rows of a table were taken.
    func took(_ rows: Int, of table: TableName) {
        guard isWanted else { return }
        state.withLock { $0.estimate.took(rows, of: table, at: Self.seconds()) }
    }

    /// Something else than reading is done, of which nobody knows how long it takes.
    func say(_ activity: String) {
        guard isWanted else { return }
        state.withLock { $0.estimate.activity = activity }
    }

    /// Takes the line away.
    func clear() {
        state.withLock { state in
            if state.isShown { StandardError.write("\r\u{1B}[K") }
            (state.isShown, state.isOver) = (false, true)
        }
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
