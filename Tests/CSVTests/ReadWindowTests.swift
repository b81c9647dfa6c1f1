import Synchronization
import Testing

@testable import CSV

@Suite struct ReadWindowTests {
    @Test func aZeroByteIsRefusedWithItsPosition() {
        let whole = Whole("a,b\n1,2\n3,4\u{0}\n5,6\n")
        #expect(whole.rows == [["1", "2"]])
        #expect(whole.error == CSVError(.nulByte, line: 3, column: 4))
    }

    @Test(arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]])
    func utf16IsRefusedByItsOrderMark(bytes: [UInt8]) {
        #expect(Whole(bytes).error == CSVError(.utf16, line: 1, column: 1))
    }

    @Test(
        arguments: [
            [0xC3], [0xC3, 0x28], [0x80], [0xC0, 0xAF], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xF0, 0x80, 0x80, 0x80],
            [0xE2, 0x82], [0xFF],
        ] as [[UInt8]]
    )
    func invalidUTF8IsRefusedWithItsPosition(bad: [UInt8]) {
        for tail in ["", "\n", ",z\n5,6\n"] {
            let whole = Whole(Array("a,b\né,2\n3,é".utf8) + bad + Array(tail.utf8))
            #expect(whole.rows == [["é", "2"]])
            #expect(whole.error == CSVError(.invalidUTF8, line: 3, column: 5))
        }
    }

    @Test func theMessageForInvalidUTF8NamesTheWayOut() {
        let message = CSVError(.invalidUTF8, line: 3, column: 5).description
        #expect(message.contains("--encoding windows-1252"))
        #expect(message.contains("line 3, column 5"))
    }

    @Test func everyValidLengthOfCharacterIsAccepted() {
        let text = "a,b\n\u{7F}\u{80}\u{7FF},\u{800}\u{D7FF}\u{E000}\u{FFFF}\u{10000}\u{10FFFF}\n"
        for size in 1...40 {
            let whole = Whole(Array(text.utf8), .buffer(size))
            #expect(whole.error == nil)
            #expect(whole.rows.first?.last?.unicodeScalars.count == 6)
        }
    }

    @Test func windows1252IsTurnedIntoUTF8() {
        var options = CSVOptions(encoding: .windows1252)
        let bytes = Array("n,p\n".utf8) + [0x5A, 0x6F, 0xEB, 0x2C, 0x80, 0x31, 0x93, 0x9F, 0x0A]
        for size in 1...40 {
            options.bufferBytes = size
            let whole = Whole(bytes, options)
            #expect(whole.error == nil)
            #expect(whole.rows == [["Zoë", "€1“Ÿ"]])
        }
    }

    @Test(arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
    func theFiveBytesThatWindows1252LacksAreRefusedWithPosition(byte: UInt8) {
        let options = CSVOptions(encoding: .windows1252)
        let whole = Whole(Array("n,p\n1,2\n".utf8) + [0xE9, 0x80, byte, 0x2C, 0x0A], options)
        #expect(whole.rows == [["1", "2"]])
        #expect(whole.error == CSVError(.undefinedByte, line: 3, column: 3))
    }

    @Test func aUTF8OrderMarkOverrulesWindows1252() {
        let whole = Whole("\u{FEFF}n\nZoë\n", CSVOptions(encoding: .windows1252))
        #expect(whole.rows == [["Zoë"]])
    }

    @Test(arguments: [99, 100, 101])
    func aRecordOfTheLimitIsReadAndALongerOneRefused(length: Int) {
        var options = CSVOptions()
        options.maxRecordBytes = 100
        let long = String(repeating: "x", count: length - 2) + ",y"
        for (buffer, end) in [
            (8, "\n3,4\n"), (8, ""), (64, "\n3,4\n"), (1 << 18, "\n3,4\n"), (1 << 18, ""),
        ] {
            options.bufferBytes = buffer
            let whole = Whole("a,b\n1,2\n" + long + end, options)
            #expect(whole.rows.count == (length > 100 ? 1 : end.isEmpty ? 2 : 3))
            #expect(
                whole.error == (length > 100 ? CSVError(.recordTooLong, line: 3, column: 1) : nil)
            )
        }
    }

    @Test func aLineOfAGigabyteIsRefusedAfterReadingLittleMoreThanTheLimit() {
        let counter = Counter()
        let source = ByteSource.synthetic { bytes in
            let head = Array("a,b\n".utf8)
            let from = counter.add(bytes.count)
            for index in bytes.indices {
                let place = from + index - bytes.startIndex
                bytes[index] = place < 4 ? head[place] : 0x78
            }
            return from > 1 << 30 ? 0 : bytes.count
        }
        var options = CSVOptions()
        options.maxRecordBytes = 1 << 20
        let whole = Whole(options, batch: 10, source: source)
        #expect(whole.header == ["a", "b"])
        #expect(whole.error == CSVError(.recordTooLong, line: 2, column: 1))
        #expect(counter.add(0) < 3 << 20)
    }

    @Test func anOpenQuoteThatRunsOverTheLimitIsNamedByItsPlace() {
        var options = CSVOptions.buffer(16)
        options.maxRecordBytes = 50
        let text = "a,b\n1,\"2\n" + String(repeating: "3,4\n", count: 100)
        #expect(Whole(text, options).error == CSVError(.recordTooLong, line: 2, column: 3))
    }
}

/// Counts across the calls of a source.
private final class Counter: Sendable {
    let total = Mutex(0)

    func add(_ count: Int) -> Int {
        total.withLock { total in
            defer { total += count }
            return total
        }
    }
}
