import Foundation
import TestSupport
import Testing

@testable import waymark

/// Where a session ended is kept from one time to the next, in a real terminal.
@Suite(
    .enabled(if: Tmux.isInstalled, "tmux is not installed"),
    .timeLimit(.minutes(Patience.minutes(5)))
)
struct SessionInTmuxTests {
    private func open(_ state: URL, _ options: String = "") throws -> Tmux {
        let tmux = try Tmux(
            "\(Places.program.path) browse --store \(try SampleStore.path()) \(options)",
            environment: ["XDG_STATE_HOME": state.path]
        )
        try tmux.wait(forText: "New or worse", seconds: 60)
        return tmux
    }

    private func files(_ state: URL) -> [String] {
        let folder = state.appending(path: "waymark").path
        return (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    }

    private func narrowAndEnd(_ tmux: Tmux, by end: (Tmux) throws -> Void) throws {
        try tmux.press("3")
        try tmux.wait(forText: "All students")
        try tmux.type("/tier:moderate\n")
        try tmux.wait(forText: "students · Moderate · by risk")
        try tmux.press("Down", "Down")
        try tmux.wait(forText: "row 3")
        try end(tmux)
        try tmux.wait(forText: "[ended")
    }

    @Test func itIsOfferedTakenUpAndForgottenOnceHomeIsLeft() throws {
        let state = try Places.scratch("state")
        try narrowAndEnd(try open(state)) { try $0.press("Q") }
        let file = state.appending(path: "waymark/\(try #require(files(state).first))")
        let rights = try FileManager.default.attributesOfItem(atPath: file.path)
        #expect(rights[.posixPermissions] as? Int == 0o600)
        let tmux = try open(state)
        try tmux.wait(forText: "z go on: Students with a filter")
        try tmux.press("z")
        try tmux.wait(forText: "students · Moderate · by risk")
        try tmux.wait(forText: "row 3")
        try tmux.press("q")
        try tmux.wait(forText: "New or worse")
        try tmux.press("q")
        try tmux.wait(forText: "[ended 0]")
        #expect(files(state).isEmpty)
    }

    @Test func aHangUpKeepsItToo() throws {
        let state = try Places.scratch("state")
        let tmux = try open(state)
        let process = try DashboardScreen.process(in: tmux)
        try narrowAndEnd(tmux) { _ in _ = try Command.run("kill", ["-HUP", String(process)]) }
        #expect(files(state).count == 1)
    }

    @Test func freshOffersNothingAndReadOnlyWritesNothing() throws {
        let state = try Places.scratch("state")
        try narrowAndEnd(try open(state, "--read-only")) { try $0.press("Q") }
        #expect(files(state).isEmpty)
        try narrowAndEnd(try open(state)) { try $0.press("Q") }
        let tmux = try open(state, "--fresh")
        #expect(try !tmux.screen().contains("go on:"))
    }

    @Test func aDamagedFileIsIgnoredWithASentence() throws {
        let state = try Places.scratch("state")
        try narrowAndEnd(try open(state)) { try $0.press("Q") }
        let file = state.appending(path: "waymark/\(try #require(files(state).first))")
        try Data("{\"levels\": 3".utf8).write(to: file)
        let tmux = try open(state)
        try tmux.wait(forText: "cannot be read, and is ignored")
        try tmux.press("z")
        try tmux.wait(forText: "Nothing is known of a session")
    }
}

/// The files that keep a person's state.
@Suite struct StateFilesTests {
    @Test func eachStoreHasAFileOfItsOwnHoweverItIsNamed() {
        let file = StateFolder.file("session", ofStore: "/a/b.db")
        #expect(file != StateFolder.file("session", ofStore: "/a/c.db"))
        #expect(file == StateFolder.file("session", ofStore: "/a/./x/../b.db"))
        #expect(StateFolder.file("session", ofStore: ":memory:") == nil)
        #expect(StateFolder.file("session", ofStore: "") == nil)
    }

    @Test func whatIsWrittenIsReadBackByItsOwnerAlone() throws {
        let path = try Places.scratch("state").appending(path: "deep/er/file.json").path
        for text in ["one", "two"] {
            StateFolder.write(Data(text.utf8), to: path)
            #expect(StateFolder.read(path) == Data(text.utf8))
        }
        let rights = try FileManager.default.attributesOfItem(atPath: path)
        #expect(rights[.posixPermissions] as? Int == 0o600)
        StateFolder.write(Data(repeating: 32, count: 70_000), to: path)
        #expect(StateFolder.read(path) == nil)
    }
}
