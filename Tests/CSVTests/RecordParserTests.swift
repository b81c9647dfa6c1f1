import Testing

@testable import CSV

@Suite struct RecordParserTests {
    @Test(arguments: [1, 2, 3])
    func randomTextIsReadAsTheRulesWrittenDownAgainSay(columns: Int) {
        var dice = Dice(state: UInt64(columns))
        let tokens = [
            "a", "é", ",", ",", "\"", "\"", "\"a,\nb\"", "\n", "\r\n", "\",\"", "12345678",
        ]
        let head = (1...columns).map { "h\($0)" }.joined(separator: ",") + "\n"
        var options = CSVOptions(delimiter: 0x2C)
        for round in 0..<4000 {
            let length = Int.random(in: 0...24, using: &dice)
            let body = (0..<length).map { _ in tokens.randomElement(using: &dice) ?? "" }.joined()
            let oracle = PlainOracle(body, columns: columns, firstLine: 2)
            options.bufferBytes = round % 2 == 0 ? 1 << 18 : 4 + round % 61
            let whole = Whole(head + body, options)
            let shown = Comment(rawValue: body.debugDescription)
            #expect(whole.rows == oracle.rows, shown)
            #expect(whole.lines == oracle.lines, shown)
            #expect(whole.malformed.map(\.line) == oracle.malformed, shown)
            #expect(whole.blankLines == oracle.blankLines, shown)
            #expect(whole.error?.code == oracle.error, shown)
        }
    }

    private func parse(_ text: String) -> (RecordParser, RecordParser.Outcome) {
        var parser = RecordParser(
            RecordLayout(delimiter: 0x2C, fieldCount: 2, columnCount: 2, CSVOptions())
        )
        let bytes = Array(text.utf8)
        let outcome = parser.parse(bytes, 0..<bytes.count)
        return (parser, outcome)
    }

    @Test func bordersStandOnTheDelimitersAndBeforeTheLineEnd() {
        let (parser, outcome) = parse("ab,\"c\nd\"\r\nnext")
        #expect(outcome == .record(next: 10))
        #expect(parser.borders == [-1, 2, 8])
        #expect(parser.extraLines == 1)
    }

    @Test(arguments: ["", "a", "a,", "a,b", "a,b\r", "a,\"b\"", "a,\"b\"\r"])
    func aRecordWithoutItsLineEndIsIncomplete(text: String) {
        guard case .incomplete = parse(text).1 else {
            Issue.record("\(parse(text).1)")
            return
        }
    }

    @Test func anIncompleteQuotedFieldSaysWhereItOpened() {
        #expect(parse("a,\"b,c\n").1 == .incomplete(openQuote: 2))
    }
}
