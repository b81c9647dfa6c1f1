/// Reads a file as blocks of records in raw bytes: for hot paths that look at fields without copying them.
///
/// Memory stays flat whatever the file's size. File-level errors come after the records before them.
public struct RecordScanner: Sendable {
    /// Column names as they stand in the header, without unnamed trailing columns; empty without a header.
    public internal(set) var header: [String] = []
    /// Names that occur more than once, each once, in order.
    public internal(set) var duplicateLabels: [String] = []
    /// Blank lines skipped so far.
    public internal(set) var blankLines = 0
    /// Line feeds passed so far; at the end of a part, what to add to the lines of the part after it.
    public internal(set) var linesRead = 0
    var layout: RecordLayout
    var window: ReadWindow
    private var parser: RecordParser
    private var borders: [Int32]
    private var lines: [Int]
    private let capacity: Int
    private let endsInsideFile: Bool
    private var records = 0
    private var malformed: [CSVProblem] = []
    private var warnings: [CSVProblem] = []
    private var refusal: CSVError?
    /// Records of the next block at most.
    private var wanted: Int

    /// Opens a file and reads its header.
    public init(path: String, options: CSVOptions = CSVOptions()) throws(CSVError) {
        try self.init(.stream(OpenFile(path: path)), options)
    }

    /// Reads from an open file or pipe, which stays the caller's to close.
    public init(descriptor: Int32, options: CSVOptions = CSVOptions()) throws(CSVError) {
        try self.init(.stream(OpenFile(descriptor: descriptor, closes: false)), options)
    }

    /// Reads bytes in memory.
    public init(bytes: [UInt8], options: CSVOptions = CSVOptions()) throws(CSVError) {
        try self.init(.memory(bytes, from: 0), options)
    }

    init(_ source: ByteSource, _ options: CSVOptions, endsInsideFile: Bool = false) throws(CSVError)
    {
        var opening = FileOpening(ReadWindow(source, options), options)
        try opening.read()
        self.init(opening.window, opening.layout, options, endsInsideFile)
        header = opening.header
        duplicateLabels = opening.duplicateLabels
        linesRead = opening.linesRead
        blankLines = opening.blankLines
        warnings = opening.warnings
    }

    init(
        _ window: ReadWindow,
        _ layout: RecordLayout,
        _ options: CSVOptions,
        _ endsInsideFile: Bool
    ) {
        self.window = window
        self.layout = layout
        self.endsInsideFile = endsInsideFile
        parser = RecordParser(layout)
        capacity = max(1, min(options.blockRecords, (64 << 10) / layout.stride))
        borders = [Int32](repeating: 0, count: capacity * layout.stride)
        lines = [Int](repeating: 0, count: capacity)
        wanted = capacity
    }

    /// Fields in every record.
    public var columnCount: Int { layout.columnCount }

    /// The byte between fields.
    public var delimiter: UInt8 { layout.delimiter }

    /// The next records, or nil at the end of the file.
    public mutating func next() throws(CSVError) -> RecordBlock? {
        while true {
            let state = scanWindow()
            if records > 0 || !malformed.isEmpty || !warnings.isEmpty { return takeBlock() }
            if let refusal { throw refusal }
            if window.isFinished { return nil }
            if window.isAtEnd || window.fault != nil { throw endError(state) }
            guard try window.refill() else { throw tooLong(state) }
        }
    }

    private mutating func takeBlock() -> RecordBlock {
        defer {
            records = 0
            malformed = []
            warnings = []
        }
        return RecordBlock(
            columnCount: columnCount,
            recordCount: records,
            bytes: window.bytes,
            borders: borders,
            lines: lines,
            mayHaveQuotes: window.mayHaveQuotes,
            malformed: malformed,
            warnings: warnings
        )
    }
}

// MARK: - Lines that somebody else reads

extension RecordScanner {
    /// The next records that a reader of whole lines does not take itself, or nil at the end of the file.
    ///
    /// The reader is offered bytes that are known to be UTF-8 without zeros, from the start of a record up to just after a line
    /// feed, and says where it stopped and how many lines it took; each must be one record that this scanner would have handed
    /// on, without a quote in it. At least 64 bytes follow the last line feed. It is asked again after every block. Where it
    /// takes little, blocks grow, so that asking costs nothing.
    ///
    /// - Parameter reader: takes the bytes of a block and the range to read, and returns the end of what it took.
    public mutating func next(
        after reader: (borrowing RawSpan, Range<Int>) -> (end: Int, lines: Int)
    ) throws(CSVError) -> RecordBlock? {
        while true {
            offer(reader)
            let state = scanWindow()
            if records > 0 || !malformed.isEmpty || !warnings.isEmpty { return takeBlock() }
            if let refusal { throw refusal }
            if window.isFinished { return nil }
            if window.isAtEnd || window.fault != nil { throw endError(state) }
            guard try window.refill() else { throw tooLong(state) }
        }
    }

    private mutating func offer(_ reader: (borrowing RawSpan, Range<Int>) -> (end: Int, lines: Int))
    {
        let limit = plainLimit
        guard window.start < limit else { return }
        let taken = unsafe reader(window.bytes.span.bytes, window.start..<limit)
        window.start = taken.end
        linesRead += taken.lines
        // What the reader leaves costs more to hand over than to scan, unless it is rare.
        wanted = taken.lines < 16 ? min(wanted * 2, capacity) : max(1, wanted / 8)
    }
}

// MARK: - Scanning what the window holds

extension RecordScanner {
    /// Takes records until the window, the block or the file's goodness ends; says where a quote is open.
    private mutating func scanWindow() -> Int? {
        let limit = plainLimit
        while refusal == nil, records < wanted, malformed.count < wanted {
            if window.start < limit { scanPlain(to: limit) }
            guard records < wanted, window.start < window.valid else { return nil }
            switch parser.parse(window.bytes, window.start..<window.valid) {
            case .incomplete(let quote): return quote
            case .refused(let code, let place): refusal = error(code, at: place)
            case .record(let next): judge(next)
            }
        }
        return nil
    }

    /// How far the hot loop may look: not at all where only the parser knows the rules.
    private var plainLimit: Int {
        guard !window.hasBareReturns, layout.fieldCount == layout.columnCount,
            layout.delimiter < 0x80
        else { return 0 }
        return window.lastLineEnd ?? 0
    }

    private mutating func scanPlain(to limit: Int) {
        let start = window.start
        let (layout, watch, capacity) = (layout, window.mayHaveQuotes, wanted)
        let (first, line) = (records, linesRead + 1)
        let end = unsafe window.bytes.withUnsafeBytes { bytes in
            unsafe borders.withUnsafeMutableBufferPointer { borders in
                unsafe lines.withUnsafeMutableBufferPointer { lines -> (Int, Int, Int)? in
                    guard let bytes = bytes.baseAddress, let borders = borders.baseAddress,
                        let lines = lines.baseAddress
                    else { return nil }
                    var scan = unsafe PlainScan(
                        bytes: bytes,
                        borders: borders,
                        lines: lines,
                        layout: layout,
                        capacity: capacity,
                        start: start,
                        records: first,
                        line: line
                    )
                    unsafe scan.run(to: limit, watchQuotes: watch)
                    return unsafe (scan.start, scan.records, scan.line)
                }
            }
        }
        guard let end else { return }
        (window.start, records) = (end.0, end.1)
        linesRead = end.2 - 1
    }

    /// Keeps, skips or rejects the record that the parser has found.
    private mutating func judge(_ next: Int) {
        let line = linesRead + 1
        let start = window.start
        let end = Int(parser.borders[parser.borders.count - 1])
        window.start = next
        linesRead += 1 + parser.extraLines
        if end == start, layout.fieldCount > 1 {
            blankLines += 1
        } else if parser.fieldCount != layout.fieldCount {
            reject(.fieldCount, line, start..<end)
        } else if Int(parser.borders[layout.columnCount]) + layout.fieldCount - layout.columnCount
            != end
        {
            reject(.unnamedColumn, line, start..<end)
        } else {
            keep(line)
        }
        if let stray = parser.strayQuote { warn(stray, line, start) }
    }

    private mutating func keep(_ line: Int) {
        let first = records * layout.stride
        borders.replaceSubrange(
            first..<first + layout.stride,
            with: parser.borders[..<layout.stride]
        )
        lines[records] = line
        records += 1
    }

    private mutating func reject(_ code: CSVCode, _ line: Int, _ range: Range<Int>) {
        malformed.append(
            CSVProblem(
                code,
                line: line,
                expected: layout.fieldCount,
                actual: parser.fieldCount,
                rawRecord: Array(window.bytes[range])
            )
        )
    }

    private mutating func warn(_ place: Int, _ line: Int, _ start: Int) {
        let position = window.position(of: place, from: start, line: line)
        warnings.append(
            CSVProblem(
                .strayQuote,
                line: position.line,
                column: position.column,
                expected: layout.fieldCount,
                actual: parser.fieldCount
            )
        )
    }
}

// MARK: - Errors

extension RecordScanner {
    private func error(_ code: CSVCode, at place: Int) -> CSVError {
        let position = window.position(of: place, from: window.start, line: linesRead + 1)
        return CSVError(code, line: position.line, column: position.column)
    }

    private func endError(_ openQuote: Int?) -> CSVError {
        if let fault = window.fault { return error(fault, at: window.faultPlace) }
        return error(
            endsInsideFile ? .splitInsideQuotes : .unclosedQuote,
            at: openQuote ?? window.start
        )
    }

    private func tooLong(_ openQuote: Int?) -> CSVError {
        error(.recordTooLong, at: openQuote ?? window.start)
    }
}
