public import Records

/// Why nothing is imported.
public struct ImportError: Error, Hashable, Sendable {
    /// What is wrong, where, and what to do.
    public let finding: Finding
    /// The rows that point nowhere, where that is why.
    public internal(set) var unmatched: UnmatchedIDs?

    /// An error that says what a finding says.
    public init(_ finding: Finding) {
        self.finding = finding
    }

    init(
        _ code: FindingCode,
        file: String,
        line: Int? = nil,
        column: String? = nil,
        detail: String? = nil
    ) {
        finding = code.finding(file: file, line: line, column: column, detail: detail)
    }

    /// What a command that met it exits with.
    public static let exitCode: Int32 = 2
}

extension ImportError: CustomStringConvertible {
    /// The finding as one line.
    public var description: String { finding.description }
}
