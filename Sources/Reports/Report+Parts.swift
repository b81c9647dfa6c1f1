extension Report {
    /// Several reports in a format: one under the other, a JSON array, or one CSV with the columns of all and a first one that
    /// says whose row it is.
    ///
    /// - Parameters:
    ///   - parts: the reports by name.
    ///   - format: table, CSV or JSON.
    /// - Returns: the text.
    public static func text(
        of parts: [(name: String, report: Report)],
        as format: ReportFormat
    ) -> String {
        if parts.count == 1, let only = parts.first { return only.report.text(as: format) }
        switch format {
        case .table:
            return parts.map { $0.report.text(as: .table) }.joined(separator: "\n")
        case .json:
            let documents = parts.map { part in
                String(part.report.text(as: .json).dropLast())
            }
            return "[\n\(documents.joined(separator: ",\n"))\n]\n"
        case .csv: return joined(parts).text(as: .csv)
        }
    }

    private static func joined(_ parts: [(name: String, report: Report)]) -> Report {
        var columns = [ReportColumn("part", "Part")]
        for column in parts.flatMap(\.report.columns)
        where !columns.contains(where: { $0.id == column.id }) {
            columns.append(column)
        }
        let rows = parts.flatMap { part in
            part.report.rows.map { row in
                columns.map { column -> ReportValue in
                    if column.id == "part" { return .text(part.name) }
                    let place = part.report.columns.firstIndex { $0.id == column.id }
                    return place.map { row[$0] } ?? .unknown
                }
            }
        }
        let shared = parts.first?.report.context.filter { item in
            parts.allSatisfy { $0.report.context.contains { $0 == item } }
        }
        return Report(title: "", context: shared ?? [], columns: columns, rows: rows)
    }
}
