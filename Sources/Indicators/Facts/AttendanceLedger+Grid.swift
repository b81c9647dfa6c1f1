internal import Records

extension AttendanceLedger {
    /// Takes all plain rows of a file.
    ///
    /// Pages of cells are taken over as they are. Only students at several schools, and days whose part absent is not their
    /// category's, are gone through day by day.
    mutating func take(_ grid: consuming AttendanceGrid) {
        var grid = grid
        guard isAlike(grid), exceptions.isEmpty, cells.pages.allSatisfy(\.isEmpty) else {
            return grid.forEachBatch { accept($0) }
        }
        noteDays(grid)
        let own = grid.exceptions
        for exception in own {
            grid.cells.exchange(0, Int(exception.row), Int(exception.place))
        }
        let codes = PlainCodes(grid)
        for page in grid.cells.pages.indices where !grid.cells.pages[page].isEmpty {
            takePage(page, &grid, codes)
        }
        for exception in own { accept(grid, Int(exception.row), exception.place, exception.entry) }
    }

    /// Whether rows and places of a grid are those of the ledger, students at further schools apart.
    private func isAlike(_ grid: borrowing AttendanceGrid) -> Bool {
        let days = calendar.days
        return grid.firstRows == members.count && grid.days.count == days.count
            && grid.cells.wordsPerRow == cells.wordsPerRow
            && days.indices.allSatisfy { grid.days[$0] == days[$0].dayNumber }
            && (0..<members.count).allSatisfy { Int(grid.students[$0]) == $0 }
    }

    /// Remembers the last day with a row of each school.
    private mutating func noteDays(_ grid: borrowing AttendanceGrid) {
        let width = cells.wordsPerRow
        var days = [UInt64](repeating: 0, count: lastRecorded.count * width)
        for page in grid.cells.pages.indices where !grid.cells.pages[page].isEmpty {
            let words = grid.cells.pages[page]
            for row in grid.cells.rowsOfPage(page) {
                let school = Int(grid.organizations[row])
                guard school >= 0, school < lastRecorded.count, grid.students[row] >= 0 else {
                    continue
                }
                let base = (row - page * AttendanceCells.pageRows) * width
                for index in 0..<width { days[school * width + index] |= words[base + index] }
            }
        }
        for school in lastRecorded.indices {
            let words = days[school * width..<(school + 1) * width]
            guard let last = words.lastIndex(where: { $0 != 0 }) else { continue }
            let place =
                (last - school * width) * 16 + (63 - days[last].leadingZeroBitCount) / 4
            lastRecorded[school] = max(lastRecorded[school], grid.days[place])
        }
    }

    private mutating func takePage(
        _ page: Int,
        _ grid: inout AttendanceGrid,
        _ codes: PlainCodes
    ) {
        let width = cells.wordsPerRow
        var words = grid.cells.takePage(page)
        var others: [(row: Int, words: [UInt64])] = []
        for row in grid.cells.rowsOfPage(page) {
            let base = (row - page * AttendanceCells.pageRows) * width
            let isOwn = row < members.count && members.only[row] == grid.organizations[row]
            if isOwn, codes.isEmpty { continue }
            var rest = [UInt64](repeating: 0, count: width)
            for index in 0..<width where words[base + index] != 0 {
                let kept = isOwn ? codes.settled(words[base + index]) : (word: 0, isAll: false)
                rest[index] = kept.isAll ? 0 : codes.unsettled(words[base + index], isOwn)
                words[base + index] = kept.word
            }
            if rest.contains(where: { $0 != 0 }) { others.append((row, rest)) }
        }
        if page < cells.pages.count { cells.putPage(page, words) }
        for other in others { accept(grid, other.row, other.words) }
    }

    /// Folds cells one by one.
    private mutating func accept(
        _ grid: borrowing AttendanceGrid,
        _ row: Int,
        _ words: [UInt64]
    ) {
        for index in words.indices {
            var rest = AttendanceCells.occupied(words[index])
            while rest != 0 {
                let shift = UInt64(rest.trailingZeroBitCount)
                rest &= rest - 1
                guard let entry = grid.entry(UInt8(words[index] >> shift & 15)) else { continue }
                accept(grid, row, Int16(truncatingIfNeeded: index * 16 + Int(shift / 4)), entry)
            }
        }
    }

    private mutating func accept(
        _ grid: borrowing AttendanceGrid,
        _ row: Int,
        _ place: Int16,
        _ entry: AttendanceGrid.Entry
    ) {
        accept(
            AttendanceBatch.Row(
                student: grid.students[row],
                organization: grid.organizations[row],
                day: grid.days[Int(place)],
                category: entry.category,
                portion: entry.portion
            )
        )
    }
}

/// What the codes of a grid are in the ledger, as far as a cell can hold it.
private struct PlainCodes {
    private var cells: [UInt64] = []
    private let hasAssigned: Bool

    init(_ grid: borrowing AttendanceGrid) {
        hasAssigned = !grid.entries.isEmpty
        for code in 0..<UInt8(16) {
            guard let entry = grid.entry(code) else {
                cells.append(0)
                continue
            }
            let cell = AttendanceCell.of(ordinal: entry.category)
            let isDefault =
                entry.portion < 0 || entry.portion == AttendanceCell.defaultPortion(cell)
            cells.append(isDefault ? UInt64(cell) : 0)
        }
    }

    /// Whether every code is a category with its default part absent.
    var isEmpty: Bool { !hasAssigned }

    /// Sixteen cells in the ledger's terms, without those that it has none for, and whether there are none such.
    func settled(_ word: UInt64) -> (word: UInt64, isAll: Bool) {
        // Codes from ten on are those with the highest bit and one of the two below it.
        let assigned = word >> 3 & (word >> 2 | word >> 1) & 0x1111_1111_1111_1111
        if assigned == 0 { return (word, true) }
        var (result, rest, isAll) = (word & ~(assigned &* 15), assigned, true)
        while rest != 0 {
            let shift = UInt64(rest.trailingZeroBitCount)
            rest &= rest - 1
            let cell = cells[Int(word >> shift & 15)]
            result |= cell << shift
            if cell == 0 { isAll = false }
        }
        return (result, isAll)
    }

    /// The cells of sixteen that the ledger has no terms for, or all where none is the student's only school's.
    func unsettled(_ word: UInt64, _ isOwn: Bool) -> UInt64 {
        guard isOwn else { return word }
        var (result, rest) = (word, AttendanceCells.occupied(word))
        while rest != 0 {
            let shift = UInt64(rest.trailingZeroBitCount)
            rest &= rest - 1
            if cells[Int(word >> shift & 15)] != 0 { result &= ~(15 << shift) }
        }
        return result
    }
}
