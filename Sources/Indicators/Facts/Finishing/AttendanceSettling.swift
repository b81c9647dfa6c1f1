internal import Records

extension AttendanceLedger {
    /// Hands over the cells, with the days that have several rows or a part absent of their own decided.
    mutating func settle(into facts: inout AttendanceFacts) {
        facts.cells = takeCells()
        let ordered = exceptions.sorted {
            ($0.student, $0.place, $0.rank) < ($1.student, $1.place, $1.rank)
        }
        for index in ordered.indices {
            let exception = ordered[index]
            let isLast = index + 1 == ordered.count || !ordered[index + 1].isSameDay(exception)
            if isLast { settle(exception, into: &facts) }
        }
    }

    /// Decides a day: the greatest of its exceptions against the row that the cell holds.
    private func settle(_ exception: Exception, into facts: inout AttendanceFacts) {
        let (student, place) = (Int(exception.student), Int(exception.place))
        let held = facts.cells.code(student, place)
        if held != AttendanceCell.exceptional, held != AttendanceCell.none {
            let row = Exception(
                student: exception.student,
                place: exception.place,
                category: held,
                portion: -1
            )
            if row.rank >= exception.rank { return }
        }
        facts.cells.exchange(exception.category, student, place)
        let part = exception.effectivePortion
        if part != AttendanceCell.defaultPortion(exception.category) {
            facts.portionCells.append(student * facts.cells.places + place)
            facts.portions.append(part)
        }
    }
}

extension AttendanceLedger.Exception {
    /// The part absent in thousandths.
    var effectivePortion: Int16 {
        portion < 0 ? AttendanceCell.defaultPortion(category) : portion
    }

    /// The order of rows of one day: unmapped first, then by part absent and category; the last one holds.
    var rank: Int32 {
        guard category != AttendanceCell.unmapped else { return -1 }
        return Int32(effectivePortion) * 256 + Int32(category)
    }

    /// Whether two rows are of the same student and day.
    func isSameDay(_ other: Self) -> Bool { student == other.student && place == other.place }
}
