import Records

/// The plain days of a school year as the fast lane of a reader hands them on: four bits a day, which stay where they are.
struct GridDays: KeptDays, Sendable {
    /// A cell's place in the grid.
    private struct Cell: Hashable {
        let row: Int
        let place: Int
    }

    private var grid: AttendanceGrid
    private let firstDay: Int32
    private let dayCount: Int
    /// For each student the last row, and for each row the student's row before; −1 where there is none.
    private var lastRows: [Int32] = []
    private var rowsBefore: [Int32] = []
    /// What each code means; zero for those of exceptions.
    private let kinds: [UInt16]
    private let exceptions: [Cell: UInt16]

    /// The days of a grid in a school year.
    init(_ grid: consuming AttendanceGrid, _ year: SchoolYear) {
        self.firstDay = year.firstDay.dayNumber
        dayCount = year.firstDay.distance(to: year.lastDay) + 1
        kinds = (0..<16).map { code in grid.entry(code).map(Self.kind) ?? DayKind.noRow }
        exceptions = Dictionary(
            grid.exceptions.map { exception in
                let cell = Cell(row: Int(exception.row), place: Int(exception.place))
                return (cell, Self.kind(exception.entry))
            }
        ) { _, later in later }
        rowsBefore = Array(repeating: -1, count: grid.students.count)
        lastRows = Array(repeating: -1, count: Int(grid.students.max() ?? -1) + 1)
        for (row, student) in grid.students.enumerated() where student >= 0 {
            rowsBefore[row] = lastRows[Int(student)]
            lastRows[Int(student)] = Int32(truncatingIfNeeded: row)
        }
        self.grid = grid
    }

    private static func kind(_ entry: AttendanceGrid.Entry) -> UInt16 {
        let ordinal = min(Int(entry.category), DayKind.codesByOrdinal.count - 1)
        return DayKind(code: DayKind.codesByOrdinal[ordinal], thousandths: entry.portion).number
    }

    func addOrganizations(of student: Int32, to found: inout [Int32]) {
        guard student < lastRows.count else { return }
        var row = Int(lastRows[Int(student)])
        while row >= 0 {
            if grid.organizations[row] >= 0 { found.append(grid.organizations[row]) }
            row = Int(rowsBefore[row])
        }
    }

    private func row(_ student: Int32, _ organization: Int32) -> Int {
        guard student >= 0, student < lastRows.count else { return -1 }
        var row = Int(lastRows[Int(student)])
        while row >= 0, grid.organizations[row] != organization { row = Int(rowsBefore[row]) }
        return row
    }

    func overlay(_ student: Int32, _ organization: Int32, on days: inout [UInt16]) {
        let row = row(student, organization)
        guard row >= 0 else { return }
        for index in 0..<grid.cells.wordsPerRow {
            let word = grid.cells.word(row, index)
            var rest = AttendanceCells.occupied(word)
            while rest != 0 {
                let bit = rest.trailingZeroBitCount
                let place = index &* 16 &+ bit / 4
                let offset = Int(grid.days[place] &- firstDay)
                if offset >= 0, offset < dayCount {
                    days[offset] = kind(
                        UInt8(truncatingIfNeeded: word &>> UInt64(bit)) & 15,
                        row,
                        place
                    )
                }
                rest &= rest &- 1
            }
        }
    }

    private func kind(_ code: UInt8, _ row: Int, _ place: Int) -> UInt16 {
        code == AttendanceGrid.exceptional
            ? exceptions[Cell(row: row, place: place)] ?? DayKind.noRow : kinds[Int(code)]
    }

    mutating func clear(_ student: Int32, _ organization: Int32, day offset: Int) {
        let row = row(student, organization)
        guard row >= 0, let place = grid.days.firstIndex(of: firstDay + Int32(offset)) else {
            return
        }
        grid.cells.exchange(0, row, place)
    }

    /// A reader takes days for plain that are a little outside of the school year.
    var strays: [AttendanceBatch.Row] {
        var found: [AttendanceBatch.Row] = []
        for (place, day) in grid.days.enumerated() {
            let offset = Int(day) - Int(firstDay)
            if offset >= 0, offset < dayCount { continue }
            for row in grid.students.indices where grid.students[row] >= 0 {
                let code = grid.cells.code(row, place)
                guard code != 0 else { continue }
                let kind = DayKind(number: kind(code, row, place))
                found.append(
                    AttendanceBatch.Row(
                        student: grid.students[row],
                        organization: grid.organizations[row],
                        day: day,
                        category: UInt8(truncatingIfNeeded: kind.ordinal),
                        portion: kind.thousandths
                    )
                )
            }
        }
        return found
    }
}
