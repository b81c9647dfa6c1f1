import CNcurses
import Glibc
import Screen
import Terminal
import TestSupport
import Testing

extension OneTerminal {
    @Suite struct Drawing {
        @Test(arguments: ["xterm-256color", "screen", "tmux-256color", "linux", "vt100"])
        func nothingIsWrittenWhenNothingChanged(type: String) throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open(type)
            terminal.draw(listFrame(top: 0, selected: 0))
            #expect(pty.written().contains("Haddad, Sami"))
            terminal.draw(listFrame(top: 0, selected: 0))
            #expect(pty.written() == "")
        }

        @Test(arguments: ["xterm-256color", "screen", "tmux-256color"])
        func movingScrollingAndPagingWriteFewBytes(type: String) throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open(type)
            terminal.draw(listFrame(top: 0, selected: 18))
            _ = pty.written()
            terminal.draw(listFrame(top: 0, selected: 19))
            #expect(pty.written().utf8.count <= 250)
            terminal.draw(listFrame(top: 1, selected: 20))
            #expect(pty.written().utf8.count <= 300)
            terminal.draw(listFrame(top: 21, selected: 40))
            #expect(pty.written().utf8.count <= 2000)
        }

        @Test(
            arguments: ["xterm-256color", "screen", "linux", "vt100"],
            [(80, 24), (250, 90)]
        )
        func aFrameIsOneWriteAndNothingElseIsWritten(_ type: String, _ size: (Int, Int)) throws {
            let (columns, rows) = size
            let pty = try PseudoTerminal(columns: columns, rows: rows)
            var terminal = try pty.open(type)
            _ = pty.written()
            let frames = [(0, 0), (0, 1), (1, 2), (200, 203)].map { top, selected in
                listFrame(top: top, selected: selected, columns: columns, rows: rows)
            }
            for frame in frames + [ornate(columns, rows)] {
                let before = cn_traffic_so_far()
                let reader = pty.reading()
                terminal.draw(frame)
                let bytes = reader.end()
                let after = cn_traffic_so_far()
                #expect(after.writes - before.writes == 1)
                #expect(after.bytes - before.bytes == bytes)
                #expect(bytes > 0)
            }
        }

        /// A frame whose every cell has another ink than the one before it: more than any fixed buffer holds.
        private func ornate(_ columns: Int, _ rows: Int) -> Frame {
            var frame = Frame(width: columns, height: rows)
            for row in 0..<rows {
                for column in 0..<columns {
                    let ink = Ink.allCases[(row + column) % Ink.allCases.count]
                    frame.write("é", row: row, column: column, width: 1, style: Style(ink))
                }
            }
            return frame
        }

        @Test func aChangedCellWritesOnlyItself() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            var frame = listFrame(top: 0, selected: 3)
            terminal.draw(frame)
            _ = pty.written()
            frame.write("X", row: 10, column: 40)
            terminal.draw(frame)
            let bytes = pty.written()
            #expect(bytes.contains("X"))
            #expect(bytes.utf8.count < 40)
        }

        @Test func theScreenIsNeverClearedBetweenFrames() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            terminal.draw(listFrame(top: 0, selected: 0))
            _ = pty.written()
            for step in 1...60 {
                terminal.draw(listFrame(top: max(0, step - 19), selected: step))
                let bytes = pty.written()
                #expect(!bytes.contains("\u{1B}[2J") && !bytes.contains("\u{1B}[H\u{1B}[J"))
            }
        }

        @Test func wideAndCombiningCharactersAreWrittenWhole() throws {
            let pty = try PseudoTerminal(columns: 40, rows: 5)
            var terminal = try pty.open()
            var frame = Frame(width: 40, height: 5)
            frame.write("李, 伟|Nguye\u{302}\u{303}n|שרה|👩‍🎓|🇺🇸|❤️|", row: 0)
            frame.write("千", row: 1, column: 38)
            terminal.draw(frame)
            let bytes = pty.written()
            #expect(bytes.contains("李, 伟|Nguye\u{302}\u{303}n|שרה|👩|"))
            #expect(bytes.contains("千"))
            #expect(!bytes.unicodeScalars.contains("\u{200D}"))
        }

        @Test func aChangeBesideAWideCharacterLeavesItAlone() throws {
            let pty = try PseudoTerminal(columns: 20, rows: 2)
            var terminal = try pty.open()
            var frame = Frame(width: 20, height: 2)
            frame.write("千代x", row: 0)
            terminal.draw(frame)
            _ = pty.written()
            frame.write("y", row: 0, column: 4)
            terminal.draw(frame)
            let bytes = pty.written()
            #expect(bytes.contains("y"))
            #expect(!bytes.contains("代"))
        }

        @Test func aFrameLargerThanTheTerminalIsCutAndDoesNoHarm() throws {
            let pty = try PseudoTerminal(columns: 10, rows: 3)
            var terminal = try pty.open()
            terminal.draw(listFrame(top: 0, selected: 5))
            #expect(pty.written().contains("Waymark"))
        }

        @Test func coloursAreUsedAsFarAsTheTerminalAndTheUserHaveThem() throws {
            var frame = Frame(width: 20, height: 2)
            frame.write("High", row: 0, style: Style(.tierHigh))
            let cases: [(String, ColourChoice, String)] = [
                ("xterm-256color", .automatic, "38;5;166m"), ("xterm-256color", .atMost(8), "[35m"),
                ("xterm-256color", .atMost(16), "[35m"), ("linux", .automatic, "[35m"),
            ]
            for (type, colour, sequence) in cases {
                let pty = try PseudoTerminal(columns: 20, rows: 2)
                var terminal = try pty.open(type) { $0.colour = colour }
                terminal.draw(frame)
                #expect(pty.written().contains(sequence), "\(type)")
                terminal.close()
            }
        }

        @Test func withoutColoursBoldAndReverseRemain() throws {
            for (type, colour) in [("xterm-256color", ColourChoice.never), ("vt100", .automatic)] {
                let pty = try PseudoTerminal(columns: 20, rows: 3)
                var terminal = try pty.open(type) { $0.colour = colour }
                #expect(terminal.capabilities.colours == 0)
                var frame = Frame(width: 20, height: 3)
                frame.write("High", row: 0, style: Style(.tierHigh))
                frame.write("row", row: 1, style: .selection)
                terminal.draw(frame)
                let bytes = pty.written()
                let shiftIn = type == "vt100" ? "\u{F}" : ""
                #expect(bytes.contains("0;1m\(shiftIn)High"))
                #expect(bytes.contains("0;7m\(shiftIn)row"))
                #expect(!bytes.contains("[38;5;") && !bytes.contains("[35m"))
                terminal.close()
            }
        }

        @Test func theVariableNoColorTurnsColoursOff() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open(noColor: "1")
            #expect(terminal.capabilities.colours == 0)
        }

        @Test func theCursorRestsOnTheSelectedRowAndIsSeenWhenAsked() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            terminal.draw(listFrame(top: 0, selected: 4))
            let hidden = pty.written()
            #expect(hidden.contains("\u{1B}[8;2H"))
            #expect(hidden.contains("\u{1B}[?25l"))
            var frame = listFrame(top: 0, selected: 4)
            frame.showsCursor = true
            terminal.draw(frame)
            #expect(pty.written().contains("\u{1B}[?25h"))
        }

        @Test func aLocaleWithoutUTF8AsksForAsciiFrames() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open(locale: "C")
            #expect(terminal.capabilities.ascii)
            terminal.draw(listFrame(top: 0, selected: 0, ascii: true))
            let ascii = pty.written().utf8.allSatisfy { $0 < 0x80 }
            #expect(ascii)
            terminal.draw(listFrame(top: 0, selected: 0))
            let stillAscii = pty.written().utf8.allSatisfy { $0 < 0x80 }
            #expect(stillAscii)
        }
    }

    @Suite struct OpeningAndClosing {
        @Test(arguments: ["xterm-256color", "screen", "vt100"])
        func theTerminalIsGivenBackAsItWasFound(type: String) throws {
            let pty = try PseudoTerminal()
            let before = pty.modes
            var terminal = try pty.open(type)
            #expect(pty.modes != before)
            terminal.draw(listFrame(top: 0, selected: 0))
            _ = pty.written()
            terminal.close()
            let bytes = pty.written()
            #expect(pty.modes == before)
            if type != "vt100" {
                #expect(bytes.contains("\u{1B}[?1049l"))
                #expect(bytes.contains("\u{1B}[?2004l"))
                #expect(bytes.contains("\u{1B}[?25h"))
            }
            #expect(bytes.contains("\u{1B}[?1l\u{1B}>"))
        }

        @Test func aTerminalThatGoesOutOfUseIsGivenBack() throws {
            let pty = try PseudoTerminal()
            let before = pty.modes
            func use() throws {
                var terminal = try pty.open()
                terminal.draw(listFrame(top: 0, selected: 0))
            }
            try use()
            #expect(pty.modes == before)
            #expect(pty.written().contains("\u{1B}[?1049l"))
        }

        @Test func anUnknownTypeIsASentenceAndLeavesTheTerminalAlone() throws {
            let pty = try PseudoTerminal()
            let before = pty.modes
            #expect(throws: TerminalError.unknownType("no-such-terminal")) {
                try pty.open("no-such-terminal").close()
            }
            #expect(pty.modes == before)
            #expect(pty.written() == "")
        }

        @Test func anEmptyTypeIsToldAsAVariableThatIsNotSet() throws {
            let pty = try PseudoTerminal()
            #expect(throws: TerminalError.unknownType("")) { try pty.open("").close() }
        }

        @Test func aTypeThatCannotMoveItsCursorIsRefused() throws {
            let pty = try PseudoTerminal()
            #expect(throws: TerminalError.cannotMoveCursor("dumb")) {
                try pty.open("dumb").close()
            }
        }

        @Test func aFileIsNotATerminal() throws {
            let pty = try PseudoTerminal()
            let null = Glibc.open("/dev/null", O_RDWR)
            defer { Glibc.close(null) }
            #expect(throws: TerminalError.notATerminal) {
                try pty.open { $0.output = null }.close()
            }
            #expect(throws: TerminalError.notATerminal) {
                try pty.open { $0.input = null }.close()
            }
        }

        @Test func aSecondTerminalIsRefusedWhileOneIsOpen() throws {
            let pty = try PseudoTerminal()
            let terminal = try pty.open()
            #expect(throws: TerminalError.alreadyOpen) { try pty.open().close() }
            terminal.close()
            try pty.open().close()
        }

        @Test func theSizeIsThatOfTheTerminal() throws {
            let pty = try PseudoTerminal(columns: 132, rows: 50)
            let terminal = try pty.open()
            #expect(terminal.capabilities.columns == 132)
            #expect(terminal.capabilities.rows == 50)
            #expect(terminal.capabilities.colours == 256)
            #expect(!terminal.capabilities.ascii)
        }
    }
}
