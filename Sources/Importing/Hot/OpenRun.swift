import CSV
import Records

/// The run of lines that a thread is in, if any, with the memory that ``RunReader`` works in.
@safe struct OpenRun {
    /// The student and the row of the last line whose student was looked up.
    private(set) var student = -1
    private(set) var row = -1
    var reader: RunReader
    /// The bytes before the day of that line.
    private(set) var length = 0
    private let plan: AttendancePlan
    private let free: HotArray<UInt64>
    private let words: HotArray<UInt64>
    private let tails: HotArray<RunTails.Tail>
    private var known: [(entry: AttendanceGrid.Entry, code: UInt8)] = []

    init(_ plan: AttendancePlan) {
        self.plan = plan
        free = HotArray(repeating: 0, count: plan.stays.words)
        words = HotArray(repeating: 0, count: plan.stays.words * 4)
        tails = unsafe HotArray(repeating: RunTails.Tail(), count: RunTails.capacity)
        unsafe reader = RunReader(
            days: plan.stays.table.finder,
            free: free.base,
            cells: words.base,
            tails: RunTails(base: tails.base)
        )
    }

    var isOpen: Bool { unsafe reader.length > 0 }

    /// Remembers a line that was taken by itself.
    @inline(__always)
    mutating func move(to student: Int, _ row: Int, _ length: Int) {
        (self.student, self.row, self.length) = (student, row, length)
    }

    /// Whether a line begins like the one before it, which was taken by itself, as far as its day.
    // Of no run, for a run would be copied for each line.
    @inline(__always)
    static func continues(
        _ before: UnsafeRawPointer,
        _ line: UnsafeRawPointer,
        _ length: Int
    ) -> Bool {
        unsafe IDFinder.word(0, before, length) == IDFinder.word(0, line, length)
            && isSame(before, line, length)
    }

    private static func isSame(
        _ before: UnsafeRawPointer,
        _ line: UnsafeRawPointer,
        _ length: Int
    ) -> Bool {
        for index in stride(from: 1, to: (length + 7) / 8, by: 1)
        where unsafe IDFinder.word(index, before, length) != IDFinder.word(index, line, length) {
            return false
        }
        return true
    }

    /// Opens the run of the row that was moved to, whose lines begin like a line.
    mutating func open(_ line: UnsafeRawPointer, _ cells: borrowing AttendanceCells) {
        let stays = unsafe plan.stays.finder
        for word in 0..<plan.stays.words {
            let taken = plan.stays.taken(student, word: word, cells)
            unsafe free.base[word] = stays.expected(row, word: word) & ~taken
        }
        unsafe reader.open(line, length: length)
    }

    /// Ends the run, if one is open, and puts its days into the cells.
    mutating func close(_ cells: inout AttendanceCells) {
        guard isOpen else { return }
        unsafe reader.close()
        for index in 0..<words.count where unsafe words.base[index] != 0 {
            let word = unsafe words.base[index]
            cells.setWord(row, index, cells.word(row, index) | word)
            unsafe words.base[index] = 0
        }
    }

    /// Counts lines that were taken, all but those that did not end in the first way, so that the commonest end comes first.
    mutating func count(_ lines: Int) {
        unsafe reader.tails.count(lines)
    }

    /// The code of an entry, asked from all threads' codes only once.
    mutating func code(of entry: AttendanceGrid.Entry, _ codes: CellCodes) -> UInt8 {
        if let index = known.firstIndex(where: { $0.entry == entry }) { return known[index].code }
        let code = codes.code(entry)
        if known.count < 64 { known.append((entry, code)) }
        return code
    }

    /// Learns from a record that was judged field by field: how its line ends, and, where the ids are not the first two columns,
    /// how it begins.
    mutating func learn(
        _ found: FieldReader.Found,
        _ code: UInt8,
        _ block: borrowing RecordBlock,
        _ record: Int,
        _ cells: borrowing AttendanceCells
    ) {
        if case .other = plan.lines { return }
        guard let line = LineBytes(block, record, dateColumn: plan.columns.date) else { return }
        unsafe block.bytes.withUnsafeBytes { bytes in
            guard let base = bytes.baseAddress, unsafe line.start + RunReader.reach <= bytes.count
            else { return }
            let end = line.date + 10
            if unsafe line.end - end <= RunTails.longest {
                unsafe reader.tails.learn(base + end, length: line.end - end, code, found.entry)
            }
            let length = line.date - line.start
            guard case .idsBefore = plan.lines, unsafe length <= RunReader.longest else { return }
            move(to: found.student, found.row, length)
            // Only the last record of a block is followed by a line that nobody has looked at.
            if record == block.recordCount - 1 { unsafe open(base + line.start, cells) }
        }
    }
}

/// Where a line without quotes stands in the bytes of a block.
private struct LineBytes {
    let start: Int
    let date: Int
    /// The place after the line feed.
    let end: Int

    /// Nil where the line has a quote, which may hide a delimiter or a line end.
    init?(_ block: borrowing RecordBlock, _ record: Int, dateColumn: Int) {
        let columns = 0..<block.columnCount
        start = block.range(record: record, column: 0).lowerBound
        date = block.range(record: record, column: dateColumn).lowerBound
        var end = block.range(record: record, column: columns.upperBound - 1).upperBound
        let bytes = block.bytes.span
        for at in start..<end where bytes[at] == 0x22 || bytes[at] == 0x0A { return nil }
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        guard end < bytes.count, bytes[end] == 0x0A else { return nil }
        self.end = end + 1
    }
}
