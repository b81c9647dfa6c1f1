public import CSV
public import Records

/// A flat file of some source together with the mapping that makes records of it.
public struct MappedFile: Sendable {
    /// Where the file is read.
    public let path: String
    /// How its columns stand for tables.
    public let mapping: Mapping
    /// The file's name without its folder.
    public let fileName: String
    /// How many rows of each table must point to something that is there; the mapping says so, or nobody.
    public var idMatch: IDMatchLimit
    let header: [String]
    let options: CSVOptions
    /// The copy that is read in place of a file with backslashes; kept as long as it is read.
    private let copy: BackslashedFile?

    /// What the records are.
    public var snapshot: Snapshot { mapping.snapshot }

    /// Opens a file and checks that it has every column that the mapping names.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - mapping: how its columns stand for tables.
    ///   - encoding: how its bytes stand for characters, where the mapping is wrong about it.
    /// - Throws: that the file cannot be read, or the line of the mapping that names a column that is not there.
    public init(
        path: String,
        mapping: Mapping,
        encoding: CSVEncoding? = nil
    ) throws(ImportError) {
        var options = mapping.dialect.options
        if let encoding { options.encoding = encoding }
        self.options = options
        idMatch = mapping.dialect.idMatch
        self.mapping = mapping
        fileName = NativeFolder.lastPart(path)
        do throws(CSVError) {
            copy = mapping.dialect.hasBackslashes ? try BackslashedFile(path: path) : nil
            self.path = copy?.path ?? path
            let reader = try CSVReader(path: self.path, options: options)
            let named = mapping.dialect.header ?? reader.header.map(Self.label)
            guard named.count == reader.columnCount else { throw CSVError(.fieldCount, line: 1) }
            header = Self.named(named, by: mapping)
        } catch {
            throw ImportError(error, file: NativeFolder.lastPart(path))
        }
        for column in mapping.sourceColumns {
            let matches = header.count { $0 == column.name }
            guard matches == 1 else {
                let why = matches == 0 ? "no column" : "several columns"
                throw ImportError(
                    .badMapping,
                    file: mapping.file,
                    line: column.line,
                    detail: "\(fileName) has \(why) called \(column.name)"
                )
            }
        }
    }
}

extension MappedFile {
    /// A column's name as mappings write it: some systems put names between apostrophes, which belong to no name.
    static func label(_ header: String) -> String {
        let name = header.trimmingBlanks()
        guard name.utf8.count > 2, name.hasPrefix("'"), name.hasSuffix("'") else { return name }
        return String(name.dropFirst().dropLast()).trimmingBlanks()
    }
}

extension MappedFile {
    /// The names of columns with those of a mapping in place of some that differ in case, blanks and signs only.
    ///
    /// Systems write `LASID`, `Local Id` and `local_id` for one column; a name that fits two of them fits none.
    fileprivate static func named(_ header: [String], by mapping: Mapping) -> [String] {
        var named = header
        for column in mapping.sourceColumns where !named.contains(column.name) {
            let plain = FormColumns.plain(column.name)
            let matches = header.indices.filter { FormColumns.plain(header[$0]) == plain }
            guard let match = matches.first, matches.count == 1, !plain.isEmpty else { continue }
            // What the mapping means by its very name stays so.
            let isTaken = mapping.sourceColumns.contains { $0.name == header[match] }
            if !isTaken { named[match] = column.name }
        }
        return named
    }
}

extension Mapping {
    /// Every column of the source that the mapping names.
    var sourceColumns: [SourceColumn] { entries.flatMap(\.sourceColumns) }
}

extension MappedTable {
    fileprivate var sourceColumns: [SourceColumn] {
        conditions.map(\.column) + (count.map { [$0] } ?? []) + cells.flatMap(\.rule.sourceColumns)
    }
}

extension CellRule {
    fileprivate var sourceColumns: [SourceColumn] {
        switch origin {
        case .column(let column): [column]
        case .constant: []
        case .template(let parts):
            parts.compactMap { part in
                if case .column(let column) = part { column } else { nil }
            }
        }
    }
}
