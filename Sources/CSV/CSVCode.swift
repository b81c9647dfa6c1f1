/// What was wrong, as a stable word that reports, rejects files and tests can rely on.
public enum CSVCode: String, Sendable, CaseIterable {
    /// The file cannot be opened or read.
    case unreadable = "csv-unreadable"
    /// The output cannot be written.
    case unwritable = "csv-unwritable"
    /// There is no header: the file is empty or has blank lines only.
    case emptyFile = "csv-empty-file"
    /// A zero byte: the file is binary, or UTF-16 without a byte order mark.
    case nulByte = "csv-nul-byte"
    /// The file begins with a UTF-16 byte order mark.
    case utf16 = "csv-utf16"
    /// Bytes that are not UTF-8.
    case invalidUTF8 = "csv-invalid-utf8"
    /// One of the five bytes that Windows-1252 leaves undefined.
    case undefinedByte = "csv-undefined-byte"
    /// A quoted field that never ends.
    case unclosedQuote = "csv-unclosed-quote"
    /// Something other than a delimiter or a line end follows a closing quote.
    case textAfterQuote = "csv-text-after-quote"
    /// A quote in the middle of an unquoted field (a warning unless quotes are strict).
    case strayQuote = "csv-stray-quote"
    /// Carriage returns and line feeds both end lines.
    case mixedLineEnds = "csv-mixed-line-ends"
    /// A record longer than the limit.
    case recordTooLong = "csv-record-too-long"
    /// A record with more fields than the limit.
    case tooManyColumns = "csv-too-many-columns"
    /// A record whose field count differs from the header's; that record is rejected.
    case fieldCount = "csv-field-count"
    /// A value below an unnamed trailing header column; that record is rejected.
    case unnamedColumn = "csv-unnamed-column"
    /// A part of a file ends inside a quoted field: read the file again in one part.
    case splitInsideQuotes = "csv-split-inside-quotes"
}
