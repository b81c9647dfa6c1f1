/// One thing wrong with a rule-set file, with its place and its remedy.
public struct RuleSetProblem: Hashable, Sendable {
    /// The line, the first being 1.
    public var line: Int
    /// The column in characters, the first being 1.
    public var column: Int
    /// A stable code in lower kebab case, such as `band-gap`.
    public var code: String
    /// What is wrong, in a sentence.
    public var reason: String
    /// What to do about it, in a sentence.
    public var remedy: String

    /// A problem with all its parts.
    public init(line: Int, column: Int, code: String, reason: String, remedy: String) {
        self.line = line
        self.column = column
        self.code = code
        self.reason = reason
        self.remedy = remedy
    }
}

extension RuleSetProblem: CustomStringConvertible {
    /// `line:column: error: [code] reason Remedy.`; a file name before it makes a place that editors can jump to.
    public var description: String {
        "\(line):\(column): error: [\(code)] \(reason) \(remedy)"
    }
}

/// The refusal of a rule-set file, with every problem found in it in the order of the lines.
public struct RuleSetRefusal: Error, Hashable, Sendable {
    /// The problems; never empty.
    public var problems: [RuleSetProblem]

    /// A refusal for the given problems.
    public init(problems: [RuleSetProblem]) {
        self.problems = problems
    }
}

extension RuleSetRefusal: CustomStringConvertible {
    /// A line for each problem.
    public var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
