import FoundationEssentials
import Importing
import Records
import Store

/// What an import found and did, as its report tells it.
struct ImportResult {
    /// The validator's counts, one for each source.
    var reports: [ImportReport]
    /// What was found.
    var log: FindingLog
    /// What the store did.
    var outcome: ImportOutcome
    /// What was read.
    var sources: [ImportSource]

    /// 0 all rows taken, 1 some rejected, 2 nothing imported.
    var exitCode: Int32 {
        let rejected = reports.reduce(0) { $0 + $1.rejected }
        let accepted = reports.reduce(0) { $0 + $1.accepted }
        return rejected == 0 ? 0 : accepted == 0 ? 2 : 1
    }

    /// The report in a format.
    func text(as format: ImportReportFormat) -> String {
        switch format {
        case .table: plainText
        case .json: jsonText
        }
    }

    /// Writes one file of rejected rows for each source file that has some.
    func writeRejects(into folder: String) throws {
        try FileManager.default.createDirectory(
            atPath: folder,
            withIntermediateDirectories: true,
            attributes: [.posixPermissions: 0o700]
        )
        for source in sources {
            let year = String(source.snapshot.schoolYear.endingIn)
            for file in source.rejectSources {
                guard log.rejects.contains(where: { $0.file == file.name }) else { continue }
                let name = file.name.split(separator: "/").last.map(String.init) ?? "rejects.csv"
                let path = "\(folder)/\(sources.count > 1 ? "\(year)-" : "")\(name)"
                _ = try RejectsFile.write(rejectsOf: file, from: log, to: path)
            }
        }
    }
}

extension ImportResult {
    private static let headings = [
        "table", "read", "accepted", "rejected", "duplicates", "warnings", "created", "updated",
        "unchanged", "removed",
    ]

    private var plainText: String {
        var text = ""
        for report in reports {
            let snapshot = report.snapshot
            text += "\(snapshot.districtName.isEmpty ? snapshot.districtID : snapshot.districtName)"
            text += ", school year \(snapshot.schoolYear)\n"
            text += line(Self.headings)
            for table in report.tables { text += line(cells(table, in: report)) }
            text += "\n"
        }
        text += findingsText
        text += outcome.isDryRun ? "Dry run: nothing was written.\n" : closingLine
        return text
    }

    private var closingLine: String {
        outcome.hasChanges ? "Imported.\n" : "Nothing changed: the store had all of it already.\n"
    }

    /// Counts by code, then the first examples, so that the whole picture comes before its parts.
    private var findingsText: String {
        guard !log.tallies.isEmpty else { return "" }
        var text = "Findings\n"
        for tally in log.tallies {
            text +=
                "  \(tally.count) × \(tally.severity.rawValue) [\(tally.code.rawValue)] in \(tally.file)\n"
        }
        text += "\n"
        for example in log.examples where example.severity != .note { text += "\(example)\n" }
        return text + "\n"
    }

    private func cells(_ table: ImportReport.Table, in report: ImportReport) -> [String] {
        let scope = outcome.scopes.first {
            $0.table == table.table && $0.schoolYear == report.snapshot.schoolYear
                && $0.districtID == report.snapshot.districtID
        }
        let counts = [
            table.read, table.accepted, table.rejected, table.duplicates, table.warnings,
            scope?.created ?? 0, scope?.updated ?? 0, scope?.unchanged ?? 0, scope?.removed ?? 0,
        ]
        return [table.table.rawValue] + counts.map(String.init)
    }

    private func line(_ cells: [String]) -> String {
        let padded = cells.enumerated().map { index, cell in
            let blanks = String(repeating: " ", count: max(0, (index == 0 ? 24 : 10) - cell.count))
            return index == 0 ? cell + blanks : blanks + cell
        }
        return padded.joined() + "\n"
    }
}

extension ImportResult {
    private struct Document: Encodable {
        struct Table: Encodable {
            var district: String
            var schoolYear: Int
            var table: String
            var read, accepted, rejected, duplicates, warnings: Int
            var created, updated, unchanged, removed: Int
        }
        struct Tally: Encodable {
            var file: String
            var code: String
            var severity: String
            var count: Int
        }
        struct Example: Encodable {
            var severity: String
            var file: String
            var line: Int?
            var column: String?
            var code: String
            var reason: String
            var remedy: String
        }
        var dryRun: Bool
        var changed: Bool
        var tables: [Table]
        var findings: [Tally]
        var examples: [Example]
    }

    private var jsonText: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let document = Document(
            dryRun: outcome.isDryRun,
            changed: outcome.hasChanges,
            tables: reports.flatMap { report in report.tables.map { table($0, in: report) } },
            findings: log.tallies.map {
                .init(
                    file: $0.file,
                    code: $0.code.rawValue,
                    severity: $0.severity.rawValue,
                    count: $0.count
                )
            },
            examples: log.examples.map {
                .init(
                    severity: $0.severity.rawValue,
                    file: $0.file,
                    line: $0.line,
                    column: $0.column,
                    code: $0.code,
                    reason: $0.reason,
                    remedy: $0.remedy
                )
            }
        )
        guard let data = try? encoder.encode(document) else { return "{}\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private func table(_ table: ImportReport.Table, in report: ImportReport) -> Document.Table {
        let numbers = cells(table, in: report).dropFirst().map { Int($0) ?? 0 }
        return Document.Table(
            district: report.snapshot.districtID,
            schoolYear: report.snapshot.schoolYear.endingIn,
            table: table.table.rawValue,
            read: numbers[0],
            accepted: numbers[1],
            rejected: numbers[2],
            duplicates: numbers[3],
            warnings: numbers[4],
            created: numbers[5],
            updated: numbers[6],
            unchanged: numbers[7],
            removed: numbers[8]
        )
    }
}
