import CSV
import Records

/// Some rows of a file as cells that stand where they were read: what decoding goes over column by column.
struct CellRows: Sendable {
    /// Cells in every row.
    let columnCount: Int
    /// The rows, in order.
    private(set) var segments: [CellSegment] = []
    /// The physical line on which each row starts.
    private(set) var lines: [Int] = []
    /// Records of the file that are no rows.
    let malformed: [CSVProblem]
    /// What was odd but accepted.
    let warnings: [CSVProblem]
    /// Cells, as row × columns + column, whose number is outside a mapping's scale, and the scale's range in words.
    let offScale: [Int: String]
    /// What findings about these rows call the columns, where that is not what the feed says.
    let labels: [String]?

    var rowCount: Int { lines.count }

    /// Records of the file, those that are no rows included.
    var recordCount: Int { lines.count + malformed.count }

    /// The records of a run of a file.
    init(_ run: RecordRun) {
        columnCount = run.columnCount
        (malformed, warnings, offScale) = (run.malformed, run.warnings, [:])
        labels = nil
        lines.reserveCapacity(run.recordCount)
        for piece in run.pieces {
            lines += piece.block.lines[piece.records]
            segments.append(CellSegment(piece))
        }
    }

    /// The rows of a grid.
    init(_ grid: CellGrid) {
        columnCount = grid.columnCount
        (lines, malformed, warnings) = (grid.lines, grid.malformed, grid.warnings)
        offScale = grid.offScale
        labels = grid.labels
        guard !lines.isEmpty else { return }
        segments = [CellSegment(grid.bytes, grid.ends, columns: columnCount, rows: lines.count)]
    }

    /// Where a cell's contents stand.
    func cell(_ row: Int, _ column: Int) -> (bytes: [UInt8], range: Range<Int>) {
        var row = row
        for segment in segments {
            if row < segment.rowCount { return (segment.bytes, segment.range(row, column)) }
            row -= segment.rowCount
        }
        return ([], 0..<0)
    }

    /// A cell's text, or nil where it has no value; not for hot loops.
    func value(_ row: Int, _ column: Int, _ words: NullWords) -> String? {
        let (bytes, range) = cell(row, column)
        let trimmed = words.trim(bytes, range)
        return trimmed.isEmpty ? nil : String(decoding: bytes[trimmed], as: UTF8.self)
    }
}

/// Rows whose cells stand in one blob of bytes without a quote around them.
struct CellSegment: Sendable {
    /// The contents; eight bytes past the last cell may be loaded.
    let bytes: [UInt8]
    let rowCount: Int
    /// For each row where its first cell begins, less the gap, and then where each cell ends.
    private let borders: [Int32]
    /// The place of the first row in `borders`.
    private let first: Int
    private let stride: Int
    /// Bytes between cells: a delimiter, or nothing.
    private let gap: Int

    init(_ piece: RecordRun.Piece) {
        guard !piece.block.mayHaveQuotes else {
            let batch = CSVBatch(piece)
            self.init(
                batch.bytes,
                batch.fieldEnds,
                columns: batch.columnCount,
                rows: batch.recordCount
            )
            return
        }
        let stride = piece.block.columnCount + 1
        self.init(
            bytes: piece.block.bytes,
            rowCount: piece.records.count,
            borders: piece.block.borders,
            first: piece.records.lowerBound * stride,
            stride: stride,
            gap: 1
        )
    }

    /// Cells that stand end to end.
    init(_ contents: [UInt8], _ ends: [Int], columns: Int, rows: Int) {
        var (bytes, borders) = (contents, [Int32(0)])
        bytes.append(contentsOf: repeatElement(0, count: 8))
        borders.reserveCapacity(ends.count + 1)
        for end in ends { borders.append(Int32(truncatingIfNeeded: end)) }
        self.init(
            bytes: bytes,
            rowCount: rows,
            borders: borders,
            first: 0,
            stride: columns,
            gap: 0
        )
    }

    private init(
        bytes: [UInt8],
        rowCount: Int,
        borders: [Int32],
        first: Int,
        stride: Int,
        gap: Int
    ) {
        (self.bytes, self.borders, self.rowCount) = (bytes, borders, rowCount)
        (self.first, self.stride, self.gap) = (first, stride, gap)
    }

    /// The cells of a column, for loops.
    @_lifetime(borrow self)
    func column(_ column: Int) -> CellColumn {
        unsafe CellColumn(
            bytes: bytes.span.bytes,
            borders: borders.span,
            first: first + column,
            stride: stride,
            gap: gap
        )
    }

    /// Bytes of all cells of a column.
    func byteCount(_ column: Int) -> Int {
        let cells = self.column(column)
        var count = 0
        for row in 0..<rowCount { count &+= cells.field(row).count }
        return count
    }

    /// Where a cell's contents stand in `bytes`.
    func range(_ row: Int, _ column: Int) -> Range<Int> {
        let index = first + row * stride + column
        return Int(borders[index]) + gap..<Int(borders[index + 1])
    }
}

/// One column of a segment: what a loop over cells needs and no more.
struct CellColumn: ~Escapable {
    let bytes: RawSpan
    private let borders: Span<Int32>
    private let first: Int
    private let stride: Int
    private let gap: Int

    @_lifetime(copy bytes, copy borders)
    init(bytes: RawSpan, borders: Span<Int32>, first: Int, stride: Int, gap: Int) {
        self.bytes = bytes
        self.borders = borders
        (self.first, self.stride, self.gap) = (first, stride, gap)
    }

    /// The numbers that an index gives the cells of the first rows.
    func numbers(
        in index: borrowing TextIndex,
        rows: Int,
        into numbers: inout [Int32],
        from start: Int
    ) {
        var numbers = numbers.mutableSpan
        let places = CellPlaces(first: first, stride: stride, gap: gap, rows: rows)
        index.find(bytes, borders: borders, places, into: &numbers, from: start)
    }

    @inline(__always)
    func field(_ row: Int) -> Field {
        let index = first &+ row &* stride
        let before = unsafe Int(borders[unchecked: index]) &+ gap
        return Field(from: before, to: unsafe Int(borders[unchecked: index &+ 1]))
    }
}

extension Field {
    /// A field from its first byte to the one after its last.
    @inline(__always)
    init(from start: Int, to end: Int) {
        self.start = start
        count = end &- start
    }
}
