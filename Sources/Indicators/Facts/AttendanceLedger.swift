public import Records

/// One byte for each student and school day while attendance is folded.
///
/// Rows may come in any order and in several ledgers of one builder: the day's outcome is the same. Where a day has several rows
/// (a student at two schools) the one with the larger part absent holds, and of equals the later category.
public struct AttendanceLedger: AttendanceRecording, Sendable {
    /// A row that a byte cannot hold: a part absent of its own, or a further row of a day.
    struct Exception: Sendable {
        var cell: Int
        var category: UInt8
        var portion: Int16
    }

    let members: Membership
    let calendar: CalendarFacts
    private let firstDay: Int32
    private let places: [Int16]
    private(set) var cells: [UInt8]
    private(set) var exceptions: [Exception] = []
    /// The last day with a row of each school, as a day number; `Int32.min` where there is none.
    private(set) var lastRecorded: [Int32]

    init(members: Membership, calendar: CalendarFacts, organizations: Int) {
        self.members = members
        self.calendar = calendar
        self.firstDay = calendar.days.first?.dayNumber ?? 0
        self.places = calendar.placesByDay()
        self.cells = members.awaitedCells(calendar)
        self.lastRecorded = Array(repeating: .min, count: organizations)
    }

    /// Folds some rows: a few loads and one store for each, no allocation unless a row is exceptional.
    public mutating func accept(_ batch: borrowing AttendanceBatch) {
        let width = calendar.days.count
        for index in 0..<batch.count {
            let row = batch.rows[index]
            let (student, organization) = (Int(row.student), Int(row.organization))
            guard student >= 0, organization >= 0, organization < lastRecorded.count else {
                continue
            }
            if row.day > lastRecorded[organization] { lastRecorded[organization] = row.day }
            let offset = Int(row.day) - Int(firstDay)
            guard offset >= 0, offset < places.count, student < members.count else { continue }
            let place = Int(places[offset])
            guard place >= 0 else { continue }
            let cell = student * width + place
            guard cells[cell] != AttendanceCell.none else { continue }
            guard members.belongs(student, to: organization, on: row.day, place: place, calendar)
            else { continue }
            record(cell, AttendanceCell.of(ordinal: row.category), row.portion)
        }
    }

    /// Takes over what another ledger of the same builder has recorded.
    public mutating func merge(_ other: borrowing AttendanceLedger) {
        exceptions.append(contentsOf: other.exceptions)
        for organization in lastRecorded.indices {
            lastRecorded[organization] = max(
                lastRecorded[organization],
                other.lastRecorded[organization]
            )
        }
        for cell in cells.indices where other.cells[cell] < AttendanceCell.awaited {
            switch (cells[cell], other.cells[cell]) {
            case (_, AttendanceCell.none): break
            case (AttendanceCell.awaited, let theirs): cells[cell] = theirs
            case (_, AttendanceCell.exceptional): break
            case (_, let theirs):
                exceptions.append(Exception(cell: cell, category: theirs, portion: -1))
            }
        }
    }

    /// The cells, which the ledger gives up so that they are never copied.
    mutating func takeCells() -> [UInt8] {
        let taken = cells
        cells = []
        return taken
    }

    @inline(__always)
    private mutating func record(_ cell: Int, _ category: UInt8, _ portion: Int16) {
        let isDefault = portion < 0 || portion == AttendanceCell.defaultPortion(category)
        if isDefault, cells[cell] == AttendanceCell.awaited {
            cells[cell] = category
            return
        }
        if cells[cell] == AttendanceCell.awaited { cells[cell] = AttendanceCell.exceptional }
        exceptions.append(Exception(cell: cell, category: category, portion: portion))
    }
}
