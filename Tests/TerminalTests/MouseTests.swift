import Screen
import Terminal
import TestSupport
import Testing

extension OneTerminal {
    /// A mouse is told of only where one was asked for, and what it sends never runs as keys.
    @Suite struct WithMouse {
        private static let on = "\u{1B}[?1000h\u{1B}[?1006h"
        private static let off = "\u{1B}[?1006l\u{1B}[?1000l"

        private func inputs(_ bytes: [UInt8], mouse: Bool = true) throws -> [Input] {
            let pty = try PseudoTerminal()
            var terminal = try pty.open { $0.mouse = mouse }
            pty.type(bytes)
            return terminal.read(timeout: .seconds(5))
        }

        @Test func nothingIsAskedOfTheTerminalUnlessWanted() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            terminal.close()
            #expect(!pty.written().contains("?1000"))
        }

        @Test(arguments: ["xterm-256color", "screen", "tmux-256color", "linux"])
        func itIsAskedForAndTakenBackAtTheEnd(type: String) throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open(type) { $0.mouse = true }
            #expect(pty.written().contains(Self.on))
            terminal.close()
            #expect(pty.written().contains(Self.off))
        }

        @Test func anOldTerminalIsNotAsked() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open("vt100") { $0.mouse = true }
            terminal.close()
            #expect(!pty.written().contains("?1000"))
        }

        @Test(arguments: [
            ("\u{1B}[<0;12;5M", [Input.mouse(.press(Position(row: 4, column: 11)))]),
            ("\u{1B}[<0;12;5m", []), ("\u{1B}[<2;12;5M", []), ("\u{1B}[<32;12;5M", []),
            ("\u{1B}[<16;300;200M", [.mouse(.press(Position(row: 199, column: 299)))]),
            ("\u{1B}[<64;1;1M\u{1B}[<65;1;1M", [.mouse(.wheel(-1)), .mouse(.wheel(1))]),
            ("\u{1B}[<0;0;0M", []), ("\u{1B}[<;;M", []), ("\u{1B}[<0;1Mj", [.key(.character("j"))]),
            ("\u{1B}[<0;12jk", [.key(.character("j")), .key(.character("k"))]),
            ("\u{1B}[<0;12\u{1B}OB", [.key(.down)]),
            ("\u{1B}[M !!j", [.mouse(.press(Position(row: 0, column: 0))), .key(.character("j"))]),
            ("\u{1B}[Ma!!", [.mouse(.wheel(1))]), ("\u{1B}[M#!!", []),
        ])
        func reportsBecomeInputsAndNeverKeys(bytes: String, expected: [Input]) throws {
            #expect(try inputs(Array(bytes.utf8)) == expected)
        }

        @Test func withoutAWishReportsAreDropped() throws {
            #expect(
                try inputs(Array("\u{1B}[<0;12;5Mj".utf8), mouse: false) == [.key(.character("j"))]
            )
        }

        @Test func aReportWithoutItsEndEndsAtOnce() throws {
            let bytes = Array("\u{1B}[<\(String(repeating: "1", count: 40))".utf8)
            #expect(try inputs(bytes + Array("j".utf8)).last == .key(.character("j")))
        }

        @Test func aReportCutInTwoByTheNetworkIsOne() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open { $0.mouse = true }
            pty.type("\u{1B}[<0;1")
            #expect(terminal.read(timeout: .milliseconds(200)) == [])
            pty.type("2;5M")
            let press = Input.mouse(.press(Position(row: 4, column: 11)))
            #expect(terminal.read(timeout: .seconds(5)) == [press])
        }
    }
}
