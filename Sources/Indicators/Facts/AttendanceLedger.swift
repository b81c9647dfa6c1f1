public import Records

/// Four bits for each student and school day while attendance is folded.
///
/// Rows may come in any order, in several ledgers of one builder, and as a whole grid: the day's outcome is the same. Where a day
/// has several rows (a student at two schools) the one with the larger part absent holds, and of equals the later category.
public struct AttendanceLedger: AttendanceRecording, Sendable {
    /// A row that a cell cannot hold: a part absent of its own, or a further row of a day.
    struct Exception: Sendable {
        var student: Int32
        var place: Int16
        var category: UInt8
        var portion: Int16
    }

    let members: Membership
    let calendar: CalendarFacts
    let calendars: CalendarBits
    /// The last day that counts at each school where the source tells it, as a day number; else `Int32.max`.
    private let told: [Int32]
    /// A row for each student, perhaps followed by empty ones. Of a grid there may be days on which nothing is expected of the
    /// student: whoever counts leaves them out.
    var cells: AttendanceCells
    private(set) var exceptions: [Exception] = []
    /// The last day with a row of each school, as a day number; `Int32.min` where there is none.
    var lastRecorded: [Int32]

    init(members: Membership, calendar: CalendarFacts, told: [Int32]) {
        self.members = members
        self.calendar = calendar
        self.told = told
        calendars = CalendarBits(calendar)
        cells = AttendanceCells(rows: members.count, places: calendar.days.count)
        lastRecorded = Array(repeating: .min, count: told.count)
    }

    /// Folds some rows.
    public mutating func accept(_ batch: borrowing AttendanceBatch) {
        let rows = batch.rows.span
        for index in 0..<batch.count { accept(rows[index]) }
    }

    mutating func accept(_ row: AttendanceBatch.Row) {
        let (student, organization) = (Int(row.student), Int(row.organization))
        guard student >= 0, student < members.count, organization >= 0,
            organization < lastRecorded.count
        else { return }
        if row.day > lastRecorded[organization] { lastRecorded[organization] = row.day }
        let place = calendars.place(of: row.day)
        let only = members.only[student]
        guard place >= 0, only >= -1 else { return }
        if Int(only) != organization {
            // Another school may count the day, so that it is not cut off later on.
            guard only == -1, row.day <= told[organization] else { return }
        }
        guard members.expects(student, at: organization, on: row.day, place, calendars) else {
            return
        }
        fold(student, place, AttendanceCell.of(ordinal: row.category), row.portion)
    }

    /// Folds a row that counts.
    private mutating func fold(_ student: Int, _ place: Int, _ category: UInt8, _ portion: Int16) {
        if portion < 0 || portion == AttendanceCell.defaultPortion(category) {
            if cells.insert(category, student, place) { return }
        } else {
            _ = cells.insert(AttendanceCell.exceptional, student, place)
        }
        exceptions.append(
            Exception(
                student: Int32(truncatingIfNeeded: student),
                place: Int16(truncatingIfNeeded: place),
                category: category,
                portion: portion
            )
        )
    }

    /// Takes over what another ledger of the same builder has recorded.
    public mutating func merge(_ other: consuming AttendanceLedger) {
        exceptions.append(contentsOf: other.exceptions)
        for organization in lastRecorded.indices {
            lastRecorded[organization] = max(
                lastRecorded[organization],
                other.lastRecorded[organization]
            )
        }
        var theirs = other.takeCells()
        for page in cells.pages.indices {
            let words = theirs.takePage(page)
            if words.isEmpty { continue }
            if cells.pages[page].isEmpty {
                cells.putPage(page, words)
            } else {
                merge(words, page)
            }
        }
    }

    private mutating func merge(_ words: [UInt64], _ page: Int) {
        for student in cells.rowsOfPage(page) {
            for index in 0..<cells.wordsPerRow {
                let base = (student - page * AttendanceCells.pageRows) * cells.wordsPerRow
                merge(words[base + index], student, index)
            }
        }
    }

    private mutating func merge(_ theirs: UInt64, _ student: Int, _ index: Int) {
        let own = cells.word(student, index)
        let both = AttendanceCells.occupied(own) & AttendanceCells.occupied(theirs)
        if theirs != 0 { cells.setWord(student, index, own | theirs & ~(both &* 15)) }
        var rest = both
        while rest != 0 {
            let shift = UInt64(rest.trailingZeroBitCount)
            rest &= rest - 1
            let category = UInt8(theirs >> shift & 15)
            if category == AttendanceCell.exceptional { continue }
            fold(student, index * 16 + Int(shift / 4), category, -1)
        }
    }

    /// The cells, which the ledger gives up so that they are never copied.
    mutating func takeCells() -> AttendanceCells {
        let taken = cells
        cells = AttendanceCells(rows: 0, places: 0)
        return taken
    }
}
