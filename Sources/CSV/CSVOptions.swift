/// How the bytes of a file stand for characters.
public enum CSVEncoding: String, Sendable, CaseIterable {
    /// UTF-8, checked strictly.
    case utf8 = "utf-8"
    /// Windows-1252, turned into UTF-8 while reading; a UTF-8 byte order mark overrules it.
    case windows1252 = "windows-1252"
}

/// How a file is read; the defaults suit every well-behaved file.
public struct CSVOptions: Sendable {
    /// The byte between fields; nil: found in the header line among comma, semicolon, tab and bar.
    ///
    /// A quote or a line end makes no sense here; the file is then refused.
    public var delimiter: UInt8?
    /// How bytes stand for characters.
    public var encoding: CSVEncoding = .utf8
    /// Whether a quote inside an unquoted field refuses the file rather than gives a warning.
    public var strictQuotes = false
    /// Whether the first record names the columns; if not, it is data and its fields are counted.
    public var hasHeader = true
    /// Bytes that one record may have, its line end not counted.
    public var maxRecordBytes = 16 << 20
    /// Fields that one record may have.
    public var maxColumns = 4096
    /// Bytes read at a time: large enough for few system calls, small enough for the cache.
    var bufferBytes = 256 << 10
    /// Records that one block may have.
    var blockRecords = 16 << 10

    /// Options with every default.
    public init(delimiter: UInt8? = nil, encoding: CSVEncoding = .utf8) {
        self.delimiter = delimiter
        self.encoding = encoding
    }
}
