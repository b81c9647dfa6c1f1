public import Records

/// What was found during an import: exact counts, the first examples of each, and the rejected rows if asked for.
public struct FindingLog: Sendable {
    /// How often a code was met in a file.
    public struct Tally: Sendable, Hashable {
        /// The file's name.
        public let file: String
        /// The code.
        public let code: FindingCode
        /// How serious it was at most.
        public fileprivate(set) var severity: Severity
        /// How often, exactly.
        public fileprivate(set) var count: Int
    }

    /// A rejected row; the rejects file is written from these and the source file.
    public struct Reject: Sendable, Hashable {
        /// The file's name.
        public let file: String
        /// The physical line on which the record starts.
        public let line: Int
        /// The column at fault, where there is one.
        public let column: String?
        /// Why.
        public let code: FindingCode
    }

    /// Examples kept for each code in each file.
    public static let examplesPerCode = 20

    /// The first examples of each code in each file, in the order in which they were met.
    public private(set) var examples: [Finding] = []
    /// Exact counts by file and code, in the order in which they were first met.
    public private(set) var tallies: [Tally] = []
    /// The rejected rows, where `keepsRejects`.
    public private(set) var rejects: [Reject] = []
    /// Whether every rejected row is remembered, for a rejects file.
    public var keepsRejects: Bool
    private var places: [Place: Int] = [:]

    private struct Place: Hashable {
        let file: String
        let code: FindingCode
    }

    /// An empty log.
    public init(keepsRejects: Bool = false) {
        self.keepsRejects = keepsRejects
    }

    /// Findings of one severity, counted exactly.
    public func count(_ severity: Severity) -> Int {
        tallies.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
    }

    /// How often a code was met, in one file or in all.
    public func count(_ code: FindingCode, file: String? = nil) -> Int {
        tallies.reduce(0) { sum, tally in
            tally.code == code && (file == nil || tally.file == file) ? sum + tally.count : sum
        }
    }

    /// Whether the import was refused.
    public var isRefused: Bool { tallies.contains { $0.severity == .fatal } }

    /// Adds a finding.
    ///
    /// - Parameters:
    ///   - code: what was found.
    ///   - file: the file's name without its folder.
    ///   - line: the physical line on which the record starts.
    ///   - column: the column's name in the file.
    ///   - detail: counts, limits or names of columns; never a value of a record.
    ///   - severity: how serious it is here, where that differs from the code's own.
    ///   - count: how often it was met.
    public mutating func add(
        _ code: FindingCode,
        file: String,
        line: Int? = nil,
        column: String? = nil,
        detail: String? = nil,
        severity: Severity? = nil,
        count: Int = 1
    ) {
        let severity = severity ?? code.severity
        let total = tally(code, file, severity, count)
        if total <= Self.examplesPerCode {
            let finding = code.finding(
                file: file,
                line: line,
                column: column,
                detail: detail,
                severity: severity
            )
            examples.append(finding)
        }
        if keepsRejects, severity == .error, let line {
            rejects.append(Reject(file: file, line: line, column: column, code: code))
        }
    }

    /// Adds a finding that has its texts already.
    mutating func note(_ code: FindingCode, _ finding: Finding) {
        if tally(code, finding.file, finding.severity, 1) <= Self.examplesPerCode {
            examples.append(finding)
        }
    }

    private mutating func tally(
        _ code: FindingCode,
        _ file: String,
        _ severity: Severity,
        _ count: Int
    ) -> Int {
        let place = Place(file: file, code: code)
        if let index = places[place] {
            tallies[index].count += count
            tallies[index].severity = max(tallies[index].severity, severity)
            return tallies[index].count
        }
        places[place] = tallies.count
        tallies.append(Tally(file: file, code: code, severity: severity, count: count))
        return 1
    }
}
