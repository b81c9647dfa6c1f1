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
    mutating func learn(_ batch: RecordBatch) {
        references.learn(batch)
        switch batch.table {
        case .calendar: learnCalendar(batch)
        case .terms: learnTerms(batch)
        case .students: learnStudents(batch)
        case .enrollments: learnEnrollments(batch)
        case .sections: learnSections(batch)
        case .sectionEnrollments: learnSectionEnrollments(batch)
        case .attendance: learnAttendance(batch)
        default: break
        }
    }

    /// Ids must exist in the table that they point to.
    private func checkReferences(_ rows: inout DecodedRows) {
        for (index, column) in rows.schema.columns.enumerated() {
            guard let target = column.references, let numbers = rows.targets[index],
                case .text(let ids) = rows.batch.columns[index]
            else { continue }
            for row in 0..<rows.count where numbers[row] < 0 {
                if ids.isEmpty(row) { continue }
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

extension DecodedRows {
    /// The place of a column in the table.
    func place<Value>(_ column: Column<Value>) -> Int? { schema.index(of: column.name) }
}
