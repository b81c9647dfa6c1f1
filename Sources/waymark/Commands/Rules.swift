import ArgumentParser
import Records
import Reports
import Scoring

/// `waymark rules`: the rule sets, what they say, and whether a file of one can be used.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "List, show and check rule sets: the thresholds that turn indicators into tiers.",
        subcommands: [ListRules.self, ShowRules.self, CheckRules.self],
        defaultSubcommand: ListRules.self
    )

    /// `waymark rules list`.
    struct ListRules: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "The rule sets that come with the program."
        )

        @OptionGroup var format: FormatOption

        func run() throws {
            try reportingFailures {
                let sets = try ShippedRuleSets.all(lookup: .builtIn)
                let report = Report(
                    title: "Rule sets",
                    context: [],
                    columns: [
                        ReportColumn("id", "Name"), ReportColumn("version", "Version"),
                        ReportColumn("grades", "Grades"), ReportColumn("title", "Title"),
                    ],
                    rows: sets.map { set in
                        [
                            .text(set.id), .text(set.version), .text(Self.grades(set)),
                            .text(set.title),
                        ]
                    }
                )
                StandardOutput.write(report.text(as: format.format))
            }
        }

        private static func grades(_ set: RuleSet) -> String {
            let grades = Set(set.groups.flatMap(\.grades)).sorted()
            guard let first = grades.first, let last = grades.last else { return "" }
            return first == last ? "\(first)" : "\(first)–\(last)"
        }
    }

    /// `waymark rules show`.
    struct ShowRules: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "A rule set as its file says it, sources and comments included."
        )

        @Argument(
            help: "The name of a shipped rule set.",
            completion: .list(ShippedRuleSets.files.map(\.id))
        )
        var name: String

        func run() throws {
            try reportingFailures {
                guard let bytes = ShippedRuleSets.yaml(name) else {
                    _ = try RuleSet.named(name)
                    throw Failure(
                        description: "“\(name)” is a file of your own: it can be used.",
                        code: 0
                    )
                }
                StandardOutput.write(String(decoding: bytes, as: UTF8.self))
            }
        }
    }

    /// `waymark rules check`.
    struct CheckRules: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract:
                "Tell whether a rule-set file can be used, and every problem with its line if not.",
            discussion: "Exit status: 0 it can be used, 2 it cannot."
        )

        @Argument(help: "The YAML file.", completion: .file(extensions: ["yaml", "yml"]))
        var file: String

        func run() throws {
            try reportingFailures {
                let set = try RuleSet.named(file)
                let measures = set.groups.reduce(0) { $0 + $1.measures.count }
                StandardOutput.write(
                    "\(file): \(set.name) can be used: \(set.groups.count) groups, \(measures) measures.\n"
                )
            }
        }
    }
}
