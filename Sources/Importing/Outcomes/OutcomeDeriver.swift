public import Records

/// Passes records on to another sink and adds the outcomes that they tell, with the source `records`.
///
/// Rows of an `outcomes` file win over what is derived. The derived rows come last, just before the end.
public struct OutcomeDeriver<Sink: RecordSink>: RecordSink {
    /// Where everything goes.
    public private(set) var sink: Sink
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
            exits.take(batch)
            courses.takeEnrollments(batch)
        case .marks: courses.takeMarks(batch)
        case .transcript: courses.takeTranscript(batch)
        case .assessments: tests.takeTests(batch)
        case .assessmentResults: tests.takeResults(batch)
        case .outcomes: take(batch)
        default: break
        }
        try sink.accept(batch)
    }

    /// The district's year is complete; the derived outcomes are handed on first.
    public mutating func end() throws {
        let derived =
            tests.outcomes() + courses.outcomes(snapshot)
            + exits.outcomes(snapshot.schoolYear)
        let batch = batch(derived.filter { !told.contains($0.key) })
        if batch.count > 0 { try sink.accept(batch) }
        try sink.end()
    }

    private mutating func take(_ batch: RecordBatch) {
        let students = batch.text(Outcomes.studentID)
        let milestones = batch.numbers(Outcomes.milestone)
        let years = batch.numbers(Outcomes.schoolYear)
        for row in 0..<batch.count {
            guard let student = students[row], let year = years[row],
                let milestone = milestones[row].flatMap(Milestone.init(ordinal:))
            else { continue }
            told.insert(OutcomeKey(student: student, milestone: milestone, year: Int(year)))
        }
    }

    private func batch(_ outcomes: [DerivedOutcome]) -> RecordBatch {
        var batch = RecordBatch(.outcomes)
        let names = batch.table.schema.columns.map(\.name)
        for outcome in outcomes.sorted(by: { $0.key < $1.key }) {
            let cells: [String: String] = [
                Outcomes.studentID.name: outcome.key.student,
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

    /// Hands a grid on.
    public mutating func take(_ grid: consuming AttendanceGrid) { sink.take(grid) }
}

/// Whose outcome it is, of what and when.
struct OutcomeKey: Hashable, Comparable {
    let student: String
    let milestone: Milestone
    let year: Int

    static func < (left: Self, right: Self) -> Bool {
        (left.student, left.milestone.ordinal, left.year)
            < (right.student, right.milestone.ordinal, right.year)
    }
}

/// An outcome that the records tell.
struct DerivedOutcome {
    let key: OutcomeKey
    let met: Bool
}
