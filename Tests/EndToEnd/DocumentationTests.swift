import Dashboard
import Foundation
import TestSupport
import Testing

/// The documents say what the program does: its commands, options and keys, and links that lead somewhere.
///
/// One after the other, for two of them write the same document when they record.
@Suite(.serialized, .timeLimit(.minutes(Patience.minutes(10))))
struct DocumentationTests {
    private static let isRecording =
        ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1"

    @Test func everyCommandAndOptionIsDescribedAsItsHelpDescribesIt() throws {
        let page = try Document("docs/commands.md")
        let program = try HelpTree.ofTheProgram()
        #expect(program.all.count >= 12)
        if Self.isRecording {
            try page.replace(between: "commands", with: CommandsPage.text(of: program))
            Issue.record("docs/commands.md was rewritten; run again without WAYMARK_RECORD")
            return
        }
        #expect(page.text.contains(CommandsPage.text(of: program)), "set WAYMARK_RECORD=1")
    }

    @Test func everyKeyIsInTheUserGuideWithItsHelp() throws {
        let guide = try Document("docs/user-guide.md")
        if Self.isRecording {
            try guide.replace(between: "keys", with: Self.keyTable)
            Issue.record("docs/user-guide.md was rewritten; run again without WAYMARK_RECORD")
            return
        }
        let lines = Set(guide.lines)
        for line in Self.keyTable.split(separator: "\n") {
            #expect(lines.contains(String(line)), "set WAYMARK_RECORD=1: \(line)")
        }
    }

    @Test func everyFieldOfFiltersIsInTheUserGuide() throws {
        let guide = try Document("docs/user-guide.md")
        if Self.isRecording {
            try guide.replace(between: "fields", with: Self.fieldTable)
            Issue.record("docs/user-guide.md was rewritten; run again without WAYMARK_RECORD")
            return
        }
        let lines = Set(guide.lines)
        for line in Self.fieldTable.split(separator: "\n") {
            #expect(lines.contains(String(line)), "set WAYMARK_RECORD=1: \(line)")
        }
    }

    @Test func everyLinkToAFileOrHeadingLeadsThere() throws {
        var links = 0
        for document in try Document.all() {
            for link in document.links where !link.contains("://") && !link.hasPrefix("mailto:") {
                links += 1
                let parts = link.split(
                    separator: "#",
                    maxSplits: 1,
                    omittingEmptySubsequences: false
                )
                let target =
                    parts[0].isEmpty ? document.file : document.folder.appending(path: parts[0])
                #expect(
                    FileManager.default.fileExists(atPath: target.path),
                    "\(document.name): \(link)"
                )
                if parts.count == 2, target.pathExtension == "md" {
                    let headings = try Document(file: target).anchors
                    #expect(headings.contains(String(parts[1])), "\(document.name): \(link)")
                }
            }
        }
        #expect(links > 20)
    }

    @Test func everyExampleNamesACommandAndOptionsThatExist() throws {
        let program = try HelpTree.ofTheProgram()
        var examples = 0
        for document in try Document.all() {
            for example in document.examples {
                examples += 1
                let problem = program.problem(with: example)
                #expect(problem == nil, "\(document.name): \(example): \(problem ?? "")")
            }
        }
        #expect(examples > 15)
    }

    @Test func examplesThatOnlyLookRunAsTheyStandThere() throws {
        let looking = ["list", "show", "rules", "doctor"]
        var examples: Set<[String]> = []
        for document in try Document.all() where document.name != "docs/commands.md" {
            for words in document.examples.map(Shell.words) {
                let isOfTheReadersOwn = words.contains { $0.contains("my-") || $0 == "--store" }
                if words.count > 1, looking.contains(words[1]), !isOfTheReadersOwn {
                    examples.insert(Array(words.dropFirst()))
                }
            }
        }
        #expect(examples.count > 5)
        for words in examples {
            let store = words[0] == "rules" ? [] : ["--store", try SampleStore.path()]
            let result = try Command.waymark(words + store)
            #expect(result.status == 0, "\(words.joined(separator: " ")): \(result.errors)")
        }
    }

    /// The table of fields of filters in the user guide.
    private static var fieldTable: String {
        let head = "| field | short | what it is | example |\n|---|---|---|---|\n"
        return (FilterFields.ofEveryRoster + FilterFields.ofIndicators).reduce(head) {
            text,
            field in
            let short = field.abbreviations.map { "`\($0)`" }.joined(separator: ", ")
            return text + "| `\(field.name)` | \(short) | \(field.title) | `\(field.example)` |\n"
        }
    }

    /// The table of keys in the user guide.
    private static var keyTable: String {
        let head = "| keys | what they do | where |\n|---|---|---|\n"
        return Actions.all.reduce(head) { text, action in
            let places = PlaceKind.allCases.filter(action.places.contains).map(\.title)
            let everywhere = places.count == PlaceKind.allCases.count
            let place = everywhere ? "everywhere" : places.joined(separator: ", ")
            return text + "| `\(KeyName.texts(of: action))` | \(action.help) | \(place) |\n"
        }
    }
}

/// The reference of commands, as the program's help tells it.
private enum CommandsPage {
    static func text(of program: HelpTree) -> String {
        program.all.map(section).joined(separator: "\n")
    }

    private static func section(_ command: HelpTree.Command) -> String {
        var text = "## `\(command.name)`\n\n\(command.abstract)\n"
        if !command.discussion.isEmpty { text += "\n\(command.discussion)\n" }
        guard !command.arguments.isEmpty else { return text }
        text += "\n| argument or option | what it is |\n|---|---|\n"
        for argument in command.arguments {
            text += "| `\(argument.synopsis)` | \(argument.explanation) |\n"
        }
        return text
    }
}
