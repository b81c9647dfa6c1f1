import Records
import Testing

@testable import Generator

/// A district without planted problems, read back by the schemas alone.
@Suite struct SchemaTests {
    private static let years = [2025, 2026]
    private static let written = Result { try Self.write() }
    private let tables: [Int: [TableName: Table]]

    init() throws { tables = try Self.written.get() }

    private static func write() throws -> [Int: [TableName: Table]] {
        let scratch = try Scratch()
        let plan = DistrictPlan(students: 260, years: 2, seed: 11, includesCast: true)
        try Generator.write(plan, to: scratch.path)
        var read: [Int: [TableName: Table]] = [:]
        for year in years {
            for table in TableName.allCases {
                let path = "\(scratch.path)/\(year)/\(table.fileName)"
                if let found = try? Table(path) { read[year, default: [:]][table] = found }
            }
        }
        return read
    }

    private var all: [(name: TableName, table: Table)] {
        Self.years.flatMap { year in
            (tables[year] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
        }
    }

    @Test func everyTableThatMakesSenseIsThere() {
        let absent: Set<TableName> = [.sectionAttendance, .attendanceSummary, .stateRiskLevels]
        for year in Self.years {
            #expect(
                Set(TableName.allCases).subtracting(absent) == Set(tables[year, default: [:]].keys)
            )
        }
    }

    @Test func everyColumnIsOneOfTheSchemaAndEveryRowHasAllCells() {
        for (name, table) in all {
            #expect(table.header.allSatisfy { name.schema.index(of: $0) != nil }, "\(name)")
            #expect(table.rows.allSatisfy { $0.count == table.header.count }, "\(name)")
        }
    }

    @Test func everyCellIsOfItsColumnsType() {
        for (name, table) in all {
            for column in table.header {
                guard let index = name.schema.index(of: column) else { continue }
                let schema = name.schema.columns[index]
                let cells = table.column(column)
                #expect(cells.allSatisfy { isGood($0, schema) }, "\(name).\(column)")
            }
        }
    }

    private func isGood(_ cell: String, _ schema: ColumnSchema) -> Bool {
        if cell.isEmpty { return !schema.isRequired || schema.defaultText != nil }
        if schema.type == .identifier {
            return cell.utf8.count <= 64
                && cell.utf8.allSatisfy { "._@:-".utf8.contains($0) || isAlphanumeric($0) }
        }
        if schema.type.isText { return true }
        guard let number = schema.type.number(of: cell) else { return false }
        return (schema.possible?.contains(number) ?? true)
            && (schema.likely?.contains(number) ?? true)
    }

    private func isAlphanumeric(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
    }

    @Test func everyKeyOccursOnce() {
        for (name, table) in all {
            let places = name.schema.keyColumns.compactMap { key in
                table.header.firstIndex(of: name.schema.columns[key].name)
            }
            let keys = table.rows.map { row in places.map { row[$0] }.joined(separator: "\u{1}") }
            #expect(Set(keys).count == keys.count, "\(name)")
        }
    }

    @Test func everyReferencePointsToARow() {
        for year in Self.years {
            for (name, table) in tables[year] ?? [:] {
                for column in name.schema.columns where table.header.contains(column.name) {
                    guard let target = column.references, let there = tables[year]?[target] else {
                        continue
                    }
                    let ids = Set(there.rows.map { $0[0] })
                    let cells = table.column(column.name).filter { !$0.isEmpty }
                    #expect(cells.allSatisfy { ids.contains($0) }, "\(name).\(column.name)")
                }
            }
        }
    }

    @Test func noStudentHasAMarkOutsideTheSectionsTaken() throws {
        for year in Self.years {
            let seats = try #require(tables[year]?[.sectionEnrollments])
            let marks = try #require(tables[year]?[.marks])
            let taken = Set(
                zip(seats.column("student_id"), seats.column("section_id")).map { "\($0) \($1)" }
            )
            let marked = zip(marks.column("student_id"), marks.column("section_id"))
            #expect(marked.allSatisfy { taken.contains("\($0) \($1)") })
        }
    }

    @Test func attendanceIsOnSchoolDaysWithinAStay() throws {
        let calendar = SchoolCalendar(year: 2026, asOf: DistrictPlan().asOf)
        let schoolDays = Set(calendar.days.prefix(calendar.recorded).map(\.description))
        let stays = try #require(tables[2026]?[.enrollments]).rows
        let attendance = try #require(tables[2026]?[.attendance]).rows
        let byStudent = Dictionary(grouping: stays) { "\($0[0]) \($0[1])" }
        for row in attendance {
            let own = byStudent["\(row[0]) \(row[1])"] ?? []
            let isWithin = own.contains { $0[2] <= row[2] && ($0[5].isEmpty || row[2] <= $0[5]) }
            if !isWithin || !schoolDays.contains(row[2]) {
                Issue.record("a day outside the stay or the calendar")
            }
        }
    }

    @Test func stateIDsBeginWith99AndHaveTenDigits() {
        let ids = tables[2026]?[.students]?.column("state_student_id") ?? []
        #expect(!ids.isEmpty)
        #expect(ids.allSatisfy { $0.hasPrefix("99") && $0.utf8.count == 10 })
        #expect(Set(ids).count == ids.count)
    }
}
