import Records
import Testing

@testable import Importing

/// Findings about a flat file name the columns that its clerk sees.
struct MappedFindingsTests {
    private func findings(_ csv: String, _ tables: String) throws -> [String] {
        let folder = try TestFolder()
        let path = try folder.write("a.csv", csv)
        let mapping = try Mapping(yaml: MappingParserTests.head + tables, file: "m.yaml")
        var result = Imported()
        result.report = try Importer.read(
            MappedFile(path: path, mapping: mapping),
            into: &result.sink,
            log: &result.log
        )
        return result.log.examples.map { "\($0.line ?? 0) \($0.column ?? "-") \($0.code)" }
    }

    @Test func twoEntriesOfATableEachNameTheirOwnColumn() throws {
        let tables = """
              - table: students
                columns: {student_id: id, first_name: id, last_name: id, birth_date: Born}
              - table: local_indicators
                columns:
                  student_id: id
                  indicator: {constant: x}
                  as_of: {constant: 2025-10-01}
                  value: Fall score
              - table: local_indicators
                columns:
                  student_id: id
                  indicator: {constant: y}
                  as_of: {constant: 2025-10-01}
                  value: Spring score
            """
        let found = try findings(
            "id,Born,Fall score,Spring score\nS1,2011-02-30,a lot,1\nS2,2011-02-28,2,some\n",
            tables
        )
        #expect(
            found.sorted() == [
                "2 Born bad-date", "2 Fall score bad-decimal", "3 Spring score bad-decimal",
            ]
        )
    }

    @Test func aCellThatIsPutTogetherNamesAllItsColumns() throws {
        let tables = """
              - table: students
                columns: {student_id: {template: "{Region} {No}"}, first_name: No, last_name: No}
            """
        let found = try findings("Region,No\na,1\n", tables)
        #expect(found == ["2 Region and No bad-identifier"])
    }
}
