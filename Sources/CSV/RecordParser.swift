/// Parses one record byte by byte: the one authority on what a record is.
///
/// `PlainScan` takes the records that need no judgement and leaves the others to this.
struct RecordParser {
    enum Outcome: Equatable {
        /// The bytes end before the record does; says where an open quote stands.
        case incomplete(openQuote: Int?)
        /// A whole record, and where the next one starts.
        case record(next: Int)
        /// A file-level error and where it stands.
        case refused(CSVCode, at: Int)
    }

    let layout: RecordLayout
    /// The byte before the record, then the end of each field.
    private(set) var borders: [Int32] = []
    /// Line feeds inside quoted fields.
    private(set) var extraLines = 0
    /// The first quote inside an unquoted field.
    private(set) var strayQuote: Int?

    init(_ layout: RecordLayout) {
        self.layout = layout
    }

    var fieldCount: Int { borders.count - 1 }

    /// Parses the record that begins at the lower bound of the range.
    mutating func parse(_ bytes: [UInt8], _ range: Range<Int>) -> Outcome {
        borders.removeAll(keepingCapacity: true)
        borders.append(Int32(range.lowerBound - 1))
        extraLines = 0
        strayQuote = nil
        var at = range.lowerBound
        while true {
            if at < range.upperBound, bytes[at] == CSVField.quote {
                if let stop = skipQuoted(bytes, &at, range.upperBound) { return stop }
            } else if let stop = skipUnquoted(bytes, &at, range.upperBound) {
                return stop
            }
            guard fieldCount < layout.maxColumns else { return .refused(.tooManyColumns, at: at) }
            let endsRecord = bytes[at] != layout.delimiter
            borders.append(Int32(at))
            at += 1
            if endsRecord { return end(bytes, at, range.lowerBound) }
        }
    }

    /// Trims the CR of a CRLF; the range end is past the LF or on it.
    private func end(_ bytes: [UInt8], _ at: Int, _ start: Int) -> Outcome {
        let next = bytes[at - 1] == carriageReturn ? at + 1 : at
        guard at - 1 - start <= layout.maxRecordBytes else {
            return .refused(.recordTooLong, at: start)
        }
        return .record(next: next)
    }

    /// Moves to the delimiter or line end after a closing quote.
    private mutating func skipQuoted(_ bytes: [UInt8], _ at: inout Int, _ end: Int) -> Outcome? {
        let open = at
        at += 1
        while true {
            while at < end, bytes[at] != CSVField.quote {
                if bytes[at] == lineFeed { extraLines += 1 }
                at += 1
            }
            guard at + 1 < end else { return .incomplete(openQuote: open) }
            at += 1
            guard bytes[at] == CSVField.quote else { break }
            at += 1
        }
        if bytes[at] == carriageReturn, at + 1 >= end { return .incomplete(openQuote: nil) }
        return endsField(bytes, at, end) ? nil : .refused(.textAfterQuote, at: at)
    }

    /// Moves to the delimiter or line end after a field without quotes.
    private mutating func skipUnquoted(_ bytes: [UInt8], _ at: inout Int, _ end: Int) -> Outcome? {
        while at < end {
            if endsField(bytes, at, end) { return nil }
            switch bytes[at] {
            case carriageReturn where at + 1 >= end:
                return .incomplete(openQuote: nil)
            case carriageReturn:
                return .refused(.mixedLineEnds, at: at)
            case CSVField.quote:
                if layout.strictQuotes { return .refused(.strayQuote, at: at) }
                strayQuote = strayQuote ?? at
            default: break
            }
            at += 1
        }
        return .incomplete(openQuote: nil)
    }

    private func endsField(_ bytes: [UInt8], _ at: Int, _ end: Int) -> Bool {
        let byte = bytes[at]
        return byte == layout.delimiter || byte == lineFeed
            || byte == carriageReturn && at + 1 < end && bytes[at + 1] == lineFeed
    }
}
