import ArgumentParser

/// The program: one file per command in `Commands/`.
@main
struct Waymark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "waymark",
        abstract:
            "Tells a school, early and with reasons, which students may miss their next milestone.",
        discussion: """
            Records go in with `import`, `score` turns them into tiers with their reasons, and `browse` (also when no command \
            is named) opens the lists. Everything on screen can be had as text with `list` and `show`.

            A score is a prompt for a person, not a verdict: it says what happens if nothing is done.
            """,
        version: version,
        subcommands: [
            ImportCommand.self, ImportsCommand.self, QualityCommand.self, CodesCommand.self,
            ScoreCommand.self, BrowseCommand.self,
            ListCommand.self,
            ShowCommand.self, RulesCommand.self, GenerateCommand.self, DemoCommand.self,
            TrainCommand.self, EvaluateCommand.self, CalculateCommand.self,
            WhatIfCommand.self, DoctorCommand.self, KeysCommand.self, ManualCommand.self,
        ],
        defaultSubcommand: BrowseCommand.self
    )

    /// The software's version, kept with each run.
    static let version = "0.1.0"
}
