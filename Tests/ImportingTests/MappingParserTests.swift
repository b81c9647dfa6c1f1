import CSV
import Records
import Testing

@testable import Importing

@Suite struct MappingParserTests {
    static let head = """
        mapping: test
        snapshot:
          district_id: "9999"
          school_year: 2026
        tables:

        """

    private func error(_ tables: String, head: String = Self.head) -> ImportError? {
        #expect(throws: ImportError.self) { try Mapping(yaml: head + tables, file: "m.yaml") }
    }

    /// Lists of which each is the one before twice, and the last a key.
    private func laughs(_ levels: Int) -> String {
        let lists = (1...levels).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1)]\n" }
        return "a0: &a0 [x, x]\n\(lists.joined())? *a\(levels)\n: y\n"
    }

    @Test func aliasesThatGrowWithoutEndAreRefused() throws {
        let error = error("", head: laughs(40))
        #expect(error?.finding.code == "bad-mapping")
        #expect(error?.description.contains("aliases") == true)
        #expect(try !YAMLAliases.areSmall(in: laughs(40)))
        #expect(try YAMLAliases.areSmall(in: laughs(10)))
        #expect(try YAMLAliases.areSmall(in: "a: [*nobody, '*', \"x *y\"]\n# *z"))
    }

    @Test func aliasesThatGrowAreNotComparedWhereTheFileIsWrongAnyway() throws {
        let error = error("", head: laughs(40) + "a1: twice\n")
        #expect(error?.finding.code == "bad-mapping")
        #expect(error?.description.contains("not YAML") == true)
    }

    @Test func aFileLargerThanAMegabyteIsNoMapping() throws {
        let folder = try TestFolder()
        let large = try folder.write(
            "m.yaml",
            Self.head + "#" + String(repeating: "x", count: 1 << 20)
        )
        let error = #expect(throws: ImportError.self) { try Mapping(path: large) }
        #expect(error?.description.contains("megabyte") == true)
    }

    @Test(arguments: [
        ("  - table: pupils\n    columns: {a: b}\n", 6, "no table pupils"),
        ("  - table: staff\n    columns:\n      staff_id: a\n      nme: b\n", 9, "no column nme"),
        ("  - table: staff\n    columns:\n      last_name: a\n", 8, "staff_id"),
        ("  - table: staff\n    colums: {staff_id: a}\n", 7, "unknown name colums"),
        (
            "  - table: staff\n    columns:\n      staff_id: {from: a, constant: b}\n", 8,
            "exactly one"
        ),
        ("  - table: staff\n    columns:\n      staff_id: {form: a}\n", 8, "unknown name form"),
        ("  - table: staff\n    columns:\n      staff_id: {template: 'x-{row'}\n", 8, "not closed"),
        ("  - table: staff\n    columns:\n      staff_id: {from: a, multiply: x}\n", 8, "a number"),
        ("  - table: staff\n    columns:\n      staff_id: {from: a, split: x}\n", 8, "split"),
        (
            "  - table: staff\n    columns:\n      staff_id: {from: a, scale: {0: 0, 1: 2}}\n", 8,
            "holds none"
        ),
        ("  - table: staff\n    columns:\n      staff_id: {from: a, date_format: x}\n", 8, "yyyy"),
        ("  - table: staff\n    columns:\n      staff_id: {from: a, else: x}\n", 8, "codes"),
        ("  - table: staff\n    when: {column: a}\n    columns: {staff_id: a}\n", 7, "equals"),
        (
            "  - table: staff\n    distinct: perhaps\n    columns: {staff_id: a}\n", 7,
            "true or false"
        ),
        ("  - table: staff\n    columns: [staff_id]\n", 7, "name: value"),
        ("  - table: staff\n    columns:\n      staff_id: a\n      staff_id: b\n", nil, ""),
        ("  - table: staff\n    columns: {staff_id: 'a\n", nil, "not YAML"),
        ("  table: staff\n", 6, "a list"),
    ])
    func aMistakeIsRefusedWithItsLine(tables: String, line: Int?, words: String) {
        let finding = error(tables)?.finding
        #expect(finding?.code == "bad-mapping")
        #expect(finding?.file == "m.yaml")
        if let line { #expect(finding?.line == line) }
        #expect(finding?.reason.contains(words) ?? false, "\(finding?.reason ?? "")")
    }

    @Test(arguments: [
        "district_id: '9999'", "district_id: '9999'\n  school_year: 26",
        "district_id: '9999'\n  school_year: 2026\n  as_of: 1/2/2026",
        "district_id: '9999'\n  school_year: 2026\n  mode: absent",
        "district_id: '9999'\n  school_year: 2026\n  attendance_mode: some",
        "district_id: '9999'\n  school_year: 2026\n  year: 2026",
    ])
    func aSnapshotThatCannotBeReadIsRefused(snapshot: String) {
        let head = "mapping: t\nsnapshot:\n  \(snapshot)\ntables:\n"
        #expect(error("  - table: staff\n    columns: {staff_id: a}\n", head: head) != nil)
    }

    @Test(arguments: ["", "- a\n- b\n", "just text", "mapping: x\n"])
    func aFileThatIsNoMappingIsRefused(text: String) {
        #expect(throws: ImportError.self) { try Mapping(yaml: text, file: "m.yaml") }
    }

    @Test func aColumnThatTheSourceLacksIsRefusedWithTheMappingsLine() throws {
        let folder = try TestFolder()
        let path = try folder.write("a.csv", "id,name\n1,x\n")
        let tables = "  - table: staff\n    columns:\n      staff_id: id\n      last_name: nom\n"
        let mapping = try Mapping(yaml: Self.head + tables, file: "m.yaml")
        let error = #expect(throws: ImportError.self) {
            try MappedFile(path: path, mapping: mapping)
        }
        #expect(error?.finding.line == 9)
        #expect(error?.finding.file == "m.yaml")
    }

    @Test func theDialectIsRead() throws {
        let yaml =
            "source: {delimiter: tab, encoding: windows-1252, null_words: ['?']}\n" + Self.head
        let mapping = try Mapping(
            yaml: yaml + "  - table: staff\n    columns: {staff_id: a}\n",
            file: "m.yaml"
        )
        #expect(mapping.dialect.delimiter == 9)
        #expect(mapping.dialect.encoding == .windows1252)
        #expect(mapping.mode == .full)
        #expect(mapping.tables == [.staff])
    }
}
