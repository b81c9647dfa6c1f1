internal import Records

/// Turns a folded ledger into days and totals, one student after the other, in their order.
///
/// Sixteen days are a word: what is expected of a student is a mask over the words, days present are counted by their bits, and
/// only the others are looked at one by one.
struct AttendanceCounting {
    let members: Membership
    private let calendars: CalendarBits
    private let days: [Int32]
    /// The number of axis days up to each school's cut.
    private let limits: [Int]
    private let mode: Snapshot.AttendanceMode
    /// Whether days are kept once they have been counted.
    private let keepsDays: Bool
    private(set) var facts = AttendanceFacts()
    private var cells: AttendanceCells
    /// The page that is being counted, taken out of the cells.
    private var page: [UInt64] = []
    private var pageNumber = -1
    private var expected: ExpectedCells
    /// The first own portion that no student before has.
    private var nextPortion = 0

    init(
        ledger: consuming AttendanceLedger,
        cuts: [Int32],
        mode: Snapshot.AttendanceMode,
        keepsDays: Bool
    ) {
        var ledger = ledger
        ledger.settle(into: &facts)
        let calendars = ledger.calendars
        cells = facts.cells
        facts.cells = AttendanceCells(rows: 0, places: 0)
        members = ledger.members
        self.calendars = calendars
        days = ledger.calendar.days.map(\.dayNumber)
        limits = cuts.map { calendars.placesThrough($0) }
        (self.mode, self.keepsDays) = (mode, keepsDays)
        expected = ExpectedCells(calendars, wordsPerRow: cells.wordsPerRow)
        facts.reserve(members.count, ledger.calendar.days)
    }

    /// The facts, once every student has been counted.
    consuming func finish() -> AttendanceFacts {
        turnPage(to: -1)
        var facts = facts
        if keepsDays { facts.cells = cells }
        return facts
    }

    /// Clears what does not count of a student's days and sums up the rest, from the last day back.
    ///
    /// - Parameters:
    ///   - student: whose days.
    ///   - recentStart: the first day of the recent window, as a day number.
    mutating func count(_ student: Int, recentStart: Int32) {
        turnPage(to: student >> 10)
        expected.set(members, student, limits)
        var tally = AttendanceTally(
            recentPlace: recentStart == .max
                ? days.count : calendars.placesThrough(recentStart &- 1)
        )
        let own = ownPortions(student)
        let isAwaited: Bool
        if page.isEmpty, mode == .complete || expected.isEmpty {
            isAwaited = !expected.isEmpty
        } else {
            if page.isEmpty { page = Array(repeating: 0, count: expected.words * 1024) }
            isAwaited = settle(student)
            if own.isEmpty { add(student, to: &tally) } else { add(student, own, to: &tally) }
        }
        tally.close()
        append(tally, ifNothing: isAwaited && mode == .complete ? .none : .noMembership)
    }

    /// Takes totals of the source in place of days.
    mutating func take(_ totals: AttendanceFacts.Totals, for student: Int) {
        clear(student)
        let basis = totals.membership > 0 ? AttendanceFacts.Basis.summary : .noMembership
        facts.append(basis, longest: 0, current: 0)
        facts.year.append(totals)
        facts.recent.append(AttendanceFacts.Totals())
    }

    /// Leaves a student without figures.
    mutating func leaveOut(_ student: Int, _ basis: AttendanceFacts.Basis) {
        clear(student)
        facts.append(basis, longest: 0, current: 0)
        facts.year.append(AttendanceFacts.Totals())
        facts.recent.append(AttendanceFacts.Totals())
    }

    private mutating func append(_ tally: AttendanceTally, ifNothing basis: AttendanceFacts.Basis) {
        let found: AttendanceFacts.Basis =
            tally.days > 0 ? .daily : tally.sawUnmapped ? .unmapped : basis
        facts.append(found, longest: tally.longest, current: tally.current)
        facts.year.append(tally.year, days)
        facts.recent.append(tally.recent, days)
    }
}

// MARK: - Words of cells

extension AttendanceCounting {
    /// Puts the page back and takes another; none for −1.
    private mutating func turnPage(to number: Int) {
        guard number != pageNumber else { return }
        if pageNumber >= 0, keepsDays { cells.putPage(pageNumber, page) }
        page = number >= 0 ? cells.takePage(number) : []
        pageNumber = number
    }

    /// Clears days that do not count and fills those that have no row where that means something; says whether a day that counts
    /// has no row.
    private mutating func settle(_ student: Int) -> Bool {
        let base = (student & 1023) * expected.words
        let filling: UInt64 = mode == .exceptions ? 0x1111_1111_1111_1111 : 0
        var missing: UInt64 = 0
        for index in 0..<expected.words {
            let mask = expected.mask(index)
            let held = page[base + index]
            let kept = held & mask
            let empty = mask & ~(AttendanceCells.occupied(kept) &* 15)
            missing |= empty
            let settled = kept | empty & filling
            if settled != held { page[base + index] = settled }
        }
        return missing != 0
    }

    private func add(_ student: Int, to tally: inout AttendanceTally) {
        let base = (student & 1023) * expected.words
        let words = page.span
        var index = expected.words
        while index > 0 {
            index &-= 1
            tally.add(words[base &+ index], from: index &* 16)
        }
    }

    /// The same, day by day, for a student with parts absent that are not the category's.
    private func add(_ student: Int, _ own: Range<Int>, to tally: inout AttendanceTally) {
        let base = (student & 1023) * expected.words
        var portion = own.upperBound - 1
        for place in stride(from: days.count - 1, through: 0, by: -1) {
            let cell = UInt8(page[base + place / 16] >> UInt64(place % 16 * 4) & 15)
            let wanted = student * days.count + place
            while portion >= own.lowerBound, facts.portionCells[portion] > wanted { portion -= 1 }
            guard cell != AttendanceCell.none else { continue }
            let isOwn = portion >= own.lowerBound && facts.portionCells[portion] == wanted
            let part = isOwn ? facts.portions[portion] : AttendanceCell.defaultPortion(cell)
            tally.add(cell, absent: part, at: place)
        }
    }

    /// The places of a student's own portions; students are asked for in their order.
    private mutating func ownPortions(_ student: Int) -> Range<Int> {
        let (low, high) = (student * days.count, (student + 1) * days.count)
        while nextPortion < facts.portionCells.count, facts.portionCells[nextPortion] < low {
            nextPortion += 1
        }
        let first = nextPortion
        while nextPortion < facts.portionCells.count, facts.portionCells[nextPortion] < high {
            nextPortion += 1
        }
        return first..<nextPortion
    }

    private mutating func clear(_ student: Int) {
        turnPage(to: student >> 10)
        guard !page.isEmpty else { return }
        let base = (student & 1023) * expected.words
        for index in base..<base + expected.words { page[index] = 0 }
    }
}

extension AttendanceFacts {
    fileprivate mutating func reserve(_ count: Int, _ axis: [SchoolDate]) {
        days = axis
        year = TotalsColumn(origin: axis.first?.dayNumber ?? 0)
        recent = year
        year.reserveCapacity(count)
        recent.reserveCapacity(count)
        basis.reserveCapacity(count)
        longestRun.reserveCapacity(count)
        currentRun.reserveCapacity(count)
    }

    fileprivate mutating func append(_ basis: Basis, longest: Int32, current: Int32) {
        self.basis.append(basis)
        longestRun.append(longest)
        currentRun.append(current)
    }
}
