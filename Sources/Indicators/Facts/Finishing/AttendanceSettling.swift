internal import Records

extension AttendanceLedger {
    /// Hands over the cells, with the days that have several rows or a part absent of their own decided.
    mutating func settle(into facts: inout AttendanceFacts) {
        facts.cells = takeCells()
        let ordered = exceptions.sorted { ($0.cell, $0.rank) < ($1.cell, $1.rank) }
        for index in ordered.indices {
            let exception = ordered[index]
            let isLast = index + 1 == ordered.count || ordered[index + 1].cell != exception.cell
            if isLast { Self.settle(exception, into: &facts) }
        }
    }

    /// Decides a day: the greatest of its exceptions against the row that the byte holds.
    private static func settle(_ exception: Exception, into facts: inout AttendanceFacts) {
        let held = facts.cells[exception.cell]
        if held != AttendanceCell.exceptional, held != AttendanceCell.awaited {
            let row = Exception(cell: exception.cell, category: held, portion: -1)
            if row.rank >= exception.rank { return }
        }
        facts.cells[exception.cell] = exception.category
        let part = exception.effectivePortion
        if part != AttendanceCell.defaultPortion(exception.category) {
            facts.portionCells.append(exception.cell)
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
}
