/// A run of records in the raw blocks that they were found in: what a ``CSVBatch`` is, without a copy.
public struct RecordRun: Sendable {
    /// Neighbouring records of one block.
    public struct Piece: Sendable {
        /// The block.
        public let block: RecordBlock
        /// Which of its records belong to the run.
        public let records: Range<Int>
    }

    /// Fields in every record.
    public let columnCount: Int
    /// The accepted records, in file order.
    public internal(set) var pieces: [Piece] = []
    /// Accepted records, over all pieces.
    public internal(set) var recordCount = 0
    /// Records that were rejected, in file order.
    public internal(set) var malformed: [CSVProblem] = []
    /// What was odd but accepted, found while this run was read.
    public internal(set) var warnings: [CSVProblem] = []
    /// Bytes of all records.
    var byteCount = 0

    /// An empty run of records with so many fields.
    init(columnCount: Int) {
        self.columnCount = columnCount
    }
}

/// What takes records of blocks one stretch after the other: a batch copies them, a run keeps the block.
protocol RecordTaking {
    /// Records taken, rejected ones included.
    var size: Int { get }
    /// Bytes of the records taken, about.
    var byteCount: Int { get }
    var malformed: [CSVProblem] { get set }
    var warnings: [CSVProblem] { get set }
    mutating func append(_ block: RecordBlock, _ records: Range<Int>)
}

extension RecordTaking {
    var isEmpty: Bool { size == 0 && warnings.isEmpty }
}

extension RecordRun: RecordTaking {
    var size: Int { recordCount + malformed.count }

    mutating func append(_ block: RecordBlock, _ records: Range<Int>) {
        guard !records.isEmpty else { return }
        pieces.append(Piece(block: block, records: records))
        recordCount += records.count
        let stride = columnCount + 1
        let first = block.borders[records.lowerBound * stride]
        byteCount += Int(block.borders[records.upperBound * stride - 1] - first)
    }
}

extension CSVBatch: RecordTaking {
    var size: Int { lines.count + malformed.count }
    var byteCount: Int { bytes.count }
}

extension CSVBatch {
    /// The records of a piece of a run, unquoted.
    public init(_ piece: RecordRun.Piece) {
        self.init(columnCount: piece.block.columnCount)
        append(piece.block, piece.records)
    }
}
