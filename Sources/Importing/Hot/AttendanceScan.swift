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
    private let ahead = HotArray(repeating: SeenLine(), count: SeenLine.most)
    private let places: PagePlaces
    private var before = FieldReader.Before()

    /// - Parameters:
    ///   - plan: what is plain.
    ///   - codes: the codes of cells.
    ///   - repeated: days of students that occur more than once, whose rows are not plain.
    ///   - slowLimit: how many rows may be set aside before reading ends.
    init(_ plan: AttendancePlan, _ codes: CellCodes, repeated: RepeatedDays?, slowLimit: Int) {
        (self.plan, self.codes, self.slowLimit) = (plan, codes, slowLimit)
        cells = AttendanceCells(rows: plan.stays.rows.count, places: plan.placeCount)
        places = PagePlaces(cells)
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
            places.learn(cells)
            let lookAhead = unsafe LookAhead(
                finder: finder,
                days: days,
                tails: tails,
                cells: places,
                lines: ahead.base
            )
            var (at, lines) = (range.lowerBound, 0)
            // Lines one after the other that were no run.
            var single = 0
            while at <= last {
                if run.isOpen {
                    guard unsafe readRun(base, &at, last, &lines) else { break }
                    continue
                }
                var before = at
                let taken = single > 1 ? unsafe takeAhead(base, &at, last, lookAhead) : 0
                if taken > 0 {
                    before = ahead[taken - 1].start
                } else {
                    let length = unsafe takeLine(base + at, finder, days, tails)
                    guard length > 0 else { break }
                    at &+= length
                }
                lines &+= max(1, taken)
                single &+= 1
                if at <= last, unsafe OpenRun.continues(base + before, base + at, run.length) {
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

    /// Takes lines that are looked at together, up to one that has to be looked at by itself; returns how many.
    private mutating func takeAhead(
        _ base: UnsafeRawPointer,
        _ at: inout Int,
        _ last: Int,
        _ look: LookAhead
    ) -> Int {
        let seen = unsafe look.look(base, from: at, through: last)
        let finder = unsafe look.finder
        var taken = 0
        while taken < seen.count {
            let line = unsafe look.lines[taken]
            let start = unsafe base + line.start
            let (student, row) = unsafe finder.find(
                start,
                line.first,
                line.second,
                hint: line.student
            )
            guard row >= 0,
                unsafe put(student, row, line.place, line.tail, look.tails, finder.stays)
            else { break }
            run.move(to: student, row, line.second &+ 1)
            taken &+= 1
        }
        at = unsafe taken < seen.count ? look.lines[taken].start : seen.end
        return taken
    }

    /// Takes a line whose student and school are looked up; returns its length, or 0 where it is left alone.
    @inline(__always)
    private mutating func takeLine(
        _ line: UnsafeRawPointer,
        _ finder: borrowing LineFinder,
        _ days: DayFinder,
        _ tails: RunTails
    ) -> Int {
        let (student, row, length) = unsafe finder.find(line, hint: run.student &+ 1)
        guard row >= 0 else { return 0 }
        let place = unsafe days.place(line + length)
        let tail = unsafe tails.find(line + (length &+ 10))
        guard place >= 0, tail >= 0, unsafe put(student, row, place, tail, tails, finder.stays)
        else { return 0 }
        run.move(to: student, row, length)
        return unsafe length &+ 10 &+ tails.base[tail].length
    }

    /// Puts what a line's end says into its cell; false where a row is not plain there.
    @inline(__always)
    private mutating func put(
        _ student: Int,
        _ row: Int,
        _ place: Int,
        _ tail: Int,
        _ tails: RunTails,
        _ stays: StayFinder
    ) -> Bool {
        let code = unsafe tails.base[tail].code
        guard unsafe stays.expects(row, place), !isTaken(student, row, place),
            cells.insert(code, row, place)
        else { return false }
        if tail > 0 { unsafe tails.base[tail].lines &+= 1 }
        if code == AttendanceGrid.exceptional {
            unsafe note(tails.base[tail].entry, row, place)
        }
        return true
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
