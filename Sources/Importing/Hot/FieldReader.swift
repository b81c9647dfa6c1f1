import CSV
import Records

/// Judges a record field by field, from where the scanner has found its delimiters.
struct FieldReader {
    /// A plain record.
    struct Found {
        let student: Int
        let row: Int
        let place: Int
        let entry: AttendanceGrid.Entry
    }

    /// What the records before have left behind, to look there first.
    struct Before {
        var student = 0
        var school = 0
    }

    private let plan: AttendancePlan

    init(_ plan: AttendancePlan) {
        self.plan = plan
    }

    /// What a record says, or nil where it is not plain.
    @inline(__always)
    func read(
        _ block: borrowing RecordBlock,
        _ record: Int,
        _ before: inout Before
    ) -> Found? {
        let borders = block.borders.span
        let first = record &* (block.columnCount &+ 1)
        return unsafe block.bytes.withUnsafeBytes { bytes -> Found? in
            guard let base = bytes.baseAddress else { return nil }
            func field(_ column: Int) -> Field {
                Field(borders[first &+ column], borders[first &+ column &+ 1])
            }
            guard let key = unsafe readKey(base, field, &before),
                let entry = unsafe readEntry(base, field)
            else { return nil }
            for (column, rule) in plan.columns.others
            where unsafe !rule.allows(base, field(column)) {
                return nil
            }
            return Found(student: key.student, row: key.row, place: key.place, entry: entry)
        }
    }

    @inline(__always)
    private func readKey(
        _ base: UnsafeRawPointer,
        _ field: (Int) -> Field,
        _ before: inout Before
    ) -> (student: Int, row: Int, place: Int)? {
        let (one, two) = (field(plan.columns.student), field(plan.columns.school))
        let date = field(plan.columns.date)
        let student = unsafe plan.students.finder.number(
            base + one.start,
            one.count,
            hint: before.student
        )
        let school = unsafe plan.schools.finder.number(
            base + two.start,
            two.count,
            hint: before.school
        )
        guard student >= 0, school >= 0, date.count == 10 else { return nil }
        (before.student, before.school) = (student, school)
        let place = unsafe plan.stays.table.finder.place(base + date.start)
        let stays = unsafe plan.stays.finder
        let row = unsafe stays.row(student, at: Int32(truncatingIfNeeded: school))
        guard place >= 0, row >= 0, unsafe stays.expects(row, place) else { return nil }
        return (student, row, place)
    }

    @inline(__always)
    private func readEntry(
        _ base: UnsafeRawPointer,
        _ field: (Int) -> Field
    ) -> AttendanceGrid.Entry? {
        guard let code = unsafe plan.categories.code(base, field(plan.columns.category)) else {
            return nil
        }
        var portion = code.portion
        if let column = plan.columns.portion {
            guard let own = unsafe PortionCell.thousandths(base, field(column)) else { return nil }
            if own >= 0 { portion = own }
        }
        return AttendanceGrid.Entry(category: code.ordinal, portion: portion)
    }
}
