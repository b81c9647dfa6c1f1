import Foundation
import Records

@testable import CSV
@testable import Importing

/// A way into the program for bytes that somebody else wrote.
///
/// Whatever they are, they are read or refused: no trap, no endless loop, no memory without bounds.
enum FuzzTarget: String, CaseIterable {
    case csv, xml, json, mapping, archive, native, state, edfi, oneroster

    func run(_ input: [UInt8]) {
        switch self {
        case .csv: Self.csv(input)
        case .xml: Self.xml(input)
        case .json: Self.json(input)
        case .mapping: Self.mapping(input)
        case .archive: Self.archive(input)
        case .native: Self.native(input)
        case .state: Self.state(input)
        case .edfi: Self.edFi(input)
        case .oneroster: Self.oneRoster(input)
        }
    }

    /// The first byte chooses the options, so that all of them are met.
    private static func csv(_ input: [UInt8]) {
        guard let choice = input.first else { return }
        var options = CSVOptions()
        options.delimiter = choice & 1 == 0 ? nil : UInt8(ascii: ";")
        options.encoding = choice & 2 == 0 ? .utf8 : .windows1252
        options.hasHeader = choice & 4 == 0
        options.strictQuotes = choice & 8 != 0
        options.maxRecordBytes = choice & 16 == 0 ? 16 << 20 : 64
        options.maxColumns = choice & 32 == 0 ? 4_096 : 8
        let bytes = Array(input.dropFirst())
        let whole = Reading(bytes, options)
        // Where a file is cut into windows and blocks must not be seen in what is read.
        (options.bufferBytes, options.blockRecords) = (1 + input.count % 7, 1 + input.count % 3)
        precondition(Reading(bytes, options) == whole, "small windows read something else")
    }

    /// What a CSV file was read as.
    private struct Reading: Equatable {
        var cells: [String] = []
        var lines: [Int] = []
        var malformed: [CSVProblem] = []
        var warnings: [CSVProblem] = []
        var error: CSVError?

        init(_ bytes: [UInt8], _ options: CSVOptions) {
            do throws(CSVError) {
                var reader = try CSVReader(bytes: bytes, options: options)
                cells = reader.header
                while let batch = try reader.nextBatch(maxRecords: 7) { take(batch) }
            } catch {
                self.error = error
            }
        }

        private mutating func take(_ batch: CSVBatch) {
            for record in 0..<batch.recordCount {
                precondition(batch.lines[record] > lines.last ?? 0, "lines go on")
                lines.append(batch.lines[record])
                for column in 0..<batch.columnCount {
                    cells.append(batch.text(record: record, column: column))
                }
            }
            malformed += batch.malformed
            warnings += batch.warnings
        }
    }

    private static func xml(_ input: [UInt8]) {
        let bytes = ByteStream(input, name: "fuzz.xml")
        var (reading, keys) = (XMLReading(bytes, name: "fuzz.xml"), InterchangeKeys())
        var elements: [InterchangeElement] = []
        _ = try? InterchangeFile.forEach(in: &reading, copies: true, where: { _, _ in true }) {
            keys.add($0.element)
            elements.append($0.element)
        }
        for element in elements { look(element.value(keys)) }
    }

    private static func json(_ input: [UInt8]) {
        if let value = JSONReading.value(input) { look(value) }
        var splitter = JSONSplitter(ByteStream(input, name: "fuzz.json"), name: "fuzz.json")
        while let (text, _) = (try? splitter.next()) ?? nil {
            if let value = JSONReading.value(text) { look(value) }
        }
    }

    /// Looks at a value as the mapping of Ed-Fi does.
    private static func look(_ value: JSONValue) {
        _ = EdFiYears.year(of: value)
        _ = EdFiDraft.value(value.code("termDescriptor"))
        _ = EdFiID.join([value.day("beginDate"), value.credits("earnedCredits")])
        _ = value.list("races").compactMap { $0.code("raceDescriptor") }
        _ = EdFiDraft.section(value["sectionReference"] ?? value)
    }

    private static func mapping(_ input: [UInt8]) {
        let text = String(decoding: input, as: UTF8.self)
        _ = try? Mapping(yaml: text, file: "fuzz.yaml")
        _ = try? StateCodes(yaml: text, file: "fuzz.yaml")
    }

    /// An archive is read through its file, which is written anew for each input.
    private static func archive(_ input: [UInt8]) {
        let path = scratch + "/fuzz.zip"
        write(input, path)
        guard ArchiveReader.isArchive(path),
            let reader = try? ArchiveReader(path: path, limits: ArchiveLimits(total: 4 << 20))
        else { return }
        for entry in reader.entries { _ = try? reader.unpack(entry) { _ in } }
    }
}
