import Indicators
public import Records
public import Scoring

extension Store {
    /// How many rows each loaded table of a district's year has; of attendance how many days.
    ///
    /// All rows are counted, which takes seconds for a state.
    ///
    /// - Parameters:
    ///   - stored: the district's year.
    ///   - progress: hears which share of the tables is counted.
    /// - Returns: the rows by table.
    /// - Throws: ``StoreError``, also where `progress` ended it.
    public func rowCounts(
        of stored: StoredSnapshot,
        progress: ReadingProgress = { _ in true }
    ) throws(StoreError) -> [TableName: Int] {
        let scope = stored.snapshot.scope
        return try engine.read { session throws(StoreError) in
            var counts: [TableName: Int] = [:]
            for (place, table) in stored.tables.keys.enumerated() {
                try Self.goOn(place, of: stored.tables.count, progress)
                counts[table] = Int(try session.integer(RecordSQL(table).count, scope) ?? 0)
            }
            if stored.tables[.attendance] != nil {
                try DaysTable(scope, in: session).forEach { entry throws(StoreError) in
                    counts[.attendance, default: 0] += entry.days.count
                }
            }
            return counts
        }
    }

    private static func goOn(
        _ done: Int,
        of all: Int,
        _ progress: ReadingProgress
    ) throws(StoreError) {
        guard progress(Double(done) / Double(max(1, all))) else {
            throw StoreError(.stopped, "The reading was stopped.")
        }
    }

    /// The codes of a district's year that nobody has given a meaning, with the rows that have them.
    ///
    /// - Parameters:
    ///   - stored: the district's year.
    ///   - progress: hears which share of the tables is searched.
    /// - Returns: the codes, by table and column.
    /// - Throws: ``StoreError``, also where `progress` ended it.
    public func unmappedCodes(
        of stored: StoredSnapshot,
        progress: ReadingProgress = { _ in true }
    ) throws(StoreError) -> [DataQuality.UnmappedCode] {
        let scope = stored.snapshot.scope
        return try engine.read { session throws(StoreError) in
            var found: [DataQuality.UnmappedCode] = []
            for (place, table) in stored.tables.keys.sorted().enumerated() {
                try Self.goOn(place, of: stored.tables.count, progress)
                for column in table.schema.columns.filter(\.type.isCode) {
                    // A day whose code is not known is always a row; see Migration2.
                    let name = table == .attendance ? "attendance_rows" : table.rawValue
                    found += try session.rows(QualitySQL.unmapped(name, column.name), scope) {
                        row throws(StoreError) in
                        DataQuality.UnmappedCode(
                            table: table,
                            column: column.name,
                            code: String(row.text(0).prefix(40)),
                            rows: Int(row.integer(1))
                        )
                    }
                }
            }
            return found
        }
    }

    /// How fresh the records of each school with students are.
    ///
    /// - Parameters:
    ///   - stored: the district's year.
    ///   - asOf: the day that school days are counted to.
    /// - Returns: the schools by name.
    /// - Throws: ``StoreError``.
    public func freshness(
        of stored: StoredSnapshot,
        asOf: SchoolDate
    ) throws(StoreError) -> [DataQuality.School] {
        let (scope, snapshot) = (stored.snapshot.scope, stored.snapshot)
        return try engine.read { session throws(StoreError) in
            let days = try AttendanceReading(scope, snapshot.schoolYear, in: session).lastDays()
            let marks = try session.rows(QualitySQL.lastMarks, scope) { row throws(StoreError) in
                (row.text(0), SchoolDate(row.text(1)))
            }
            let lastMarks = Dictionary(marks) { first, _ in first }
            let schools = try session.rows(QualitySQL.schools, scope) { row throws(StoreError) in
                (id: row.text(0), name: row.text(1))
            }
            return try schools.map { school throws(StoreError) in
                // What a school says it has recorded counts more than its last absence.
                let last = snapshot.recordedThrough[school.id] ?? days[school.id]
                return DataQuality.School(
                    id: school.id,
                    name: school.name,
                    lastAttendance: last,
                    schoolDaysBehind: try last.flatMap { day throws(StoreError) in
                        try session.schoolDays(scope, school.id, after: day, through: asOf)
                    },
                    lastMark: lastMarks[school.id] ?? nil
                )
            }
        }
    }

    /// What is missing for each milestone of a run, and what that makes N/A.
    public func gaps(of run: Run) throws(StoreError) -> [DataQuality.Gaps] {
        let key: [SQLValue] = [.text(run.districtID), .integer(run.id)]
        return try engine.read { session throws(StoreError) in
            var gaps: [String: DataQuality.Gaps] = [:]
            _ = try session.rows(QualitySQL.milestones, key) { row throws(StoreError) in
                guard let milestone = Milestone(rawValue: row.text(0)) else { return }
                var found = DataQuality.Gaps(milestone: milestone)
                (found.students, found.notAvailable) = (Int(row.integer(1)), Int(row.integer(2)))
                gaps[row.text(0)] = found
            }
            _ = try session.rows(QualitySQL.reasons, key) { row throws(StoreError) in
                gaps[row.text(0)]?.reasons.append(
                    DataQuality.Reason(words: row.text(1), students: Int(row.integer(2)))
                )
            }
            _ = try session.rows(QualitySQL.gaps, key) { row throws(StoreError) in
                guard let reason = UnknownReason(rawValue: row.text(2)) else { return }
                gaps[row.text(0)]?.missing.append(
                    DataQuality.Missing(
                        indicator: row.text(1),
                        reason: reason,
                        students: Int(row.integer(3)),
                        notAvailable: Int(row.integer(4))
                    )
                )
            }
            return Milestone.allCases.compactMap { gaps[$0.rawValue] }
        }
    }
}

extension ColumnType {
    /// Whether values are codes of a vocabulary.
    fileprivate var isCode: Bool { if case .code = self { true } else { false } }
}

extension Snapshot {
    /// The district and the year as parameters.
    var scope: [SQLValue] { [.text(districtID), SQLValue(schoolYear.endingIn)] }
}

extension Session {
    /// School days of a school between two days; nil where it has no calendar.
    fileprivate func schoolDays(
        _ scope: [SQLValue],
        _ school: String,
        after day: SchoolDate,
        through last: SchoolDate
    ) throws(StoreError) -> Int? {
        let key = scope + [.text(school)]
        guard try integer(QualitySQL.hasCalendar, key) != 0 else { return nil }
        let span: [SQLValue] = [.text(day.description), .text(last.description)]
        return try integer(QualitySQL.schoolDays, key + span).map { Int($0) }
    }
}
