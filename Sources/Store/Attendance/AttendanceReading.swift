import Records

/// Hands back the attendance of one district's year.
struct AttendanceReading {
    private let session: Session
    private let scope: [SQLValue]
    private let firstDay: Int32

    init(_ scope: [SQLValue], _ year: SchoolYear, in session: Session) {
        self.session = session
        self.scope = scope
        firstDay = year.firstDay.dayNumber
    }

    private func prepared(_ sql: String) throws(StoreError) -> PreparedStatement {
        let statement = try session.prepare(sql)
        try statement.bind(scope)
        return statement
    }

    /// All days as rows, ordered by key.
    func rows(_ body: (RecordBatch) throws -> Void) throws {
        let days = try prepared(AttendanceSQL.days)
        var rows = try RowCursor(prepared(RecordSQL(.attendance).select))
        var reader = RowReader(.attendance)
        func handOn() throws {
            guard reader.count >= RowReader.batchSize else { return }
            try body(reader.makeBatch())
        }
        while try days.step() {
            let entry = DaysTable.entry(days)
            for (offset, kind) in entry.days.kinds.enumerated() where kind != DayKind.noRow {
                let day = firstDay + Int32(offset)
                while rows.comes(before: entry, day) {
                    try rows.take(into: &reader)
                    try handOn()
                }
                reader.take(entry, day: day, DayKind(number: kind))
                try handOn()
            }
        }
        while rows.isThere {
            try rows.take(into: &reader)
            try handOn()
        }
        if reader.count > 0 { try body(reader.makeBatch()) }
    }

    /// Hands all days to a sink: plain ones by number, the others as rows.
    func days(into sink: inout some AttendanceSink) throws {
        guard var ledger = sink.emptyLedger() else { return }
        let (students, organizations) = (sink.students, sink.organizations)
        let statement = try prepared(AttendanceSQL.days)
        var batch = AttendanceBatch()
        while try statement.step() {
            let entry = DaysTable.entry(statement)
            guard let student = students.find(in: entry.student, entry.student.indices),
                let school = organizations.find(
                    in: entry.organization,
                    entry.organization.indices
                )
            else { continue }
            entry.days.append(
                to: &batch,
                from: firstDay,
                student: Int32(truncatingIfNeeded: student),
                organization: Int32(truncatingIfNeeded: school)
            )
            if batch.count >= RowReader.batchSize {
                ledger.accept(batch)
                batch.count = 0
            }
        }
        ledger.accept(batch)
        sink.merge(ledger)
        let rows = try prepared(RecordSQL(.attendance).select)
        var reader = RowReader(.attendance)
        while try rows.step() {
            reader.take(rows)
            if reader.count == RowReader.batchSize { try sink.accept(reader.makeBatch()) }
        }
        if reader.count > 0 { try sink.accept(reader.makeBatch()) }
    }

    /// The last day of each school, by `org_id`.
    func lastDays() throws(StoreError) -> [String: SchoolDate] {
        var last: [String: SchoolDate] = [:]
        let rows = try prepared(AttendanceSQL.lastRowDays)
        while try rows.step() { last[rows.text(0)] = SchoolDate(rows.text(1)) }
        var numbers = TextIndex()
        var offsets: [Int] = []
        let days = try prepared(AttendanceSQL.days)
        while try days.step() {
            let entry = DaysTable.entry(days)
            let school = numbers.insert(from: entry.organization, entry.organization.indices)
            if school == offsets.count { offsets.append(-1) }
            offsets[school] = max(offsets[school], entry.days.lastDay)
        }
        for (school, offset) in offsets.enumerated() where offset >= 0 {
            let day = SchoolDate(dayNumber: firstDay + Int32(truncatingIfNeeded: offset))
            last[numbers[school]] = max(day, last[numbers[school]] ?? day)
        }
        return last
    }
}

/// The days that are rows, one after the other in the order of their keys.
private struct RowCursor {
    private let statement: PreparedStatement
    /// Whether there is a row.
    private(set) var isThere: Bool
    private var student: [UInt8] = []
    private var organization: [UInt8] = []
    private var day: Int32 = 0

    init(_ statement: PreparedStatement) throws(StoreError) {
        self.statement = statement
        isThere = false
        try next()
    }

    private mutating func next() throws(StoreError) {
        isThere = try statement.step()
        guard isThere else { return }
        (student, organization) = (statement.bytes(0), statement.bytes(1))
        day = statement.day(2)?.dayNumber ?? 0
    }

    /// Whether the row's key is smaller than that of a day of an entry.
    func comes(before entry: DaysTable.Entry, _ other: Int32) -> Bool {
        guard isThere else { return false }
        if student != entry.student { return student.lexicographicallyPrecedes(entry.student) }
        if organization != entry.organization {
            return organization.lexicographicallyPrecedes(entry.organization)
        }
        return day < other
    }

    /// Takes the row and goes to the next one.
    mutating func take(into reader: inout RowReader) throws(StoreError) {
        reader.take(statement)
        try next()
    }
}

extension PackedDays {
    /// Adds the days to a batch as rows of a student at a school, those of the usual kind first.
    func append(
        to batch: inout AttendanceBatch,
        from firstDay: Int32,
        student: Int32,
        organization: Int32
    ) {
        forEach { offset, number in
            let kind = DayKind(number: number)
            batch.append(
                AttendanceBatch.Row(
                    student: student,
                    organization: organization,
                    day: firstDay &+ Int32(truncatingIfNeeded: offset),
                    category: UInt8(truncatingIfNeeded: kind.ordinal),
                    portion: kind.thousandths
                )
            )
        }
    }
}
