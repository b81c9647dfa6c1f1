import Records

extension HotReading {
    /// What the parts of a file had together.
    struct Result<Ledger: AttendanceRecording> {
        private var ledgers: [Ledger] = []
        private var days: DaysSeen?
        private var common: [DaysSeen] = []
        private(set) var slow: SlowRows
        private(set) var plainRows = 0
        private(set) var hasRows: [Bool] = []
        private var lines = 0

        init(columnCount: Int) {
            slow = SlowRows(columnCount: columnCount)
        }

        /// Adds the next part.
        mutating func append(_ scan: AttendanceScan<Ledger>) {
            if let ledger = scan.ledger { ledgers.append(ledger) }
            slow.append(scan.slow, linesBefore: lines)
            lines += scan.lines
            plainRows += scan.plainRows
            if hasRows.isEmpty {
                hasRows = scan.hasRows
            } else {
                for index in hasRows.indices where scan.hasRows[index] { hasRows[index] = true }
            }
            guard var all = days.take() else {
                days = scan.days
                return
            }
            if let both = all.formUnion(scan.days) { common.append(both) }
            days = all
        }

        /// The ledgers in the order of the file, which are given up so that merging need not copy them.
        mutating func takeLedgers() -> [Ledger] {
            let taken = ledgers
            ledgers = []
            return taken
        }

        /// The days of students that have a plain row and yet another row; nil where there are none.
        func repeatedDays(
            _ plan: AttendancePlan,
            _ words: NullWords,
            _ validator: Validator
        ) -> DaysSeen? {
            var repeated = DaysSeen(students: plan.studentCount, places: plan.placeCount)
            for both in common { _ = repeated.formUnion(both) }
            let students = validator.references.index(.students)
            for grid in slow.grids {
                for row in 0..<grid.rowCount {
                    let id = words.trim(grid.bytes, grid.range(row, plan.columns.student))
                    let date = words.trim(grid.bytes, grid.range(row, plan.columns.date))
                    guard !id.isEmpty, let student = students.find(in: grid.bytes, id),
                        let day = DayCell.day(grid.bytes, date),
                        let place = plan.stays.table.place(of: day),
                        days?.contains(student, place) ?? false
                    else { continue }
                    _ = repeated.insert(Int32(truncatingIfNeeded: student), place)
                }
            }
            return repeated.isEmpty ? nil : repeated
        }
    }
}

extension Validator {
    /// Remembers on which days which schools had plain rows.
    mutating func learnAttendance<Ledger>(
        _ result: HotReading.Result<Ledger>,
        _ plan: AttendancePlan
    ) {
        let days = plan.stays.table.days
        for school in 0..<plan.schoolCount {
            let base = school * days.count
            let seen = days.indices.filter { result.hasRows[base + $0] }.map { days[$0] }
            guard !seen.isEmpty else { continue }
            schools.attendanceDays[Int32(truncatingIfNeeded: school), default: []]
                .formUnion(seen)
        }
    }
}
