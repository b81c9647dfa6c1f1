import CSV
import Records

/// One file of a bundle with its columns found by name.
struct BundleTable: Sendable {
    let file: BundleFile
    /// Where the file is.
    let path: String
    /// What the bundle calls it.
    let name: String
    let mode: BundleMode
    let options: CSVOptions
    let columns: [BundleColumn]
    /// The header as it stands, without unnamed columns at its end; blanks around a name count where rules are strict.
    let header: [String]
    /// The place of each column of the standard that is there; credentials have none, so that nothing can read them.
    private(set) var places: [String: Int] = [:]
    /// The names of columns that were misspelt, by what was meant.
    private(set) var misspelt: [String: Int] = [:]

    init(
        _ file: BundleFile,
        _ version: BundleVersion,
        _ mode: BundleMode,
        path: String,
        name: String,
        options: CSVOptions,
        isStrict: Bool = false
    ) throws(CSVError) {
        self.file = file
        self.path = path
        self.mode = mode
        self.options = options
        self.name = name
        columns = version.columns(of: file)
        let labels = try CSVReader(path: path, options: options).header
        header = isStrict ? labels : labels.map { $0.trimmingBlanks() }
        for column in columns where !column.isCredential {
            if let place = header.firstIndex(of: column.name) {
                places[column.name] = place
                if labels[place] != column.name { misspelt[column.name] = place }
            } else if let place = meant(column.name) {
                places[column.name] = place
                misspelt[column.name] = place
            }
        }
    }

    /// A column whose header differs in letter case, or is a slip that published bundles show.
    private func meant(_ name: String) -> Int? {
        let known = Set(columns.map(\.name))
        let slips = Self.slips[name] ?? []
        return header.firstIndex { label in
            !known.contains(label)
                && (label.lowercased() == name.lowercased() || slips.contains(label))
        }
    }

    private static let slips: [String: Set<String>] = [
        "sourcedId": ["userSourcedId"], "dateLastModified": ["dataLastModified"],
        "preferredGivenName": ["prefferedGivenName"],
        "preferredMiddleName": ["prefferedMiddleName"],
        "preferredFamilyName": ["prefferedFamilyName"], "grades": ["grade"],
    ]

    /// Whether a header could be that of a file: it has every column that must have a value.
    static func fits(_ header: [String], _ columns: [BundleColumn]) -> Bool {
        let labels = Set(header)
        return columns.allSatisfy { !$0.isRequired || labels.contains($0.name) }
            && labels.allSatisfy { label in columns.contains { $0.name == label } }
    }

    /// Reads all rows in their order; rows of another width are passed to `malformed`.
    func forEachRow(
        malformed: (CSVProblem) -> Void = { _ in },
        _ body: (BundleRow) throws(ImportError) -> Void
    ) throws(ImportError) {
        do {
            var reader = try CSVReader(path: path, options: options)
            while let batch = try reader.nextBatch(maxRecords: Importer.batchRows) {
                for problem in batch.malformed { malformed(problem) }
                for problem in batch.warnings { malformed(problem) }
                for record in 0..<batch.recordCount { try body(BundleRow(batch, record)) }
            }
        } catch let error as CSVError {
            throw ImportError(bundle: error, file: name)
        } catch let error as ImportError {
            throw error
        } catch {
            throw ImportError(.bundleUnreadable, file: name)
        }
    }
}

/// One row of a file of a bundle.
struct BundleRow {
    private let batch: CSVBatch
    private let record: Int

    init(_ batch: CSVBatch, _ record: Int) {
        self.batch = batch
        self.record = record
    }

    /// The physical line on which the row starts.
    var line: Int { batch.lines[record] }

    /// A cell without blanks around it, or nil where it is blank or the file has no such column.
    subscript(place: Int?) -> String? {
        guard let place, place < batch.columnCount else { return nil }
        let range = NullWords.none.trim(batch.bytes, batch.range(record: record, column: place))
        return range.isEmpty ? nil : String(decoding: batch.bytes[range], as: UTF8.self)
    }

    /// Whether a cell has nothing but blanks.
    func isBlank(_ place: Int) -> Bool {
        NullWords.none.trim(batch.bytes, batch.range(record: record, column: place)).isEmpty
    }

    /// Whether blanks stand around what a cell holds.
    func isPadded(_ place: Int) -> Bool {
        let range = batch.range(record: record, column: place)
        return NullWords.none.trim(batch.bytes, range) != range
    }

    /// Whether a cell has a line break inside.
    func hasLineBreak(_ place: Int) -> Bool {
        let range = batch.range(record: record, column: place)
        return batch.bytes[range].contains(0x0A)
    }
}

extension ImportError {
    /// A file of a bundle that cannot be read as CSV.
    init(bundle error: CSVError, file: String) {
        let code: FindingCode =
            switch error.code {
            case .unclosedQuote: .bundleUnclosedQuote
            case .strayQuote: .bundleUnescapedQuote
            case .textAfterQuote: .bundleTextAfterQuote
            case .mixedLineEnds: .bundleBareReturn
            case .emptyFile: .bundleNoHeader
            default: .bundleUnreadable
            }
        let byte = error.column > 0 ? "byte \(error.column) of the line" : nil
        let finding = code.finding(
            file: file,
            line: error.line > 0 ? error.line : nil,
            detail: byte ?? (code == .bundleUnreadable ? error.code.rawValue : nil),
            severity: .fatal
        )
        self.init(finding)
    }
}
