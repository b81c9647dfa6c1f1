import Records

/// Makes rows of a table from rows of a source, by one entry of a mapping.
struct RowMaker {
    let isDistinct: Bool
    private let conditions: [(column: Int, test: RowCondition)]
    private let countColumn: Int?
    private let cells: [CellMaker?]
    private let words: NullWords

    /// Rows that one row of a source can make at most.
    private static let mostRows = 1000

    init(
        _ entry: MappedTable,
        _ places: [Int],
        _ file: MappedFile,
        _ formats: [Int: DateFormat]
    ) {
        func index(_ column: SourceColumn) -> Int? { file.header.firstIndex(of: column.name) }
        isDistinct = entry.isDistinct
        words = file.mapping.dialect.nullWords
        conditions = entry.conditions.compactMap { condition in
            index(condition.column).map { ($0, condition) }
        }
        countColumn = entry.count.flatMap(index)
        cells = places.map { place in
            entry.cells.first { $0.place == place }.map { cell in
                CellMaker(cell.rule, file, formats)
            }
        }
    }

    /// Whether a row of the source makes rows at all.
    func applies(_ source: CellGrid, _ row: Int) -> Bool {
        conditions.allSatisfy { column, condition in
            let value = source.value(row, column, words)
            let holds =
                switch condition.test {
                case .isIn(let values): value.map(values.contains) ?? false
                case .isBlank: value == nil
                }
            return holds != condition.isNegated
        }
    }

    /// How many rows a row of the source makes.
    func count(_ source: CellGrid, _ row: Int) -> Int {
        guard let countColumn else { return 1 }
        let count = source.value(row, countColumn, words).flatMap { Int($0) } ?? 0
        return max(0, min(count, Self.mostRows))
    }

    /// Adds the row that a row of the source makes.
    func append(
        _ source: CellGrid,
        _ row: Int,
        _ number: Int,
        _ repetition: Int,
        to grid: inout CellGrid
    ) {
        for maker in cells {
            var isOffScale = false
            if let text = maker?.text(
                source,
                row,
                number,
                repetition,
                words,
                isOffScale: &isOffScale
            ) {
                grid.bytes.append(contentsOf: text.utf8)
            }
            if isOffScale { grid.offScale[grid.ends.count] = maker?.scaleRange }
            grid.ends.append(grid.bytes.count)
        }
        grid.lines.append(source.lines[row])
    }
}

extension CellGrid {
    /// A cell's text, or nil where it has no value.
    func value(_ row: Int, _ column: Int, _ words: NullWords) -> String? {
        let trimmed = words.trim(bytes, range(row, column))
        return trimmed.isEmpty ? nil : String(decoding: bytes[trimmed], as: UTF8.self)
    }
}
