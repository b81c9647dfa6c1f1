import CSV
import Records

/// The cells of a file that have a value, by the names of their columns: looked at again where ids match nothing.
struct IDCells: Sendable {
    /// Takes the line of a cell, the name of its column, and the cell.
    typealias Body = (Int, String, String) -> Void

    /// The file's name without its folder.
    let file: String
    /// Whether two names are of the same column, as far as the file's form tells names apart.
    var areSame: @Sendable (String, String) -> Bool = { $0 == $1 }
    private let read: @Sendable (Body) throws(ImportError) -> Void

    init(file: String, _ read: @escaping @Sendable (Body) throws(ImportError) -> Void) {
        (self.file, self.read) = (file, read)
    }

    /// Calls with each cell, row after row.
    func forEach(_ body: Body) throws(ImportError) { try read(body) }
}

extension IDCells {
    /// The cells of a CSV file; hidden columns have none.
    init(_ source: RejectSource) {
        self.init(file: source.name) { body throws(ImportError) in
            do throws(CSVError) {
                var reader = try CSVReader(path: source.path, options: source.options)
                let names = reader.header.map(MappedFile.label)
                let places = names.indices.filter { !source.hidden.contains(names[$0]) }
                while let batch = try reader.nextBatch(maxRecords: Importer.batchRows) {
                    let grid = CellGrid(batch)
                    for row in 0..<grid.rowCount {
                        for place in places {
                            guard let cell = grid.value(row, place, .native) else { continue }
                            body(grid.lines[row], names[place], cell)
                        }
                    }
                }
            } catch {
                throw ImportError(error, file: source.name)
            }
        }
    }

    /// The cells of a state file by its own labels; those of files without names are named by their elements.
    init(_ file: StateFile) {
        self.init(file: file.name) { body throws(ImportError) in
            _ = try file.forEachRow { record in
                for (place, label) in file.labels.enumerated()
                where place < record.grid.columnCount {
                    guard let cell = record.grid.value(record.row, place, .native) else { continue }
                    body(record.line, label, cell)
                }
            }
        }
        // Forms differ in blanks, dots and case.
        areSame = { FormColumns.plain($0) == FormColumns.plain($1) }
    }

    /// The members of the objects of a file of Ed-Fi by their names, however deep they stand; of objects that have the column.
    init(
        _ file: EdFiFile,
        _ resources: [EdFiResource],
        _ keys: InterchangeKeys,
        having column: String
    ) {
        self.init(file: file.name) { body throws(ImportError) in
            for resource in resources {
                _ = try file.forEach(resource, keys) { object, line in
                    var cells: [(String, String)] = []
                    object.collect("", &cells)
                    guard cells.contains(where: { $0.0 == column }) else { return }
                    for (name, cell) in cells { body(line, name, cell) }
                }
            }
        }
    }

    /// The cells of a file of a bundle; credentials have none.
    init(_ table: BundleTable) {
        self.init(file: table.name) { body throws(ImportError) in
            let places = table.places.sorted { $0.value < $1.value }
            try table.forEachRow { row throws(ImportError) in
                for (name, place) in places {
                    if let cell = row[place] { body(row.line, name, cell) }
                }
            }
        }
    }
}

extension JSONValue {
    /// Adds the texts and numbers inside, each with the name of the member that it stands under.
    fileprivate func collect(_ name: String, _ cells: inout [(String, String)]) {
        switch self {
        case .object(let members):
            for (name, member) in members.sorted(by: { $0.key < $1.key }) {
                member.collect(name, &cells)
            }
        case .array(let elements): for element in elements { element.collect(name, &cells) }
        case .text, .number: if let cell { cells.append((name, cell)) }
        case .null, .bool: break
        }
    }
}
