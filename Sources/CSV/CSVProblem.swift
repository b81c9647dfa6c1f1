/// What is wrong with one record; the rest of the file is still read.
public struct CSVProblem: Equatable, Sendable {
    /// What was wrong.
    public let code: CSVCode
    /// Physical line on which the record starts, from 1.
    public let line: Int
    /// Byte within the line, from 1; 1 when the whole record is meant.
    public let column: Int
    /// Fields that the header promises.
    public let expected: Int
    /// Fields that the record has.
    public let actual: Int
    /// The record as it stood in the file, without its line end, for a rejects file; empty in warnings.
    public let rawRecord: [UInt8]

    /// A problem at a position.
    public init(
        _ code: CSVCode,
        line: Int,
        column: Int = 1,
        expected: Int,
        actual: Int,
        rawRecord: [UInt8] = []
    ) {
        self.code = code
        self.line = line
        self.column = column
        self.expected = expected
        self.actual = actual
        self.rawRecord = rawRecord
    }
}
