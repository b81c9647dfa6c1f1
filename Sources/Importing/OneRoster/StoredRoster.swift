import Foundation
import Records

/// What the store has of a district's year, as far as a bundle must fit to it.
struct StoredRoster {
    /// A stay at a school or in a section.
    struct Stay {
        let entry: SchoolDate
        /// The cells of the stored row that have a value, by column; of seats none, for they are many and only their days matter.
        let cells: [String: String]
    }

    struct Pair: Hashable, Comparable {
        let student: String
        let place: String

        static func < (left: Self, right: Self) -> Bool {
            (left.student, left.place) < (right.student, right.place)
        }
    }

    /// Student ids by sourcedId.
    private(set) var studentIDs: [String: String] = [:]
    /// All students with their cells, whether they came from a bundle or not.
    private(set) var students: [String: [String: String]] = [:]
    /// Stays by student and school.
    private(set) var schools: [Pair: [Stay]] = [:]
    /// Stays by student and section.
    private(set) var sections: [Pair: [Stay]] = [:]

    /// The extra column in which a student's sourcedId is kept.
    static let sourcedIDColumn = "x_sourced_id"
    /// The extra column that says what a school enrollment was derived from.
    static let derivedColumn = "x_derived"

    init() {}

    init(_ existing: (any RecordSource)?, _ snapshot: Snapshot) throws {
        guard let existing else { return }
        let (district, year) = (snapshot.districtID, snapshot.schoolYear)
        var (ids, all): ([String: String], [String: [String: String]]) = ([:], [:])
        try existing.read(.students, district: district, year: year) { batch in
            let students = batch.text(Students.studentID)
            for row in 0..<batch.count {
                guard let id = students[row] else { continue }
                all[id] = Self.cells(batch, row)
                if let source = all[id]?[Self.sourcedIDColumn] { ids[source] = id }
            }
        }
        (studentIDs, students) = (ids, all)
        schools = try Self.stays(.enrollments, "org_id", "entry_date", existing, snapshot)
        sections = try Self.stays(
            .sectionEnrollments,
            "section_id",
            "start_date",
            existing,
            snapshot
        )
    }

    private static func stays(
        _ table: TableName,
        _ place: String,
        _ start: String,
        _ existing: any RecordSource,
        _ snapshot: Snapshot
    ) throws -> [Pair: [Stay]] {
        var found: [Pair: [Stay]] = [:]
        try existing.read(table, district: snapshot.districtID, year: snapshot.schoolYear) {
            batch in
            for row in 0..<batch.count {
                guard let student = batch.cell(row: row, Students.studentID.name),
                    let place = batch.cell(row: row, place),
                    let entry = batch.cell(row: row, start).flatMap({ SchoolDate($0) })
                else { continue }
                let cells = table == .enrollments ? Self.cells(batch, row) : [:]
                found[Pair(student: student, place: place), default: []].append(
                    Stay(entry: entry, cells: cells)
                )
            }
        }
        return found
    }

    private static func cells(_ batch: RecordBatch, _ row: Int) -> [String: String] {
        var cells: [String: String] = [:]
        for (index, column) in batch.table.schema.columns.enumerated() {
            cells[column.name] = batch.cell(row: row, column: index)
        }
        guard batch.extras.count == batch.count, let json = batch.extras[row] else { return cells }
        for name in [sourcedIDColumn, derivedColumn] { cells[name] = member(name, of: json) }
        return cells
    }

    /// Neither a sourcedId nor a word has anything that JSON would escape but `/`, which is written as it stands.
    private static func member(_ name: String, of json: String) -> String? {
        guard let start = json.range(of: "\"\(name)\":") else { return nil }
        let rest = json[start.upperBound...].drop { $0 == " " || $0 == "\"" }
        let id = rest.prefix { $0 != "\"" }
        return id.isEmpty ? nil : String(id)
    }
}
