import CSV
import Records

/// The rows of one table that a mapping makes from a flat file, entry after entry.
struct MappedFeed: GridFeed {
    let shape: FeedShape
    private let makers: [RowMaker]
    /// What the file calls the columns, for each entry: two of one table may take a column from different ones.
    private let labels: [[String]]
    private let file: MappedFile
    private var reader: CSVReader
    private var current = 0
    private var row = 0
    private var seen: Set<[UInt8]> = []

    init(
        _ file: MappedFile,
        _ table: TableName,
        _ formats: [Int: DateFormat]
    ) throws(CSVError) {
        let entries = file.mapping.entries.filter { $0.table == table }
        let used = Set(entries.flatMap { $0.cells.map(\.place) }).sorted()
        let schema = table.schema
        self.file = file
        labels = entries.map { entry in
            used.map { place in
                let rule = entry.cells.first { $0.place == place }?.rule
                return rule?.sourceName ?? schema.columns[place].name
            }
        }
        makers = entries.map { RowMaker($0, used, file, formats) }
        reader = try CSVReader(path: file.path, options: file.options)
        shape = FeedShape(
            table: schema,
            file: file.fileName,
            labels: labels.first ?? used.map { schema.columns[$0].name },
            places: schema.columns.indices.map { used.firstIndex(of: $0) },
            extras: []
        )
    }

    mutating func next() throws(CSVError) -> CellGrid? {
        while current < makers.count {
            if let batch = try reader.nextBatch(maxRecords: Importer.batchRows) {
                return make(CellGrid(batch))
            }
            current += 1
            row = 0
            seen = []
            reader = try CSVReader(path: file.path, options: file.options)
        }
        return nil
    }

    private mutating func make(_ source: CellGrid) -> CellGrid {
        var grid = CellGrid(columnCount: shape.labels.count)
        if current == 0 {
            grid.malformed = source.malformed
            grid.warnings = source.warnings
        }
        grid.labels = labels[current]
        let maker = makers[current]
        for index in 0..<source.rowCount {
            row += 1
            guard maker.applies(source, index) else { continue }
            for repetition in 0..<maker.count(source, index) {
                maker.append(source, index, row, repetition + 1, to: &grid)
                if maker.isDistinct { dropIfSeen(&grid) }
            }
        }
        return grid
    }

    private mutating func dropIfSeen(_ grid: inout CellGrid) {
        let first = grid.ends.count - grid.columnCount
        let from = first == 0 ? 0 : grid.ends[first - 1]
        var key = Array(grid.bytes[from...])
        // A cell's length stands behind the contents, so that "ab","c" is not taken for "a","bc".
        for end in grid.ends[first...] { key += Array(" \(end - from)".utf8) }
        guard !seen.insert(key).inserted else { return }
        grid.bytes.removeLast(grid.bytes.count - from)
        grid.ends.removeLast(grid.columnCount)
        grid.offScale = grid.offScale.filter { $0.key < grid.ends.count }
        grid.lines.removeLast()
    }
}
