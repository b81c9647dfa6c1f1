import Records

extension HotReading {
    /// What the parts of a file had together.
    struct Result {
        private let stays: StayTable
        private var cells: AttendanceCells?
        private var exceptions: [AttendanceGrid.Exception] = []
        /// The days on which two parts each had a plain row of a student.
        private var common: [(row: Int, place: Int)] = []
        private(set) var slow: SlowRows
        private(set) var plainRows = 0
        private var lines = 0

        init(_ plan: AttendancePlan) {
            stays = plan.stays
            slow = SlowRows(columnCount: plan.columnCount)
        }

        /// Adds the next part.
        mutating func append(_ part: consuming AttendanceScan.Result) {
            exceptions += part.exceptions
            slow.append(part.slow, linesBefore: lines)
            lines += part.lines
            plainRows += part.plainRows
            guard var all = cells.take() else {
                cells = part.cells
                return
            }
            for page in all.pages.indices {
                let words = part.cells.takePage(page)
                if !words.isEmpty { add(words, page, to: &all) }
            }
            cells = all
        }

        /// Takes a page over, or adds it to the one that is there.
        private mutating func add(
            _ words: [UInt64],
            _ page: Int,
            to all: inout AttendanceCells
        ) {
            var own = all.takePage(page)
            if own.isEmpty {
                own = words
            } else {
                for index in own.indices where words[index] != 0 {
                    let both =
                        AttendanceCells.occupied(own[index])
                        & AttendanceCells.occupied(words[index])
                    if both != 0 { addCommon(both, page, index, all.wordsPerRow) }
                    own[index] |= words[index]
                }
            }
            all.putPage(page, own)
        }

        private mutating func addCommon(_ both: UInt64, _ page: Int, _ index: Int, _ width: Int) {
            var rest = both
            while rest != 0 {
                let row = page * AttendanceCells.pageRows + index / width
                common.append((row, index % width * 16 + rest.trailingZeroBitCount / 4))
                rest &= rest - 1
            }
        }

        /// Empties the cells that were full only so that no row should take them.
        mutating func unbar(_ repeated: RepeatedDays?) {
            guard let repeated, var cells = cells.take() else { return }
            repeated.unbar(&cells)
            self.cells = cells
        }

        /// The grid of all plain rows, which are given up for it.
        mutating func grid(
            _ plan: AttendancePlan,
            _ codes: CellCodes,
            _ validator: Validator,
            _ sink: some AttendanceSink
        ) -> AttendanceGrid {
            let students = sink.students.find(validator.references.index(.students).texts)
            let schools = sink.organizations.find(validator.references.index(.organizations).texts)
            let rows = plan.stays.rows
            return AttendanceGrid(
                days: plan.stays.table.days,
                students: students + plan.stays.owners.map { students[Int($0)] },
                organizations: (0..<rows.count).map {
                    rows[$0].school < 0 ? -1 : schools[Int(rows[$0].school)]
                },
                firstRows: plan.stays.students,
                cells: cells.take()
                    ?? AttendanceCells(rows: rows.count, places: plan.placeCount),
                entries: codes.entries,
                exceptions: exceptions
            )
        }
    }
}

// MARK: - Days with several rows

extension HotReading.Result {
    /// The days of students that have a plain row and yet another row; nil where there are none.
    func repeatedDays(
        _ plan: AttendancePlan,
        _ words: NullWords,
        _ validator: Validator
    ) -> RepeatedDays? {
        var repeated = RepeatedDays(stays)
        for (row, place) in common { repeated.insert(stays.student(of: row), place) }
        addAcrossSchools(&repeated)
        let students = validator.references.index(.students)
        for grid in slow.grids {
            for row in 0..<grid.rowCount {
                let id = words.trim(grid.bytes, grid.range(row, plan.columns.student))
                let date = words.trim(grid.bytes, grid.range(row, plan.columns.date))
                guard !id.isEmpty, let student = students.find(in: grid.bytes, id),
                    let day = DayCell.day(grid.bytes, date),
                    let place = plan.stays.table.place(of: day),
                    let cells, stays.isTaken(student, except: -1, place, cells)
                else { continue }
                repeated.insert(student, place)
            }
        }
        return repeated.isEmpty ? nil : repeated
    }

    /// Adds the days of students at several schools that are in rows of two of them, from two parts of the file.
    private func addAcrossSchools(_ repeated: inout RepeatedDays) {
        guard let cells else { return }
        for student in Set(stays.owners).map({ Int($0) }) {
            var (row, seen) = (student, [UInt64](repeating: 0, count: cells.wordsPerRow))
            while row >= 0 {
                for index in seen.indices {
                    let own = AttendanceCells.occupied(cells.word(row, index))
                    var both = own & seen[index]
                    seen[index] |= own
                    while both != 0 {
                        repeated.insert(student, index * 16 + both.trailingZeroBitCount / 4)
                        both &= both - 1
                    }
                }
                row = Int(stays.rows[row].next)
            }
        }
    }

    /// For each school the days with a plain row: a row of cells each, in which what is not empty counts.
    func daysOfSchools(_ plan: AttendancePlan) -> [UInt64] {
        guard let cells else { return [] }
        var days = [UInt64](repeating: 0, count: plan.schools.count * cells.wordsPerRow)
        let width = cells.wordsPerRow
        for (page, words) in cells.pages.enumerated() where !words.isEmpty {
            for row in cells.rowsOfPage(page) where stays.rows[row].school >= 0 {
                let base = (row - page * AttendanceCells.pageRows) * width
                let school = Int(stays.rows[row].school) * width
                for index in 0..<width { days[school + index] |= words[base + index] }
            }
        }
        return days
    }
}

extension Validator {
    /// Remembers on which days which schools had plain rows.
    mutating func learnAttendance(_ daysOfSchools: [UInt64], _ plan: AttendancePlan) {
        let days = plan.stays.table.days
        let width = max(1, (days.count + 15) / 16)
        for school in 0..<daysOfSchools.count / width {
            let seen = days.indices.filter { place in
                let word = daysOfSchools[school * width + place / 16]
                return word >> UInt64(place % 16 * 4) & 15 != 0
            }
            guard !seen.isEmpty else { continue }
            schools.attendanceDays[Int32(truncatingIfNeeded: school), default: []]
                .formUnion(seen.map { days[$0] })
        }
    }
}
