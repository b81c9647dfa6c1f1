import Records

extension RuleSet {
    /// Reads a rule set from the bytes of its YAML file.
    ///
    /// - Throws: every problem found, with line and column, where there is any.
    public static func read(
        _ bytes: [UInt8],
        lookup: IndicatorLookup = .builtIn
    ) throws(RuleSetRefusal) -> RuleSet {
        let root = try YAMLDocument.root(of: bytes)
        var reader = RuleSetReader(lookup: lookup)
        let ruleSet = reader.ruleSet(root, digest: SHA256.hex(of: bytes))
        let problems = reader.problems.enumerated().sorted {
            ($0.element.line, $0.element.column, $0.offset)
                < ($1.element.line, $1.element.column, $1.offset)
        }
        guard let ruleSet, problems.isEmpty else {
            throw RuleSetRefusal(problems: problems.map(\.element))
        }
        return ruleSet
    }
}
