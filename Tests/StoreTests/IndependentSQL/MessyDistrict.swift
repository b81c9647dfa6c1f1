import Records
import Store

/// A small made-up district whose records are valid and as messy as real ones, from a seed.
///
/// It has three school years; the last one is the one to ask about. Every kind of record has rows after any day that one may ask
/// about, so that a reading that looks into the future is caught.
struct MessyDistrict {
    static let id = "9999"
    static let year = SchoolYear(endingIn: 2026)
    static let localMeasures = ["reading_log", "survey_score"]

    /// One school year's tables, with which of them are brought.
    struct Year {
        let schoolYear: SchoolYear
        var snapshot: Snapshot
        var rows: [TableName: [[String: String]]] = [:]
        var left: Set<TableName> = []

        init(_ schoolYear: SchoolYear) {
            self.schoolYear = schoolYear
            snapshot = Snapshot(districtID: MessyDistrict.id, schoolYear: schoolYear)
        }

        /// Adds a row; cells that are nil are unknown.
        mutating func add(_ table: TableName, _ cells: KeyValuePairs<String, String?>) {
            var row: [String: String] = [:]
            for (name, cell) in cells where cell != nil { row[name] = cell }
            rows[table, default: []].append(row)
        }
    }

    var dice: Dice
    var years: [Year] = []
    /// A school with its calendars: the school days of each.
    var schools: [School] = []
    var students: [Student] = []

    struct School {
        let id: String
        var calendars: [String: [SchoolDate]] = [:]
    }

    struct Stay {
        let school: Int
        let calendar: String
        let entry: SchoolDate
        let exit: SchoolDate?
        let isNoShow: Bool
    }

    struct Student {
        let id: String
        let grade: String
        var stays: [Stay] = []
    }

    /// The first weekday of the calendars.
    static let start = SchoolDate(year: 2025, month: 8, day: 25) ?? SchoolDate(dayNumber: 20_325)
    /// The days from the first to the last day of the calendars: about 95 school days.
    static let span = 150

    init(seed: UInt64) {
        dice = Dice(seed: seed)
        for number in [2024, 2025, 2026] { years.append(Year(SchoolYear(endingIn: number))) }
        makeSchools()
        makeCourses()
        makeStudents()
        makeAttendance()
        makeMarks()
        makeTranscript()
        makeTests()
        makeDiscipline()
        makeLocalMeasures()
        leaveTables()
    }

    /// Days to ask about: before everything, early, in the middle, near the end, at the end and after it.
    var days: [SchoolDate] {
        [-20, 3, 45, 100, Self.span + 60].map { Self.start.advanced(by: $0) }
    }

    /// A day of the calendars' span, or some days around it.
    mutating func day(_ range: ClosedRange<Int> = -10...170) -> SchoolDate {
        Self.start.advanced(by: dice.number(range))
    }

    /// Puts all years into a store, the earliest first.
    func fill(_ store: Store) throws {
        let options = ImportOptions(softwareVersion: "test", createdAt: "2026-01-01T00:00:00Z")
        for year in years where !year.rows.isEmpty {
            _ = try store.importRecords(options) { sink in
                let tables = TableName.allCases.filter { !year.left.contains($0) }
                try sink.begin(
                    year.snapshot,
                    loading: Dictionary(uniqueKeysWithValues: tables.map { ($0, .full) })
                )
                for table in tables { try sink.accept(Self.batch(table, year.rows[table] ?? [])) }
                try sink.end()
            }
        }
    }

    private static func batch(_ table: TableName, _ rows: [[String: String]]) -> RecordBatch {
        var batch = RecordBatch(table)
        for row in rows { batch.append(row: table.schema.columns.map { row[$0.name] }) }
        return batch
    }

    /// Some tables are not brought at all.
    private mutating func leaveTables() {
        for table: TableName in [
            .attendance, .attendanceSummary, .incidents, .disciplineActions, .marks, .transcript,
            .assessmentResults,
        ] where dice.percent(20) {
            years[2].left.insert(table)
        }
        if years[2].left.contains(.incidents) { years[2].left.insert(.incidentParticipants) }
        if dice.percent(15) { years.removeSubrange(0...dice.number(0...1)) }
    }
}
