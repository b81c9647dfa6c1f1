/// How serious a finding is.
public enum Severity: String, Sendable, CaseIterable, Comparable {
    /// Worth knowing; nothing was changed or left out.
    case note
    /// The row was kept, but something in it was set aside or looks unlikely.
    case warning
    /// The row was rejected.
    case error
    /// The whole file or import was refused.
    case fatal

    /// Notes are the least serious, fatal findings the most.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        case .fatal: 3
        }
    }
}

/// One problem met in the data, said so that a clerk can mend it, and never with a student's name, id or value.
public struct Finding: Hashable, Sendable {
    /// How serious it is.
    public var severity: Severity
    /// The file's name, without its folder.
    public var file: String
    /// The physical line on which the record starts, 1 for the header; nil where the file as a whole is meant.
    public var line: Int?
    /// The column's name in the file, where one is at fault.
    public var column: String?
    /// A stable code in lower kebab case, such as `orphan-student`; `docs/definitions/findings.md` lists them.
    public var code: String
    /// What is wrong, in a sentence.
    public var reason: String
    /// What to do about it, in a sentence.
    public var remedy: String

    /// A finding with all its parts.
    public init(
        _ severity: Severity,
        file: String,
        line: Int? = nil,
        column: String? = nil,
        code: String,
        reason: String,
        remedy: String
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.code = code
        self.reason = reason
        self.remedy = remedy
    }
}

extension Finding: CustomStringConvertible {
    /// `file:line: severity: [code] column: reason Remedy.`, the form that editors can jump to.
    public var description: String {
        let place = line.map { "\(file):\($0)" } ?? file
        let subject = column.map { " \($0):" } ?? ""
        return "\(place): \(severity.rawValue): [\(code)]\(subject) \(reason) \(remedy)"
    }
}
