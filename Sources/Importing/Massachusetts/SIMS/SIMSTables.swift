import CSV
import Records

/// The rows of native tables that a year's SIMS collections make.
struct SIMSTables {
    private(set) var year: SIMSYear
    let codes: StateCodes
    let firstDay: SchoolDate
    private(set) var made: [TableName: StateRows] = [:]
    /// How many students a collection no longer has, by the collection's place.
    private(set) var vanished: [Int: Int] = [:]
    /// Whether a stay began or ended within the year.
    private(set) var hasMoves = false
    /// Programmes that have a row.
    var programs: Set<String> = []

    init(
        _ year: SIMSYear,
        _ codes: StateCodes,
        firstDay: SchoolDate,
        in room: WaitingRoom
    ) throws(CSVError) {
        self.year = year
        self.codes = codes
        self.firstDay = firstDay
        for table in SIMSColumns.tables { made[table] = StateRows(SIMSColumns.of(table), in: room) }
        for student in 0..<year.students.count { try make(student) }
        for row in year.nameless { add(.students, studentCells(row), row.line) }
    }

    private mutating func make(_ student: Int) throws(CSVError) {
        let rows = try year.rows(of: student)
        // Those of the last collection that has the student.
        let latest = rows.last { !$0.isEmpty } ?? []
        // Two rows of one collection that differ are both handed on, to be found to contradict each other.
        var told: [[String?]] = []
        for row in latest {
            let cells = studentCells(row)
            guard !told.contains(cells) else { continue }
            told.append(cells)
            add(.students, cells, row.line)
        }
        addEnrollments(rows, year.students[student])
        addSummaries(rows)
        addStatuses(rows)
        addPrograms(rows)
        addMassCore(latest.last)
        addTruancies(rows)
    }

    /// Adds a row to a table.
    mutating func add(_ table: TableName, _ cells: [String?], _ line: Int) {
        made[table]?.add(cells, line: line)
    }

    // MARK: - Tables

    private func studentCells(_ row: SIMSRow) -> [String?] {
        [
            row.lasid, row["DOE002"], row["DOE003"], row["DOE004"], row["DOE005"],
            row["DOE006"].map(StateDate.native), codes.meaningOrCode("DOE009", row["DOE009"]),
            codes.meaningOrCode("DOE010", row["DOE010"]),
            codes.meaningOrCode("DOE024", row["DOE024"]),
        ]
    }

    private mutating func addEnrollments(_ rows: [[SIMSRow]], _ student: String) {
        var builder = StayBuilder(year.parts, codes, firstDay: firstDay)
        builder.build(rows)
        for place in Set(builder.vanished) { vanished[place, default: 0] += 1 }
        for stay in builder.stays {
            hasMoves = hasMoves || stay.left != nil || stay.entered.from != firstDay
            add(.enrollments, Self.cells(stay, student), stay.line)
        }
    }

    private static func cells(_ stay: SIMSStay, _ student: String) -> [String?] {
        [
            student, stay.school, stay.entry.description, stay.grade, stay.entryType?.rawValue,
            stay.exit?.description, stay.exitType,
            stay.exit != nil || stay.exitType != nil ? stay.status : nil,
            stay.isPrimary ? "true" : "false", "collection",
            stay.entered.from.description, stay.entered.by.description,
            stay.left?.from.description, stay.left?.by.description,
        ]
    }

    private mutating func addSummaries(_ rows: [[SIMSRow]]) {
        for (part, rows) in zip(year.parts, rows) {
            for row in rows {
                guard let membership = row.days("DOE018"), let attended = row.days("DOE017") else {
                    continue
                }
                let cells = [
                    row.lasid, row.school, firstDay.description, part.day.description, membership,
                    attended, SummarySource.sims.rawValue,
                ]
                add(.attendanceSummary, cells, row.line)
            }
        }
    }

    private mutating func addMassCore(_ row: SIMSRow?) {
        guard let day = year.parts.last?.day, let row, let code = row["DOE037"],
            codes.meaning("DOE037", code) != SIMSStatus.no
        else { return }
        let cells = [
            row.lasid, "masscore", "all", day.description, codes.meaningOrCode("DOE037", code),
        ]
        add(.graduationStatus, cells, row.line)
    }

    /// Truancies have no column of their own; as a local measure a rule set may name them.
    private mutating func addTruancies(_ rows: [[SIMSRow]]) {
        for (part, rows) in zip(year.parts, rows) {
            guard let row = rows.last, let count = row.days("DOE052") else { continue }
            let cells = [row.lasid, "sims_truancies", part.day.description, count]
            add(.localIndicators, cells, row.line)
        }
    }
}
