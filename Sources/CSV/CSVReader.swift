/// Reads a file as batches of unquoted fields.
///
/// Memory stays flat whatever the file's size. A record with a wrong field count is set aside in its
/// batch and reading goes on; file-level errors are thrown after the records before them were handed out.
public struct CSVReader: Sendable {
    private var scanner: RecordScanner
    private var block: RecordBlock?
    private var nextRecord = 0
    private var nextMalformed = 0
    private var usualSizes = CSVBatch.Sizes()
    private static let batchBytes = 32 << 20

    /// Opens a file and reads its header.
    public init(path: String, options: CSVOptions = CSVOptions()) throws(CSVError) {
        scanner = try RecordScanner(path: path, options: options)
    }

    /// Reads from an open file or pipe, which stays the caller's to close.
    public init(descriptor: Int32, options: CSVOptions = CSVOptions()) throws(CSVError) {
        scanner = try RecordScanner(descriptor: descriptor, options: options)
    }

    /// Reads bytes in memory.
    public init(bytes: [UInt8], options: CSVOptions = CSVOptions()) throws(CSVError) {
        scanner = try RecordScanner(bytes: bytes, options: options)
    }

    init(_ source: ByteSource, _ options: CSVOptions) throws(CSVError) {
        scanner = try RecordScanner(source, options)
    }

    /// Column names as they stand in the header, without unnamed trailing columns; empty without a header.
    public var header: [String] { scanner.header }

    /// Names that occur more than once, each once, in order.
    public var duplicateLabels: [String] { scanner.duplicateLabels }

    /// Fields in every record.
    public var columnCount: Int { scanner.columnCount }

    /// The byte between fields.
    public var delimiter: UInt8 { scanner.delimiter }

    /// Blank lines skipped so far.
    public var blankLines: Int { scanner.blankLines }

    /// The next records, rejected ones counted, or nil at the end of the file.
    ///
    /// A batch ends early when it holds 32 MiB, so that long records cannot fill the memory.
    public mutating func nextBatch(maxRecords: Int) throws(CSVError) -> CSVBatch? {
        var batch = CSVBatch(columnCount: columnCount)
        batch.reserve(usualSizes)
        guard try next(into: &batch, maxRecords: maxRecords) else { return nil }
        usualSizes = batch.sizes
        return batch
    }

    /// The records that ``nextBatch(maxRecords:)`` would copy, in blocks whose memory is theirs; nil at the end of the file.
    ///
    /// For readers that look at fields where they stand, on other threads than the one that reads on.
    public mutating func nextRun(maxRecords: Int) throws(CSVError) -> RecordRun? {
        scanner.givesAway = true
        var run = RecordRun(columnCount: columnCount)
        try fill(&run, maxRecords)
        return run.isEmpty ? nil : run
    }

    /// Replaces a batch by the next records, reusing its memory; false at the end of the file.
    ///
    /// For tight loops: fresh memory for every batch costs as much as the copying itself.
    public mutating func next(
        into batch: inout CSVBatch,
        maxRecords: Int
    ) throws(CSVError) -> Bool {
        precondition(maxRecords > 0, "a batch holds at least one record")
        batch.clear(columnCount: columnCount)
        try fill(&batch, maxRecords)
        return !batch.isEmpty
    }

    private mutating func fill<Target: RecordTaking>(
        _ target: inout Target,
        _ maxRecords: Int
    ) throws(CSVError) {
        while target.size < maxRecords, target.byteCount < Self.batchBytes {
            do {
                guard try fillBlock(&target) else { break }
            } catch {
                // The scanner repeats its error, so it is thrown by the next call.
                if target.isEmpty { throw error }
                break
            }
            take(maxRecords - target.size, into: &target)
        }
    }

    /// Sees to it that there is a block with something left; false at the end of the file.
    private mutating func fillBlock(_ batch: inout some RecordTaking) throws(CSVError) -> Bool {
        if let block, nextRecord < block.recordCount || nextMalformed < block.malformed.count {
            return true
        }
        block = nil
        (nextRecord, nextMalformed) = (0, 0)
        block = try scanner.next()
        if let block { batch.warnings += block.warnings }
        return block != nil
    }

    /// Moves up to so many records, good and bad in file order, into a batch.
    private mutating func take(_ count: Int, into batch: inout some RecordTaking) {
        guard let block else { return }
        var left = count
        while left > 0, nextMalformed < block.malformed.count {
            let problem = block.malformed[nextMalformed]
            left -= copyRun(of: block, before: problem.line, atMost: left, into: &batch)
            guard left > 0 else { return }
            batch.malformed.append(problem)
            nextMalformed += 1
            left -= 1
        }
        _ = copyRun(of: block, before: .max, atMost: left, into: &batch)
    }

    private mutating func copyRun(
        of block: RecordBlock,
        before line: Int,
        atMost count: Int,
        into batch: inout some RecordTaking
    ) -> Int {
        let first = nextRecord
        let end = min(block.recordCount, first + count)
        while nextRecord < end, block.lines[nextRecord] < line { nextRecord += 1 }
        batch.append(block, first..<nextRecord)
        return nextRecord - first
    }
}

extension CSVBatch {
    /// How long the arrays of a batch are, to reserve as much for the next one.
    fileprivate struct Sizes {
        var bytes = 0
        var fields = 0
        var records = 0
    }

    fileprivate var sizes: Sizes {
        Sizes(bytes: bytes.count, fields: fieldEnds.count, records: lines.count)
    }

    fileprivate mutating func reserve(_ sizes: Sizes) {
        bytes.reserveCapacity(sizes.bytes + sizes.bytes / 8)
        fieldEnds.reserveCapacity(sizes.fields)
        lines.reserveCapacity(sizes.records)
    }

    fileprivate mutating func clear(columnCount: Int) {
        self.columnCount = columnCount
        bytes.removeAll(keepingCapacity: true)
        fieldEnds.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        malformed = []
        warnings = []
    }
}
