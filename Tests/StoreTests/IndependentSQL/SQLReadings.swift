import GRDB
import Records

/// What the queries say of a store's file as of a day.
struct SQLReadings {
    /// Readings by student, of each indicator; nil where unknown.
    private(set) var values: [String: [String: Ratio?]] = [:]
    /// The active students.
    private(set) var students: Set<String> = []

    /// Asks all queries, and those of a district's own measures.
    init(path: String, district: String, year: SchoolYear, asOf: SchoolDate, local: [String]) throws
    {
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        var queries = IndependentSQL.queries
        for name in local { queries["local.\(name)"] = SQLLocal.query(name) }
        let asked: StatementArguments = [
            "district": district, "year": year.endingIn, "asOf": asOf.description,
        ]
        // Temporary tables are no part of the file, so that even a reader may make them.
        (values, students) = try queue.writeWithoutTransaction { database in
            try database.execute(sql: SQLPieces.asked, arguments: asked)
            for piece in SQLPieces.all { try database.execute(sql: piece) }
            return (
                try queries.mapValues { try Self.readings(database, $0) },
                try Set(String.fetchAll(database, sql: "SELECT student_id FROM active"))
            )
        }
    }

    private static func readings(_ database: Database, _ query: String) throws -> [String: Ratio?] {
        var readings: [String: Ratio?] = [:]
        let rows = try Row.fetchCursor(database, sql: query)
        while let row = try rows.next() {
            let (student, numerator, denominator): (String, Int64?, Int64?) = (
                row[0], row[1], row[2]
            )
            let value: Ratio? =
                if let numerator, let denominator, denominator > 0 {
                    Ratio(numerator, over: denominator)
                } else { nil }
            readings.updateValue(value, forKey: student)
        }
        return readings
    }
}
