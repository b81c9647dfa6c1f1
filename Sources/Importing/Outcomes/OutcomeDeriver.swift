public import Records

/// Passes records on to another sink and adds the outcomes that they tell, with the source `records`.
///
/// Rows of an `outcomes` file win over what is derived. The derived rows come last, just before the end.
public struct OutcomeDeriver<Sink: RecordSink>: RecordSink {
    /// Where everything goes.
    public private(set) var sink: Sink
    /// The students that rows have named; all that is remembered goes by their numbers.
    private var roll = TextIndex()
    private var courses = CourseOutcomes()
    private var tests = TestOutcomes()
    private var exits = ExitOutcomes()
    private var told: Set<OutcomeKey> = []
    private var snapshot = Snapshot(districtID: "", schoolYear: SchoolYear(endingIn: 0))

    /// A deriver before a sink.
    public init(_ sink: Sink) {
        self.sink = sink
    }

    /// A district's year begins; the table of outcomes is added to unless the folder replaces it.
    public mutating func begin(
        _ snapshot: Snapshot,
        loading tables: [TableName: Snapshot.TableMode]
    ) throws {
        self = OutcomeDeriver(sink)
        self.snapshot = snapshot
        var tables = tables
        if tables[.outcomes] == nil || tables[.outcomes] == .absent { tables[.outcomes] = .upsert }
        try sink.begin(snapshot, loading: tables)
    }

    /// Some validated rows of one table.
    public mutating func accept(_ batch: RecordBatch) throws {
        switch batch.table {
        case .terms: courses.takeTerms(batch)
        case .enrollments:
            let students = roll.insert(batch.text(Enrollments.studentID))
            exits.take(batch, students: students)
            courses.takeEnrollments(batch, students: students)
        case .marks:
            // Only marks of students whose grade is known tell anything.
            courses.takeMarks(batch, students: roll.find(batch.text(Marks.studentID)))
        case .transcript:
            let students = roll.insert(batch.text(Transcript.studentID))
            courses.takeTranscript(batch, students: students)
        case .assessments: tests.takeTests(batch)
        case .assessmentResults:
            let students = roll.insert(batch.text(AssessmentResults.studentID))
            tests.takeResults(batch, students: students)
        case .outcomes: take(batch)
        default: break
        }
        try sink.accept(batch)
    }

    /// The district's year is complete; the derived outcomes are handed on first.
    public mutating func end() throws {
        let derived =
            tests.outcomes() + courses.outcomes(snapshot, students: roll.count)
            + exits.outcomes(snapshot.schoolYear)
        let rows = ordered(derived.filter { !told.contains($0.key) })
        for start in stride(from: 0, to: rows.count, by: Importer.batchRows) {
            let end = min(start + Importer.batchRows, rows.count)
            try sink.accept(batch(rows[start..<end]))
        }
        try sink.end()
    }

    /// By student id, milestone and year, so that the same records always give the same rows.
    private func ordered(_ outcomes: [DerivedOutcome]) -> [DerivedOutcome] {
        let named = outcomes.map { (id: roll[Int($0.key.student)], outcome: $0) }
        return named.sorted { left, right in
            let (one, other) = (left.outcome.key, right.outcome.key)
            return (left.id, one.milestone.ordinal, one.year)
                < (right.id, other.milestone.ordinal, other.year)
        }.map(\.outcome)
    }

    private mutating func take(_ batch: RecordBatch) {
        let students = roll.insert(batch.text(Outcomes.studentID))
        let milestones = batch.numbers(Outcomes.milestone)
        let years = batch.numbers(Outcomes.schoolYear)
        for row in 0..<batch.count {
            guard let year = years[row],
                let milestone = milestones[row].flatMap(Milestone.init(ordinal:))
            else { continue }
            told.insert(
                OutcomeKey(student: students[row], milestone: milestone, year: Int(year))
            )
        }
    }

    private func batch(_ outcomes: ArraySlice<DerivedOutcome>) -> RecordBatch {
        var batch = RecordBatch(.outcomes)
        let names = batch.table.schema.columns.map(\.name)
        for outcome in outcomes {
            let cells: [String: String] = [
                Outcomes.studentID.name: roll[Int(outcome.key.student)],
                Outcomes.milestone.name: outcome.key.milestone.rawValue,
                Outcomes.schoolYear.name: String(outcome.key.year),
                Outcomes.met.name: outcome.met ? "true" : "false",
                Outcomes.source.name: OutcomeSource.records.rawValue,
            ]
            batch.append(row: names.map { cells[$0] })
        }
        return batch
    }
}

extension OutcomeDeriver: AttendanceSink where Sink: AttendanceSink {
    /// As the sink behind.
    public static var keepsEveryColumn: Bool { Sink.keepsEveryColumn }

    /// The students that the sink behind knows.
    public var students: TextIndex { sink.students }

    /// The schools that the sink behind knows.
    public var organizations: TextIndex { sink.organizations }

    /// Attendance tells no outcome, so the ledger is that of the sink behind.
    public mutating func emptyLedger() -> Sink.Ledger? { sink.emptyLedger() }

    /// Hands a ledger on.
    public mutating func merge(_ ledger: consuming Sink.Ledger) { sink.merge(ledger) }

    /// Hands all plain rows of a file on.
    public mutating func take(_ grid: consuming AttendanceGrid) { sink.take(grid) }
}

/// Whose outcome it is, by the deriver's number of the student, of what and when.
struct OutcomeKey: Hashable {
    let student: Int32
    let milestone: Milestone
    let year: Int
}

/// An outcome that the records tell.
struct DerivedOutcome {
    let key: OutcomeKey
    let met: Bool
}
