import Screen
import Terminal
import TestSupport
import Testing

extension OneTerminal {
    @Suite struct Keys {
        @Test(arguments: [
            ("j", [Key.character("j")]), ("é李", [.character("é"), .character("李")]),
            ("🎓", [.character("🎓")]), (" ", [.character(" ")]),
            ("\r\n\t", [.enter, .enter, .tab]), ("\u{7F}\u{8}", [.backspace, .backspace]),
            ("\u{3}\u{1}\u{13}", [.control("c"), .control("a"), .control("s")]),
            ("\u{1B}[A\u{1B}OB\u{1B}[C\u{1B}OD", [.up, .down, .right, .left]),
            ("\u{1B}[H\u{1B}[F\u{1B}OH\u{1B}OF", [.home, .end, .home, .end]),
            ("\u{1B}[1~\u{1B}[4~\u{1B}[7~\u{1B}[8~", [.home, .end, .home, .end]),
            ("\u{1B}[5~\u{1B}[6~\u{1B}[3~\u{1B}[Z", [.pageUp, .pageDown, .delete, .backTab]),
            ("\u{1B}OP\u{1B}[15~", [.function(1), .function(5)]),
            ("\u{1B}[1;7Aj", [.character("j")]), ("\u{1B}[?62;c", []), ("\u{1B}[I\u{1B}[O", []),
        ])
        func bytesBecomeKeys(bytes: String, keys: [Key]) throws {
            #expect(try inputs(Array(bytes.utf8)) == keys.map(Input.key))
        }

        @Test func aHeldKeyArrivesInOneReading() throws {
            let held = Array(String(repeating: "\u{1B}OB", count: 200).utf8)
            #expect(try inputs(held) == Array(repeating: Input.key(.down), count: 200))
        }

        @Test func escapeAloneIsAKeyAndDoesNotWaitLong() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            pty.type("\u{1B}")
            let clock = ContinuousClock()
            let start = clock.now
            #expect(terminal.read() == [.key(.escape)])
            #expect(clock.now - start < .milliseconds(500))
        }

        @Test(arguments: [
            [0xFF], [0xC3], [0xE6, 0x9D], [0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xC0, 0xAF],
            [0xED, 0xA0, 0x80],
        ])
        func aBrokenCharacterCostsNoOtherKey(bytes: [UInt8]) throws {
            #expect(try inputs(bytes + [0x6A]) == [.key(.character("j"))])
        }

        @Test func aCharacterCutInTwoByTheNetworkIsOneKey() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            pty.type([0xE6, 0x9D])
            #expect(terminal.read(timeout: .milliseconds(200)) == [])
            pty.type([0x8E])
            #expect(terminal.read(timeout: .seconds(5)) == [.key(.character("李"))])
        }

        @Test func aPasteIsTextAndNeverKeys() throws {
            let paste = Array("a\u{1B}[200~dd\rq\u{1B}[A李\u{3}\u{1B}[201~b".utf8)
            #expect(
                try inputs(paste) == [
                    .key(.character("a")), .paste("dd\rq李\u{3}"), .key(.character("b")),
                ]
            )
        }

        @Test func aPasteWithoutItsEndDoesNotDeafenTheKeyboard() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            pty.type("\u{1B}[200~abc")
            #expect(terminal.read() == [])
            #expect(terminal.read() == [.paste("abc")])
            pty.type("j")
            #expect(terminal.read() == [.key(.character("j"))])
        }

        private func inputs(_ bytes: [UInt8]) throws -> [Input] {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            pty.type(bytes)
            return terminal.read(timeout: .seconds(5))
        }
    }
}
