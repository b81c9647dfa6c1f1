import Dashboard
import Dispatch
import Foundation
import Scoring
import Screen
import Store
import TestSupport
import Testing

@testable import Terminal
@testable import waymark

/// The time before the first screen, and the end of work that nobody waits for.
@Suite(.serialized, .timeLimit(.minutes(Patience.minutes(5))))
struct OpeningTests {
    private struct Broken: Error {}

    private func terminal(on pty: PseudoTerminal) throws -> Terminal {
        var options = TerminalOptions()
        options.type = "xterm-256color"
        options.locale = "C.UTF-8"
        (options.input, options.output) = (pty.slave, pty.slave)
        return try Terminal.open(options)
    }

    @Test func whatIsQuickIsNotShown() throws {
        let opening = Opening(pause: .zero) { _ in nil }
        guard case .some(.none) = try opening.run(within: 60_000) else {
            Issue.record("the run was not there")
            return
        }
    }

    @Test func whatCannotBeReadIsToldBeforeTheScreenIsTaken() {
        let opening = Opening(pause: .zero) { _ in throw Broken() }
        #expect(throws: Broken.self) { try opening.run(within: 60_000) }
    }

    @Test func whatTakesLongIsShownWithItsShareAndWhatIsTypedIsKept() throws {
        let gate = DispatchSemaphore(value: 0)
        let opening = Opening(pause: .zero) { progress in
            _ = progress(0.34)
            gate.wait()
            return nil
        }
        guard try opening.run(within: 20) == nil else {
            Issue.record("it was there")
            return
        }
        let pty = try PseudoTerminal()
        var terminal = try terminal(on: pty)
        pty.type("3j")
        nonisolated(unsafe) let seen = pty
        DispatchQueue.global().async {
            while !seen.written().contains("34 %") { usleep(10_000) }
            gate.signal()
        }
        let first = try opening.show(on: &terminal)
        #expect(first?.typed == [.key(.character("3")), .key(.character("j"))])
        terminal.close()
    }

    @Test(arguments: ["\u{1B}", "q", "\u{3}"])
    func whoeverLeavesMeanwhileEndsTheReading(key: String) throws {
        let end = DispatchSemaphore(value: 0)
        let opening = Opening(pause: .zero) { progress in
            while progress(0.5) { usleep(1_000) }
            end.signal()
            throw Broken()
        }
        let pty = try PseudoTerminal()
        var terminal = try terminal(on: pty)
        pty.type(key)
        #expect(try opening.show(on: &terminal) == nil)
        #expect(end.wait(timeout: .now() + 60) == .success)
        terminal.close()
    }

    @Test func atTheEndAFileIsWholeOrNotThere() throws {
        let store = try Store.open(path: try SampleStore.path())
        let district = try #require(try store.districts().first?.id)
        let source = RunSource(store: store, district: district)
        var model = Model(roster: try source.latestRoster())
        _ = update(&model, .input(.key(.character("0"))))
        let path = try Places.scratch("export-ended").appending(path: "list.csv").path
        let count = try #require(model.listExport?.count)
        for number in 0..<5 {
            let answers = DashboardAnswers(source: source, waker: Waker(), pause: .zero)
            let file = "\(path)\(number)"
            let asked = update(&model, .input(.key(.character("x"))))
            let ticket = try #require(asked.first?.ticket)
            _ = answers.ask(.export(path: file, ticket: ticket), model)
            if number % 2 == 1 { usleep(UInt32(number) * 20_000) }
            // Esc, and the end of the program.
            _ = update(&model, .input(.key(.escape)))
            answers.keep(awaited: model)
            answers.end()
            if let text = try? String(contentsOfFile: file, encoding: .utf8) {
                #expect(text.split(separator: "\n").count == count + 1)
            }
        }
    }
}

extension Optional where Wrapped == (roster: Roster?, typed: [Input]) {
    /// Whether there is nothing.
    fileprivate static func == (left: Self, right: _OptionalNilComparisonType) -> Bool {
        if case .none = left { true } else { false }
    }
}
