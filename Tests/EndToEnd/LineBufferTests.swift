import Records
import Testing

@testable import waymark

/// Lines that are written as bytes: each as long as it is, wherever it stands and however little room was asked for.
@Suite struct LineBufferTests {
    private func text(capacity: Int = 0, _ write: (inout LineBuffer) -> Void) -> String {
        var buffer = LineBuffer(capacity: capacity)
        write(&buffer)
        return String(decoding: buffer.finish(), as: UTF8.self)
    }

    @Test func aBufferWithoutLinesIsEmpty() {
        #expect(text { _ in }.isEmpty)
        #expect(text(capacity: 1_000_000) { _ in }.isEmpty)
        #expect(text(capacity: -1) { _ in }.isEmpty)
    }

    @Test func theCommaAfterTheLastCellBecomesTheLineEnd() {
        let line = text {
            $0.line(atMost: 64) { pen in
                pen.plain("a")
                pen.next()
                pen.next()
                pen.integer(-7)
                pen.next()
            }
        }
        #expect(line == "a,,-7\n")
    }

    @Test func aLineOfOneEmptyCellIsItsLineEnd() {
        #expect(text { $0.line(atMost: 1) { $0.next() } } == "\n")
    }

    @Test func aLineWithoutCellsIsItsLineEnd() {
        let lines = text {
            $0.line(atMost: 8) { _ in }
            $0.line(atMost: 8) { pen in
                pen.plain("b")
                pen.next()
            }
            $0.line(atMost: 8) { _ in }
        }
        #expect(lines == "\nb\n\n")
    }

    @Test(arguments: [0, 1, 63, 64, 65, 100, 1000, 100_000])
    func linesStayWhenTheBufferGrows(capacity: Int) {
        let lines = text(capacity: capacity) { buffer in
            for number in 0..<2000 {
                buffer.line(atMost: 40) { pen in
                    pen.integer(Int64(number))
                    pen.next()
                    pen.plain(String(repeating: "x", count: number % 30))
                    pen.next()
                }
            }
        }
        let expected = (0..<2000).map { "\($0),\(String(repeating: "x", count: $0 % 30))\n" }
        #expect(lines == expected.joined())
    }

    @Test func aLineLongerThanTheWholeBufferFits() {
        let long = String(repeating: "é", count: 100_000)
        let lines = text {
            $0.line(atMost: 8) { pen in
                pen.integer(1)
                pen.next()
            }
            $0.line(atMost: long.utf8.count + 1) { pen in
                pen.plain(long)
                pen.next()
            }
        }
        #expect(lines == "1\n\(long)\n")
    }

    /// Below, at and above the length of `-9223372036854775808,"a""b",0.3333333333` and its line end: 41 bytes.
    @Test(arguments: 0...50)
    func aLimitThatIsTooSmallCutsNothing(limit: Int) {
        let long = "-9223372036854775808,\"a\"\"b\",0.3333333333\n"
        let lines = text { buffer in
            for _ in 0..<3 {
                buffer.line(atMost: limit) { pen in
                    pen.integer(.min)
                    pen.next()
                    pen.quotable("a\"b")
                    pen.next()
                    pen.ratio(.init(1, over: 3))
                    pen.next()
                }
                buffer.line(atMost: 2) { pen in
                    pen.integer(5)
                    pen.next()
                }
            }
        }
        #expect(lines == String(repeating: long + "5\n", count: 3))
    }

    @Test(arguments: 0...8)
    func aLimitThatIsTooSmallCutsNoBytes(limit: Int) {
        let lines = text { buffer in
            buffer.line(atMost: limit) { pen in
                pen.plain("12")
                let bytes = Array("345".utf8)
                bytes.withUnsafeBufferPointer { pen.plain($0) }
                pen.next()
            }
            buffer.line(atMost: 2) { pen in
                pen.plain("z")
                pen.next()
            }
        }
        #expect(lines == "12345\nz\n")
    }

    @Test func aNegativeLimitIsNone() {
        let line = text {
            $0.line(atMost: -5) { pen in
                pen.plain("a")
                pen.next()
            }
        }
        #expect(line == "a\n")
    }
}
