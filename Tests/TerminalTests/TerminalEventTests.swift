import Glibc
import Screen
import Terminal
import TestSupport
import Testing

extension OneTerminal {
    @Suite struct Events {
        @Test func aTimeThatIsOverReturnsNothing() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            #expect(terminal.read(timeout: .milliseconds(1)) == [])
            #expect(terminal.read(timeout: .zero) == [])
        }

        @Test func aWorkerEndsTheWait() async throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            let waker = terminal.waker
            let work = Task.detached { waker.wake() }
            #expect(terminal.read() == [.wake])
            await work.value
        }

        @Test func severalCallsToWakeAreOne() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            terminal.waker.wake()
            terminal.waker.wake()
            pty.type("j")
            #expect(terminal.read() == [.key(.character("j")), .wake])
            #expect(terminal.read(timeout: .milliseconds(10)) == [])
        }

        @Test func aNewSizeIsToldOnceAndTheFrameDrawnAnew() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            terminal.draw(listFrame(top: 0, selected: 0))
            _ = pty.written()
            pty.resize(columns: 100, rows: 30)
            kill(getpid(), SIGWINCH)
            kill(getpid(), SIGWINCH)
            #expect(terminal.read() == [.resize(columns: 100, rows: 30)])
            #expect(terminal.capabilities.columns == 100)
            #expect(terminal.read(timeout: .milliseconds(10)) == [])
            terminal.draw(listFrame(top: 0, selected: 0, columns: 100, rows: 30))
            #expect(pty.written().contains("Enter open"))
        }

        @Test(arguments: [SIGTERM, SIGINT, SIGQUIT])
        func aRequestToEndIsTold(signal: Int32) throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            kill(getpid(), signal)
            #expect(terminal.read() == [.terminate])
        }

        @Test func aHangUpSignalIsToldForEver() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            kill(getpid(), SIGHUP)
            #expect(terminal.read() == [.hangUp])
            #expect(terminal.read() == [.hangUp])
        }

        @Test func aLostConnectionIsAHangUpAndDrawingOnDoesNotFail() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            terminal.draw(listFrame(top: 0, selected: 0))
            pty.hangUp()
            #expect(terminal.read() == [.hangUp])
            terminal.draw(listFrame(top: 5, selected: 9))
            terminal.close()
        }

        @Test func controlLDrawsEverythingAgain() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            terminal.draw(listFrame(top: 0, selected: 0))
            _ = pty.written()
            pty.type("\u{C}")
            #expect(terminal.read() == [.resize(columns: 80, rows: 24)])
            terminal.draw(listFrame(top: 0, selected: 0))
            let bytes = pty.written()
            #expect(bytes.contains("Waymark"))
            #expect(bytes.contains("Enter open"))
        }

        @Test func aProgramContinuedByTheShellDrawsEverythingAgain() throws {
            let pty = try PseudoTerminal()
            var terminal = try pty.open()
            terminal.draw(listFrame(top: 0, selected: 0))
            _ = pty.written()
            kill(getpid(), SIGCONT)
            #expect(terminal.read() == [.resize(columns: 80, rows: 24)])
            pty.type("\u{1B}[B")
            #expect(terminal.read() == [.key(.down)])
            terminal.draw(listFrame(top: 0, selected: 0))
            let bytes = pty.written()
            #expect(bytes.contains("\u{1B}[?1049h"))
            #expect(bytes.contains("\u{1B}[?1h\u{1B}="))
            #expect(bytes.contains("Enter open"))
        }
    }
}
