import Indicators
import Records
import Testing

@testable import Scoring

@Suite struct RosterColumnTests {
    private static let definition = Fakes.definition("gpa", .gradePoints)

    private func column(_ values: [Int32]) -> RosterColumn {
        RosterColumn(definition: Self.definition, thousandths: values)
    }

    @Test(
        arguments: [
            [], [RosterColumn.unknown], [5, 5, 5], [3, RosterColumn.unknown, -2, .max, .min + 1],
        ] as [[Int32]]
    )
    func valuesComeBack(values: [Int32]) {
        let column = column(values)
        #expect(column.thousandths == values)
        for (row, value) in values.enumerated() {
            let isKnown = value != RosterColumn.unknown
            #expect(column[row] == (isKnown ? Ratio(Int64(value), over: 1000) : nil))
        }
    }

    @Test(arguments: [(255, 1), (256, 2), (65_535, 2), (65_536, 4)])
    func codesTakeNoMoreBytesThanTheyNeed(distinct: Int, width: Int) {
        let values = (0..<distinct).map { Int32($0) * 3 - 100 } + [RosterColumn.unknown]
        let column = column(values)
        switch column.codes {
        case .bytes: #expect(width == 1)
        case .pairs: #expect(width == 2)
        case .words: #expect(width == 4)
        }
        #expect(column.thousandths == values)
        #expect(column.values.count == distinct)
    }

    @Test func partsThatDoNotFitAreRefused() {
        func made(_ values: [Int32], _ codes: [UInt8]) -> RosterColumn? {
            RosterColumn(definition: Self.definition, values: values, codes: .bytes(codes))
        }
        #expect(made([1, 2], [0, 1, 2])?.thousandths == [1, 2, RosterColumn.unknown])
        #expect(made([1, 2], [3]) == nil)
        #expect(made([2, 1], [0]) == nil)
        #expect(made([1, 1], [0]) == nil)
        #expect(made([RosterColumn.unknown, 1], [0]) == nil)
        #expect(made([], [])?.thousandths == [])
    }
}

@Suite struct RosterTextsTests {
    @Test func textsComeBackAndAreKeptOnce() {
        var texts = RosterTexts()
        let rows = ["4 Fs", nil, "absent 13 %", "4 Fs", "", "Élan"]
        for row in rows { texts.append(row) }
        #expect((0..<6).map { texts[$0] } == ["4 Fs", nil, "absent 13 %", "4 Fs", nil, "Élan"])
        #expect(texts.distinct.count == 3)
    }

    @Test func rowsAreAddedToTextsThatWereKept() throws {
        var first = RosterTexts()
        first.append("a")
        var texts = try #require(RosterTexts(distinct: first.distinct, codes: first.codes))
        texts.append("b")
        texts.append("a")
        #expect((0..<3).map { texts[$0] } == ["a", "b", "a"] && texts.distinct.count == 2)
    }

    @Test func aPlaceBeyondTheTextsIsRefused() {
        #expect(RosterTexts(distinct: TextColumn(), codes: [1]) == nil)
        #expect(RosterTexts(distinct: TextColumn(), codes: [0, 0])?.count == 2)
    }
}
