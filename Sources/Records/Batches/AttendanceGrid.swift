/// The plain rows of an attendance file, all of them: what happened for each student, school and day, in four bits.
///
/// No two rows have the same student and day. A reader fills it from a file in any order; it comes out by student.
public struct AttendanceGrid: Sendable {
    /// What a row says of a day.
    public struct Entry: Hashable, Sendable, BitwiseCopyable {
        /// The category, by its place in the vocabulary.
        public var category: UInt8
        /// The part of the day missed in thousandths; −1 where the category's default holds.
        public var portion: Int16

        /// An entry.
        @inlinable
        public init(category: UInt8, portion: Int16) {
            self.category = category
            self.portion = portion
        }
    }

    /// A cell whose entry has no code.
    public struct Exception: Sendable {
        /// The row of the cells.
        public var row: Int32
        /// The place of the day.
        public var place: Int16
        /// What happened.
        public var entry: Entry

        /// An exception.
        @inlinable
        public init(row: Int32, place: Int16, entry: Entry) {
            (self.row, self.place, self.entry) = (row, place, entry)
        }
    }

    /// The code of cells whose entry is one of ``exceptions``.
    public static let exceptional: UInt8 = 14
    /// Codes from 1 up to here are a category's place plus one, with its default part absent.
    public static let lastCategory: UInt8 = 9
    /// The codes that a reader gives to the first other entries it meets.
    public static let assigned: ClosedRange<UInt8> = 10...13

    /// The day of each place, ascending, as day numbers.
    public let days: [Int32]
    /// The student of each row, by the sink's number, −1 where the sink does not know it; row n is at first the n-th
    /// student's, further schools of students follow.
    public let students: [Int32]
    /// The school of each row, by the sink's number; −1 where the sink does not know it.
    public let organizations: [Int32]
    /// The number of rows that are the first of their student, in the reader's order of students.
    public let firstRows: Int
    /// What happened on each day, as a code.
    public var cells: AttendanceCells
    /// What each code of ``assigned`` means, as far as there are any.
    public let entries: [Entry]
    /// The entries of cells that are ``exceptional``.
    public let exceptions: [Exception]

    /// A grid of all its parts.
    public init(
        days: [Int32],
        students: [Int32],
        organizations: [Int32],
        firstRows: Int,
        cells: consuming AttendanceCells,
        entries: [Entry],
        exceptions: [Exception]
    ) {
        (self.days, self.firstRows) = (days, firstRows)
        (self.students, self.organizations) = (students, organizations)
        (self.entries, self.exceptions) = (entries, exceptions)
        self.cells = cells
    }

    /// What a code means; nil for an empty cell and for exceptions.
    public func entry(_ code: UInt8) -> Entry? {
        if code >= 1, code <= Self.lastCategory { return Entry(category: code - 1, portion: -1) }
        guard Self.assigned.contains(code) else { return nil }
        let index = Int(code - Self.assigned.lowerBound)
        return index < entries.count ? entries[index] : nil
    }

    /// Calls with all rows, some thousands at a time, row by row of the cells and by day.
    public func forEachBatch(_ body: (borrowing AttendanceBatch) -> Void) {
        var batch = AttendanceBatch()
        let own = exceptions.sorted { ($0.row, $0.place) < ($1.row, $1.place) }
        var next = 0
        for row in 0..<cells.rows where !cells.pages[row / AttendanceCells.pageRows].isEmpty {
            for place in days.indices {
                let code = cells.code(row, place)
                guard code != 0 else { continue }
                var entry = entry(code)
                if code == Self.exceptional, next < own.count {
                    entry = own[next].entry
                    next += 1
                }
                if let entry { batch.append(self.row(row, place, entry)) }
            }
            if batch.count >= 16_384 {
                body(batch)
                batch.count = 0
            }
        }
        if batch.count > 0 { body(batch) }
    }

    private func row(_ row: Int, _ place: Int, _ entry: Entry) -> AttendanceBatch.Row {
        AttendanceBatch.Row(
            student: students[row],
            organization: organizations[row],
            day: days[place],
            category: entry.category,
            portion: entry.portion
        )
    }
}
