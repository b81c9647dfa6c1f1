import Testing

@testable import CSV

@Suite struct CSVWriterTests {
    private func written(
        _ options: CSVWriterOptions = CSVWriterOptions(),
        _ body: (inout CSVWriter) -> Void
    ) -> String {
        var writer = CSVWriter(options: options)
        body(&writer)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @Test func onlyFieldsThatNeedQuotesGetThem() {
        let text = written { $0.record(["a b", "c,d", "e\"f", "g\nh", "i\rj", "", "é"]) }
        #expect(text == "a b,\"c,d\",\"e\"\"f\",\"g\nh\",\"i\rj\",,é\n")
    }

    @Test func textIsAlwaysQuotedWhenAskedForButNumbersAreNot() {
        var options = CSVWriterOptions()
        options.quotesAllText = true
        let text = written(options) {
            $0.text("007")
            $0.integer(-7)
            $0.literal("2026-01-31")
            $0.empty()
            $0.endRecord()
        }
        #expect(text == "\"007\",-7,2026-01-31,\n")
    }

    @Test func anOrderMarkAndCarriageReturnsAreWrittenWhenAskedFor() {
        var options = CSVWriterOptions()
        options.writesOrderMark = true
        options.lineEnd = .carriageReturnLineFeed
        #expect(written(options) { $0.record(["a", "b"]) } == "\u{FEFF}a,b\r\n")
    }

    @Test func aLoneEmptyFieldIsQuotedSoThatItIsNoBlankLine() {
        var options = CSVWriterOptions()
        options.writesOrderMark = true
        #expect(written { $0.record([""]) } == "\"\"\n")
        #expect(written(options) { $0.record([""]) } == "\u{FEFF}\"\"\n")
        #expect(written { $0.record(["", ""]) } == ",\n")
    }

    @Test func anotherDelimiterIsQuotedInsteadOfTheComma() {
        var options = CSVWriterOptions()
        options.delimiter = 0x3B
        #expect(written(options) { $0.record(["a,b", "c;d"]) } == "a,b;\"c;d\"\n")
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@x", "\tx"])
    func formulasAreDefusedOnlyWhenAskedForAndOnlyInText(text: String) {
        var options = CSVWriterOptions()
        #expect(written { $0.record([text, "x"]) } == "\(text),x\n")
        options.guardsFormulas = true
        #expect(written(options) { $0.record([text, "x"]) } == "'\(text),x\n")
        #expect(written(options) { $0.literal(text) } == text)
        #expect(written(options) { $0.record(["x" + text, "x"]) } == "x\(text),x\n")
    }

    @Test func aFormulaBehindACarriageReturnIsDefusedInsideItsQuotes() {
        var options = CSVWriterOptions()
        options.guardsFormulas = true
        #expect(written(options) { $0.record(["\r=1", "x"]) } == "\"'\r=1\",x\n")
    }

    @Test func takenBytesJoinToTheWhole() {
        var writer = CSVWriter()
        var pieces: [UInt8] = []
        writer.text("a")
        pieces += writer.takeBytes()
        writer.text("b")
        writer.endRecord()
        pieces += writer.takeBytes()
        writer.text("")
        pieces += writer.takeBytes()
        writer.endRecord()
        pieces += writer.takeBytes()
        #expect(String(decoding: pieces, as: UTF8.self) == "a,b\n\"\"\n")
    }

    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func whatIsWrittenIsReadBack(seed: UInt64) {
        var dice = Dice(state: seed)
        let columns = Int.random(in: 1...6, using: &dice)
        let rows = randomRows(&dice, columns: columns, count: 80)
        var options = CSVWriterOptions()
        options.quotesAllText = Bool.random(using: &dice)
        options.writesOrderMark = Bool.random(using: &dice)
        options.lineEnd = Bool.random(using: &dice) ? .lineFeed : .carriageReturnLineFeed
        var writer = CSVWriter(options: options)
        writer.record((1...columns).map { "c\($0)" })
        rows.forEach { writer.record($0) }
        let reading = CSVOptions(delimiter: 0x2C)
        let whole = Whole(writer.bytes, reading)
        #expect(whole.rows == rows)
        #expect(whole.error == nil)
        #expect(Whole(scanning: writer.bytes, reading) == whole)
    }
}
