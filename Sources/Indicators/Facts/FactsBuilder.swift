public import Records

/// Folds records into facts, one batch per call: the target year first, then earlier years in descending order.
///
/// Within a table rows may come in any order. Folding is cheap and knows no day; ``facts()`` decides the day, cuts everything at
/// it and sums up.
public struct FactsBuilder: AttendanceSink, RestartableSink, Sendable {
    var asOf: SchoolDate?
    var schoolYear: SchoolYear?
    var target: Snapshot?
    var loaded: [TableName: Snapshot.TableMode] = [:]
    var current: SchoolYear?
    var snapshots = 0

    var organizationIndex = TextIndex()
    var people = StudentsBuilder()
    var calendars = CalendarBuilder()
    var terms = TermsBuilder()
    var enrollments = EnrollmentsBuilder()
    var courses = CoursesBuilder()
    var sections = SectionsBuilder()
    var ledgerSoFar: AttendanceLedger?
    var summaries = AttendanceSummaryBuilder()
    var marks = MarksBuilder()
    var transcript = TranscriptBuilder()
    var assessments = AssessmentsBuilder()
    var results = AssessmentResultsBuilder()
    var incidents = IncidentsBuilder()
    var participants = IncidentParticipantsBuilder()
    var actions = DisciplineActionsBuilder()
    var locals = LocalIndicatorsBuilder()

    /// A builder that has seen nothing.
    ///
    /// - Parameters:
    ///   - asOf: the day; nil takes the snapshot's own, else the last day with recorded attendance, else the last school day.
    ///   - schoolYear: the target year; nil takes the day's, else that of the first snapshot.
    public init(asOf: SchoolDate? = nil, schoolYear: SchoolYear? = nil) {
        self.asOf = asOf
        self.schoolYear = schoolYear ?? asOf.map { SchoolYear(containing: $0) }
    }

    /// The students of the target year by local id, complete once their table has been read; readers of the hot path
    /// resolve ids with it.
    public var students: TextIndex { people.index }

    /// The schools by `org_id`, complete once enrollments have been read; readers of the hot path resolve ids with it.
    public var organizations: TextIndex { organizationIndex }

    /// A district's year begins; years after the target are not read.
    public mutating func begin(
        _ snapshot: Snapshot,
        loading tables: [TableName: Snapshot.TableMode]
    ) {
        let year = schoolYear ?? snapshot.schoolYear
        schoolYear = year
        current = snapshot.schoolYear
        snapshots += 1
        guard snapshot.schoolYear == year else { return }
        target = snapshot
        loaded = tables
    }

    /// Some rows of a table of the year that began.
    public mutating func accept(_ batch: RecordBatch) {
        guard let current, let schoolYear, current <= schoolYear else { return }
        if current == schoolYear {
            acceptTarget(batch)
        } else {
            acceptEarlier(batch, isYearBefore: current == schoolYear.previous)
        }
    }

    /// The year is complete.
    public mutating func end() {
        current = nil
    }
}

extension FactsBuilder {
    private mutating func acceptTarget(_ batch: RecordBatch) {
        switch batch.table {
        case .organizations: _ = organizationIndex.insert(batch.text(Organizations.orgID))
        case .students: people.fold(batch)
        case .calendar: calendars.fold(batch, organizations: &organizationIndex)
        case .terms: terms.fold(batch)
        case .enrollments:
            enrollments.fold(
                batch,
                students: people.index,
                organizations: &organizationIndex,
                calendars: &calendars
            )
        case .sections: sections.fold(batch, courses: &courses)
        case .attendance: acceptAttendance(batch)
        case .attendanceSummary:
            summaries.fold(batch, students: people.index, organizations: &organizationIndex)
        case .marks:
            marks.fold(
                batch,
                students: people.index,
                sections: &sections,
                terms: terms
            )
        case .incidents: incidents.fold(batch)
        case .incidentParticipants:
            participants.fold(batch, students: people.index, incidents: &incidents)
        case .disciplineActions: actions.fold(batch, students: people.index)
        case .localIndicators: locals.fold(batch, students: people.index)
        default: acceptAnyYear(batch)
        }
    }

    private mutating func acceptEarlier(_ batch: RecordBatch, isYearBefore: Bool) {
        if batch.table == .enrollments {
            if isYearBefore { enrollments.foldYearBefore(batch, students: people.index) }
        } else {
            acceptAnyYear(batch)
        }
    }

    /// Tables whose earlier years count as well.
    private mutating func acceptAnyYear(_ batch: RecordBatch) {
        switch batch.table {
        case .courses: courses.fold(batch)
        case .transcript:
            transcript.fold(
                batch,
                snapshot: snapshots,
                students: people.index,
                courses: &courses,
                terms: terms
            )
        case .assessments: assessments.fold(batch)
        case .assessmentResults:
            results.fold(
                batch,
                snapshot: snapshots,
                students: people.index,
                assessments: assessments
            )
        default: break
        }
    }
}

extension FactsBuilder {
    /// A ledger of attendance that has no rows yet: for readers that fold attendance themselves, on one thread or several.
    ///
    /// Take it once calendar, students and enrollments have been read. Copies are cheap until written; each thread folds into
    /// its own and ``merge(_:)`` brings them together.
    ///
    /// Nil while an earlier year than the target is read, for its attendance counts nowhere.
    public mutating func emptyLedger() -> AttendanceLedger? {
        if let current, current != schoolYear { return nil }
        return newLedger()
    }

    func newLedger() -> AttendanceLedger {
        var told = [Int32](repeating: .max, count: organizationIndex.count)
        for (school, day) in target?.recordedThrough ?? [:] {
            if let number = organizationIndex.find(school) { told[number] = day.dayNumber }
        }
        return AttendanceLedger(
            members: enrollments.members(students: people.index.count),
            calendar: calendars.facts(),
            told: told
        )
    }

    /// Takes over what a ledger of ``emptyLedger()`` has recorded.
    public mutating func merge(_ ledger: consuming AttendanceLedger) {
        guard var own = ledgerSoFar.take() else {
            ledgerSoFar = ledger
            return
        }
        own.merge(ledger)
        ledgerSoFar = own
    }

    /// Takes all plain rows of an attendance file.
    public mutating func take(_ grid: consuming AttendanceGrid) {
        guard var ledger = emptyLedger() else { return }
        ledger.take(grid)
        merge(ledger)
    }

    private mutating func acceptAttendance(_ batch: RecordBatch) {
        var ledger = ledgerSoFar.take() ?? newLedger()
        ledger.accept(
            AttendanceBatch(batch, students: people.index, organizations: organizationIndex)
        )
        ledgerSoFar = ledger
    }
}
