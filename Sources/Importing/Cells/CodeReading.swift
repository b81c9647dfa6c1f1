import Records

/// Reads a column of codes: the format's own, those of a code map, and the rest as `unmapped`.
struct CodeReading {
    private(set) var column = NumberColumn()
    /// Where codes that are not known stand in the grid, by row; the companion column keeps them.
    private(set) var raws: [Int: Range<Int>] = [:]
    /// The part of the day missed that a code map gives, by row.
    private(set) var portions: [Int: Int64] = [:]
    private let cells: ColumnCells
    private let map: [String: CodeMaps.Meaning]
    private let codes: [[UInt8]]
    private let unmapped: Int64
    private let missing: Int64?

    init(_ cells: ColumnCells, _ vocabulary: Vocabulary, _ map: [String: CodeMaps.Meaning]) {
        self.cells = cells
        self.map = map
        codes = vocabulary.codes.map { Array($0.utf8) }
        unmapped = vocabulary.unmappedOrdinal
        missing = cells.schema.defaultText.flatMap { vocabulary.ordinal(of: $0) }
    }

    mutating func read(_ rows: inout DecodedRows) {
        let bytes = cells.grid.bytes
        for row in 0..<rows.count {
            let range = cells.range(row)
            if range.isEmpty {
                column.append(cells.isMissing(row, &rows) ? nil : missing)
            } else if map.isEmpty, let place = own(bytes, range) {
                column.append(Int64(place))
            } else {
                readMapped(bytes, range, row, &rows)
            }
        }
    }

    private mutating func readMapped(
        _ bytes: [UInt8],
        _ range: Range<Int>,
        _ row: Int,
        _ rows: inout DecodedRows
    ) {
        let text = String(decoding: bytes[range], as: UTF8.self)
        if let meaning = map[text] {
            column.append(meaning.ordinal)
            portions[row] = meaning.portionAbsent
        } else if let place = own(bytes, range) {
            column.append(Int64(place))
        } else {
            column.append(unmapped)
            if text != Vocabulary.unmapped { raws[row] = range }
            rows.add(.unmappedCode, row: row, column: cells.index)
        }
    }

    private func own(_ bytes: [UInt8], _ range: Range<Int>) -> Int? {
        codes.firstIndex { code in
            guard code.count == range.count else { return false }
            var at = range.lowerBound
            for byte in code {
                if bytes[at] != byte { return false }
                at += 1
            }
            return true
        }
    }
}
