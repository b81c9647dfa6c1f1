import ArgumentParser
import FoundationEssentials

/// `waymark manual`: the manual page, which `script/install` puts where `man` finds it.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual",
        abstract: "Print the manual page.",
        shouldDisplay: false
    )

    func run() throws {
        try reportingFailures {
            let help = try JSONDecoder().decode(Help.self, from: Data(Waymark._dumpHelp().utf8))
            StandardOutput.write(ManualPage(program: help.command).text)
        }
    }
}

/// The program's help as the argument parser hands it out.
private struct Help: Decodable {
    struct Command: Decodable {
        var commandName: String
        var abstract: String?
        var discussion: String?
        var arguments: [Argument]?
        var subcommands: [Command]?
        var shouldDisplay: Bool?
    }

    struct Argument: Decodable {
        struct Name: Decodable {
            var kind: String
            var name: String
        }
        var kind: String
        var names: [Name]?
        var valueName: String?
        var abstract: String?
        var discussion: String?
        var defaultValue: String?
        var shouldDisplay: Bool?
    }

    var command: Command
}

/// A manual page in the macros of man(7).
private struct ManualPage {
    let program: Help.Command

    var text: String {
        """
        .TH WAYMARK 1 "" "waymark \(Waymark.version)" "User Commands"
        .SH NAME
        waymark \\- \(Self.plain(program.abstract ?? ""))
        .SH SYNOPSIS
        .B waymark
        .RI [ command ]
        .RI [ options ]
        .SH DESCRIPTION
        \(Self.paragraphs(program.discussion))
        .SH COMMANDS

        """ + (program.subcommands ?? []).map { Self.section($0, "waymark") }.joined() + Self.files
    }

    private static let files = """
        .SH ENVIRONMENT
        .TP
        .B WAYMARK_STORE
        The store's file, where \\-\\-store does not name one.
        .TP
        .B NO_COLOR
        Where it is set, nothing is shown in colour.
        .SH FILES
        .TP
        .I ~/.local/share/waymark/waymark.db
        The store, in $XDG_DATA_HOME where that is set.

        """

    private static func section(_ command: Help.Command, _ path: String) -> String {
        guard command.shouldDisplay ?? true, command.commandName != "help" else { return "" }
        let name = "\(path) \(command.commandName)"
        var text = ".SS \"\(name)\"\n\(paragraphs(command.abstract))\n"
        if let discussion = command.discussion { text += ".PP\n\(paragraphs(discussion))\n" }
        for argument in command.arguments ?? [] where argument.shouldDisplay ?? true {
            text += entry(argument)
        }
        return text + (command.subcommands ?? []).map { section($0, name) }.joined()
    }

    /// One argument; what every command has is not said again.
    private static func entry(_ argument: Help.Argument) -> String {
        let names = (argument.names ?? []).map { ($0.kind == "long" ? "--" : "-") + $0.name }
        guard !names.contains("--help"), !names.contains("--version") else { return "" }
        let value = "<\(argument.valueName ?? "value")>"
        let all = names.joined(separator: ", ")
        let head = all.isEmpty ? value : argument.kind == "option" ? "\(all) \(value)" : all
        let preset = argument.defaultValue.map { "Without it: \($0)." }
        let words = [argument.abstract, argument.discussion, preset].compactMap { $0 }
        return ".TP\n.B \"\(plain(head))\"\n\(paragraphs(words.joined(separator: " ")))\n"
    }

    private static func paragraphs(_ text: String?) -> String {
        (text ?? "").components(separatedBy: "\n\n").map(plain).joined(separator: "\n.PP\n")
    }

    /// Text in which nothing means anything to troff.
    private static func plain(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\e")
            .replacing("-", with: "\\-")
            .replacing("\"", with: "\\(dq")
        return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
    }
}
