import Testing

@testable import CSV

/// What the published suites test, file by file, written anew from RFC 4180 and from what we chose where it is silent.
@Suite struct ConformanceVectorTests {
    struct Vector: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let bytes: [UInt8]
        /// The header and the rows after it; nil where the file is refused.
        let records: [[String]]
        var error: CSVCode?
        /// Records that are rejected one by one.
        var rejected = 0
        var warned = 0

        init(
            _ name: String,
            _ text: String,
            _ records: [[String]],
            error: CSVCode? = nil,
            rejected: Int = 0,
            warned: Int = 0
        ) {
            self.init(
                name,
                Array(text.utf8),
                records,
                error: error,
                rejected: rejected,
                warned: warned
            )
        }

        init(
            _ name: String,
            _ bytes: [UInt8],
            _ records: [[String]],
            error: CSVCode? = nil,
            rejected: Int = 0,
            warned: Int = 0
        ) {
            testDescription = name
            self.bytes = bytes
            self.records = records
            self.error = error
            self.rejected = rejected
            self.warned = warned
        }
    }

    private static let two = [["a", "b"], ["1", "2"]]

    static let plain: [Vector] = [
        Vector("line feeds", "a,b\n1,2\n", two),
        Vector("carriage return and line feed", "a,b\r\n1,2\r\n", two),
        Vector("both kinds of line end", "a,b\r\n1,2\n3,4\r\n", two + [["3", "4"]]),
        Vector("carriage returns alone", "a,b\r1,2\r", two),
        Vector("no line end at the end", "a,b\n1,2", two),
        Vector("no line end at the end, carriage returns", "a,b\r1,2", two),
        Vector("a header alone", "a,b\r\n", [["a", "b"]]),
        Vector("a header without its line end", "a,b", [["a", "b"]]),
        Vector("a single cell", "a", [["a"]]),
        Vector(
            "empty cells",
            "a,b,c\n,,\n1,,3\n",
            [["a", "b", "c"], ["", "", ""], ["1", "", "3"]]
        ),
        Vector("blank lines between", "a,b\n\n1,2\n\n\n", two),
        Vector("blank lines in front", "\n\r\na,b\n1,2\n", two),
        Vector("blank lines of one column are values", "a\n\n1\n", [["a"], [""], ["1"]]),
        Vector("blanks belong to the cell", "a,b\n 1 ,\t2\n", [["a", "b"], [" 1 ", "\t2"]]),
        Vector("blank lines of spaces are records", "a,b\n  \n1,2\n", two, rejected: 1),
        Vector("other alphabets", "a,b\nÉcole,高校 🏫\n", [["a", "b"], ["École", "高校 🏫"]]),
        Vector("an order mark", "\u{FEFF}a,b\n1,2\n", two),
        Vector("an order mark in front of a quote", "\u{FEFF}\"a\",b\n1,2\n", two),
        Vector(
            "an order mark inside is text",
            "a,b\n\u{FEFF}1,2\n",
            [["a", "b"], ["\u{FEFF}1", "2"]]
        ),
        Vector("zeros in front stay", "a,b\n007,1e5\n", [["a", "b"], ["007", "1e5"]]),
        Vector(
            "other separators of lines are text",
            "a,b\n1\u{2028}2,3\u{85}\n",
            [["a", "b"], ["1\u{2028}2", "3\u{85}"]]
        ),
        Vector(
            "form feeds and vertical tabs are text",
            "a,b\n1\u{0C},2\u{0B}\n",
            [["a", "b"], ["1\u{0C}", "2\u{0B}"]]
        ),
        Vector("a comment is a record like any other", "a,b\n#1,2\n", [["a", "b"], ["#1", "2"]]),
        Vector("apostrophes are no quotes", "a,b\n'1','2\n", [["a", "b"], ["'1'", "'2"]]),
        Vector("backslashes escape nothing", "a,b\n1\\,2\n", [["a", "b"], ["1\\", "2"]]),
    ]

    static let quoted: [Vector] = [
        Vector("commas", "a,b\n\"1,1\",2\n", [["a", "b"], ["1,1", "2"]]),
        Vector(
            "doubled quotes",
            "a,b\n\"say \"\"hi\"\"\",2\n",
            [["a", "b"], ["say \"hi\"", "2"]]
        ),
        Vector(
            "nothing but quotes",
            "a,b\n\"\"\"\",\"\"\"\"\"\"\n",
            [["a", "b"], ["\"", "\"\""]]
        ),
        Vector("empty", "a,b\n\"\",\"\"\n", [["a", "b"], ["", ""]]),
        Vector("line feeds", "a,b\n\"1\n1\",2\n", [["a", "b"], ["1\n1", "2"]]),
        Vector(
            "line ends of both kinds become line feeds",
            "a,b\r\n\"1\r\n1\",\"2\r2\"\r\n",
            [["a", "b"], ["1\n1", "2\n2"]]
        ),
        Vector(
            "quotes and line feeds",
            "a,b\n1,\"ha\n\"\"ha\"\"\nha\"\n",
            [["a", "b"], ["1", "ha\n\"ha\"\nha"]]
        ),
        Vector("all fields", "\"a\",\"b\"\r\n\"1\",\"2\"\r\n", two),
        Vector("at the end of the file", "a,b\n1,\"2\"", two),
        Vector("blanks", "a,b\n\" \",\"  \"\n", [["a", "b"], [" ", "  "]]),
        Vector("a header with a line feed", "\"a\na\",b\n1,2\n", [["a\na", "b"], ["1", "2"]]),
        Vector(
            "JSON",
            "a,b\n1,\"{\"\"k\"\": \"\"v, w\"\"}\"\n",
            [["a", "b"], ["1", "{\"k\": \"v, w\"}"]]
        ),
        Vector(
            "a doubled quote at each end",
            "a,b\n\"\"\"1\"\"\",2\n",
            [["a", "b"], ["\"1\"", "2"]]
        ),
        Vector(
            "a quote in the middle is kept and told",
            "a,b\n1\"1,2\n",
            [["a", "b"], ["1\"1", "2"]],
            warned: 1
        ),
        Vector(
            "a quote at the end is kept and told",
            "a,b\n1,2\"\n",
            [["a", "b"], ["1", "2\""]],
            warned: 1
        ),
        Vector(
            "a quote behind a blank is kept and told",
            "a,b\n \"1\",2\n",
            [["a", "b"], [" \"1\"", "2"]],
            warned: 1
        ),
        Vector(
            "a lone quote at the end is never closed",
            "a,b\n1,2\n\"",
            two,
            error: .unclosedQuote
        ),
        Vector(
            "a lone quote as the last cell is never closed",
            "a,b\n1,\"\n",
            [["a", "b"]],
            error: .unclosedQuote
        ),
        Vector("a quote that runs on", "a,b\n\"1,2\n3,4\n", [["a", "b"]], error: .unclosedQuote),
        Vector("three quotes never close", "a,b\n\"\"\",2\n", [["a", "b"]], error: .unclosedQuote),
        Vector("text behind a quote", "a,b\n\"1\"1,2\n", [["a", "b"]], error: .textAfterQuote),
        Vector("a blank behind a quote", "a,b\n\"1\" ,2\n", [["a", "b"]], error: .textAfterQuote),
        Vector(
            "a quote that is not doubled",
            "a,b\n\"1\"2\"3\",2\n",
            [["a", "b"]],
            error: .textAfterQuote
        ),
    ]

    static let bad: [Vector] = [
        Vector(
            "too few cells",
            "a,b,c\n1,2\n1,2,3\n",
            [["a", "b", "c"], ["1", "2", "3"]],
            rejected: 1
        ),
        Vector("too many cells", "a,b\n1,2,3\n1,2\n", two, rejected: 1),
        Vector("a comma too many", "a,b\n1,2,\n1,2\n", two, rejected: 1),
        Vector("commas at the end of all lines", "a,b,\n1,2,\n", two),
        Vector("a value under a column without a name", "a,b,\n1,2,3\n1,2,\n", two, rejected: 1),
        Vector("semicolons", "a;b\n1;2\n", two),
        Vector("tabs", "a\tb\n1\t2\n", two),
        Vector("bars", "a|b\n1|2\n", two),
        Vector("a line of Excel that names the separator", "sep=;\na;b\n1;2\n", two),
        Vector("nothing", "", [], error: .emptyFile),
        Vector("line ends only", "\r\n\r\n\n", [], error: .emptyFile),
        Vector("an order mark only", "\u{FEFF}", [], error: .emptyFile),
        Vector(
            "a zero byte",
            [0x61, 0x2C, 0x62, 0x0A, 0x31, 0, 0x2C, 0x32, 0x0A],
            [["a", "b"]],
            error: .nulByte
        ),
        Vector(
            "a zero byte in quotes",
            [0x61, 0x0A, 0x22, 0, 0x22, 0x0A],
            [["a"]],
            error: .nulByte
        ),
        Vector(
            "UTF-16, the small end first",
            [0xFF, 0xFE, 0x61, 0, 0x2C, 0, 0x62, 0],
            [],
            error: .utf16
        ),
        Vector(
            "UTF-16, the great end first",
            [0xFE, 0xFF, 0, 0x61, 0, 0x2C, 0, 0x62],
            [],
            error: .utf16
        ),
        Vector("UTF-16 without a mark", [0x61, 0, 0x2C, 0, 0x62, 0, 0x0A, 0], [], error: .nulByte),
        Vector(
            "Latin-1",
            [0x61, 0x0A, 0x63, 0x61, 0x66, 0xE9, 0x0A],
            [["a"]],
            error: .invalidUTF8
        ),
        Vector(
            "a character that is cut off",
            [0x61, 0x0A, 0xE9, 0xAB],
            [["a"]],
            error: .invalidUTF8
        ),
        Vector(
            "half of a pair",
            [0x61, 0x0A, 0xED, 0xA0, 0x80, 0x0A],
            [["a"]],
            error: .invalidUTF8
        ),
        Vector(
            "a longer form than is needed",
            [0x61, 0x0A, 0xC0, 0xAF, 0x0A],
            [["a"]],
            error: .invalidUTF8
        ),
        Vector(
            "a return alone among line feeds",
            "a,b\n1\r1,2\n",
            [["a", "b"]],
            error: .mixedLineEnds
        ),
        Vector(
            "two returns and a line feed",
            "a,b\r\n1,2\r\r\n",
            [["a", "b"]],
            error: .mixedLineEnds
        ),
    ]

    @Test(arguments: plain + quoted + bad)
    func aFileIsReadOrRefusedAsItsVectorSays(vector: Vector) {
        let whole = Whole(vector.bytes)
        #expect(whole.error?.code == vector.error)
        #expect((whole.header.isEmpty ? [] : [whole.header]) + whole.rows == vector.records)
        #expect(whole.malformed.count == vector.rejected)
        #expect(whole.warnings.count == vector.warned)
    }

    @Test(arguments: plain + quoted + bad)
    func whereABufferEndsAndWhoReadsChangesNothing(vector: Vector) {
        let whole = Whole(vector.bytes)
        for size in [1, 2, 3, 5, 64] { #expect(Whole(vector.bytes, .buffer(size)) == whole) }
        #expect(Whole(scanning: vector.bytes) == whole)
    }

    @Test(arguments: (plain + quoted).filter { $0.error == nil && $0.rejected == 0 })
    func whatWasReadIsWrittenSoThatItIsReadTheSameAgain(vector: Vector) throws {
        var writer = CSVWriter()
        for record in vector.records { writer.record(record) }
        let again = Whole(writer.bytes)
        #expect(again.error == nil)
        #expect([again.header] + again.rows == vector.records)
    }

    @Test(arguments: ["a,b\n1\"1,2\n", "a,b\n \"1\",2\n", "a,b\n1,2\"\n"])
    func strictReadersRefuseWhatOthersTellOf(text: String) {
        var options = CSVOptions()
        options.strictQuotes = true
        #expect(Whole(text, options).error?.code == .strayQuote)
    }
}
