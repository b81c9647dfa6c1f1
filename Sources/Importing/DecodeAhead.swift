import CSV
import Dispatch
import Synchronization

/// Rows that have been decoded before they are asked for.
struct PreparedRows: Sendable {
    /// The cells, for findings.
    let grid: CellGrid
    /// The typed rows, not judged yet.
    var rows: DecodedRows
    /// Whether a key has come twice by now.
    let hasRepeatedKey: Bool
}

/// Reads and decodes a table on a thread of its own, a few batches ahead of whoever judges them.
///
/// Decoding is half of the work of a table and needs nothing that judging finds out, so the two share two processors well.
/// Whoever leaves before the end calls ``stop()``.
final class DecodeAhead: Sendable {
    private typealias Piece = Result<PreparedRows?, CSVError>

    private struct State {
        var pieces: [Piece] = []
        var isStopped = false
    }

    private let state = Mutex(State())
    // Made with zero and then raised: one that ends below the value it was made with stops the process.
    private let free = DispatchSemaphore(value: 0)
    private let ready = DispatchSemaphore(value: 0)

    /// Batches that may wait; more would only take memory.
    private static let depth = 2

    /// Starts reading.
    ///
    /// - Parameters:
    ///   - feed: the table's rows.
    ///   - decoder: makes typed values of them.
    ///   - keys: how to find repeated keys on the way; nil where a survey has found them already.
    init(_ feed: any TableFeed, _ decoder: TableDecoder, keys: (SeenKeys, KeyReading)? = nil) {
        for _ in 0..<Self.depth { free.signal() }
        DispatchQueue.global(qos: .userInitiated).async { [self] in
            var (feed, keys) = (feed, keys)
            while let piece = piece(&feed, decoder, &keys), push(piece) {}
        }
    }

    /// The next rows, or nil at the end.
    func next() throws(CSVError) -> PreparedRows? {
        ready.wait()
        let piece = state.withLock { $0.pieces.removeFirst() }
        free.signal()
        return try piece.get()
    }

    /// Lets the thread end though rows are left.
    func stop() {
        state.withLock { $0.isStopped = true }
        free.signal()
    }

    /// One batch; nil where nobody waits for it any more.
    private func piece(
        _ feed: inout any TableFeed,
        _ decoder: TableDecoder,
        _ keys: inout (SeenKeys, KeyReading)?
    ) -> Piece? {
        free.wait()
        guard !state.withLock({ $0.isStopped }) else { return nil }
        do {
            guard let grid = try feed.next() else { return .success(nil) }
            if let reading = keys?.1 { keys?.0.look(grid, reading) }
            let isRepeated = keys.map { !$0.0.repeated.isEmpty } ?? false
            return .success(
                PreparedRows(grid: grid, rows: decoder.decode(grid), hasRepeatedKey: isRepeated)
            )
        } catch {
            return .failure(error)
        }
    }

    /// Hands a batch over; false where it is the last one.
    private func push(_ piece: Piece) -> Bool {
        state.withLock { $0.pieces.append(piece) }
        ready.signal()
        guard case .success(.some) = piece else { return false }
        return true
    }
}
