import Records

/// The attendance that an import brings of one district's year: plain days by student and school, all others as rows.
///
/// Days are collected in memory, about two hundred bytes for each student, because the rows of a student need not follow each
/// other and the entries are written in the order of their keys.
final class AttendanceLoad: TableLoading {
    /// The students by local id: those that the import brought or the store had, and any that rows name.
    private(set) var students = TextIndex()
    /// The schools by `org_id`, likewise.
    private(set) var organizations = TextIndex()

    let session: Session
    let scope: [SQLValue]
    let year: SchoolYear
    let removes: Bool
    let table: DaysTable
    /// The days that tell more than a category.
    let rows: TableLoad
    /// What readers recorded on their threads, in the order of the file.
    private var ledgers: [any KeptDays] = []
    /// What came in batches of rows.
    private var own: DayLedger
    private var removeRow: PreparedStatement?
    private var isStarted = false
    /// What the comparison leaves to be done.
    var changes = AttendanceChanges()

    init(
        _ mode: Snapshot.TableMode,
        of snapshot: Snapshot,
        in session: Session
    ) throws(StoreError) {
        self.session = session
        scope = [.text(snapshot.districtID), SQLValue(snapshot.schoolYear.endingIn)]
        year = snapshot.schoolYear
        removes = mode == .full
        table = try DaysTable(scope, in: session)
        let hasDays = try !table.isEmpty
        rows = try TableLoad(.attendance, mode, of: snapshot, in: session, besideOthers: hasDays)
        own = DayLedger(year, students: 0)
    }

    /// Whether the store had no attendance of the year.
    var isFresh: Bool { rows.isFresh }

    // MARK: - Ids

    /// Takes over the ids that are known when the first rows come; further ones follow as rows name them.
    func start(_ students: TextIndex, _ organizations: TextIndex) {
        guard !isStarted else { return }
        isStarted = true
        (self.students, self.organizations) = (students, organizations)
    }

    /// A student's number; one that is not known yet gets one.
    func number(ofStudent id: [UInt8]) -> Int32 {
        Int32(truncatingIfNeeded: students.insert(from: id, id.indices))
    }

    /// A school's number; one that is not known yet gets one.
    func number(ofOrganization id: [UInt8]) -> Int32 {
        Int32(truncatingIfNeeded: organizations.insert(from: id, id.indices))
    }

    // MARK: - Days

    /// A ledger for a thread of a reader.
    var emptyLedger: DayLedger { DayLedger(year, students: students.count) }

    /// Takes over what a reader's thread has recorded.
    func merge(_ ledger: consuming DayLedger) {
        ledgers.append(ledger)
    }

    /// Takes over all plain days that a reader found in a file.
    func take(_ grid: consuming AttendanceGrid) {
        ledgers.append(GridDays(grid, year))
    }

    /// Takes some rows.
    func accept(_ batch: RecordBatch) throws(StoreError) {
        let split = AttendanceSplit(
            batch,
            days: year.firstDay.dayNumber...year.lastDay.dayNumber,
            students: &students,
            organizations: &organizations
        )
        // The later of two rows with one key stays, whatever each of them tells.
        if rows.accepted > 0 { try removeRows(split.plain) }
        own.accept(split.plain)
        guard !split.richRows.isEmpty else { return }
        for key in split.richKeys { clear(key) }
        try rows.accept(batch.rows(split.richRows))
    }

    private func clear(_ key: DayKey) {
        let offset = Int(key.day) - Int(year.firstDay.dayNumber)
        own.clear(key.student, key.organization, day: offset)
        for index in ledgers.indices {
            ledgers[index].clear(key.student, key.organization, day: offset)
        }
    }

    private func removeRows(_ plain: AttendanceBatch) throws(StoreError) {
        let statement = try removal()
        for index in 0..<plain.count where plain.rows[index].student >= 0 {
            let row = plain.rows[index]
            try statement.bind(3, id(row.student, in: students))
            try statement.bind(4, id(row.organization, in: organizations))
            try statement.bind(5, SchoolDate(dayNumber: row.day).description)
            try statement.run()
        }
    }

    private func removal() throws(StoreError) -> PreparedStatement {
        if let removeRow { return removeRow }
        let statement = try session.prepare(
            isFresh ? AttendanceSQL.removeRow : AttendanceSQL.removeStagedRow
        )
        if isFresh { try statement.bind(scope) }
        removeRow = statement
        return statement
    }

    private func id(_ number: Int32, in index: TextIndex) -> String { index[Int(number)] }

    /// Days that a reader took for plain though they are not of the school year become rows.
    func takeStrays() throws(StoreError) {
        let strays = ledgers.flatMap(\.strays) + own.strays
        guard !strays.isEmpty else { return }
        var batch = RecordBatch(.attendance)
        let vocabulary = AttendanceCategory.vocabulary
        for stray in strays {
            let cells: [String: String] = [
                Attendance.studentID.name: id(stray.student, in: students),
                Attendance.orgID.name: id(stray.organization, in: organizations),
                Attendance.date.name: SchoolDate(dayNumber: stray.day).description,
                Attendance.category.name: vocabulary.code(at: Int64(stray.category)),
                Attendance.portionAbsent.name: stray.portion < 0
                    ? "" : FixedDecimal(millionths: Int64(stray.portion) * 1000).description,
            ]
            batch.append(row: batch.table.schema.columns.map { cells[$0.name] })
        }
        try rows.accept(batch)
    }
}

extension AttendanceLoad {
    /// Writes the kinds of the days that the import brought of a student at a school over those of a year.
    func overlay(_ student: Int32, _ organization: Int32, on days: inout [UInt16]) {
        for ledger in ledgers { ledger.overlay(student, organization, on: &days) }
        own.overlay(student, organization, on: &days)
    }

    /// Hands on the students and schools of which the import brought days, in the order of their keys.
    func forEachPair(
        _ body: (Int32, Int32) throws(StoreError) -> Void
    ) throws(StoreError) {
        var schools: [Int32] = []
        for student in students.numbersInOrder {
            schools.removeAll(keepingCapacity: true)
            for ledger in ledgers { ledger.addOrganizations(of: student, to: &schools) }
            own.addOrganizations(of: student, to: &schools)
            if schools.count > 1 {
                schools = Set(schools).sorted { organizations.precedes($0, $1) }
            }
            for school in schools { try body(student, school) }
        }
    }

    /// Writes the days of a student at a school, none to remove them.
    func write(
        _ student: Int32,
        _ organization: Int32,
        _ days: PackedDays
    ) throws(StoreError) {
        try table.write(
            DaysTable.Entry(
                student: students.bytes(of: student),
                organization: organizations.bytes(of: organization),
                days: days
            )
        )
    }
}

extension TextIndex {
    /// The bytes of a text.
    func bytes(of number: Int32) -> [UInt8] { Array(texts.bytes[texts.range(of: Int(number))]) }

    /// Whether a text comes before another one byte by byte, as the engine orders texts.
    func precedes(_ left: Int32, _ right: Int32) -> Bool {
        let bytes = texts.bytes
        return bytes[texts.range(of: Int(left))].lexicographicallyPrecedes(
            bytes[texts.range(of: Int(right))]
        )
    }

    /// The numbers in the order of their texts.
    var numbersInOrder: [Int32] {
        let numbers = (0..<count).map { Int32(truncatingIfNeeded: $0) }
        // Files are mostly sorted, and then there is nothing to do.
        let isSorted = zip(numbers, numbers.dropFirst()).allSatisfy { precedes($0, $1) }
        return isSorted ? numbers : numbers.sorted { precedes($0, $1) }
    }
}
