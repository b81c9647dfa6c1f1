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
    /// The last day that counts at each school where the source tells it, as a day number; else `Int32.max`.
    private let told: [Int32]
    private let firstDay: Int32
    private let places: [Int16]
    private(set) var cells: [UInt8]
    private(set) var exceptions: [Exception] = []
    /// The last day with a row of each school, as a day number; `Int32.min` where there is none.
    private(set) var lastRecorded: [Int32]

    init(members: Membership, calendar: CalendarFacts, told: [Int32]) {
        self.members = members
        self.calendar = calendar
        self.told = told
        self.firstDay = calendar.days.first?.dayNumber ?? 0
        self.places = calendar.placesByDay()
        self.cells = members.awaitedCells(calendar)
        self.lastRecorded = Array(repeating: .min, count: told.count)
    }

    /// Folds some rows: a few loads and one store for each, no allocation unless a row is exceptional.
    public mutating func accept(_ batch: borrowing AttendanceBatch) {
        let width = calendar.days.count
        let (count, schools) = (members.count, lastRecorded.count)
        let (members, dayPlaces, first) = (members, places, Int(firstDay))
        let (only, places) = (members.only.span, dayPlaces.span)
        let rows = batch.rows.span
        var found: [Exception] = []
        // Held apart from self, so that nothing else is checked or copied while bytes are written.
        var (bytes, latest) = (takeCells(), lastRecorded)
        lastRecorded = []
        var cells = bytes.mutableSpan
        var last = latest.mutableSpan
        for index in 0..<batch.count {
            let row = rows[index]
            let (student, organization) = (Int(row.student), Int(row.organization))
            guard student >= 0, student < count, organization >= 0, organization < schools
            else { continue }
            let day = row.day
            if day > last[organization] { last[organization] = day }
            let offset = Int(day) &- first
            guard offset >= 0, offset < places.count, places[offset] >= 0 else { continue }
            let place = Int(places[offset])
            let cell = student &* width &+ place
            let held = cells[cell]
            guard held != AttendanceCell.none else { continue }
            if only[student] != Int32(truncatingIfNeeded: organization) {
                // Another school may count the day, so that it is not cut off later on.
                guard only[student] == -1, day <= told[organization],
                    members.isAmongSeveral(student, organization, day, place, calendar)
                else { continue }
            }
            let category = AttendanceCell.of(ordinal: row.category)
            let portion = row.portion
            let isDefault = portion < 0 || portion == AttendanceCell.defaultPortion(category)
            if isDefault, held == AttendanceCell.awaited {
                cells[cell] = category
                continue
            }
            if held == AttendanceCell.awaited { cells[cell] = AttendanceCell.exceptional }
            found.append(Exception(cell: cell, category: category, portion: portion))
        }
        (self.cells, lastRecorded) = (bytes, latest)
        exceptions.append(contentsOf: found)
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
}
