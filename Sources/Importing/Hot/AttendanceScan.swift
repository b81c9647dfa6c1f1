import CSV
import Records

/// Reads one part of an attendance file: plain rows into a ledger, the others aside.
struct AttendanceScan<Ledger: AttendanceRecording>: Sendable {
    /// What the rows before have left behind, to look there first.
    private struct Before {
        var student: Int32 = -1
        var school: Int32 = -1
        var month = 0
    }

    private let plan: AttendancePlan
    private let slowLimit: Int
    /// Where plain rows are recorded; nil where nobody wants them.
    private(set) var ledger: Ledger?
    /// The days of students that plain rows had.
    private(set) var days: DaysSeen
    /// The rows that are not plain.
    private(set) var slow: SlowRows
    /// The number of plain rows.
    private(set) var plainRows = 0
    /// Lines of the part.
    private(set) var lines = 0
    /// For each school and place whether it had a plain row.
    private(set) var hasRows: [Bool]
    private var batch = AttendanceBatch()
    private var before = Before()

    /// - Parameters:
    ///   - plan: what is plain.
    ///   - ledger: where plain rows are recorded.
    ///   - repeated: days of students that occur more than once, whose rows are not plain.
    ///   - slowLimit: how many rows may be set aside before reading ends.
    init(_ plan: AttendancePlan, _ ledger: Ledger?, repeated: DaysSeen?, slowLimit: Int) {
        self.plan = plan
        self.ledger = ledger
        self.slowLimit = slowLimit
        days = repeated ?? DaysSeen(students: plan.studentCount, places: plan.placeCount)
        slow = SlowRows(columnCount: plan.columnCount)
        hasRows = [Bool](repeating: false, count: plan.schoolCount * plan.placeCount)
    }

    /// Reads the part to its end; false where too many rows are not plain.
    mutating func read(_ part: CSVPart) throws(CSVError) -> Bool {
        var scanner = try part.scanner()
        while slow.count <= slowLimit {
            guard let block = try scanner.next() else {
                lines = scanner.linesRead
                return true
            }
            take(block)
        }
        return false
    }

    private mutating func take(_ block: RecordBlock) {
        slow.appendProblems(block)
        let missing = block.recordCount - batch.rows.count
        if missing > 0 { batch.rows += [AttendanceBatch.Row](repeating: .none, count: missing) }
        batch.count = 0
        for record in 0..<block.recordCount where !takePlain(block, record) {
            slow.append(block, record)
        }
        plainRows += batch.count
        ledger?.accept(batch)
    }

    /// Takes a record if it is plain.
    @inline(__always)
    private mutating func takePlain(_ block: borrowing RecordBlock, _ record: Int) -> Bool {
        let bytes = unsafe block.bytes.span.bytes
        let borders = block.borders.span
        let first = record &* (block.columnCount &+ 1)
        func field(_ column: Int) -> Field {
            let index = first &+ column
            return unsafe Field(borders[unchecked: index], borders[unchecked: index &+ 1])
        }
        let columns = plan.columns
        let student = plan.students.number(bytes, field(columns.student), last: before.student)
        let school = plan.schools.number(bytes, field(columns.school), last: before.school)
        let place = plan.stays.table.place(bytes, field(columns.date), &before.month)
        guard student >= 0, school >= 0, place >= 0,
            let code = plan.categories.code(bytes, field(columns.category))
        else { return false }
        (before.student, before.school) = (student, school)
        var portion = code.portion
        if let column = columns.portion {
            guard let own = PortionCell.thousandths(bytes, field(column)) else { return false }
            if own >= 0 { portion = own }
        }
        for (column, rule) in columns.others where !rule.allows(bytes, field(column)) {
            return false
        }
        guard plan.stays.expects(student, at: school, on: place), days.insert(student, place) else {
            return false
        }
        hasRows[Int(school) &* plan.placeCount &+ place] = true
        batch.rows[batch.count] = AttendanceBatch.Row(
            student: plan.sinkStudents[Int(student)],
            organization: plan.sinkSchools[Int(school)],
            day: plan.stays.table.days[place],
            category: code.ordinal,
            portion: portion
        )
        batch.count &+= 1
        return true
    }
}
