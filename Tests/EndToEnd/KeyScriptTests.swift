import Foundation
import Screen
import TestSupport
import Testing

@testable import waymark

struct KeyScriptTests {
    @Test func whatWasTypedIsReadBackFromItsLines() throws {
        let typed: [Input] = [
            .key(.character("j")), .key(.character(" ")), .key(.character("#")),
            .key(.control("f")),
            .key(.enter), .key(.character("é")), .key(.function(5)), .paste("a\\n\nb c\\"),
            .key(.backTab), .paste(""),
        ]
        let lines = typed.compactMap(KeyScript.line)
        #expect(lines.count == typed.count)
        let text = "# a note\n\n" + lines.joined(separator: "\n") + "\n"
        #expect(try KeyScript(text, file: "keys").inputs == typed)
        let windows = text.replacing("\n", with: "\r\n")
        #expect(try KeyScript(windows, file: "keys").inputs == typed)
        #expect(try KeyScript("", file: "keys").inputs.isEmpty)
    }

    @Test func whatNobodyTypedHasNoLine() {
        let others: [Input] = [
            .wake, .hangUp, .terminate, .resize(columns: 80, rows: 24), .mouse(.wheel(1)),
        ]
        #expect(others.allSatisfy { KeyScript.line(of: $0) == nil })
    }

    @Test func aLineThatIsNoKeyIsToldByItsNumberAlone() throws {
        let failure = try #require(throws: Failure.self) {
            try KeyScript("j\nSmith\n", file: "keys.txt")
        }
        #expect(failure.description.hasPrefix("keys.txt:2: this is no key"))
        #expect(!failure.description.contains("Smith"))
    }

    @Test func aFileThatIsNotThereOrNoTextIsASentence() throws {
        let path = try Places.scratch("keys").appending(path: "keys.txt")
        #expect(throws: Failure.self) { try KeyScript(path: path.path) }
        try Data([0x6A, 0x0A, 0xFF]).write(to: path)
        #expect(throws: Failure.self) { try KeyScript(path: path.path) }
    }

    @Test func theKeyThatEndsTheProgramIsNotWritten() throws {
        let path = try Places.scratch("keys").appending(path: "keys.txt")
        let log = try KeyLog(path: path.path)
        log.note([.key(.character("3")), .wake])
        log.note([.resize(columns: 100, rows: 30)])
        log.note([.key(.down), .key(.character("Q"))])
        log.end(byKey: true)
        #expect(try String(contentsOf: path, encoding: .utf8) == "3\nDown\n")
        let rights = try FileManager.default.attributesOfItem(atPath: path.path)
        #expect(rights[.posixPermissions] as? Int == 0o600)
        #expect(throws: Failure.self) { try KeyLog(path: path.path) }
    }
}

/// Keys that were written down are pressed again, in a real terminal.
@Suite(
    .enabled(if: Tmux.isInstalled, "tmux is not installed"),
    .timeLimit(.minutes(Patience.minutes(5)))
)
struct KeyScriptInTmuxTests {
    @Test func aSessionIsDoneAgainToTheSameScreen() throws {
        let path = try Places.scratch("keys").appending(path: "keys.txt").path
        let first = try DashboardScreen.open(options: "--log \(path)")
        try first.press("3")
        try first.wait(forText: "All students")
        try first.type("/tier:moderate\n")
        try first.wait(forText: "students · Moderate · by risk")
        try first.press("Down", "Enter")
        // A page that is read meanwhile: the next keys wait for it.
        try first.wait(forText: "1 Overview")
        try first.press("Tab")
        var before = ""
        let wanted = try first.wait(for: "a page that stays") { screen in
            defer { before = screen }
            return screen.contains("[2 Attendance]") && screen == before
        }
        try first.press("Q")
        try first.wait(forText: "[ended 0]")
        let again = try DashboardScreen.open(options: "--replay \(path)")
        try again.wait(for: "the screen that was left") { $0 == wanted }
        try again.press("q")
        try again.wait(forText: "students · Moderate · by risk")
    }

    @Test func whatCannotBeDoneIsToldBeforeTheScreenIsTaken() throws {
        let path = try Places.scratch("keys").appending(path: "keys.txt")
        try Data("j\nnobody\n".utf8).write(to: path)
        let command = try DashboardScreen.command("--replay \(path.path)")
        let tmux = try Tmux(command, columns: 200)
        try tmux.wait(forText: "keys.txt:2: this is no key")
        try tmux.wait(forText: "[ended 2]")
    }
}
