import Records

/// `docs/definitions/tables.md`, made from the schemas, so that it cannot differ from what is read.
public enum TableDefinitions {
    /// The whole document.
    public static var markdown: String {
        var text = """
            # Tables and columns

            Made from the schemas in `Sources/Records/Tables`; do not edit. One folder holds one district's school year:
            `manifest.csv`, and one CSV file for each table below that it brings. A file that is not there says nothing.

            Dates are `YYYY-MM-DD`, times `HH:MM` or `YYYY-MM-DDTHH:MM:SSZ`, decimals have a point, booleans are `true` or `false`.
            An id is text of 1 to 64 letters, digits and `. _ @ : -`; leading zeros count. Empty, `NULL`, `N/A` and `-` mean
            unknown, never zero. A code that is not in the list becomes `unmapped`, and `<column>_raw` keeps it; `code_maps.csv`
            translates codes. Columns whose names begin with `x_` are kept as they are.


            """
        text += manifest
        for table in TableName.allCases { text += section(table.schema) }
        return text
    }

    private static let manifest = """
        ## manifest.csv

        Two columns, `propertyName,value`.

        | property | meaning |
        |---|---|
        | `format.name`, `format.version` | `ewis-native` (or `waymark-native`), `1.0` |
        | `district.id`, `district.name` | the district's code (required) and name |
        | `schoolYear` | the calendar year in which the school year ends (required) |
        | `asOfDate` | the day as of which the records were exported |
        | `source.systemName`, `source.exportedAt` | where the records came from, and when |
        | `synthetic` | `true` for made-up records |
        | `attendance.mode` | `exceptions` (only days that differ from a full day have a row) or `complete` |
        | `attendance.recordedThrough.<org_id>` | the last day for which the school has recorded attendance |
        | `exitDate.meaning` | `last_day` (the last day enrolled) or `day_after` |
        | `file.<table>` | `absent`, `full` (replaces the table) or `upsert` (adds to it); without it a file that is there is full |
        | `file.<table>.rows`, `file.<table>.sha256` | the rows and the digest that the file must have |

        ## code_maps.csv

        | column | meaning |
        |---|---|
        | `field` | `table.column`, or the name of a column in any table |
        | `source_code` | the code of the source |
        | `native_value` | the code of the column's list below |
        | `portion_absent` | for attendance: the part of the day missed where the row does not tell |


        """

    private static func section(_ table: TableSchema) -> String {
        var text = "## \(table.name.fileName)\n\n\(table.meaning)\n\n"
        text += "| column | type | rules | meaning |\n|---|---|---|---|\n"
        for column in table.columns {
            text += "| `\(column.name)` | \(column.type.spoken) | \(rules(column)) | "
            text += "\(column.meaning) |\n"
        }
        return text + "\n"
    }

    private static func rules(_ column: ColumnSchema) -> String {
        var rules: [String] = []
        if column.isKey {
            rules.append("key")
        } else if column.isRequired {
            rules.append("required")
        }
        if let table = column.references { rules.append("in `\(table.rawValue)`") }
        if let text = column.defaultText { rules.append("default `\(text)`") }
        if let range = column.possible { rules.append(column.type.spoken(range)) }
        if let range = column.likely {
            rules.append("usually \(column.type.spoken(range))")
        }
        return rules.joined(separator: "; ")
    }
}

extension ColumnType {
    fileprivate var spoken: String {
        switch self {
        case .identifier: "id"
        case .text: "text"
        case .integer: "whole number"
        case .decimal: "decimal"
        case .date: "date"
        case .timestamp: "time"
        case .boolean: "boolean"
        case .code(let vocabulary): vocabulary.codes.map { "`\($0)`" }.joined(separator: " ")
        }
    }
}
