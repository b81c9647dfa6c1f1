internal import Records

/// Turns a folded ledger into days and totals, one student after the other.
struct AttendanceCounting {
    let members: Membership
    private let calendar: CalendarFacts
    private let cuts: [Int32]
    private let mode: Snapshot.AttendanceMode
    private(set) var facts = AttendanceFacts()

    init(ledger: consuming AttendanceLedger, cuts: [Int32], mode: Snapshot.AttendanceMode) {
        var ledger = ledger
        ledger.settle(into: &facts)
        self.members = ledger.members
        self.calendar = ledger.calendar
        self.cuts = cuts
        self.mode = mode
        facts.days = calendar.days
        let count = members.count
        facts.basis.reserveCapacity(count)
        facts.year.reserveCapacity(count)
        facts.recent.reserveCapacity(count)
    }

    /// Clears what does not count of a student's days and sums up the rest.
    mutating func count(_ student: Int) {
        let awaited = close(student)
        var tally = AttendanceTally()
        let base = student * calendar.days.count
        let portions = facts.portionPlaces(of: student)
        var portion = portions.upperBound - 1
        for place in calendar.days.indices.reversed() {
            let cell = facts.cells[base + place]
            while portion >= portions.lowerBound, facts.portionCells[portion] > base + place {
                portion -= 1
            }
            guard cell != AttendanceCell.none else { continue }
            var absent = AttendanceCell.defaultPortion(cell)
            if portion >= portions.lowerBound, facts.portionCells[portion] == base + place {
                absent = facts.portions[portion]
            }
            tally.add(cell, absent: absent, on: calendar.days[place].dayNumber)
        }
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
        let width = calendar.days.count
        for cell in student * width..<(student + 1) * width {
            facts.cells[cell] = AttendanceCell.none
        }
    }

    /// Clears days after the school's last recorded one, and decides days without a row; tells whether any day was awaited.
    private mutating func close(_ student: Int) -> Bool {
        let width = calendar.days.count
        let base = student * width
        let filling = mode == .exceptions ? AttendanceCell.present : AttendanceCell.none
        var awaited = false
        for place in 0..<width where facts.cells[base + place] != AttendanceCell.none {
            if !isRecorded(student, place) {
                facts.cells[base + place] = AttendanceCell.none
            } else if facts.cells[base + place] == AttendanceCell.awaited {
                awaited = true
                facts.cells[base + place] = filling
            }
        }
        return awaited
    }

    @inline(__always)
    private func isRecorded(_ student: Int, _ place: Int) -> Bool {
        let day = calendar.days[place].dayNumber
        let only = members.only[student]
        if only >= 0 { return day <= cuts[Int(only)] }
        return members.spans(of: student).contains { span in
            span.calendar >= 0 && span.entry <= day && day <= span.exit
                && day <= cuts[Int(span.organization)]
                && calendar.isSchoolDay[Int(span.calendar)][place]
        }
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

    fileprivate func portionPlaces(of student: Int) -> Range<Int> {
        let width = days.count
        let low = portionCells.firstPlace { $0 >= student * width }
        let high = portionCells.firstPlace { $0 >= (student + 1) * width }
        return low..<high
    }
}
