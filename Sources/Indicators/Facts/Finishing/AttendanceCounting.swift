internal import Records

/// Turns a folded ledger into days and totals, one student after the other.
struct AttendanceCounting {
    let members: Membership
    private let calendar: CalendarFacts
    private let days: [Int32]
    private let cuts: [Int32]
    /// The number of axis days up to each school's cut.
    private let limits: [Int]
    private let mode: Snapshot.AttendanceMode
    private(set) var facts = AttendanceFacts()
    private var cells: [UInt8]

    init(ledger: consuming AttendanceLedger, cuts: [Int32], mode: Snapshot.AttendanceMode) {
        var ledger = ledger
        ledger.settle(into: &facts)
        let calendar = ledger.calendar
        self.cells = facts.cells
        facts.cells = []
        self.members = ledger.members
        self.calendar = calendar
        self.days = calendar.days.map(\.dayNumber)
        self.cuts = cuts
        self.limits = cuts.map { calendar.daysThrough($0) }
        self.mode = mode
        facts.days = calendar.days
        facts.basis.reserveCapacity(members.count)
        facts.year.reserveCapacity(members.count)
        facts.recent.reserveCapacity(members.count)
    }

    /// The facts, once every student has been counted.
    consuming func finish() -> AttendanceFacts {
        var facts = facts
        facts.cells = cells
        return facts
    }

    /// Clears what does not count of a student's days and sums up the rest, from the last day back.
    ///
    /// - Parameters:
    ///   - student: whose days.
    ///   - recentStart: the first day of the recent window, as a day number.
    mutating func count(_ student: Int, recentStart: Int32) {
        let only = members.only[student]
        let limit = only >= 0 ? limits[Int(only)] : days.count
        let filling = mode == .exceptions ? AttendanceCell.present : AttendanceCell.none
        let base = student * days.count
        var portions = PortionCursor(
            facts.portionCells,
            facts.portions,
            from: base,
            to: base + days.count
        )
        var tally = AttendanceTally(recentStart: recentStart)
        var awaited = false
        var bytes = cells
        cells = []
        var row = bytes.mutableSpan
        let axis = days
        let days = axis.span
        for place in stride(from: days.count - 1, through: 0, by: -1) {
            var cell = row[base + place]
            if cell == AttendanceCell.none { continue }
            if place >= limit || (only < 0 && !isRecorded(student, place)) {
                row[base + place] = AttendanceCell.none
                continue
            }
            if cell == AttendanceCell.awaited {
                awaited = true
                cell = filling
                row[base + place] = filling
                if cell == AttendanceCell.none { continue }
            }
            let own = portions.portion(at: base + place)
            let absent = own >= 0 ? own : AttendanceCell.defaultPortion(cell)
            tally.add(cell, absent: absent, on: days[place])
        }
        cells = bytes
        tally.close()
        append(tally, ifNothing: awaited && mode == .complete ? .none : .noMembership)
    }

    /// Takes totals of the source in place of days.
    mutating func take(_ totals: AttendanceFacts.Totals, for student: Int) {
        clear(student)
        let basis = totals.membership > 0 ? AttendanceFacts.Basis.summary : .noMembership
        facts.append(basis, year: totals, recent: .init(), longest: 0, current: 0)
    }

    /// Leaves a student without figures.
    mutating func leaveOut(_ student: Int, _ basis: AttendanceFacts.Basis) {
        clear(student)
        facts.append(basis, year: .init(), recent: .init(), longest: 0, current: 0)
    }

    private mutating func append(_ tally: AttendanceTally, ifNothing basis: AttendanceFacts.Basis) {
        let found: AttendanceFacts.Basis =
            tally.days > 0 ? .daily : tally.sawUnmapped ? .unmapped : basis
        facts.append(
            found,
            year: tally.year.totals,
            recent: tally.recent.totals,
            longest: tally.longest,
            current: tally.current
        )
    }

    private mutating func clear(_ student: Int) {
        for cell in student * days.count..<(student + 1) * days.count {
            cells[cell] = AttendanceCell.none
        }
    }

    /// Whether a day of a student at several schools lies before the cut of a school where it is a day.
    private func isRecorded(_ student: Int, _ place: Int) -> Bool {
        let day = days[place]
        return members.spans(of: student).contains { span in
            span.calendar >= 0 && span.entry <= day && day <= span.exit
                && day <= cuts[Int(span.organization)]
                && calendar.isSchoolDay[Int(span.calendar)][place]
        }
    }
}

/// Walks a student's own portions from the last cell back.
private struct PortionCursor {
    private let cells: [Int]
    private let portions: [Int16]
    private let first: Int
    private var place: Int
    private var cell: Int

    init(_ cells: [Int], _ portions: [Int16], from low: Int, to high: Int) {
        first = cells.firstPlace { $0 >= low }
        place = cells.firstPlace { $0 >= high } - 1
        cell = place >= first ? cells[place] : -1
        self.cells = cells
        self.portions = portions
    }

    /// The part absent of a cell, or −1 where its category's default holds; cells must be asked for from the last back.
    @inline(__always)
    mutating func portion(at wanted: Int) -> Int16 {
        if cell < wanted { return -1 }
        return search(wanted)
    }

    private mutating func search(_ wanted: Int) -> Int16 {
        while cell > wanted {
            place -= 1
            cell = place >= first ? cells[place] : -1
        }
        return cell == wanted ? portions[place] : -1
    }
}

extension AttendanceFacts {
    fileprivate mutating func append(
        _ basis: Basis,
        year totals: Totals,
        recent: Totals,
        longest: Int32,
        current: Int32
    ) {
        self.basis.append(basis)
        self.year.append(totals)
        self.recent.append(recent)
        longestRun.append(longest)
        currentRun.append(current)
    }
}
