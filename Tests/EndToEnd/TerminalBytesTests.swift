import Foundation
import Glibc
import TestSupport
import Testing

/// What keys cost on the way to a terminal of 80 by 24, as a slow line feels it.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct TerminalBytesTests {
    @Test func movesScrollsPagesAndHeldKeysWriteFewBytes() throws {
        let program = try ProgramOnTerminal(["browse", "--start", "schools"])
        defer { program.stop() }
        #expect(program.press("0", quiet: 1000) > 500)
        #expect(program.median(of: 12, "j") <= 185)
        _ = program.press(String(repeating: "j", count: 70), quiet: 500)
        #expect(program.median(of: 30, "j") <= 220)
        #expect(program.median(of: 12, "\u{6}") <= 1500)
        #expect(program.press(String(repeating: "j", count: 200), quiet: 500) <= 3000)
    }

    @Test func thePanelFollowsWhenKeysRestAndThenNothingIsWritten() throws {
        let program = try ProgramOnTerminal(["browse", "--start", "schools"])
        defer { program.stop() }
        _ = program.press("0", quiet: 1000)
        _ = program.press("j", quiet: 1000)
        let all = program.press("j", quiet: 1000)
        #expect(all > 100)
        #expect(program.press("", quiet: 1000) == 0)
    }
}

/// The program on a pseudo-terminal, with the store of the sample district.
final class ProgramOnTerminal {
    private let terminal: PseudoTerminal
    private let process = Process()

    init(_ arguments: [String]) throws {
        terminal = try PseudoTerminal()
        let file = FileHandle(fileDescriptor: terminal.slave, closeOnDealloc: false)
        process.executableURL = Places.program
        process.arguments = arguments + ["--store", try SampleStore.path()]
        process.environment = [
            "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": try Places.scratch("home").path,
        ]
        process.standardInput = file
        process.standardOutput = file
        process.standardError = file
        try process.run()
        _ = terminal.answer(patience: 60_000, quiet: 1000)
    }

    /// Presses keys and returns how many bytes came back.
    func press(_ keys: String, quiet: Int32) -> Int {
        terminal.type(keys)
        return terminal.answer(patience: keys.isEmpty ? quiet : 10_000, quiet: quiet).count
    }

    /// The median of the bytes of so many presses of a key, each as soon as the answer to the one before has come.
    func median(of times: Int, _ key: String) -> Int {
        (0..<times).map { _ in press(key, quiet: 20) }.sorted()[times / 2]
    }

    /// By force: the signals that a test's thread holds back are held back in its children too.
    func stop() {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
