import Records
import Testing

@testable import Importing

@Suite struct NumberScaleTests {
    private static let rule = "{from: v, scale: {0: 0, 10: 60, 20: 100}}"

    private func mapped(_ rule: String, _ values: [String], distinct: Bool = false) throws
        -> Imported
    {
        let folder = try TestFolder()
        let rows = values.enumerated().map { "S\($0.offset),\($0.element)\n" }.joined()
        let path = try folder.write("a.csv", "id,v\n" + rows)
        let tables = """
              - table: local_indicators
                distinct: \(distinct)
                columns:
                  student_id: id
                  indicator: {constant: x}
                  as_of: {constant: 2025-10-01}
                  value: \(rule)
              - table: students
                columns: {student_id: id, first_name: id, last_name: id}
            """
        let mapping = try Mapping(yaml: MappingParserTests.head + tables, file: "m.yaml")
        var result = Imported()
        result.report = try Importer.read(
            MappedFile(path: path, mapping: mapping),
            into: &result.sink,
            log: &result.log
        )
        return result
    }

    @Test(arguments: [
        ("0", "0"), ("0.5", "3"), ("5", "30"), ("9.9", "59.4"), ("9.999999", "59.999994"),
        ("10", "60"), ("10.000001", "60.000004"), ("10.5", "62"), ("15", "80"), ("19.9", "99.6"),
        ("20", "100"), ("20.0", "100"),
    ])
    func aNumberIsPutOnTheLineBetweenItsKnots(value: String, expected: String) throws {
        let scale = try #require(Self.scale([(0, 0), (10, 60), (20, 100)]))
        let number = try #require(FixedDecimal(value))
        #expect(scale.value(of: number)?.description == expected)
    }

    @Test(arguments: ["-0.000001", "20.000001", "-5", "900000000"])
    func aNumberOutsideTheKnotsHasNoPlace(value: String) throws {
        let scale = try #require(Self.scale([(0, 0), (10, 60), (20, 100)]))
        #expect(scale.value(of: try #require(FixedDecimal(value))) == nil)
    }

    @Test func aScaleMayFallAndIsCutNotRounded() throws {
        let grades = try #require(Self.scale([(1, 100), (4, 0)]))
        #expect(grades.value(of: FixedDecimal(1))?.description == "100")
        #expect(grades.value(of: FixedDecimal(2))?.description == "66.666666")
        #expect(grades.value(of: FixedDecimal(4))?.description == "0")
    }

    @Test func theLargestKnotsDoNotOverflowAndLargerOnesAreRefused() throws {
        let most = 1_000_000_000_000
        let scale = try #require(Self.scale([(-most, most), (most, -most)]))
        #expect(scale.value(of: FixedDecimal(most)) == FixedDecimal(-most))
        #expect(scale.value(of: FixedDecimal(1)) == FixedDecimal(-1))
        #expect(scale.value(of: FixedDecimal(millionths: .max)) == nil)
        #expect(Self.scale([(0, 0), (most + 1, 1)]) == nil)
        #expect(Self.scale([(0, -most - 1), (1, 1)]) == nil)
    }

    @Test func knotsThatAreTooFewOrDoNotGoUpAreNoScale() {
        #expect(Self.scale([]) == nil)
        #expect(Self.scale([(0, 0)]) == nil)
        #expect(Self.scale([(0, 0), (0, 1)]) == nil)
        #expect(Self.scale([(1, 0), (0, 1)]) == nil)
    }

    @Test(arguments: [
        "{from: v, scale: {0: 0}}", "{from: v, scale: {5: 0, 0: 1}}",
        "{from: v, scale: {a: 0, 1: 1}}", "{from: v, scale: {0: 0, 1: x}}",
        "{from: v, scale: {10: 0, 10.0: 1}}", "{from: v, scale: 5}",
    ])
    func aMappingWithoutAProperScaleIsRefusedWithItsLine(rule: String) {
        let error = #expect(throws: ImportError.self) { try mapped(rule, ["1"]) }
        #expect(error?.finding.code == "bad-mapping")
        #expect(error?.finding.line == 12)
    }

    @Test func cellsAreScaledAndEmptyOnesStayUnknown() throws {
        let result = try mapped(Self.rule, ["0", "10", "", "20"])
        #expect(result.findings == ["a.csv:4:missing-value"])
        #expect(result.sink.cells(.localIndicators, "value") == ["0", "60", "100"])
    }

    @Test(arguments: [false, true])
    func aCellOutsideTheScaleIsFoundWithItsLineAndColumn(distinct: Bool) throws {
        let result = try mapped(Self.rule, ["10", "20.5", "20"], distinct: distinct)
        #expect(result.findings == ["a.csv:3:impossible-value"])
        let finding = try #require(result.log.examples.first)
        #expect(finding.column == "v")
        #expect(finding.reason.contains("0 to 20"))
        #expect(result.sink.cells(.localIndicators, "value").prefix(1) == ["60"])
    }

    @Test func aCellThatIsNoNumberIsFoundAsSuch() throws {
        #expect(try mapped(Self.rule, ["B+"]).findings == ["a.csv:2:bad-decimal"])
    }

    private static func scale(_ knots: [(Int, Int)]) -> NumberScale? {
        NumberScale(knots.map { .init(from: FixedDecimal($0.0), to: FixedDecimal($0.1)) })
    }
}
