import Records
import Testing

@testable import Importing

@Suite struct CellMakerTests {
    private func run(_ tables: String, _ csv: String, source: String = "") throws -> Imported {
        let folder = try TestFolder()
        let path = try folder.write("a.csv", csv)
        let mapping = try Mapping(
            yaml: source + MappingParserTests.head + tables,
            file: "m.yaml"
        )
        var result = Imported()
        result.report = try Importer.read(
            MappedFile(path: path, mapping: mapping),
            into: &result.sink,
            log: &result.log
        )
        return result
    }

    /// Makes one column of staff from column `v`.
    private func staff(_ column: String, _ rule: String, _ value: String) throws -> Imported {
        try run(
            "  - table: staff\n    columns:\n      staff_id: id\n      \(column): \(rule)\n",
            "id,v\nT1,\"\(value)\"\n"
        )
    }

    /// Makes one column of caseload's dates, local indicators and the like from column `v`.
    private func students(_ column: String, _ rule: String, _ value: String) throws -> String? {
        let result = try run(
            """
              - table: students
                columns:
                  student_id: id
                  first_name: {constant: A}
                  last_name: {constant: B}
                  \(column): \(rule)
            """,
            "id,v\nS1,\"\(value)\"\n"
        )
        return result.sink.cell(.students, "S1", column)
    }

    @Test(arguments: [
        ("v", "x", "x"), ("{from: v}", " x ", "x"), ("{constant: k}", "x", "k"),
        ("{template: \"{v}-{row}-{n}\"}", "x", "x-1-1"), ("{template: \"{v}-{row}\"}", "", nil),
        ("{from: v, codes: {x: y}}", "x", "y"), ("{from: v, codes: {x: y}}", "z", "z"),
        ("{from: v, codes: {x: y}, else: w}", "z", "w"), ("{from: v, multiply: 5}", "2.5", "12.5"),
        ("{from: v, subtract_from: 180}", "6", "174"), ("{from: v, multiply: 5}", "B+", "B+"),
        ("{from: v, split: number}", "85.12 B+", "85.12"),
        ("{from: v, split: letter}", "85.12 B+", "B+"),
        ("{from: v, split: letter}", "85.12", nil),
        ("{from: v, split: number, multiply: 2}", "40 F", "80"),
        ("{from: v, at_least: 10}", "10", "true"), ("{from: v, at_least: 10}", "9.9", "false"),
        ("{from: v, at_least: 10}", "", nil),
    ])
    func cellsAreMade(rule: String, value: String, expected: String?) throws {
        #expect(
            try staff("last_name", rule, value).sink.cell(.staff, "T1", "last_name") == expected
        )
    }

    @Test(arguments: [
        ("yyyy-MM-dd", "2011-03-01", "2011-03-01"), ("M/d/yyyy", "3/1/2011", "2011-03-01"),
        ("M/d/yyyy", "03/01/2011 09:18:27", "2011-03-01"), ("d/M/yyyy", "1/3/2011", "2011-03-01"),
        ("M/d/yy", "3/1/11", "2011-03-01"), ("M/d/yy", "3/1/46", "2046-03-01"),
        ("M/d/yy", "3/1/47", "1947-03-01"), ("yyyyMMdd", "20110301", "2011-03-01"),
        ("MMddyy", "030111", "2011-03-01"), ("yyyy-MM-dd", "2015-01-21 09:18:27.130", "2015-01-21"),
        ("M/d/yyyy", "13/1/2011", nil), ("M/d/yyyy", "3/1/11", nil), ("yyyyMMdd", "2011031", nil),
        ("auto", "20110301", "2011-03-01"), ("auto", "31/3/2011", "2011-03-31"),
        ("auto", "3/31/11", "2011-03-31"), ("auto", "2011-03-01", "2011-03-01"),
    ])
    func daysAreReadInTheirFormat(format: String, value: String, expected: String?) throws {
        let date = try students("birth_date", "{from: v, date_format: \(format)}", value)
        #expect(date == expected)
    }

    @Test func theWholeColumnDecidesWhetherTheDayComesFirst() throws {
        let result = try run(
            "  - table: students\n    columns: {student_id: id, first_name: id, last_name: id,"
                + " birth_date: {from: v, date_format: auto}}\n",
            "id,v\nS1,1/2/2011\nS2,3/4/2011\nS3,25/4/2011\n"
        )
        #expect(
            result.sink.cells(.students, "birth_date") == [
                "2011-02-01", "2011-04-03", "2011-04-25",
            ]
        )
        #expect(result.findings == [])
    }

    @Test func aColumnThatDoesNotDecideIsTakenMonthFirstWithAWarning() throws {
        let result = try run(
            "  - table: students\n    columns: {student_id: id, first_name: id, last_name: id,"
                + " birth_date: {from: v, date_format: auto}}\n",
            "id,v\nS1,1/2/2011\nS2,3/4/2011\n"
        )
        #expect(result.findings == ["a.csv:0:date-order-assumed"])
        #expect(result.sink.cells(.students, "birth_date") == ["2011-01-02", "2011-03-04"])
    }

    @Test(arguments: [
        ("when: {column: v, equals: x}", ["1"]), ("when: {column: v, in: [x, y]}", ["1", "2"]),
        ("when: {column: v, blank: true}", ["3"]),
        ("skip_when: {column: v, blank: true}", ["1", "2"]),
        ("when: {column: v, blank: false}", ["1", "2"]),
        ("skip_when: {column: v, equals: x}", ["2", "3"]),
        ("when: [{column: v, in: [x, y]}, {column: id, equals: 2}]", ["2"]),
        ("rows: {count: n}", ["1", "1", "2"]),
    ])
    func rowsAreChosenAndRepeated(choice: String, expected: [String]) throws {
        let result = try run(
            "  - table: staff\n    \(choice)\n    columns:\n      staff_id: {template: \"{id}-{n}\"}\n"
                + "      last_name: id\n",
            "id,v,n\n1,x,2\n2,y,1\n3,NULL,0\n"
        )
        #expect(result.sink.cells(.staff, "last_name") == expected)
    }

    @Test func distinctRowsAreMadeOnceAndOthersAreDuplicates() throws {
        let csv = "id\n1\n1\n2\n"
        let once = try run(
            "  - table: staff\n    distinct: true\n    columns: {staff_id: id}\n",
            csv
        )
        #expect(once.sink.count(.staff) == 2)
        #expect(once.findings == [])
        let twice = try run("  - table: staff\n    columns: {staff_id: id}\n", csv)
        #expect(twice.findings == ["a.csv:3:duplicate-row"])
    }

    @Test func findingsNameTheColumnOfTheSource() throws {
        let result = try staff("email", "v", "x")
        #expect(result.findings == [])
        let bad = try run("  - table: staff\n    columns: {staff_id: v}\n", "id,v\n1,a b\n2,ok\n")
        #expect(bad.findings == ["a.csv:2:bad-identifier"])
        #expect(bad.log.examples[0].column == "v")
        #expect(bad.report?.exitCode == 1)
    }

    @Test func nullWordsOfTheSourceAreItsOwn() throws {
        let result = try run(
            "  - table: staff\n    columns: {staff_id: id, last_name: v}\n",
            "id;v\n1;?\n2;N/A\n",
            source: "source: {delimiter: semicolon, null_words: ['?']}\n"
        )
        #expect(result.sink.cells(.staff, "last_name") == [nil, "N/A"])
    }

    @Test func anUnmappedCodeKeepsItsRawValue() throws {
        let result = try staff("role", "{from: v, codes: {T: teacher}, else: unmapped}", "X")
        #expect(result.sink.cells(.staff, "role") == ["unmapped"])
        #expect(result.sink.cells(.staff, "role_raw") == ["X"])
        #expect(result.findings == ["a.csv:2:unmapped-code"])
    }
}
