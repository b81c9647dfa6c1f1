import CSV
import Dispatch
import Records
import Synchronization

/// Rows that have been decoded before they are asked for.
struct PreparedRows: Sendable {
    /// The typed rows, not judged yet.
    var rows: DecodedRows
    /// What tells them apart; empty where nobody asked for it.
    let keys: RowKeys
    /// Records of the file that are no rows.
    let malformed: [CSVProblem]
    /// What was odd but accepted.
    let warnings: [CSVProblem]
    /// What findings about these rows call the columns, where that is not what the feed says.
    let labels: [String]?
    /// The cells, where they are wanted.
    let cells: CellRows?

    /// Records of the file, those that are no rows included.
    var recordCount: Int { rows.count + malformed.count }
}

/// Reads and decodes a table on threads of their own, a few batches ahead of whoever judges them.
///
/// Decoding and looking up ids is most of the work of a table and needs nothing that judging finds out. Batches are read one after
/// the other, decoded side by side, and handed out in the order of the file. Whoever leaves calls ``stop()``.
final class DecodeAhead: Sendable {
    private typealias Piece = Result<PreparedRows?, CSVError>

    private struct Source: Sendable {
        var feed: any TableFeed
        var batch = 0
        var isOver = false
    }

    private let decoder: TableDecoder
    private let references: References
    private let keys: KeyDigests?
    private let keepsCells: Bool
    private let source: Guarded<Source>
    private let pieces = Guarded<[Int: Piece]>([:])
    private let isStopped = Atomic(false)
    private let next = Atomic(0)
    // Made with zero and then raised: one that ends below the value it was made with stops the process.
    private let free = DispatchSemaphore(value: 0)
    private let arrived = DispatchSemaphore(value: 0)

    private static let threads = 2
    /// Batches that may wait; more would only take memory.
    private static let depth = 4

    /// Starts reading.
    ///
    /// - Parameters:
    ///   - feed: the table's rows.
    ///   - decoder: makes typed values of them.
    ///   - references: the ids that they may point to.
    ///   - keys: how keys are read, where they are wanted.
    ///   - keepsCells: whether the cells are wanted as well.
    init(
        _ feed: any TableFeed,
        _ decoder: TableDecoder,
        _ references: References,
        keys: KeyDigests? = nil,
        keepsCells: Bool = false
    ) {
        self.decoder = decoder
        self.references = references
        self.keys = keys
        self.keepsCells = keepsCells
        source = Guarded(Source(feed: feed))
        for _ in 0..<Self.depth { free.signal() }
        for _ in 0..<Self.threads {
            DispatchQueue.global(qos: .userInitiated).async { [self] in work() }
        }
    }

    /// The next rows, or nil at the end; asked for by one thread only.
    func take() throws(CSVError) -> PreparedRows? {
        let batch = next.load(ordering: .relaxed)
        while true {
            if let piece = pieces.withLock({ $0.removeValue(forKey: batch) }) {
                next.store(batch + 1, ordering: .relaxed)
                free.signal()
                return try piece.get()
            }
            arrived.wait()
        }
    }

    /// Lets the threads end though rows may be left.
    func stop() {
        isStopped.store(true, ordering: .releasing)
        for _ in 0..<Self.threads { free.signal() }
    }

    private func work() {
        while true {
            free.wait()
            guard !isStopped.load(ordering: .acquiring), let (batch, cells) = read() else { return }
            let piece: Piece =
                switch cells {
                case .success(let cells?): .success(prepared(cells))
                case .success(nil): .success(nil)
                case .failure(let error): .failure(error)
                }
            pieces.withLock { $0[batch] = piece }
            arrived.signal()
        }
    }

    /// The next cells and their place in the file's order; nil where all have been read.
    private func read() -> (Int, Result<CellRows?, CSVError>)? {
        source.withLock { source in
            guard !source.isOver else { return nil }
            defer { source.batch += 1 }
            do {
                let cells = try source.feed.nextRows()
                source.isOver = cells == nil
                return (source.batch, .success(cells))
            } catch let error as CSVError {
                source.isOver = true
                return (source.batch, .failure(error))
            } catch {
                source.isOver = true
                return (source.batch, .success(nil))
            }
        }
    }

    private func prepared(_ cells: CellRows) -> PreparedRows {
        var rows = decoder.decode(cells)
        rows.lookUp(references)
        return PreparedRows(
            rows: rows,
            keys: keys?.keys(rows, cells) ?? RowKeys(),
            malformed: cells.malformed,
            warnings: cells.warnings,
            labels: cells.labels,
            cells: keepsCells ? cells : nil
        )
    }
}
