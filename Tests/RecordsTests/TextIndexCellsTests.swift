import Testing

@testable import Records

/// Cells of a file are found as a column of the same texts is.
@Suite struct TextIndexCellsTests {
    /// Rows of two cells with a comma between them, as a reader lays them out.
    private struct Laid {
        var bytes: [UInt8] = []
        var borders: [Int32] = []

        init(_ rows: [(String, String)]) {
            for (first, second) in rows {
                borders.append(Int32(bytes.count) - 1)
                bytes += Array(first.utf8)
                borders.append(Int32(bytes.count))
                bytes += [0x2C] + Array(second.utf8)
                borders.append(Int32(bytes.count))
                bytes.append(0x0A)
            }
            bytes += [UInt8](repeating: 0xFF, count: 8)
        }

        func numbers(_ index: TextIndex, column: Int, rows: Int, room: Int = 0) -> [Int32] {
            var numbers = [Int32](repeating: -9, count: rows + room)
            let places = CellPlaces(first: column, stride: 3, gap: 1, rows: rows)
            var span = numbers.mutableSpan
            unsafe index.find(
                bytes.span.bytes,
                borders: borders.span,
                places,
                into: &span,
                from: room
            )
            return numbers
        }
    }

    private func index(_ texts: [String]) -> TextIndex {
        var index = TextIndex()
        for text in texts { _ = index.insert(text) }
        return index
    }

    private func expected(_ index: TextIndex, _ texts: [String]) -> [Int32] {
        texts.map { text in
            if text.isEmpty { return -1 }
            return index.find(text).map { Int32($0) } ?? TextIndex.unknown
        }
    }

    @Test(arguments: [6, 7, 8, 9, 15, 16, 17, 40])
    func idsOfAnyLengthAreFoundInAnyOrder(length: Int) {
        let ids = (0..<400).map { number in
            let digits = String(number)
            return String(repeating: "0", count: length - digits.count) + digits
        }
        let index = index(Array(ids.prefix(300)))
        var dice = Dice(state: UInt64(length))
        let sorted = ids.flatMap { [$0, $0, $0] }
        let mixed = (0..<1_500).map { _ in ids[Int.random(in: 0..<400, using: &dice)] }
        let gaps = mixed.map { Int.random(in: 0..<5, using: &dice) == 0 ? "" : $0 }
        for texts in [sorted, sorted.reversed(), mixed, gaps] {
            let laid = Laid(texts.map { ($0, String($0.reversed())) })
            #expect(laid.numbers(index, column: 0, rows: texts.count) == expected(index, texts))
            let back = texts.map { String($0.reversed()) }
            #expect(laid.numbers(index, column: 1, rows: texts.count) == expected(index, back))
        }
    }

    /// As terms do: the year's final stands before the quarters in its own table and after them in marks.
    @Test func idsThatComeRoundInAnotherOrderThanTheyWereLearnedAreFound() {
        let schools = (0..<70).map { "0\($0 + 100)" }
        let index = index(
            schools.flatMap { school in ["YR", "Q1", "Q2", "Q3"].map { "\(school)-\($0)" } }
        )
        let texts = (0..<400).flatMap { row in
            ["Q1", "Q2", "Q3", row % 7 == 0 ? "Q9" : "YR"].map { "\(schools[row / 3 % 70])-\($0)" }
        }
        let laid = Laid(texts.map { ($0, "x") })
        #expect(laid.numbers(index, column: 0, rows: texts.count) == expected(index, texts))
    }

    @Test func textsThatOnlyBeginOrEndAlikeAreApart() {
        let texts = ["a", "ab", "abcdefgh", "abcdefghi", "bbcdefghi", "abcdefghiabcdefgh"]
        let index = index(texts)
        let asked = texts + ["b", "abc", "abcdefg", "abcdefghj", "abcdefghiabcdefgi", "", "a", "a"]
        let laid = Laid(asked.map { ($0, "x") })
        #expect(laid.numbers(index, column: 0, rows: asked.count) == expected(index, asked))
    }

    @Test func nothingIsFoundInAnEmptyIndexAndOtherRoomIsLeftAlone() {
        let laid = Laid([("a", "b"), ("", "c")])
        #expect(
            laid.numbers(TextIndex(), column: 0, rows: 2, room: 3)
                == [-9, -9, -9, TextIndex.unknown, -1]
        )
        #expect(Laid([]).numbers(TextIndex(), column: 0, rows: 0).isEmpty)
    }
}

/// Numbers that look random and are always the same.
private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        let mixed = (state ^ state >> 30) &* 0xbf58_476d_1ce4_e5b9
        return mixed ^ mixed >> 31
    }
}
