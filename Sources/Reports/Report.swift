public import Records

/// One value of a report.
public enum ReportValue: Hashable, Sendable {
    /// Words, names and ids; always quoted in JSON, so that leading zeros stay.
    case text(String)
    /// A whole number.
    case integer(Int)
    /// An exact number, written with at most the given places after the point.
    case number(Ratio, places: Int)
    /// The records do not tell: `·` in a table, empty in CSV, null in JSON; never zero.
    case unknown
}

/// A column of a report.
public struct ReportColumn: Hashable, Sendable {
    /// The key in CSV and JSON, lower snake case.
    public var id: String
    /// The heading in a table.
    public var title: String
    /// Whether values stand at the right, as numbers do.
    public var isNumeric: Bool

    /// A column with its parts.
    public init(_ id: String, _ title: String, isNumeric: Bool = false) {
        self.id = id
        self.title = title
        self.isNumeric = isNumeric
    }
}

/// How a report is written.
public enum ReportFormat: String, CaseIterable, Sendable {
    /// Aligned columns for people.
    case table
    /// RFC 4180, for spreadsheets and scripts.
    case csv
    /// One JSON object with the context and the rows, for scripts.
    case json
}

/// A table that the dashboard shows, for the command line: context, columns and rows.
public struct Report: Sendable {
    /// What is shown, such as `Students`.
    public var title: String
    /// Where it comes from: as-of date, rule set, scope; keys in lower snake case with their values.
    public var context: [(key: String, value: String)]
    /// The columns.
    public var columns: [ReportColumn]
    /// The rows, each with a value for each column.
    public var rows: [[ReportValue]]

    /// A report with all its parts.
    public init(
        title: String,
        context: [(key: String, value: String)],
        columns: [ReportColumn],
        rows: [[ReportValue]]
    ) {
        self.title = title
        self.context = context
        self.columns = columns
        self.rows = rows
    }

    /// The report in a format, ending in a line feed.
    ///
    /// - Parameters:
    ///   - format: table, CSV or JSON.
    ///   - ascii: whether only ASCII may be used beyond the data itself.
    /// - Returns: the text.
    public func text(as format: ReportFormat, ascii: Bool = false) -> String {
        switch format {
        case .table: tableText(ascii: ascii)
        case .csv: csvText()
        case .json: jsonText()
        }
    }
}
