import Testing

@testable import CSV

@Suite struct CSVReaderTests {
    @Test(arguments: [
        "a,b\n1,2\n3,4\n", "a,b\r\n1,2\r\n3,4\r\n", "a,b\n1,2\r\n3,4", "a,b\r1,2\r3,4\r",
        "a,b\r1,2\r3,4",
    ])
    func everyKindOfLineEndGivesTheSameRecords(text: String) {
        let whole = Whole(text)
        #expect(whole.header == ["a", "b"])
        #expect(whole.rows == [["1", "2"], ["3", "4"]])
        #expect(whole.lines == [2, 3])
        #expect(whole.error == nil)
        #expect(whole.blankLines == 0)
    }

    @Test func quotedFieldsKeepDelimitersQuotesAndLineEnds() {
        let whole = Whole("a,b\r\n\"x,\"\"y\"\"\",\"1\r\n2\r3\n4\"\r\n,\"\"\r\nlast,z\r\n")
        #expect(whole.rows == [["x,\"y\"", "1\n2\n3\n4"], ["", ""], ["last", "z"]])
        #expect(whole.lines == [2, 5, 6])
        #expect(whole.error == nil)
    }

    @Test func spacesBelongToTheField() {
        #expect(Whole("a,b\n 1 , 2\n").rows == [[" 1 ", " 2"]])
    }

    @Test func aRecordStartsOnItsPhysicalLineWhateverTheQuotesBeforeItHold() {
        let whole = Whole("a,b\n\"1\n1\n1\",x\n\n2,x\n\"3\n3\",x\n4,x\n")
        #expect(whole.lines == [2, 6, 7, 9])
        #expect(whole.blankLines == 1)
    }

    @Test func aRowWithTooFewOrTooManyFieldsIsRefusedWithItsLineAndTheRestIsRead() {
        let whole = Whole("a,b,c\n1,2,3\n1,2\n\"x\ny\",2,3,4\n7,8,9\r\nlonely\n")
        #expect(whole.rows == [["1", "2", "3"], ["7", "8", "9"]])
        #expect(whole.lines == [2, 6])
        #expect(
            whole.malformed == [
                CSVProblem(
                    .fieldCount,
                    line: 3,
                    expected: 3,
                    actual: 2,
                    rawRecord: Array("1,2".utf8)
                ),
                CSVProblem(
                    .fieldCount,
                    line: 4,
                    expected: 3,
                    actual: 4,
                    rawRecord: Array("\"x\ny\",2,3,4".utf8)
                ),
                CSVProblem(
                    .fieldCount,
                    line: 7,
                    expected: 3,
                    actual: 1,
                    rawRecord: Array("lonely".utf8)
                ),
            ]
        )
        #expect(whole.error == nil)
    }

    @Test func rejectedRecordsCountTowardsABatch() throws {
        let text = "a,b\n" + String(repeating: "x\n", count: 100)
        var reader = try CSVReader(bytes: Array(text.utf8))
        var sizes: [Int] = []
        while let batch = try reader.nextBatch(maxRecords: 30) {
            sizes.append(batch.malformed.count)
        }
        #expect(sizes == [30, 30, 30, 10])
    }

    @Test func blankLinesAreSkippedAndCountedWhenThereAreSeveralColumns() {
        let whole = Whole("\n\r\na,b\n\n1,2\n\r\n3,4\n\n")
        #expect(whole.rows == [["1", "2"], ["3", "4"]])
        #expect(whole.lines == [5, 7])
        #expect(whole.blankLines == 5)
    }

    @Test func aBlankLineInAOneColumnFileIsAnEmptyValue() {
        let whole = Whole("a\n1\n\n\r\n2\n")
        #expect(whole.rows == [["1"], [""], [""], ["2"]])
        #expect(whole.lines == [2, 3, 4, 5])
        #expect(whole.blankLines == 0)
    }

    @Test func aQuoteInsideAnUnquotedFieldIsKeptWithAWarning() {
        let whole = Whole("a,b\nx,5' 2\" tall\n1,2\n")
        #expect(whole.rows == [["x", "5' 2\" tall"], ["1", "2"]])
        #expect(
            whole.warnings == [CSVProblem(.strayQuote, line: 2, column: 7, expected: 2, actual: 2)]
        )
        #expect(whole.error == nil)
    }

    @Test func aQuoteInsideAnUnquotedFieldRefusesTheFileWhenQuotesAreStrict() {
        var options = CSVOptions()
        options.strictQuotes = true
        let whole = Whole("a,b\n0,0\nx,y\"\n1,2\n", options)
        #expect(whole.rows == [["0", "0"]])
        #expect(whole.error == CSVError(.strayQuote, line: 3, column: 4))
    }

    @Test func textAfterAClosingQuoteRefusesTheFileAfterTheRecordsBeforeIt() {
        let whole = Whole("a,b\n1,2\n\"x\"y,2\n3,4\n")
        #expect(whole.rows == [["1", "2"]])
        #expect(whole.error == CSVError(.textAfterQuote, line: 3, column: 4))
    }

    @Test func anUnclosedQuoteIsReportedWhereItOpened() {
        let whole = Whole("a,b\n1,2\n\"m\nn\",\"x\n3,4\n5,6\n")
        #expect(whole.rows == [["1", "2"]])
        #expect(whole.error == CSVError(.unclosedQuote, line: 4, column: 4))
    }

    @Test func bareCarriageReturnsAmongLineFeedsAreRefused() {
        let late = Whole("a,b\n1,2\n3,\r4\n")
        #expect(late.rows == [["1", "2"]])
        #expect(late.error == CSVError(.mixedLineEnds, line: 3, column: 3))
        let early = Whole("a,b\r1,2\r3,4\n")
        #expect(early.error?.code == .mixedLineEnds)
        #expect(early.error?.line == 3)
    }

    @Test func anErrorIsThrownAgainByEveryLaterCall() throws {
        var reader = try CSVReader(bytes: Array("a,b\n\"x\"y,2\n".utf8))
        for _ in 0..<3 {
            #expect(throws: CSVError(.textAfterQuote, line: 2, column: 4)) {
                try reader.nextBatch(maxRecords: 10)
            }
        }
    }

    @Test func aReusedBatchHoldsOnlyTheLatestRecords() throws {
        var reader = try CSVReader(bytes: Array("a,b\n1,2\n3,4\nx\n\"5\",6\"\n".utf8))
        var batch = CSVBatch(columnCount: 0)
        #expect(try reader.next(into: &batch, maxRecords: 3))
        #expect(batch.lines == [2, 3])
        #expect(batch.malformed.count == 1)
        #expect(try reader.next(into: &batch, maxRecords: 3))
        #expect(batch.lines == [5])
        #expect(batch.text(record: 0, column: 0) == "5")
        #expect(batch.bytes == Array("56\"".utf8))
        #expect(batch.malformed.isEmpty)
        #expect(try !reader.next(into: &batch, maxRecords: 3))
        #expect(batch.recordCount == 0)
    }

    @Test func batchesOfAnySizeGiveTheSameRecords() {
        var dice = Dice(state: 11)
        let rows = randomRows(&dice, columns: 3, count: 60)
        var writer = CSVWriter()
        writer.record(["a", "b", "c"])
        for (index, row) in rows.enumerated() {
            writer.record(row)
            if index % 7 == 0 { writer.record(["short"]) }
        }
        let expected = Whole(writer.bytes, batch: 1000)
        #expect(expected.rows == rows)
        #expect(expected.malformed.count == 9)
        for size in 1...70 { #expect(Whole(writer.bytes, batch: size) == expected) }
    }

    @Test func noFieldIsHurtWhereverABufferEnds() {
        let text =
            "id,näme,note\r\n1,\"O\"\"Hara, Zoë\",\"two\r\nlines\"\r\n\r\n2,x\r\n3,😀,5\"\r\n,,\r\n12345678,9,ab"
        let bytes = Array(text.utf8)
        let expected = Whole(bytes)
        #expect(expected.rows.count == 4)
        #expect(expected.error == nil)
        for size in 1...64 {
            #expect(Whole(bytes, .buffer(size)) == expected)
            #expect(Whole(scanning: bytes, .buffer(size)) == expected)
        }
    }

    @Test func errorsStandAtTheSamePlaceWhereverABufferEnds() {
        let texts = [
            "a,b\n1,2\n\"x\"y,2\n", "a,b\n1,2\n\"x,2\n5,6\n", "a,b\n1,2\n3,\r4\n",
            "a,b\r1,2\r3,4\n",
            "a,b\n1,2\n3,\u{0}\n", "a,b\r\n1,\"\r\n\"x\r\n",
        ]
        for bytes in texts.map({ Array($0.utf8) }) + [Array("a,b\n1,é\nx,".utf8) + [0xC3, 0x0A]] {
            let expected = Whole(bytes)
            #expect(expected.error != nil)
            for size in 1...64 { #expect(Whole(bytes, .buffer(size)) == expected) }
        }
    }

    @Test func withoutAHeaderTheFirstRecordIsData() {
        var options = CSVOptions()
        options.hasHeader = false
        #expect(Whole("1,2\n3,4\n", options).header.isEmpty)
        #expect(Whole("1,2\n3,4\n", options).lines == [1, 2])
        options.delimiter = 0x3B
        #expect(Whole("1;2,5\n3;4\n", options).rows == [["1", "2,5"], ["3", "4"]])
    }

    @Test func randomBytesNeverTrapAndBothPathsAgree() {
        var dice = Dice(state: 5)
        let alphabet = Array("ab,,\"\"\n\n\r;\t".utf8) + [0xC3, 0xA9, 0]
        for round in 0..<3000 {
            let length = Int.random(in: 0...40, using: &dice)
            let usable = round % 3 == 0 ? alphabet.count : alphabet.count - 3
            let bytes = (0..<length).map { _ in alphabet[Int.random(in: 0..<usable, using: &dice)] }
            let expected = Whole(bytes)
            #expect(Whole(scanning: bytes) == expected)
            #expect(Whole(bytes, .buffer(4), batch: 1) == expected, "\(bytes)")
        }
    }
}
