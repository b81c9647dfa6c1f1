import Records

@testable import Store

/// A year's attendance of a few students at two schools, as rows by key, that tests change and compare with a store.
struct AttendanceYear {
    /// The cells of each row but the key's, by student, school and day.
    var rows: [[String]: [String?]] = [:]

    static let students = ["1", "10", "2", "b"]
    static let schools = ["s2", "s1"]

    /// Rows of all kinds on about so many days in a hundred.
    init(seed: UInt64, share: Int) {
        var generator = SeededGenerator(state: seed)
        for student in Self.students {
            for school in Self.schools {
                for day in -3..<368 where Int.random(in: 0..<100, using: &generator) < share {
                    let date = Sample.year.firstDay.advanced(by: day).description
                    rows[[student, school, date]] = Self.cells(&generator)
                }
            }
        }
    }

    /// Changes, removes and adds some rows.
    mutating func change(seed: UInt64, removing: Bool) {
        var generator = SeededGenerator(state: seed)
        let other = AttendanceYear(seed: seed ^ 77, share: 20)
        for key in rows.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            switch Int.random(in: 0..<10, using: &generator) {
            case 0: rows[key] = Self.cells(&generator)
            case 1 where removing: rows[key] = nil
            default: break
            }
        }
        rows.merge(other.rows) { own, _ in own }
    }

    /// Category, raw, portion, minutes, arrival, departure, reason and extras.
    private static func cells(_ generator: inout SeededGenerator) -> [String?] {
        let vocabulary = AttendanceCategory.vocabulary
        var cells: [String?] = [vocabulary.codes.randomElement(using: &generator)]
        cells += Array(repeating: nil, count: 7)
        if Bool.random(using: &generator) { cells[0] = "present" }
        switch Int.random(in: 0..<16, using: &generator) {
        case 0: cells[1] = "XX"
        case 1: (cells[0], cells[1]) = ("unmapped", "Q")
        case 2: cells[0] = "unmapped"
        case 3, 4: cells[2] = ["0", "1", "0.5", "0.125"].randomElement(using: &generator)
        case 5: cells[2] = "0.1234"
        case 6: cells[3] = "45"
        case 7: cells[4] = "09:10"
        case 8: cells[6] = "bus"
        case 9: cells[7] = "{\"x_bus\":\"4\"}"
        default: break
        }
        return cells
    }

    var keys: [[String]] { rows.keys.sorted { $0.lexicographicallyPrecedes($1) } }

    /// The rows as a batch, in the order of their keys or another one.
    func batch(shuffled seed: UInt64? = nil) -> RecordBatch {
        var batch = RecordBatch(.attendance)
        var keys = keys
        if let seed {
            var generator = SeededGenerator(state: seed)
            keys.shuffle(using: &generator)
        }
        for key in keys {
            let cells = rows[key] ?? []
            batch.append(row: key.map { $0 } + cells.dropLast(), extras: cells.last ?? nil)
        }
        return batch
    }

    /// What a store must hand back, in its order.
    var expected: [[String]] {
        keys.map { key in key + (rows[key] ?? []).map { $0 ?? "∅" } }
    }

    /// The tables that attendance points to.
    static var others: [RecordBatch] {
        var people = RecordBatch(.students)
        for student in students {
            people.append(
                row: Students.schema.columns.map { $0.name == "student_id" ? student : nil }
            )
        }
        var places = RecordBatch(.organizations)
        for school in schools {
            places.append(
                row: Organizations.schema.columns.map { $0.name == "org_id" ? school : nil }
            )
        }
        return [places, people]
    }
}

extension Store {
    /// All attendance in the order in which it is handed on.
    func attendance() throws -> [[String]] {
        var rows: [[String]] = []
        try read(.attendance, district: "0999", year: Sample.year) { batch in
            rows += (0..<batch.count).map { row in
                let cells = batch.columns.indices.map { batch.cell(row: row, column: $0) ?? "∅" }
                return cells + [batch.extras[row] ?? "∅"]
            }
        }
        return rows
    }

    /// All attendance as people with `sqlite3` see it, in the same form.
    func viewedAttendance() throws -> [[String]] {
        let columns = Attendance.schema.columns.map(\.name) + ["extras"]
        let rows = try engine.read { session throws(StoreError) in
            try session.rows(
                "SELECT \(columns.joined(separator: ", ")) FROM attendance "
                    + "WHERE snapshot_year = 2026 ORDER BY student_id, org_id, date"
            ) { row throws(StoreError) in
                columns.indices.map { column -> String in
                    guard let text = row.knownText(column) else { return "∅" }
                    let isPortion = columns[column] == Attendance.portionAbsent.name
                    return isPortion
                        ? FixedDecimal(millionths: Int64(text) ?? -1).description : text
                }
            }
        }
        return rows
    }
}
