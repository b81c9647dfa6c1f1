import Foundation
import TestSupport
import Testing

/// The real program in a real terminal emulator, with keys pressed as a counselor would.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .timeLimit(.minutes(5)))
struct DashboardInTmuxTests {
    private func open(
        columns: Int = 80,
        rows: Int = 24,
        environment: [String: String] = [:],
        options: String = ""
    ) throws -> Tmux {
        let tmux = try Tmux(
            "\(Places.program.path) browse --store \(try SampleStore.path()) \(options)",
            environment: environment,
            columns: columns,
            rows: rows
        )
        try tmux.wait(forText: "Harbor Point High")
        return tmux
    }

    @Test func aCounselorOpensASchoolAStudentAndComesBackToTheSameRow() throws {
        let tmux = try open()
        try tmux.press("Down", "Enter")
        try tmux.wait(for: "the list of students") { $0.contains("Tier") && $0.contains("Why") }
        try tmux.press("j", "j")
        let list = try tmux.wait(for: "the third row selected") {
            Self.selected($0)?.contains(", ") == true
        }
        let row = try #require(Self.selected(list))
        try tmux.press("Enter")
        try tmux.wait(forText: "Overview")
        try tmux.press("Escape")
        let back = try tmux.wait(for: "the list again") {
            Self.selected($0) != nil && !$0.contains("Overview")
        }
        #expect(Self.selected(back) == row)
        try tmux.press("Q")
        try tmux.wait(forText: "[ended 0]")
    }

    @Test func aSearchNarrowsTheListAsItIsTypedAndEscapeClearsIt() throws {
        let tmux = try open()
        try tmux.press("Enter")
        try tmux.wait(forText: "Why")
        let all = try tmux.screen()
        try tmux.press("/")
        try tmux.type("zzzz")
        try tmux.wait(for: "no students") { !$0.contains(" High  ") || $0.contains("0 of") }
        try tmux.press("Escape")
        try tmux.wait(for: "all students again") {
            $0.split(separator: "\n").count == all.split(separator: "\n").count
        }
        #expect(try tmux.screen().contains("Why"))
    }

    @Test func theTierFilterShowsOnlyThatTier() throws {
        let tmux = try open()
        try tmux.press("Enter")
        try tmux.wait(forText: "Why")
        try tmux.press("t")
        let screen = try tmux.wait(forText: "tier:high")
        let rows = screen.split(separator: "\n").filter { $0.contains(" L Low ") }
        #expect(rows.isEmpty)
    }

    @Test(arguments: [(200, 60), (40, 12), (100, 30)])
    func theScreenFollowsTheTerminalsSize(columns: Int, rows: Int) throws {
        let tmux = try open()
        try tmux.resize(columns: columns, rows: rows)
        try tmux.wait(for: "the keys in the last line") { screen in
            let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.count >= rows && lines.prefix(rows).last.map { !$0.isEmpty } == true
        }
        let widest = try tmux.screen().split(separator: "\n").map(\.count).max() ?? 0
        #expect(widest <= columns)
    }

    @Test func aTerminalThatIsTooSmallIsToldWhatIsNeeded() throws {
        let tmux = try open()
        try tmux.resize(columns: 39, rows: 11)
        let screen = try tmux.wait(forText: "40")
        #expect(screen.contains("12"))
        try tmux.resize(columns: 80, rows: 24)
        try tmux.wait(forText: "Harbor Point High")
    }

    @Test func suspendingGivesTheTerminalBackAndForegroundDrawsAgain() throws {
        let tmux = try Tmux("sh", columns: 80, rows: 24)
        try tmux.type("set -m; \(Places.program.path) browse --store \(try SampleStore.path())\n")
        try tmux.wait(forText: "Quarry")
        try tmux.press("C-z")
        try tmux.wait(for: "the shell") { !$0.contains("Enrolled") || $0.contains("Stopped") }
        try tmux.type("echo here-is-the-shell\n")
        try tmux.wait(forText: "here-is-the-shell")
        try tmux.type("fg\n")
        try tmux.wait(for: "the dashboard") {
            $0.contains("Quarry") && !$0.contains("here-is-the-shell")
        }
        try tmux.press("Down")
        try tmux.press("q")
        try tmux.wait(forText: "here-is-the-shell")
    }

    @Test(arguments: ["TERM", "HUP", "INT"])
    func aSignalEndsTheProgramAndRestoresTheTerminal(signal: String) throws {
        let tmux = try open()
        _ = try Command.run("pkill", ["-\(signal)", "-P", String(try tmux.processID())])
        let screen = try tmux.wait(forText: "[ended", seconds: 5)
        #expect(!screen.contains("Quarry"))
    }

    @Test(arguments: ["xterm-256color", "screen", "vt100", "linux"])
    func everyTerminalTypeShowsTierWordsAndTheKeys(type: String) throws {
        let tmux = try open(environment: ["TERM": type])
        let screen = try tmux.screen()
        #expect(screen.contains("High"))
        #expect(screen.contains("Moderate"))
        try tmux.press("Enter")
        try tmux.wait(for: "tiers in words") { $0.contains("H High") }
    }

    @Test func withoutColourTheScreenSaysTheSame() throws {
        let colourful = try open()
        let plain = try open(environment: ["NO_COLOR": "1"])
        let (left, right) = (try colourful.screen(), try plain.screen())
        #expect(left == right)
        let codes = try plain.screen(withColors: true)
        #expect(!codes.contains("\u{1B}[3") || !codes.contains("m\u{1B}[38"))
        #expect(!codes.contains("\u{1B}[38;5"))
    }

    @Test func aLocaleWithoutUTF8GetsASCIIAlone() throws {
        let tmux = try open(environment: ["LC_ALL": "C", "LANG": "C"])
        try tmux.press("Enter")
        let screen = try tmux.wait(forText: "H High")
        #expect(screen.unicodeScalars.allSatisfy(\.isASCII))
    }

    @Test func helpListsTheKeysOfThisScreen() throws {
        let tmux = try open()
        try tmux.press("?")
        let screen = try tmux.wait(for: "help") {
            $0.contains("Enter") && $0.lowercased().contains("sort")
        }
        #expect(screen.contains("/"))
        try tmux.press("Escape")
        try tmux.wait(forText: "Quarry")
    }

    /// The selected row without its mark.
    private static func selected(_ screen: String) -> String? {
        screen.split(separator: "\n").first { $0.hasPrefix(" >") }.map(String.init)
    }
}
