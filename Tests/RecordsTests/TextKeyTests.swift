import Testing

@testable import Records

@Suite struct TextKeyTests {
    private func column(_ texts: [String?]) -> TextColumn {
        var column = TextColumn()
        for text in texts { column.append(text) }
        return column
    }

    /// Texts around the eight bytes that are read at a time, some of which only differ in length or in the last byte.
    private static let texts: [String] =
        (1...20).map { String(repeating: "a", count: $0) }
        + (1...20).map { String(repeating: "a", count: $0) + "b" }
        + ["1000001", "1000002", "0811-26-ENG12-2", "0811-26-ENG12-3", "é", "名前"]

    @Test func aColumnIsFoundAsItsTextsAre() {
        var index = TextIndex()
        for text in Self.texts.dropLast(3) { _ = index.insert(text) }
        let rows = Self.texts + [nil, "a", "a", nil, "a", "nobody"] + Self.texts.reversed()
        let found = index.find(column(rows))
        for (row, text) in rows.enumerated() {
            let number = text.flatMap { index.find($0) } ?? -1
            #expect(Int(found[row]) == number, "\(row)")
        }
        #expect(found[0] == 0)
        #expect(found.contains(-1))
    }

    @Test func insertingAColumnNumbersNewTextsInTheirOrder() {
        var index = TextIndex()
        _ = index.insert("known")
        let numbers = index.insert(column(["x", "x", nil, "known", "y", "x", "known", "z"]))
        #expect(numbers == [1, 1, -1, 0, 2, 1, 0, 3])
        #expect(index.count == 4)
        #expect(index[2] == "y")
    }

    @Test func manyTextsAreKeptApart() {
        var index = TextIndex()
        let rows = column((0..<5000).map { "id-\($0)" })
        #expect(index.insert(rows) == (0..<5000).map { Int32($0) })
        #expect(index.find(rows) == (0..<5000).map { Int32($0) })
        #expect(index.find(column(["id-5000", "id-", "id-49999"])) == [-1, -1, -1])
    }

    @Test func equalTextsOfTwoColumnsHaveTheSameHash() {
        let (one, other) = (column(Self.texts), column([nil, "xyz"] + Self.texts))
        #expect(one.hashes() == Array(other.hashes().dropFirst(2)))
        #expect(other.hashes()[0] == 0)
        #expect(Set(one.hashes()).count == Set(Self.texts).count)
        #expect(!one.hashes().contains(0))
    }

    @Test func columnsCanBeMadeAndThinnedAtOnce() {
        let text = TextColumn(bytes: Array("abcd".utf8), ends: [1, 1, 4])
        #expect((0..<3).map { text[$0] } == ["a", nil, "bcd"])
        let kept = text.keeping([false, true, true])
        #expect((0..<kept.count).map { kept[$0] } == [nil, "bcd"])
        let numbers = NumberColumn(values: [7, 0, 9], isKnown: [true, false, true])
        let some = numbers.keeping([false, true, true])
        #expect((0..<some.count).map { some[$0] } == [nil, 9])
        #expect(TextColumn(unknown: 2)[1] == nil)
        #expect(NumberColumn(unknown: 2)[1] == nil)
        #expect(TextColumn(bytes: [], ends: []).count == 0)
    }
}
