import Foundation
import TestSupport
import Testing

/// How the real program takes a terminal and gives it back, in a real terminal emulator.
@Suite(
    .enabled(if: Tmux.isInstalled, "tmux is not installed"),
    .timeLimit(.minutes(Patience.minutes(5)))
)
struct TerminalInTmuxTests {
    /// The dashboard, started by hand in a shell.
    private func openInShell() throws -> Tmux {
        let tmux = try Tmux("PS1='$ ' SWIFT_BACKTRACE=enable=no sh -i")
        try tmux.wait(forText: "$")
        try tmux.type("\(try DashboardScreen.command())\n")
        try tmux.wait(forText: "7 schools", seconds: 60)
        return tmux
    }

    /// Whether the shell's terminal is as before: what is typed is seen, and the dashboard is gone.
    private func expectShell(_ tmux: Tmux) throws {
        try tmux.wait(for: "the shell's screen") { !$0.contains("7 schools") && $0.contains("$") }
        try tmux.type("echo $((40 + 2))-restored\n")
        let screen = try tmux.wait(forText: "42-restored")
        #expect(screen.contains("echo $((40 + 2))-restored"))
    }

    @Test func aMouseIsTakenWhereItIsAskedForAndGivenBackOnEveryWay() throws {
        let tmux = try openInShell()
        #expect(try !tmux.takesMouse())
        try tmux.press("q")
        try expectShell(tmux)
        try tmux.type("\(try DashboardScreen.command("--mouse"))\n")
        try tmux.wait(forText: "7 schools", seconds: 60)
        #expect(try tmux.takesMouse())
        let schools = DashboardScreen.schools(try tmux.screen())
        try #require(schools.count == 7)
        try tmux.type("\u{1B}[<0;10;5M")
        try tmux.wait(for: "the second school") {
            DashboardScreen.selected($0)?.contains(schools[1]) == true
        }
        try tmux.press("C-z")
        try expectShell(tmux)
        #expect(try !tmux.takesMouse())
        try tmux.type("fg\n")
        try tmux.wait(forText: "7 schools")
        #expect(try tmux.takesMouse())
        let process = try DashboardScreen.process(in: tmux)
        _ = try Command.run("kill", ["-SEGV", String(process)])
        try tmux.wait(for: "the end of the process", seconds: 60) { _ in
            !DashboardScreen.isRunning(process)
        }
        try expectShell(tmux)
        #expect(try !tmux.takesMouse())
    }

    @Test func suspendingGivesTheTerminalBackAndForegroundDrawsAgain() throws {
        let tmux = try openInShell()
        let schools = DashboardScreen.schools(try tmux.screen())
        try #require(schools.count == 7)
        try tmux.press("Down")
        try tmux.wait(for: "the second school") {
            DashboardScreen.selected($0)?.contains(schools[1]) == true
        }
        try tmux.press("C-z")
        try expectShell(tmux)
        try tmux.type("fg\n")
        try tmux.wait(for: "the dashboard, on the same row") {
            DashboardScreen.selected($0)?.contains(schools[1]) == true
                && !$0.contains("restored")
        }
        // The first key after fg must not be lost or read as Esc.
        try tmux.press("Down")
        try tmux.wait(for: "the third school") {
            DashboardScreen.selected($0)?.contains(schools[2]) == true
        }
        try tmux.press("q")
        try expectShell(tmux)
    }

    @Test(arguments: ["TERM", "HUP", "INT"])
    func aSignalEndsTheProgramAndRestoresTheTerminal(signal: String) throws {
        let tmux = try DashboardScreen.open()
        let process = try DashboardScreen.process(in: tmux)
        _ = try Command.run("kill", ["-\(signal)", String(process)])
        let screen = try tmux.wait(forText: "[ended")
        #expect(!screen.contains("Quarry"))
    }

    @Test(arguments: ["SEGV", "ABRT"])
    func aCrashRestoresTheTerminal(signal: String) throws {
        let tmux = try openInShell()
        let process = try DashboardScreen.process(in: tmux)
        _ = try Command.run("kill", ["-\(signal)", String(process)])
        try tmux.wait(for: "the end of the process", seconds: 60) { _ in
            !DashboardScreen.isRunning(process)
        }
        try expectShell(tmux)
    }

    @Test func aTerminalThatVanishesEndsTheProgram() throws {
        let tmux = try DashboardScreen.open()
        let process = try DashboardScreen.process(in: tmux)
        let server = try Command.run("ps", ["-o", "ppid=", "-p", String(try tmux.processID())])
        let number = server.output.trimmingCharacters(in: .whitespacesAndNewlines)
        #expect((Int32(number) ?? 0) > 1)
        _ = try Command.run("kill", ["-KILL", number])
        let end = Date().addingTimeInterval(5)
        while DashboardScreen.isRunning(process), Date() < end {
            Thread.sleep(forTimeInterval: 0.02)
        }
        #expect(!DashboardScreen.isRunning(process))
    }

    @Test func controlLPaintsOverWhatOthersWrote() throws {
        let tmux = try DashboardScreen.open()
        let row = try #require(DashboardScreen.selected(try tmux.screen()))
        let process = try DashboardScreen.process(in: tmux)
        let line = try Command.run("ps", ["-o", "tty=", "-p", String(process)]).output
        let device = "/dev/" + line.trimmingCharacters(in: .whitespacesAndNewlines)
        _ = try Command.run("sh", ["-c", "printf 'garbage\\r\\n' > \(device)"])
        try tmux.wait(forText: "garbage")
        try tmux.press("C-l")
        // The terminal is cleared before it is painted, and may be looked at in between.
        try tmux.wait(for: "a clean screen") { screen in
            !screen.contains("garbage") && screen.contains("7 schools")
                && DashboardScreen.selected(screen) == row
        }
    }

    @Test(arguments: [
        "xterm-256color", "tmux-256color", "screen", "linux", "vt220", "vt100",
    ])
    func everyTerminalTypeShowsTierWordsAndTheKeys(type: String) throws {
        let tmux = try DashboardScreen.open(environment: ["TERM": type])
        let screen = try tmux.screen()
        #expect(screen.contains("High"))
        #expect(screen.contains("Moderate"))
        #expect(screen.contains("Enter open"))
        let list = try DashboardScreen.openHigh(tmux)
        #expect(DashboardScreen.rows(list).first?.contains("H High") == true)
    }

    @Test func aTerminalThatCannotMoveItsCursorGetsTheDialogueOfLines() throws {
        let tmux = try DashboardScreen.open(environment: ["TERM": "dumb"])
        #expect(try tmux.screen().contains("Type a number to open it"))
        try tmux.type("1\nquit\n")
        let screen = try tmux.wait(forText: "[ended 0]")
        #expect(screen.contains("Type a number to open it"))
    }

    @Test func withoutColourTheScreenSaysTheSame() throws {
        let colourful = try DashboardScreen.open(environment: ["NO_COLOR": ""])
        let plain = try DashboardScreen.open(environment: ["NO_COLOR": "1"])
        for tmux in [colourful, plain] { try DashboardScreen.openHigh(tmux) }
        #expect(try colourful.screen() == plain.screen())
        #expect(try Self.hasColour(colourful))
        #expect(try !Self.hasColour(plain))
    }

    @Test func idsAreCopiedWhereTheTerminalHasAClipboard() throws {
        let tmux = try DashboardScreen.open(environment: ["TERM": "xterm-256color"])
        try tmux.takeCopies()
        try DashboardScreen.openHigh(tmux)
        try tmux.press("Space", "Space", "y")
        try tmux.wait(forText: "2 ids handed to the terminal")
        let ids = try tmux.copied().split(separator: "\n")
        #expect(ids.count == 2 && ids.allSatisfy { $0.allSatisfy(\.isNumber) })
        let without = try DashboardScreen.open(environment: ["TERM": "vt220"])
        try DashboardScreen.openHigh(without)
        try without.press("y")
        try without.wait(forText: "This terminal takes no copies")
    }

    @Test func coloursGoAndComeBackByACommand() throws {
        let tmux = try DashboardScreen.open(
            environment: ["NO_COLOR": ""],
            options: "--palette mono"
        )
        try DashboardScreen.openHigh(tmux)
        #expect(try !Self.hasColour(tmux))
        let list = try tmux.screen()
        for (name, isColourful) in [("dark", true), ("mono", false), ("light", true)] {
            try tmux.type(":set colour=\(name)\n")
            try tmux.wait(for: "the list in \(name)") {
                $0 == list && (try? Self.hasColour(tmux)) == isColourful
            }
        }
    }

    /// Whether the screen has any colour but the terminal's own.
    private static func hasColour(_ tmux: Tmux) throws -> Bool {
        let codes = try tmux.screen(withColors: true).split(separator: "\u{1B}[").dropFirst()
        return codes.contains { code in
            let numbers = code.prefix { $0 != "m" }.split(separator: ";").compactMap { Int($0) }
            return numbers.contains { (30...38).contains($0) || (90...97).contains($0) }
        }
    }

    @Test func aLocaleWithoutUTF8GetsASCIIAlone() throws {
        let tmux = try DashboardScreen.open(environment: ["LC_ALL": "C", "LANG": "C"])
        try tmux.press("Enter")
        let screen = try tmux.wait(forText: "H High")
        #expect(screen.unicodeScalars.allSatisfy { $0.isASCII })
    }
}
