import Records

/// The codes that a column may be written with and that mean nothing but an ordinal, as words of eight bytes.
///
/// A code that is longer than any of the format's, that stands for a part of a day, or that is also a word for "no value" is
/// left to the cell by cell reading.
struct CodeTable: Sendable {
    /// A code, and what it means.
    struct Code: Sendable {
        let count: Int
        let words: (UInt64, UInt64, UInt64)
        let ordinal: Int64

        init?(_ text: String, _ ordinal: Int64, _ nullWords: NullWords) {
            let bytes = Array(text.utf8)
            guard !bytes.isEmpty, bytes.count <= 24,
                nullWords.trim(bytes, bytes.indices) == bytes.indices
            else { return nil }
            var words: [UInt64] = [0, 0, 0]
            for (index, byte) in bytes.enumerated() {
                words[index / 8] |= UInt64(byte) << UInt64(index % 8 * 8)
            }
            count = bytes.count
            self.words = (words[0], words[1], words[2])
            self.ordinal = ordinal
        }

        @inline(__always)
        func isEqual(_ bytes: RawSpan, _ field: Field, _ first: UInt64) -> Bool {
            guard count == field.count, words.0 == first else { return false }
            return count <= 8
                || words.1 == field.word(1, of: bytes) && words.2 == field.word(2, of: bytes)
        }
    }

    let codes: [Code]

    /// The table of a column that has no codes.
    init() {
        codes = []
    }

    init(_ vocabulary: Vocabulary, _ map: [String: CodeMaps.Meaning], _ words: NullWords) {
        let own = vocabulary.codes.enumerated().filter { map[$0.element] == nil }
        let mapped = map.filter { $0.value.portionAbsent == nil }
        codes =
            own.compactMap { Code($0.element, Int64($0.offset), words) }
            + mapped.compactMap { Code($0.key, $0.value.ordinal, words) }
    }
}

extension CodeReading {
    /// Reads plain cells; hands back the row of the first that is not.
    mutating func readPlain(_ some: SegmentRows, from: Int) -> Int {
        guard let place = plan.place else { return plan.mayBeEmpty ? some.count : from }
        let codes = plan.codes.codes
        guard !plan.isWary, !codes.isEmpty else { return from }
        let cells = some.segment.column(place)
        var loop = CodeLoop(first: some.first, mayBeEmpty: plan.mayBeEmpty, last: last)
        defer { last = loop.last }
        return loop.run(cells, from..<some.count, codes.span, &values, &isKnown)
    }
}

/// The loop over plain codes.
private struct CodeLoop {
    /// The place of the segment's first row in the batch.
    let first: Int
    let mayBeEmpty: Bool
    /// The code before, which is asked first.
    var last: Int

    /// Reads rows; hands back the first that is not plain.
    mutating func run(
        _ cells: borrowing CellColumn,
        _ rows: Range<Int>,
        _ codes: Span<CodeTable.Code>,
        _ values: inout [Int64],
        _ isKnown: inout [Bool]
    ) -> Int {
        var values = values.mutableSpan
        var isKnown = isKnown.mutableSpan
        for row in rows {
            let field = cells.field(row)
            if field.count == 0 {
                if mayBeEmpty { continue }
                return row
            }
            let word = field.word(0, of: cells.bytes)
            if unsafe !codes[unchecked: last].isEqual(cells.bytes, field, word),
                !find(cells.bytes, field, word, codes)
            {
                return row
            }
            unsafe values[unchecked: first &+ row] = codes[unchecked: last].ordinal
            unsafe isKnown[unchecked: first &+ row] = true
        }
        return rows.upperBound
    }

    private mutating func find(
        _ bytes: RawSpan,
        _ field: Field,
        _ word: UInt64,
        _ codes: Span<CodeTable.Code>
    ) -> Bool {
        for place in 0..<codes.count
        where unsafe codes[unchecked: place].isEqual(bytes, field, word) {
            last = place
            return true
        }
        return false
    }
}
