public import CSV
import Foundation
public import Records

/// A file of figures that the state publishes, one row for each school and year.
///
/// An empty cell is suppressed or absent, and no figure; it is never zero. Years in which the state published less have shorter rows.
public struct SchoolFigureFile: Sendable {
    /// The file's name without its folder.
    public let name: String
    private let path: String
    private let options: CSVOptions
    private let columns: FigureColumns

    /// What was read from a file.
    public struct Reading: Sendable {
        /// The figures.
        public var figures: [SchoolFigure] = []
        /// Cells without a figure.
        public var empty = 0
        /// Whether any column holds figures that are known.
        public var isKnown = false
    }

    /// Such a file; nil where its header has no school and year.
    public init?(path: String, encoding: CSVEncoding = .utf8) {
        columns = FigureColumns.shipped
        options = CSVOptions(encoding: encoding)
        guard let reader = try? CSVReader(path: path, options: options) else { return nil }
        let header = reader.header.map { $0.trimmingBlanks() }
        guard header.contains(columns.school), header.contains(columns.year) else { return nil }
        self.path = path
        name = NativeFolder.lastPart(path)
    }

    /// The files at some paths, where all of them are such; of a folder all that are.
    public static func all(at paths: [String], encoding: CSVEncoding = .utf8) -> [SchoolFigureFile]?
    {
        var files: [SchoolFigureFile] = []
        for path in paths {
            let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
            let inner = names.filter { $0.lowercased().hasSuffix(".csv") }.sorted()
                .map { NativeFolder.join(path, $0) }
            let found = (inner.isEmpty ? [path] : inner)
                .compactMap { SchoolFigureFile(path: $0, encoding: encoding) }
            guard !found.isEmpty, inner.isEmpty || found.count == inner.count else { return nil }
            files += found
        }
        return files.isEmpty ? nil : files
    }

    /// Reads all rows; what cannot be used is noted and left out.
    ///
    /// - Parameter log: takes what is found.
    /// - Returns: the figures.
    /// - Throws: that the file cannot be read.
    public func read(_ log: inout FindingLog) throws(ImportError) -> Reading {
        do throws(CSVError) {
            var reader = try CSVReader(path: path, options: options)
            let row = FigureRow(reader.header.map { $0.trimmingBlanks() }, name, columns)
            var reading = Reading()
            reading.isKnown = !row.figures.isEmpty
            while let batch = try reader.nextBatch(maxRecords: Importer.batchRows) {
                let grid = CellGrid(batch)
                for problem in grid.malformed {
                    row.take(problem.rawRecord, problem.line, &reading, &log)
                }
                for index in 0..<grid.rowCount {
                    row.take(grid.lines[index], &reading, &log) { grid.value(index, $0, .native) }
                }
            }
            return reading
        } catch {
            throw log.refusing(ImportError(error, file: name))
        }
    }
}
