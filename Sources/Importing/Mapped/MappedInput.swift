import CSV
import Records

/// A flat file with its mapping as a bringer of tables.
struct MappedInput: ImportInput {
    let file: MappedFile
    private var dateFormats: [Int: DateFormat] = [:]

    init(_ file: MappedFile) {
        self.file = file
    }

    var snapshot: Snapshot { file.snapshot }
    var codeMaps: CodeMaps { CodeMaps() }
    var nullWords: NullWords { file.mapping.dialect.nullWords }
    var idMatch: IDMatchLimit { file.idMatch }

    var tables: [TableName: Snapshot.TableMode] {
        Dictionary(uniqueKeysWithValues: file.mapping.tables.map { ($0, file.mapping.mode) })
    }

    func fileName(_ table: TableName) -> String { file.fileName }

    func promisedRows(_ table: TableName) -> Int? { nil }

    mutating func prepare(_ log: inout FindingLog) throws(ImportError) {
        let columns = file.columnsOfUnknownDateFormat
        guard !columns.isEmpty else { return }
        var surveys = columns.map { _ in DateSurvey() }
        do {
            var reader = try CSVReader(path: file.path, options: file.options)
            while let batch = try reader.nextBatch(maxRecords: Importer.batchRows) {
                let grid = CellGrid(batch)
                for (index, column) in columns.enumerated() {
                    for row in 0..<grid.rowCount {
                        let range = nullWords.trim(grid.bytes, grid.range(row, column))
                        surveys[index].look(String(decoding: grid.bytes[range], as: UTF8.self))
                    }
                }
            }
        } catch {
            throw log.refusing(ImportError(error, file: file.fileName))
        }
        for (column, survey) in zip(columns, surveys) {
            dateFormats[column] = survey.format
            if survey.isAmbiguous {
                log.add(.dateOrderAssumed, file: file.fileName, column: file.header[column])
            }
        }
    }

    func feed(_ table: TableName) throws(CSVError) -> any TableFeed {
        try MappedFeed(file, table, dateFormats)
    }
}

extension MappedFile {
    /// Columns whose days are written in a format that the whole column must tell.
    fileprivate var columnsOfUnknownDateFormat: [Int] {
        var found: Set<Int> = []
        for rule in mapping.entries.flatMap(\.cells).map(\.rule) {
            guard case .column(let column) = rule.origin else { continue }
            for case .date(.auto) in rule.steps {
                if let index = header.firstIndex(of: column.name) { found.insert(index) }
            }
        }
        return found.sorted()
    }
}
