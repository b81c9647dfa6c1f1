import CSV
import Records

/// What the header and the first rows of a file say of it.
struct FileSample: Sendable {
    /// Rows that are looked at: enough for codes and the order of days, and soon read.
    static let rows = 5_000

    /// The file's name without its folder.
    let name: String
    let encoding: CSVEncoding
    let delimiter: UInt8
    /// Whether quotes inside of cells are written with a backslash.
    let hasBackslashes: Bool
    /// The words for "no value" that were met.
    let nullWords: [String]
    let columns: [ColumnSample]
    let rowCount: Int

    private static let knownNulls = ["NULL", "N/A", "NA", "-", "?", "None", "(null)", "#N/A"]

    /// Reads the beginning of a file.
    ///
    /// - Parameters:
    ///   - path: where it is.
    ///   - encoding: how its bytes stand for characters; nil for what they look like.
    /// - Throws: that it cannot be read.
    init(path: String, encoding: CSVEncoding?) throws(ImportError) {
        let name = NativeFolder.lastPart(path)
        do throws(CSVError) {
            self = try Self.read(path, name, encoding ?? .utf8)
        } catch let error where error.code == .invalidUTF8 && encoding == nil {
            do throws(CSVError) {
                self = try Self.read(path, name, .windows1252)
            } catch {
                throw ImportError(error, file: name)
            }
        } catch {
            throw ImportError(error, file: name)
        }
    }

    private init(
        _ name: String,
        _ encoding: CSVEncoding,
        _ delimiter: UInt8,
        _ hasBackslashes: Bool,
        _ nullWords: [String],
        _ columns: [ColumnSample],
        _ rowCount: Int
    ) {
        self.name = name
        self.encoding = encoding
        self.delimiter = delimiter
        self.hasBackslashes = hasBackslashes
        self.nullWords = nullWords
        self.columns = columns
        self.rowCount = rowCount
    }

    private static func read(
        _ path: String,
        _ name: String,
        _ encoding: CSVEncoding
    ) throws(CSVError) -> FileSample {
        let hasBackslashes = BackslashedFile.isMeant(path)
        let plain = hasBackslashes ? try BackslashedFile(path: path) : nil
        var reader = try CSVReader(
            path: plain?.path ?? path,
            options: CSVOptions(encoding: encoding)
        )
        var columns = reader.header.map { ColumnSample(MappedFile.label($0)) }
        var nulls: Set<String> = []
        var rowCount = 0
        while rowCount < rows, let batch = try reader.nextBatch(maxRecords: rows) {
            let grid = CellGrid(batch)
            rowCount += grid.rowCount
            for row in 0..<grid.rowCount {
                for column in columns.indices {
                    let text = grid.text(row, column).trimmingBlanks()
                    let null = knownNulls.first { $0.lowercased() == text.lowercased() }
                    if let null { nulls.insert(null) }
                    if null == nil, !text.isEmpty { columns[column].look(text) }
                }
            }
        }
        return FileSample(
            name,
            encoding,
            reader.delimiter,
            hasBackslashes,
            knownNulls.filter(nulls.contains),
            columns,
            rowCount
        )
    }
}
