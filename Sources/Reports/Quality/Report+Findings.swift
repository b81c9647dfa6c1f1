import Records
import Scoring

extension Report {
    /// Findings by code and file with the lines of the first ones.
    static func findings(
        _ quality: DataQuality
    ) -> (title: String, columns: [ReportColumn], rows: [[ReportValue]]) {
        let rows = quality.findings.flatMap { found in
            found.files.map { file -> [ReportValue] in
                let examples = found.examples.filter { $0.file == file.file }
                let places = examples.map { example in
                    [example.line.map(String.init), example.column].compactMap { $0 }
                        .joined(separator: " ")
                }
                return [
                    .text(found.severity.rawValue), .text(found.code), .integer(file.count),
                    .text(file.file), .text(places.filter { !$0.isEmpty }.joined(separator: ", ")),
                    .text(examples.first?.reason ?? ""), .text(examples.first?.remedy ?? ""),
                    .integer(Int(found.importNumber)),
                ]
            }
        }
        return (
            "Findings that still stand",
            [
                ReportColumn("severity", "Severity"), ReportColumn("code", "Code"),
                ReportColumn("count", "Count", isNumeric: true), ReportColumn("file", "File"),
                ReportColumn("lines", "Lines"), ReportColumn("reason", "What"),
                ReportColumn("what_to_do", "What to do"),
                ReportColumn("import", "Import", isNumeric: true),
            ],
            rows
        )
    }
}
