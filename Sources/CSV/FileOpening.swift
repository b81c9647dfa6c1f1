/// Reads the first lines of a file: order mark, `sep=`, blank lines, delimiter and header.
struct FileOpening {
    private(set) var window: ReadWindow
    private(set) var layout: RecordLayout
    private(set) var header: [String] = []
    private(set) var linesRead = 0
    private(set) var blankLines = 0
    private(set) var warnings: [CSVProblem] = []
    private let options: CSVOptions

    init(_ window: ReadWindow, _ options: CSVOptions) {
        self.window = window
        self.options = options
        layout = RecordLayout(delimiter: 0, fieldCount: 1, columnCount: 1, options)
    }

    var duplicateLabels: [String] {
        var seen: Set<String> = []
        var twice: [String] = []
        for label in header where !seen.insert(label).inserted && !twice.contains(label) {
            twice.append(label)
        }
        return twice
    }

    /// Finds out the layout; leaves the window at the first record of data.
    mutating func read() throws(CSVError) {
        var delimiter = options.delimiter
        if let told = try separatorLine() { delimiter = delimiter ?? told }
        try skipBlankLines()
        let chosen: UInt8
        if let delimiter { chosen = delimiter } else { chosen = try detectDelimiter() }
        try readHeader(chosen)
    }

    private mutating func readHeader(_ delimiter: UInt8) throws(CSVError) {
        layout = RecordLayout(delimiter: delimiter, fieldCount: 1, columnCount: 1, options)
        let (parser, next) = try firstRecord()
        var labels = labels(parser)
        let count = labels.count
        if options.hasHeader {
            while labels.count > 1, labels.last == "" { labels.removeLast() }
            header = labels
            window.start = next
            linesRead += 1 + parser.extraLines
        }
        layout = RecordLayout(
            delimiter: delimiter,
            fieldCount: count,
            columnCount: labels.count,
            options
        )
    }

    private func labels(_ parser: RecordParser) -> [String] {
        (0..<parser.fieldCount).map { field in
            var contents: [UInt8] = []
            let range = Int(parser.borders[field]) + 1..<Int(parser.borders[field + 1])
            CSVField.unquote(window.bytes[range], into: &contents)
            return String(decoding: contents, as: UTF8.self)
        }
    }
}

// MARK: - First lines

extension FileOpening {
    private static let candidates: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]

    /// The delimiter of a `sep=;` line as Excel writes it, with the line taken.
    private mutating func separatorLine() throws(CSVError) -> UInt8? {
        guard let end = try lineEnd(from: window.start) else { return nil }
        var line = Array(window.bytes[window.start..<end])
        if line.last == carriageReturn { line.removeLast() }
        guard line.count == 5, line[4] != CSVField.quote,
            String(decoding: line[..<4], as: UTF8.self).lowercased() == "sep="
        else { return nil }
        window.start = end + 1
        linesRead += 1
        return line[4]
    }

    private mutating func skipBlankLines() throws(CSVError) {
        while let end = try lineEnd(from: window.start) {
            let line = window.bytes[window.start..<end]
            guard line.isEmpty || line.elementsEqual([carriageReturn]) else { return }
            window.start = end + 1
            linesRead += 1
            blankLines += 1
        }
        guard window.isAtEnd, window.start >= window.filled else { return }
        throw CSVError(.emptyFile, line: max(1, linesRead))
    }

    /// The candidate that occurs most often in the first record outside quotes; comma if none does.
    private mutating func detectDelimiter() throws(CSVError) -> UInt8 {
        layout = RecordLayout(delimiter: lineFeed, fieldCount: 1, columnCount: 1, options)
        var counts = [Int](repeating: 0, count: Self.candidates.count)
        var at = window.start
        var inQuotes = false
        while true {
            guard at < window.valid else {
                let read = at - window.start
                guard try more() else { break }
                at = window.start + read
                continue
            }
            let byte = window.bytes[at]
            at += 1
            if byte == CSVField.quote { inQuotes.toggle() }
            if inQuotes { continue }
            if byte == lineFeed { break }
            if let index = Self.candidates.firstIndex(of: byte) { counts[index] += 1 }
        }
        let best = counts.max() ?? 0
        return Self.candidates[counts.firstIndex(of: best) ?? 0]
    }

    /// The line feed that ends the line at `from`; nil when the file ends or is refused before it.
    private mutating func lineEnd(from place: Int) throws(CSVError) -> Int? {
        var at = place - window.start
        while true {
            if let end = window.bytes.first(lineFeed, in: window.start + at..<window.valid) {
                return end
            }
            at = window.valid - window.start
            guard try more() else { return nil }
        }
    }

    /// Reads on; false at the end, at a fault, and when one record fills the buffer.
    private mutating func more() throws(CSVError) -> Bool {
        guard !window.isAtEnd, window.fault == nil else { return false }
        return try window.refill()
    }

    private mutating func firstRecord() throws(CSVError) -> (RecordParser, next: Int) {
        var parser = RecordParser(layout)
        while true {
            switch parser.parse(window.bytes, window.start..<window.valid) {
            case .record(let next): return (parser, next)
            case .refused(let code, let place): throw error(code, place)
            case .incomplete(let quote):
                if let fault = window.fault { throw error(fault, window.faultPlace) }
                if window.isAtEnd { throw error(.unclosedQuote, quote ?? window.start) }
                guard try window.refill() else {
                    throw error(.recordTooLong, quote ?? window.start)
                }
            }
        }
    }

    private func error(_ code: CSVCode, _ place: Int) -> CSVError {
        let position = window.position(of: place, from: window.start, line: linesRead + 1)
        return CSVError(code, line: position.line, column: position.column)
    }
}
