import Records
import Reports
import Testing

struct ReportTests {
    private let report = Report(
        title: "Students",
        context: [("as_of", "2026-03-06"), ("rules", "waymark-default 1.0")],
        columns: [
            ReportColumn("student", "Student"), ReportColumn("rate", "Att%", isNumeric: true),
            ReportColumn("failures", "F", isNumeric: true), ReportColumn("id", "Id"),
        ],
        rows: [
            [.text("李, 伟"), .number(Ratio(871, over: 10), places: 1), .integer(4), .text("007")],
            [.text("O'Neill, \"R\""), .unknown, .integer(0), .text("=1+1")],
        ]
    )

    @Test func aTableAlignsWideNamesByDisplayColumns() {
        let expected = """
            Students · 2026-03-06 · waymark-default 1.0

            Student       Att%  F  Id
            李, 伟        87.1  4  007
            O'Neill, "R"     ·  0  =1+1

            """
        #expect(report.text(as: .table) == expected)
    }

    @Test func csvQuotesKeepsLeadingZerosAndDefusesFormulas() {
        let lines = report.text(as: .csv).split(separator: "\n")
        #expect(lines[0] == "student,rate,failures,id,as_of,rules")
        #expect(lines[1] == "\"李, 伟\",87.1,4,007,2026-03-06,waymark-default 1.0")
        #expect(lines[2] == "\"O'Neill, \"\"R\"\"\",,0,'=1+1,2026-03-06,waymark-default 1.0")
    }

    @Test func jsonWritesUnknownAsNullAndNumbersExactly() {
        let text = report.text(as: .json)
        #expect(text.contains("\"rate\" : 87.1"))
        #expect(text.contains("\"rate\" : null"))
        #expect(text.contains("\"id\" : \"007\""))
    }

    @Test func anEmptyReportSaysSo() {
        let empty = Report(title: "Students", context: [], columns: report.columns, rows: [])
        #expect(empty.text(as: .table).hasSuffix("(none)\n"))
        #expect(empty.text(as: .csv) == "student,rate,failures,id\n")
    }

    @Test func controlCharactersNeverReachTheTerminal() {
        let nasty = Report(
            title: "Students",
            context: [],
            columns: [ReportColumn("name", "Name")],
            rows: [[.text("a\u{1B}[2Jb\u{202E}c")]]
        )
        let text = nasty.text(as: .table)
        #expect(!text.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
    }
}
