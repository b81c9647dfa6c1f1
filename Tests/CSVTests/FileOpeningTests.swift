import Testing

@testable import CSV

@Suite struct FileOpeningTests {
    @Test(arguments: ["", "\n", "\r\n\n", "\u{FEFF}", "\u{FEFF}\n", "sep=;\n"])
    func aFileWithoutAHeaderIsRefused(text: String) {
        #expect(Whole(text).error?.code == .emptyFile)
    }

    @Test(arguments: [",", ";", "\t", "|"])
    func theDelimiterIsFoundInTheHeader(delimiter: String) throws {
        let text = ["a", "b c", "d"].joined(separator: delimiter) + "\n"
        #expect(try CSVReader(bytes: Array(text.utf8)).header == ["a", "b c", "d"])
    }

    @Test func delimitersInsideQuotesDoNotCount() throws {
        let reader = try CSVReader(bytes: Array("\"a,b,c,d\";x;y\n".utf8))
        #expect(reader.delimiter == 0x3B)
        #expect(reader.header == ["a,b,c,d", "x", "y"])
    }

    @Test func anExplicitDelimiterWins() throws {
        let reader = try CSVReader(
            bytes: Array("a,b;c,d\n".utf8),
            options: CSVOptions(delimiter: 0x3B)
        )
        #expect(reader.header == ["a,b", "c,d"])
    }

    @Test func aHeaderWithoutAnyDelimiterIsOneColumn() throws {
        let reader = try CSVReader(bytes: Array("a\n1\n".utf8))
        #expect(reader.columnCount == 1)
        #expect(reader.delimiter == 0x2C)
    }

    @Test(arguments: ["sep=;\n", "SEP=;\r\n", "\u{FEFF}sep=;\n"])
    func aSeparatorLineIsTakenAndCounted(line: String) {
        let whole = Whole(line + "a,b;c\n1;2\n")
        #expect(whole.header == ["a,b", "c"])
        #expect(whole.rows == [["1", "2"]])
        #expect(whole.lines == [3])
    }

    @Test func onlyAnOrderMarkAtTheStartIsDropped() {
        let whole = Whole("\u{FEFF}a,b\n\u{FEFF}1,2\n")
        #expect(whole.header == ["a", "b"])
        #expect(whole.rows == [["\u{FEFF}1", "2"]])
    }

    @Test func anOrderMarkBeforeAQuotedLabelDoesNotHideTheQuote() {
        #expect(Whole("\u{FEFF}\"a\",b\n").header == ["a", "b"])
    }

    @Test func repeatedLabelsAreReportedOnce() throws {
        let reader = try CSVReader(bytes: Array("Filler,id,Filler,Filler,ID,id\n".utf8))
        #expect(reader.duplicateLabels == ["Filler", "id"])
    }

    @Test func aTrailingColumnWithoutNameOrValuesIsDropped() {
        let whole = Whole("a,b,,\n1,2,,\n3,4,,\n5,,,\n")
        #expect(whole.header == ["a", "b"])
        #expect(whole.rows == [["1", "2"], ["3", "4"], ["5", ""]])
        #expect(whole.malformed.isEmpty)
    }

    @Test func aValueInATrailingColumnWithoutANameIsAProblem() {
        let whole = Whole("a,b,\n1,2,\n3,4,5\n6,7\n")
        #expect(whole.rows == [["1", "2"]])
        #expect(whole.malformed.map(\.code) == [.unnamedColumn, .fieldCount])
        #expect(whole.malformed.map(\.line) == [3, 4])
    }

    @Test func anUnnamedColumnInTheMiddleStays() {
        #expect(Whole("a,,c\n1,2,3\n").rows == [["1", "2", "3"]])
    }

    @Test func columnsUpToTheLimitAreRead() {
        let header = (1...4096).map(String.init).joined(separator: ",")
        let whole = Whole(header + "\n" + header + "\n")
        #expect(whole.error == nil)
        #expect(whole.rows.first?.count == 4096)
    }

    @Test(arguments: [4097, 10_000])
    func moreColumnsThanTheLimitAreRefusedWithPosition(count: Int) {
        let wide = String(repeating: "x,", count: count - 1) + "x\n"
        #expect(Whole(wide).error?.code == .tooManyColumns)
        let whole = Whole("a,b\n1,2\n" + wide + "3,4\n")
        #expect(whole.rows == [["1", "2"]])
        #expect(whole.error == CSVError(.tooManyColumns, line: 3, column: 8194))
    }
}
