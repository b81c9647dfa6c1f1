/// How CSV is written; the defaults give RFC 4180 with LF line ends, quotes where needed.
public struct CSVWriterOptions: Sendable {
    /// How lines end.
    public enum LineEnd: Sendable {
        /// As Unix tools expect.
        case lineFeed
        /// As RFC 4180 asks and some Windows programs need.
        case carriageReturnLineFeed
    }

    /// The byte between fields.
    public var delimiter: UInt8 = 0x2C
    /// How lines end.
    public var lineEnd = LineEnd.lineFeed
    /// Whether every text field is quoted, even where it need not be.
    public var quotesAllText = false
    /// Whether the output begins with a UTF-8 byte order mark, which Excel wants.
    public var writesOrderMark = false
    /// Whether text that a spreadsheet would run as a formula gets a `'` in front.
    ///
    /// That is text starting with `=`, `+`, `-`, `@`, tab or CR. It changes the data: only for files
    /// meant for a spreadsheet.
    public var guardsFormulas = false

    /// Options with every default.
    public init() {}
}

/// Turns fields into RFC 4180 bytes in memory; `CSVFileWriter` puts them into a file.
public struct CSVWriter: Sendable {
    /// What was written and not yet taken.
    public private(set) var bytes: [UInt8] = []
    private let options: CSVWriterOptions
    private var fieldsInRecord = 0
    private var recordStart: Int

    /// A writer that has written nothing but the order mark, if one was asked for.
    public init(options: CSVWriterOptions = CSVWriterOptions()) {
        self.options = options
        if options.writesOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
        recordStart = bytes.count
    }

    /// Writes a text field.
    public mutating func text(_ value: String) {
        var value = value
        value.withUTF8 { unsafe text(utf8: $0.span) }
    }

    /// Writes a text field given as UTF-8 bytes.
    public mutating func text(utf8 value: Span<UInt8>) {
        separate()
        let guarded = options.guardsFormulas && startsFormula(value)
        let quoted = options.quotesAllText || needsQuotes(value)
        if quoted { bytes.append(CSVField.quote) }
        if guarded { bytes.append(0x27) }
        for index in value.indices {
            if value[index] == CSVField.quote { bytes.append(CSVField.quote) }
            bytes.append(value[index])
        }
        if quoted { bytes.append(CSVField.quote) }
    }

    /// Writes a whole number; never quoted, never taken for a formula.
    public mutating func integer(_ value: Int) {
        literal(String(value))
    }

    /// Writes a number or date that the caller has formatted: as it is, unless it must be quoted.
    public mutating func literal(_ value: String) {
        separate()
        let quoted = value.utf8.contains(where: breaksField)
        if quoted { bytes.append(CSVField.quote) }
        for byte in value.utf8 {
            if byte == CSVField.quote { bytes.append(byte) }
            bytes.append(byte)
        }
        if quoted { bytes.append(CSVField.quote) }
    }

    /// Writes an empty field: no value.
    public mutating func empty() {
        separate()
    }

    /// Ends the record.
    ///
    /// A record of one empty field becomes `""`, or it would read as a blank line.
    public mutating func endRecord() {
        if fieldsInRecord <= 1, bytes.count == recordStart {
            bytes += [CSVField.quote, CSVField.quote]
        }
        if options.lineEnd == .carriageReturnLineFeed { bytes.append(carriageReturn) }
        bytes.append(lineFeed)
        fieldsInRecord = 0
        recordStart = bytes.count
    }

    /// Writes a whole record of text fields.
    public mutating func record(_ fields: [String]) {
        for field in fields { text(field) }
        endRecord()
    }

    /// Adds the whole records of another writer, such as one that worked on another thread.
    public mutating func append(_ other: CSVWriter) {
        bytes += other.bytes
        recordStart = bytes.count
    }

    /// Hands over what was written and begins anew, in the middle of the same output.
    public mutating func takeBytes() -> [UInt8] {
        let taken = bytes
        bytes = []
        recordStart -= taken.count
        return taken
    }
}

// MARK: - Decisions

extension CSVWriter {
    private mutating func separate() {
        if fieldsInRecord > 0 { bytes.append(options.delimiter) }
        fieldsInRecord += 1
    }

    private func breaksField(_ byte: UInt8) -> Bool {
        byte == options.delimiter || byte == CSVField.quote || byte == lineFeed
            || byte == carriageReturn
    }

    private func needsQuotes(_ value: Span<UInt8>) -> Bool {
        for index in value.indices where breaksField(value[index]) { return true }
        return false
    }

    private func startsFormula(_ value: Span<UInt8>) -> Bool {
        guard !value.isEmpty else { return false }
        return [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(value[0])
    }
}
