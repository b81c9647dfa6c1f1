import ArgumentParser
import FoundationEssentials
import Indicators
import Scoring

/// Which rule set scores.
struct RulesOption: ParsableArguments {
    @Option(
        name: .long,
        help: ArgumentHelp(
            "The rule set: the name of a shipped one (`waymark rules list`) or a YAML file.",
            valueName: "name or file"
        ),
        completion: .list(ShippedRuleSets.files.map(\.id))
    )
    var rules: String = ShippedRuleSets.usual

    /// The rule set, checked.
    func ruleSet() throws -> RuleSet { try RuleSet.named(rules) }
}

extension RuleSet {
    /// A shipped rule set by its name, or one from a file.
    ///
    /// - Throws: ``Failure`` with every problem of the file, one a line.
    static func named(_ name: String) throws -> RuleSet {
        if let bytes = ShippedRuleSets.yaml(name) {
            return try RuleSet.read(bytes)
        }
        guard let data = FileManager.default.contents(atPath: name) else {
            let known = ShippedRuleSets.files.map(\.id).joined(separator: ", ")
            throw Failure(
                description:
                    "there is no rule set or file called “\(name)”; the shipped ones are \(known)."
            )
        }
        do {
            return try RuleSet.read([UInt8](data))
        } catch {
            let lines = error.problems.map { "\(name):\($0)" }
            throw Failure(
                description: "the rule set cannot be used:\n" + lines.joined(separator: "\n")
            )
        }
    }
}

extension RuleSet {
    /// The rules that made a run: shipped ones, or those of a file that was named.
    ///
    /// Of a file of the district's the store keeps the digest only, so a file of another content is never taken for it.
    ///
    /// - Throws: ``Failure`` with how to name the file, or that it is another.
    static func made(_ run: Run, among own: RuleSet?) throws -> RuleSet {
        if let rules = ShippedRuleSets.rules(of: run) { return rules }
        guard let own else {
            throw Failure(
                description: "The rules \(run.ruleSet) are a file of your own; begin with "
                    + "`waymark browse --rules FILE` to use them here."
            )
        }
        guard own.digest == run.ruleSetDigest else {
            throw Failure(
                description: "The file of --rules (\(own.name)) is not the one that made this run "
                    + "(\(run.ruleSet)), or has changed since."
            )
        }
        return own
    }
}
