import CSV
import Records

/// Reads one part of an attendance file: plain rows into cells, the others aside.
///
/// Lines are tried in three ways, each of which leaves to the next what it cannot vouch for: as one more line of a run
/// (``RunReader``), as a line of a student and school that can be looked up (``LineFinder``), and field by field from what the
/// scanner has cut. What is not plain even then goes to ``SlowRows``.
struct AttendanceScan {
    /// What a part had.
    struct Result: Sendable {
        /// What plain rows say.
        var cells: AttendanceCells
        /// What cells that have no code say.
        var exceptions: [AttendanceGrid.Exception]
        /// The rows that are not plain.
        let slow: SlowRows
        /// The number of plain rows.
        let plainRows: Int
        /// Lines of the part.
        let lines: Int
    }

    private let plan: AttendancePlan
    private let codes: CellCodes
    private let slowLimit: Int
    private var cells: AttendanceCells
    private var exceptions: [AttendanceGrid.Exception] = []
    private var slow: SlowRows
    private var plainRows = 0
    private var run: OpenRun
    /// What looking ahead has loaded; kept so that it is not left out as useless.
    private var touched: UInt64 = 0
    private var before = FieldReader.Before()

    /// - Parameters:
    ///   - plan: what is plain.
    ///   - codes: the codes of cells.
    ///   - repeated: days of students that occur more than once, whose rows are not plain.
    ///   - slowLimit: how many rows may be set aside before reading ends.
    init(_ plan: AttendancePlan, _ codes: CellCodes, repeated: RepeatedDays?, slowLimit: Int) {
        (self.plan, self.codes, self.slowLimit) = (plan, codes, slowLimit)
        cells = AttendanceCells(rows: plan.stays.rows.count, places: plan.placeCount)
        slow = SlowRows(columnCount: plan.columnCount)
        run = OpenRun(plan)
        repeated?.bar(&cells)
    }

    /// Reads the part to its end; nil where too many rows are not plain.
    mutating func read(_ part: CSVPart) throws(CSVError) -> Result? {
        var scanner = try part.scanner()
        while slow.count <= slowLimit {
            let block = try scanner.next { bytes, range in takeLines(bytes, range) }
            run.close(&cells)
            guard let block else {
                return Result(
                    cells: cells,
                    exceptions: exceptions,
                    slow: slow,
                    plainRows: plainRows,
                    lines: scanner.linesRead
                )
            }
            take(block)
        }
        return nil
    }
}

// MARK: - Whole lines

extension AttendanceScan {
    /// Takes lines from the start of a range until one is not plain at first sight.
    private mutating func takeLines(
        _ bytes: borrowing RawSpan,
        _ range: Range<Int>
    ) -> (end: Int, lines: Int) {
        guard case .idsFirst(let isStudentFirst) = plan.lines else {
            return takeRun(bytes, range)
        }
        let finder = unsafe LineFinder(plan, isStudentFirst: isStudentFirst)
        return unsafe bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress else { return (range.lowerBound, 0) }
            let last = unsafe min(range.upperBound - 1, bytes.count - RunReader.reach)
            // Taken out once: read through the run, they would be copied for each line. Nothing is learned before the loop ends.
            let (days, tails) = unsafe (run.reader.days, run.reader.tails)
            let lookAhead = unsafe LookAhead(finder: finder, days: days)
            var (at, lines) = (range.lowerBound, 0)
            // Lines one after the other that were no run, and how far they have been looked ahead for.
            var (single, ahead) = (0, 0)
            var hints = LookAhead.Hints()
            while at <= last {
                if run.isOpen {
                    hints.removeAll()
                    guard unsafe readRun(base, &at, last, &lines) else { break }
                    continue
                }
                if single > 1, at >= ahead {
                    let done = unsafe lookAhead.load(base, from: at, through: last, cells, &hints)
                    ahead = done.end
                    touched ^= done.sum
                }
                let hint = hints.take(else: run.student &+ 1)
                let length = unsafe takeLine(base + at, finder, hint, days, tails)
                guard length > 0 else { break }
                at &+= length
                lines &+= 1
                single &+= 1
                let before = unsafe base + (at &- length)
                if at <= last, unsafe OpenRun.continues(before, base + at, run.length) {
                    unsafe run.open(base + at, cells)
                    single = 0
                }
            }
            run.count(lines)
            plainRows += lines
            return (at, lines)
        }
    }

    /// Takes the lines that go on with an open run.
    private mutating func takeRun(
        _ bytes: borrowing RawSpan,
        _ range: Range<Int>
    ) -> (end: Int, lines: Int) {
        unsafe bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, run.isOpen else { return (range.lowerBound, 0) }
            let last = unsafe min(range.upperBound - 1, bytes.count - RunReader.reach)
            var (at, lines) = (range.lowerBound, 0)
            while unsafe readRun(base, &at, last, &lines), run.isOpen, at <= last {}
            run.count(lines)
            plainRows += lines
            return (at, lines)
        }
    }

    /// Reads on in the open run; closes it where a line begins otherwise; false where a line is not plain at first sight.
    private mutating func readRun(
        _ base: UnsafeRawPointer,
        _ at: inout Int,
        _ last: Int,
        _ lines: inout Int
    ) -> Bool {
        switch unsafe run.reader.read(base, &at, through: last, &lines) {
        case .end: return true
        case .unknown: return false
        case .prefix: run.close(&cells)
        case .exceptional(let place, let tail):
            let entry = unsafe run.reader.tails.base[tail].entry
            note(entry, run.row, place)
        }
        return true
    }

    /// Takes a line whose student and school are looked up; returns its length, or 0 where it is left alone.
    @inline(__always)
    private mutating func takeLine(
        _ line: UnsafeRawPointer,
        _ finder: borrowing LineFinder,
        _ hint: Int,
        _ days: DayFinder,
        _ tails: RunTails
    ) -> Int {
        let (student, row, length) = unsafe finder.find(line, hint: hint)
        guard row >= 0 else { return 0 }
        let place = unsafe days.place(line + length)
        let tail = unsafe tails.find(line + (length &+ 10))
        guard place >= 0, tail >= 0, unsafe finder.stays.expects(row, place) else { return 0 }
        let code = unsafe tails.base[tail].code
        guard !isTaken(student, row, place), cells.insert(code, row, place) else { return 0 }
        run.move(to: student, row, length)
        if tail > 0 { unsafe tails.base[tail].lines &+= 1 }
        if code == AttendanceGrid.exceptional {
            unsafe note(tails.base[tail].entry, row, place)
        }
        return unsafe length &+ 10 &+ tails.base[tail].length
    }

    /// Whether a student has a row of a day at another school.
    @inline(__always)
    private func isTaken(_ student: Int, _ row: Int, _ place: Int) -> Bool {
        if row == student, unsafe plan.stays.rows.base[row].next < 0 { return false }
        return plan.stays.isTaken(student, except: row, place, cells)
    }

    private mutating func note(_ entry: AttendanceGrid.Entry, _ row: Int, _ place: Int) {
        exceptions.append(
            AttendanceGrid.Exception(
                row: Int32(truncatingIfNeeded: row),
                place: Int16(truncatingIfNeeded: place),
                entry: entry
            )
        )
    }
}

// MARK: - Field by field

extension AttendanceScan {
    private mutating func take(_ block: RecordBlock) {
        slow.appendProblems(block)
        for record in 0..<block.recordCount where !takePlain(block, record) {
            slow.append(block, record)
        }
    }

    /// Takes a record if it is plain.
    @inline(__always)
    private mutating func takePlain(_ block: borrowing RecordBlock, _ record: Int) -> Bool {
        let reader = FieldReader(plan)
        guard let found = reader.read(block, record, &before) else { return false }
        let (row, place) = (found.row, found.place)
        guard !isTaken(found.student, row, place) else { return false }
        let code = run.code(of: found.entry, codes)
        guard cells.insert(code, row, place) else { return false }
        if code == AttendanceGrid.exceptional { note(found.entry, row, place) }
        plainRows += 1
        run.learn(found, code, block, record, cells)
        return true
    }
}
