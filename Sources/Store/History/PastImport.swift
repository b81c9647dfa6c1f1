public import Records

/// One import of the history.
public struct PastImport: Hashable, Sendable {
    /// Whether it can be taken back.
    public enum Undoing: Hashable, Sendable {
        /// It can.
        case possible
        /// It has been, at this time.
        case done(at: String)
        /// A later import of the same district's year must be undone first.
        case after(Int64)
        /// What it replaced is not kept any more, or never was.
        case notKept
    }

    /// Its number, from 1.
    public var number: Int64
    /// When it was made, `YYYY-MM-DDTHH:MM:SSZ`.
    public var createdAt: String
    /// The software's version.
    public var softwareVersion: String
    /// The files it read.
    public var files: [ImportOptions.File]
    /// What it did.
    public var scopes: [ImportOutcome.Scope]
    /// What it found, by file and code.
    public var findings: [FindingTally] = []
    /// The first findings of each file and code.
    public var examples: [Finding] = []
    /// Whether it can be taken back.
    public var undoing = Undoing.notKept

    /// Whether its rows are no longer those of the store.
    public var isUndone: Bool { if case .done = undoing { true } else { false } }
}
