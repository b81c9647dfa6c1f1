import Records
import Scoring
import Screen

/// What the imports found that still stands.
enum FindingLines {
    private static let examples = 3

    static func write(_ quality: DataQuality, into text: inout PageText) {
        text.heading("Findings of the imports")
        if quality.findings.isEmpty { text.text("None.", indent: 3) }
        for found in quality.findings {
            text.text(
                "\(Counts.text(found.count)) × \(found.severity.rawValue) \(found.code) (import \(found.importNumber))",
                indent: 3,
                found.severity >= .error ? .warning : .plain
            )
            for example in found.examples.prefix(examples) {
                let place = example.line.map { "\(example.file):\($0)" } ?? example.file
                let column = example.column.map { " \($0):" } ?? ""
                text.text("\(place):\(column) \(example.reason)", indent: 5, .muted)
            }
            if let remedy = found.examples.first?.remedy { text.text(remedy, indent: 5) }
        }
    }
}

/// What is loaded, table by table.
enum LoadedLines {
    static func write(_ quality: DataQuality, into text: inout PageText) {
        let widths = [
            PageText.Column(22), .init(11, .trailing), .init(7, .trailing), .init(10),
            .init(max(0, text.width - 64)),
        ]
        for year in quality.years {
            let exported = year.snapshot.asOf.map { ", exported \($0)" } ?? ""
            let system = year.snapshot.sourceSystem.map { " from \($0)" } ?? ""
            text.heading("Loaded of \(year.snapshot.schoolYear)\(system)\(exported)")
            text.titles(["table", "rows", "import", "on", "files"], widths)
            for table in year.tables {
                text.row(
                    [
                        TableCell(table.table.rawValue), TableCell(Counts.text(table.rows)),
                        TableCell(table.importNumber.map { "\($0)" } ?? unknownSign),
                        TableCell(table.importedAt.map { String($0.prefix(10)) } ?? unknownSign),
                        TableCell(files(table), .muted),
                    ],
                    widths
                )
            }
        }
    }

    private static func files(_ table: DataQuality.Table) -> String {
        if table.files.contains(table.table.fileName) { return table.table.fileName }
        return table.files.count > 1
            ? "\(table.files[0]) +\(table.files.count - 1)" : table.files.first ?? ""
    }
}
