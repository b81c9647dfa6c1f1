import Records

extension ImportReport {
    private static let columns = ["read", "accepted", "rejected", "duplicates", "warnings"]

    /// The counts as a table of plain text, then the findings by how often they were met.
    ///
    /// - Parameter log: what was found.
    /// - Returns: lines that each end in a line feed.
    public func text(_ log: FindingLog) -> String {
        let rows = tables.map { ([$0.table.rawValue], $0.counts.map(String.init)) }
        let width = max(5, rows.map { $0.0[0].count }.max() ?? 5)
        var text = "\(snapshot.districtID) \(snapshot.schoolYear)\n"
        text += Self.line("table", Self.columns, width)
        for row in rows { text += Self.line(row.0[0], row.1, width) }
        for tally in log.tallies.sorted(by: { ($1.severity, $1.count) < ($0.severity, $0.count) }) {
            text += "\(tally.severity.rawValue): \(tally.file): \(tally.count) x "
            text += "[\(tally.code.rawValue)] \(tally.code.reason). \(tally.code.remedy)\n"
        }
        return text
    }

    private static func line(_ name: String, _ cells: [String], _ width: Int) -> String {
        let padded = name + String(repeating: " ", count: max(0, width - name.count))
        let numbers = cells.map { String(repeating: " ", count: max(1, 12 - $0.count)) + $0 }
        return padded + numbers.joined() + "\n"
    }

    /// The counts and findings as one JSON object with stable names, on one line.
    ///
    /// - Parameter log: what was found.
    /// - Returns: JSON without a line feed.
    public func json(_ log: FindingLog) -> String {
        let tables = tables.map { table in
            let counts = zip(Self.columns, table.counts).map { "\"\($0)\":\($1)" }
            return "{\"table\":\(JSONText.quoted(table.table.rawValue)),"
                + counts.joined(separator: ",") + "}"
        }
        let findings = log.tallies.map { tally in
            "{\"severity\":\"\(tally.severity.rawValue)\",\"file\":\(JSONText.quoted(tally.file)),"
                + "\"code\":\"\(tally.code.rawValue)\",\"count\":\(tally.count)}"
        }
        let examples = log.examples.map(Self.json)
        return "{\"schemaVersion\":1,\"district\":\(JSONText.quoted(snapshot.districtID)),"
            + "\"schoolYear\":\(snapshot.schoolYear.endingIn),\"exitCode\":\(exitCode),"
            + "\"tables\":[\(tables.joined(separator: ","))],"
            + "\"findings\":[\(findings.joined(separator: ","))],"
            + "\"examples\":[\(examples.joined(separator: ","))]}"
    }

    private static func json(_ finding: Finding) -> String {
        var members = [
            "\"severity\":\"\(finding.severity.rawValue)\"",
            "\"file\":\(JSONText.quoted(finding.file))",
        ]
        if let line = finding.line { members.append("\"line\":\(line)") }
        if let column = finding.column { members.append("\"column\":\(JSONText.quoted(column))") }
        members.append("\"code\":\(JSONText.quoted(finding.code))")
        members.append("\"reason\":\(JSONText.quoted(finding.reason))")
        members.append("\"remedy\":\(JSONText.quoted(finding.remedy))")
        return "{\(members.joined(separator: ","))}"
    }
}

extension ImportReport.Table {
    fileprivate var counts: [Int] { [read, accepted, rejected, duplicates, warnings] }
}
