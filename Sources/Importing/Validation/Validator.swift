import Records

/// Judges typed rows beside all the rows before them; every reader's records pass through it.
///
/// Tables come in load order. What later tables need is remembered compactly, never the rows themselves.
struct Validator {
    let snapshot: Snapshot
    /// The tables that are imported.
    let loaded: Set<TableName>
    var references = References()
    var schools = SchoolYearFacts()
    var students = StudentFacts()
    var sections = SectionFacts()

    init(_ snapshot: Snapshot, loaded: Set<TableName>) {
        self.snapshot = snapshot
        self.loaded = loaded
    }

    /// Finds what is wrong with rows; rows that are rejected already are passed over.
    mutating func check(_ rows: inout DecodedRows) {
        checkReferences(&rows)
        checkSpans(&rows)
        switch rows.schema.name {
        case .terms: checkTerms(&rows)
        case .students: checkStudents(&rows)
        case .enrollments: checkEnrollments(&rows)
        case .attendance: checkAttendance(&rows)
        case .attendanceSummary: checkSummaries(&rows)
        case .marks: checkMarks(&rows)
        default: break
        }
    }

    /// Remembers what later rows are judged by.
    ///
    /// - Parameters:
    ///   - batch: accepted rows.
    ///   - targets: the numbers of their ids by column, where these have been looked up already.
    /// - Returns: the numbers of the rows' own ids; none where nothing can point to their table.
    @discardableResult
    mutating func learn(_ batch: RecordBatch, targets: [Int: [Int32]] = [:]) -> [Int32] {
        let own = references.learn(batch)
        let rows = LearnedRows(batch: batch, targets: targets, own: own, references: references)
        switch batch.table {
        case .calendar: learnCalendar(rows)
        case .terms: learnTerms(rows)
        case .students: learnStudents(rows)
        case .enrollments: learnEnrollments(rows)
        case .sections: learnSections(rows)
        case .sectionEnrollments: learnSectionEnrollments(rows)
        case .attendance: learnAttendance(rows)
        default: break
        }
        return own
    }

    /// Forgets what only the rows of a table are judged by, once they all are.
    mutating func forget(after table: TableName) {
        switch table {
        case .enrollments:
            students.primarySpans = Chains()
            students.births = ByNumber(unset: .min)
        case .attendance: students.stays = Stays()
        case .marks: sections.seats = Chains()
        default: break
        }
    }

    /// Ids must exist in the table that they point to.
    private func checkReferences(_ rows: inout DecodedRows) {
        for (index, column) in rows.schema.columns.enumerated() {
            guard let target = column.references, let numbers = rows.targets[index] else {
                continue
            }
            for row in 0..<rows.count where numbers[row] < 0 {
                guard rows.isOrphan(row, index) else { continue }
                rows.orphans[index, default: 0] += 1
                if !rows.isRejected[row] { rows.add(target.orphanCode, row: row, column: index) }
            }
        }
    }

    private static let spans: [TableName: (start: String, end: String)] = [
        .terms: ("start_date", "end_date"), .studentAttributes: ("start_date", "end_date"),
        .sectionEnrollments: ("start_date", "end_date"),
        .attendanceSummary: ("period_start", "period_end"),
        .disciplineActions: ("start_date", "end_date"),
        .programParticipations: ("start_date", "end_date"),
        .interventions: ("start_date", "end_date"), .caseload: ("start_date", "end_date"),
        .enrollments: ("entry_date", "exit_date"),
    ]

    /// Nothing ends before it starts.
    private func checkSpans(_ rows: inout DecodedRows) {
        guard let names = Self.spans[rows.schema.name],
            let start = rows.schema.index(of: names.start),
            let end = rows.schema.index(of: names.end),
            case .numbers(let starts) = rows.batch.columns[start],
            case .numbers(let ends) = rows.batch.columns[end]
        else { return }
        let code: FindingCode =
            rows.schema.name == .enrollments ? .exitBeforeEntry : .endBeforeStart
        for row in 0..<rows.count where !rows.isRejected[row] {
            if let from = starts[row], let to = ends[row], to < from {
                rows.add(code, row: row, column: end)
            }
        }
    }
}

/// Accepted rows and the numbers of their ids.
struct LearnedRows {
    let batch: RecordBatch
    let targets: [Int: [Int32]]
    /// The numbers of the rows themselves; empty where nothing can point to their table.
    let own: [Int32]
    let references: References

    /// The numbers of a column's ids: those of the table it points to, or its own.
    func numbers(_ column: Column<String>) -> [Int32] {
        guard let index = batch.table.schema.index(of: column.name) else { return [] }
        if let numbers = targets[index] { return numbers }
        guard let target = column.schema.references else { return own }
        return references.numbers(target, batch.text(column))
    }
}

extension DecodedRows {
    /// The place of a column in the table.
    func place<Value>(_ column: Column<Value>) -> Int? { schema.index(of: column.name) }
}
