/// How often a finding was met in a file, for histories and reports that keep no single ones.
public struct FindingTally: Hashable, Sendable {
    /// The file's name, without its folder.
    public var file: String
    /// The stable code, such as `orphan-student`.
    public var code: String
    /// How serious it was at most.
    public var severity: Severity
    /// How often, exactly.
    public var count: Int

    /// A tally with all its parts.
    public init(file: String, code: String, severity: Severity, count: Int) {
        self.file = file
        self.code = code
        self.severity = severity
        self.count = count
    }
}
