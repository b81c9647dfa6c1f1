import Records
import Testing

@testable import Indicators

/// Rows of attendance made into a grid as a reader of files makes one.
private struct GridMaker {
    let builder: FactsBuilder
    let days: [Int32]
    private var rows: [[Int32]: Int] = [:]
    private var owners: [(student: Int32, school: Int32)]
    private var entries: [AttendanceGrid.Entry] = []
    private var codes: [(row: Int, place: Int, code: UInt8)] = []
    private var exceptions: [AttendanceGrid.Exception] = []

    init(_ builder: FactsBuilder, days: [Int32]) {
        (self.builder, self.days) = (builder, days)
        owners = (0..<builder.students.count).map { (Int32($0), -1) }
    }

    mutating func add(_ row: AttendanceBatch.Row) {
        guard row.student >= 0, row.organization >= 0, let place = days.firstIndex(of: row.day),
            row.category < 9
        else { return }
        let entry = AttendanceGrid.Entry(category: row.category, portion: row.portion)
        let owner = ownRow(row.student, row.organization)
        let code = code(entry)
        codes.append((owner, place, code))
        if code == AttendanceGrid.exceptional {
            exceptions.append(
                AttendanceGrid.Exception(row: Int32(owner), place: Int16(place), entry: entry)
            )
        }
    }

    private mutating func ownRow(_ student: Int32, _ school: Int32) -> Int {
        if let row = rows[[student, school]] { return row }
        var row = Int(student)
        if owners[row].school >= 0 {
            row = owners.count
            owners.append((student, school))
        }
        owners[row].school = school
        rows[[student, school]] = row
        return row
    }

    private mutating func code(_ entry: AttendanceGrid.Entry) -> UInt8 {
        if entry.portion < 0 { return entry.category + 1 }
        if let index = entries.firstIndex(of: entry) { return 10 + UInt8(index) }
        guard entries.count < 4 else { return AttendanceGrid.exceptional }
        entries.append(entry)
        return 9 + UInt8(entries.count)
    }

    func grid() -> AttendanceGrid {
        var cells = AttendanceCells(rows: owners.count, places: days.count)
        for cell in codes { _ = cells.insert(cell.code, cell.row, cell.place) }
        return AttendanceGrid(
            days: days,
            students: owners.map(\.student),
            organizations: owners.map(\.school),
            firstRows: builder.students.count,
            cells: cells,
            entries: entries,
            exceptions: exceptions
        )
    }
}

struct AttendanceLedgerGridTests {
    /// A random district folded up to attendance, and its rows of attendance, one for each student and day at most.
    private func prepared(_ seed: Int) -> (FactsBuilder, [AttendanceBatch.Row]) {
        let district = MadeUpDistrict.random(seed: UInt64(seed))
        var builder = FactsBuilder(asOf: SchoolDate("2025-12-01"))
        builder.begin(district.year.snapshot, loading: district.year.modes)
        for table in TableName.allCases where table != .attendance {
            for batch in MadeUpDistrict.batches(table, district.year.rows[table] ?? [], size: 50) {
                builder.accept(batch)
            }
        }
        var (seen, rows): (Set<[Int32]>, [AttendanceBatch.Row]) = ([], [])
        let records = district.year.rows[.attendance] ?? []
        for batch in MadeUpDistrict.batches(.attendance, records, size: 5000) {
            let resolved = AttendanceBatch(
                batch,
                students: builder.students,
                organizations: builder.organizations
            )
            for row in resolved.rows where seen.insert([row.student, row.day]).inserted {
                if row.category < 9 { rows.append(row) }
            }
        }
        return (builder, rows)
    }

    private func isSame(_ one: Facts, _ two: Facts) -> Bool {
        let (left, right) = (one.attendance, two.attendance)
        return left.basis == right.basis && left.year == right.year && left.recent == right.recent
            && left.longestRun == right.longestRun && left.currentRun == right.currentRun
            && one.asOf == two.asOf
            && (0..<one.students.count).allSatisfy { student in
                left.days(of: student).map(\.0) == right.days(of: student).map(\.0)
                    && left.days(of: student).map(\.1) == right.days(of: student).map(\.1)
                    && left.days.allSatisfy {
                        left.portionAbsent(of: student, on: $0)
                            == right.portionAbsent(of: student, on: $0)
                    }
            }
    }

    @Test(arguments: 0..<40)
    func aGridGivesTheFactsOfItsRows(seed: Int) throws {
        var (byRow, rows) = prepared(seed)
        var byGrid = byRow
        let empty = byRow.emptyLedger()
        var ledger = try #require(empty)
        // Days of the axis, and in other cases days that are not the ledger's.
        var days = ledger.calendar.days.map(\.dayNumber)
        if seed % 4 == 3 { days = Array(Set(rows.map(\.day))).sorted() }
        var maker = GridMaker(byGrid, days: days)
        var batch = AttendanceBatch()
        for row in rows where days.contains(row.day) {
            batch.append(row)
            maker.add(row)
        }
        ledger.accept(batch)
        byRow.merge(ledger)
        byGrid.take(maker.grid())
        byRow.end()
        byGrid.end()
        #expect(!rows.isEmpty)
        #expect(isSame(byRow.facts(), byGrid.facts()))
        rows = []
    }
}
