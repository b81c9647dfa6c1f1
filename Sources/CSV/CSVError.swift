/// Why a whole file is refused, and where; it never carries any of the file's content.
public struct CSVError: Error, Equatable, Sendable {
    /// What was wrong.
    public let code: CSVCode
    /// Physical line, from 1; 0 when the file could not be read at all.
    public let line: Int
    /// Byte within the line, from 1; 0 when no byte is to blame.
    public let column: Int
    /// What the operating system or the limit adds to the message; may be empty.
    public let detail: String

    /// An error at a position.
    public init(_ code: CSVCode, line: Int = 0, column: Int = 0, detail: String = "") {
        self.code = code
        self.line = line
        self.column = column
        self.detail = detail
    }
}

extension CSVError: CustomStringConvertible {
    /// One sentence: where, what happened, and what to do about it.
    public var description: String {
        let place = line > 0 ? "line \(line), column \(column): " : ""
        return place + code.explanation + (detail.isEmpty ? "" : " (\(detail))")
    }
}

extension CSVCode {
    /// What happened and what to do, without a position.
    public var explanation: String {
        switch self {
        case .unreadable: "the file cannot be read; check its path and permissions"
        case .unwritable: "the file cannot be written; check the path, permissions and free space"
        case .emptyFile: "the file has no header line; export it again"
        case .nulByte: "zero byte: the file is binary or UTF-16; save it as CSV in UTF-8"
        case .utf16: "the file is UTF-16; save it as CSV in UTF-8"
        case .invalidUTF8: "not UTF-8; if the file is from Windows, use --encoding windows-1252"
        case .undefinedByte: "a byte that Windows-1252 does not define; find the true encoding"
        case .unclosedQuote: "the quote opened here is never closed; close or remove it"
        case .textAfterQuote: "text after a closing quote; double the quotes inside a field"
        case .strayQuote: "a quote inside an unquoted field; quote the field and double the quote"
        default: limitExplanation
        }
    }

    private var limitExplanation: String {
        switch self {
        case .mixedLineEnds:
            "bare carriage returns in a file with line feeds; save it with one kind"
        case .recordTooLong:
            "the record exceeds the size limit; look for an unclosed quote before it"
        case .tooManyColumns: "the record exceeds the column limit; check the delimiter"
        case .fieldCount: "the number of fields differs from the header's; the record is rejected"
        case .unnamedColumn: "a value in a column without a name; name the column or empty it"
        case .splitInsideQuotes: "a part ends inside a quoted field; read the file in one part"
        default: rawValue
        }
    }
}
