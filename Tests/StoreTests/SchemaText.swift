import Foundation
import Records

/// Writes the SQL of a table from its schema as it is today, for whoever adds a migration; the migrations are text and never follow.
struct SchemaText {
    let table: TableName

    /// What people typed outlives the rows that it speaks of, so it points to none of them.
    private var referencing: [ColumnSchema] {
        table.schema.columns.filter { column in
            guard let parent = column.references else { return false }
            return ![.interventions, .notes].contains(table)
                || ![.students, .staff].contains(parent)
        }
    }

    var create: String {
        let keys = table.schema.keyColumns.map { table.schema.columns[$0].name }
        var lines = ["district_id TEXT NOT NULL", "snapshot_year INTEGER NOT NULL"]
        lines += table.schema.columns.map(definition)
        lines.append("extras TEXT")
        lines.append(
            "PRIMARY KEY (\((["district_id", "snapshot_year"] + keys).joined(separator: ", ")))"
        )
        lines += referencing.compactMap(reference)
        return
            "CREATE TABLE \(table.rawValue) (\n    \(lines.joined(separator: ",\n    "))\n) STRICT, WITHOUT ROWID;"
    }

    /// An index that finds a student's rows where the key does not.
    var index: String? {
        guard table.schema.index(of: "student_id") != nil,
            table.schema.columns[table.schema.keyColumns[0]].name != "student_id"
        else { return nil }
        return
            "CREATE INDEX \(table.rawValue)_by_student\n    ON \(table.rawValue) (district_id, snapshot_year, student_id);"
    }

    private func definition(of column: ColumnSchema) -> String {
        let type =
            switch column.type {
            case .identifier, .text, .timestamp, .date, .code: "TEXT"
            case .integer, .decimal, .boolean: "INTEGER"
            }
        return "\(column.name) \(type)\(column.isKey ? " NOT NULL" : "")"
    }

    private func reference(of column: ColumnSchema) -> String? {
        guard let parent = column.references else { return nil }
        let key = parent.schema.columns[parent.schema.keyColumns[0]].name
        return "FOREIGN KEY (district_id, snapshot_year, \(column.name))\n"
            + "        REFERENCES \(parent.rawValue) (district_id, snapshot_year, \(key))\n"
            + "        DEFERRABLE INITIALLY DEFERRED"
    }
}
