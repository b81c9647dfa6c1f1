import Foundation
import TestSupport

/// The program's commands with their arguments, as `--experimental-dump-help` tells them.
struct HelpTree {
    /// One command by its full name.
    struct Command {
        let name: String
        let abstract: String
        let discussion: String
        let arguments: [Argument]
        let hasSubcommands: Bool
    }

    /// An argument, option or flag.
    struct Argument {
        let names: [String]
        let isPositional: Bool
        let takesValue: Bool
        let isRepeating: Bool
        let synopsis: String
        let explanation: String
    }

    /// All commands, the program itself first.
    let all: [Command]

    /// Asks the program.
    static func ofTheProgram() throws -> HelpTree {
        let help = try TestSupport.Command.waymark(["--experimental-dump-help"])
        let dump = try JSONDecoder().decode(Dump.self, from: Data(help.output.utf8))
        return HelpTree(all: dump.command.flattened(under: []))
    }

    /// What is wrong with a line such as `waymark list students --tier high`; nil where nothing is.
    func problem(with example: String) -> String? {
        var words = Shell.words(example)[...]
        var name = ""
        while let word = words.first,
            let next = all.first(where: { $0.name == (name.isEmpty ? word : "\(name) \(word)") })
        {
            name = next.name
            words.removeFirst()
        }
        guard var command = all.first(where: { $0.name == name }) else { return "no such command" }
        if command.hasSubcommands, name == "waymark", words.first?.hasPrefix("-") ?? true {
            command = all.first { $0.name == "waymark browse" } ?? command
        } else if command.hasSubcommands, name != "waymark rules" || !words.isEmpty {
            return "no such subcommand"
        }
        return Self.problem(with: words, of: command)
    }

    private static func problem(with words: ArraySlice<String>, of command: Command) -> String? {
        let common: Set = ["--help", "-h", "--version", "--generate-completion-script"]
        var words = words
        var positionals = 0
        while let word = words.popFirst() {
            guard word.hasPrefix("-"), word.count > 1 else {
                positionals += 1
                continue
            }
            if common.contains(word) { return nil }
            let option = word.split(separator: "=", maxSplits: 1).map(String.init)
            guard let argument = command.arguments.first(where: { $0.names.contains(option[0]) })
            else { return "no option \(option[0])" }
            if argument.takesValue, option.count == 1, words.popFirst() == nil {
                return "\(word) without a value"
            }
        }
        let wanted = command.arguments.filter(\.isPositional).count
        let mayBeMore = command.arguments.contains { $0.isPositional && $0.isRepeating }
        if mayBeMore, positionals >= wanted { return nil }
        return positionals == wanted ? nil : "\(positionals) arguments where \(wanted) are wanted"
    }
}

/// The parts of the dump that the tests read.
private struct Dump: Decodable {
    let command: DumpedCommand
}

private struct DumpedCommand: Decodable {
    let commandName: String
    let abstract: String?
    let discussion: String?
    let arguments: [DumpedArgument]?
    let subcommands: [DumpedCommand]?
    let shouldDisplay: Bool?

    func flattened(under path: [String]) -> [HelpTree.Command] {
        guard commandName != "help", shouldDisplay ?? true else { return [] }
        let name = path + [commandName]
        let below = (subcommands ?? []).filter {
            $0.commandName != "help" && $0.shouldDisplay ?? true
        }
        let shown = (arguments ?? []).filter { argument in
            guard argument.shouldDisplay ?? true else { return false }
            // Each command repeats these two; once is enough.
            return !argument.spelled.contains("--help")
                && (path.isEmpty || !argument.spelled.contains("--version"))
        }
        let command = HelpTree.Command(
            name: name.joined(separator: " "),
            abstract: abstract ?? "",
            discussion: discussion ?? "",
            arguments: shown.map(\.argument),
            hasSubcommands: !below.isEmpty
        )
        return [command] + below.flatMap { $0.flattened(under: name) }
    }
}

private struct DumpedArgument: Decodable {
    struct Name: Decodable {
        let kind: String
        let name: String
    }

    let kind: String
    let names: [Name]?
    let valueName: String?
    let abstract: String?
    let discussion: String?
    let defaultValue: String?
    let isRepeating: Bool
    let shouldDisplay: Bool?

    var spelled: [String] {
        (names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
    }

    var argument: HelpTree.Argument {
        let value = "<\(valueName ?? "value")>"
        let all = spelled.joined(separator: ", ")
        let preset = defaultValue.map { "Without it: `\($0)`." }
        return HelpTree.Argument(
            names: spelled,
            isPositional: kind == "positional",
            takesValue: kind == "option",
            isRepeating: isRepeating,
            synopsis: kind == "positional" ? value : kind == "option" ? "\(all) \(value)" : all,
            explanation: [abstract, discussion, preset].compactMap { $0 }.joined(separator: " ")
        )
    }
}

/// Lines as a shell reads them.
enum Shell {
    /// The words up to a comment, pipe or redirection, quotes taken off.
    static func words(_ line: String) -> [String] {
        var words: [String] = []
        var word: String?
        var quote: Character?
        for character in line {
            if let open = quote {
                if character == open {
                    quote = nil
                } else {
                    word = (word ?? "") + String(character)
                }
            } else if character == "'" || character == "\"" {
                quote = character
                word = word ?? ""
            } else if character.isWhitespace {
                if let done = word { words.append(done) }
                word = nil
            } else if "#|>;&".contains(character), word == nil {
                return words
            } else {
                word = (word ?? "") + String(character)
            }
        }
        return words + (word.map { [$0] } ?? [])
    }
}
