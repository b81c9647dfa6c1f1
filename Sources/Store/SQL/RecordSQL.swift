import Records

/// The statements that read and change one table of records, made from its schema.
///
/// Parameters 1 and 2 are always the district and the year, those of a row follow in the schema's order, extras last.
struct RecordSQL {
    let table: TableName
    /// The store's table, quoted.
    let name: String
    /// The schema's columns and the extras, quoted.
    let columns: [String]
    /// The columns of the key within a district's year, quoted.
    let keys: [String]

    init(_ table: TableName) {
        self.table = table
        // What is in rows of attendance are the days that tell more than a category; see Migration2.
        name = Self.quoted(table == .attendance ? "attendance_rows" : table.rawValue)
        columns = table.schema.columns.map { Self.quoted($0.name) } + [Self.quoted("extras")]
        keys = table.schema.keyColumns.map { Self.quoted(table.schema.columns[$0].name) }
    }

    /// Some columns are named like words of SQL.
    private static func quoted(_ name: String) -> String { "\"\(name)\"" }

    static let scope = "district_id = ?1 AND snapshot_year = ?2"

    private var staging: String { Self.quoted("staged_\(table.rawValue)") }

    private var rest: [String] { columns.filter { !keys.contains($0) } }

    func list(_ names: [String], of alias: String? = nil) -> String {
        names.map { name in alias.map { "\($0).\(name)" } ?? name }.joined(separator: ", ")
    }

    /// The rows of one key in two tables.
    private func sameKey(_ left: String, _ right: String) -> String {
        keys.map { "\(left).\($0) = \(right).\($0)" }.joined(separator: " AND ")
    }

    private func differs(_ left: String, _ right: String) -> String {
        "(\(list(rest, of: left))) IS NOT (\(list(rest, of: right)))"
    }

    /// Replaces the row with the same key, but only where something differs.
    var replacing: String {
        let assignments = rest.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        return "ON CONFLICT (district_id, snapshot_year, \(list(keys))) "
            + "DO UPDATE SET \(assignments) WHERE \(differs(name, "excluded"))"
    }
}

extension RecordSQL {
    /// How many rows the scope has.
    var count: String { "SELECT count(*) FROM \(name) WHERE \(Self.scope)" }

    /// Whether the scope has rows.
    var isThere: String { "SELECT EXISTS (SELECT 1 FROM \(name) WHERE \(Self.scope))" }

    /// All rows of the scope in the order of their keys.
    var select: String {
        "SELECT \(list(columns)) FROM \(name) WHERE \(Self.scope) ORDER BY \(list(keys))"
    }

    /// Adds a row to the scope; the later of two rows with one key stays.
    var insert: String {
        let places = (0..<columns.count).map { "?\($0 + 3)" }.joined(separator: ", ")
        return "INSERT INTO \(name) (district_id, snapshot_year, \(list(columns))) "
            + "VALUES (?1, ?2, \(places)) \(replacing)"
    }
}

extension RecordSQL {
    /// An empty table for the rows of a file, beside the store's own and in its file: memory would not do for a state, and a
    /// temporary file must not hold what students' files say.
    var createStaging: String {
        let definitions = table.schema.columns.map { column in
            "\(Self.quoted(column.name))\(column.isKey ? " NOT NULL" : "")"
        }
        return "CREATE TABLE main.\(staging) (\(definitions.joined(separator: ", ")), \"extras\", "
            + "PRIMARY KEY (\(list(keys)))) WITHOUT ROWID"
    }

    /// Forgets the rows of a file.
    var dropStaging: String { "DROP TABLE main.\(staging)" }

    /// Adds a row of a file; the parameters are those of ``insert``, so that one loop binds both.
    var stage: String {
        let places = (0..<columns.count).map { "?\($0 + 3)" }.joined(separator: ", ")
        return "INSERT OR REPLACE INTO main.\(staging) (\(list(columns))) VALUES (\(places))"
    }

    /// How many rows the file has.
    var countStaged: String { "SELECT count(*) FROM main.\(staging)" }

    /// How many rows of the file are in the scope, and how many of those differ.
    var compare: String {
        """
        SELECT count(*), coalesce(sum(\(differs("own", "staged"))), 0)
        FROM main.\(staging) AS staged
        JOIN \(name) AS own ON own.district_id = ?1 AND own.snapshot_year = ?2
            AND \(sameKey("own", "staged"))
        """
    }

    /// Takes the rows of the file over into the scope.
    var apply: String {
        """
        INSERT INTO \(name) (district_id, snapshot_year, \(list(columns)))
        SELECT ?1, ?2, \(list(columns)) FROM main.\(staging) WHERE true
        \(replacing)
        """
    }

    /// Removes the rows of the scope that the file no longer has.
    var removeMissing: String {
        """
        DELETE FROM \(name) WHERE \(Self.scope) AND NOT EXISTS (
            SELECT 1 FROM main.\(staging) AS staged WHERE \(sameKey("staged", name)))
        """
    }
}
