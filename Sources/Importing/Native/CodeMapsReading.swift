import CSV
import Foundation
import Records

extension CodeMaps {
    static let fileName = "code_maps.csv"

    /// Reads the code maps of a folder; none where the file is not there.
    static func read(
        path: String,
        _ options: CSVOptions,
        _ log: inout FindingLog
    ) throws(ImportError) -> CodeMaps {
        var maps = CodeMaps()
        guard FileManager.default.fileExists(atPath: path) else { return maps }
        do {
            var reader = try CSVReader(path: path, options: options)
            let places = try Places(reader.header, &log)
            while let batch = try reader.nextBatch(maxRecords: 4096) {
                for problem in batch.malformed { log.add(problem, file: fileName) }
                for row in 0..<batch.recordCount { maps.take(batch, row, places, &log) }
            }
        } catch let error as CSVError {
            throw log.refusing(ImportError(error, file: fileName))
        } catch let error as ImportError {
            throw error
        } catch {
            throw log.refusing(ImportError(.csvUnreadable, file: fileName))
        }
        return maps
    }

    private struct Places {
        let field: Int
        let code: Int
        let value: Int
        let portion: Int?

        init(_ header: [String], _ log: inout FindingLog) throws(ImportError) {
            let names = header.map { $0.trimmingBlanks().lowercased() }
            var places: [Int] = []
            for name in ["field", "source_code", "native_value"] {
                guard let place = names.firstIndex(of: name) else {
                    throw log.refusing(
                        ImportError(.missingColumn, file: fileName, line: 1, column: name)
                    )
                }
                places.append(place)
            }
            (field, code, value) = (places[0], places[1], places[2])
            portion = names.firstIndex(of: "portion_absent")
        }
    }

    private mutating func take(
        _ batch: CSVBatch,
        _ row: Int,
        _ places: Places,
        _ log: inout FindingLog
    ) {
        let field = batch.text(record: row, column: places.field).trimmingBlanks()
        let code = batch.text(record: row, column: places.code).trimmingBlanks()
        let value = batch.text(record: row, column: places.value).trimmingBlanks()
        let line = batch.lines[row]
        let targets = Self.targets(field)
        if targets.isEmpty {
            log.add(.codeMapField, file: Self.fileName, line: line, column: "field")
        }
        let portion = places.portion.flatMap {
            FixedDecimal(batch.text(record: row, column: $0).trimmingBlanks())?.millionths
        }
        var isKnown = targets.isEmpty
        for target in targets {
            // A bare column name may stand for several tables, of which some have other codes.
            guard let ordinal = target.vocabulary.ordinal(of: value) else { continue }
            isKnown = true
            add(target.field, code: code, Meaning(ordinal: ordinal, portionAbsent: portion))
        }
        if !isKnown {
            log.add(.codeMapValue, file: Self.fileName, line: line, column: "native_value")
        }
    }

    /// The code columns that a field names: `table.column`, or a column of any table.
    private static func targets(_ field: String) -> [(field: String, vocabulary: Vocabulary)] {
        TableName.allCases.flatMap { table in
            table.schema.columns.compactMap { column in
                let name = "\(table.rawValue).\(column.name)"
                guard field == name || field == column.name, case .code(let codes) = column.type
                else { return nil }
                return (name, codes)
            }
        }
    }
}
