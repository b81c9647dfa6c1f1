public import Records

/// Folds records into facts, one batch per call: the target year first, then earlier years in descending order.
///
/// Tables come in their load order and within a table rows in any. The day is settled before the first mark, so that marks are
/// folded at once; all else is cut at the day by ``facts()``.
public struct FactsBuilder: AttendanceSink, Sendable {
    var asOf: SchoolDate?
    var schoolYear: SchoolYear?
    /// The day, once marks have come: tables load in their order, so that nothing after them can change it.
    var settledDay: SchoolDate?
    var target: Snapshot?
    var loaded: [TableName: Snapshot.TableMode] = [:]
    var current: SchoolYear?
    var snapshots = 0

    /// What the numbers of the present snapshot's reader stand for.
    var numbering = ReaderNumbers()
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
        numbering = ReaderNumbers()
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
        case .organizations:
            let numbers = organizationIndex.insert(batch.text(Organizations.orgID))
            numbering.learn(batch, numbers)
        case .students: numbering.learn(batch, people.fold(batch))
        case .calendar:
            calendars.fold(batch, schools: organizations(CalendarDays.orgID, in: batch))
        case .terms: numbering.learn(batch, terms.fold(batch))
        case .enrollments:
            enrollments.fold(
                batch,
                students: students(Enrollments.studentID, in: batch),
                schools: organizations(Enrollments.orgID, in: batch),
                calendars: &calendars
            )
        case .sections: acceptSections(batch)
        case .attendance: acceptAttendance(batch)
        case .marks: acceptMarks(batch)
        default: acceptEvents(batch)
        }
    }

    private mutating func acceptEvents(_ batch: RecordBatch) {
        switch batch.table {
        case .attendanceSummary:
            summaries.fold(
                batch,
                students: students(AttendanceSummary.studentID, in: batch),
                schools: organizations(AttendanceSummary.orgID, in: batch)
            )
        case .incidents: numbering.learn(batch, incidents.fold(batch))
        case .incidentParticipants:
            let happened =
                numbering.numbers(IncidentParticipants.incidentID, in: batch)
                ?? incidents.numbers(batch.text(IncidentParticipants.incidentID))
            participants.fold(
                batch,
                students: students(IncidentParticipants.studentID, in: batch),
                incidents: happened
            )
        case .disciplineActions:
            actions.fold(batch, students: students(DisciplineActions.studentID, in: batch))
        case .localIndicators:
            locals.fold(batch, students: students(LocalIndicators.studentID, in: batch))
        default: acceptAnyYear(batch)
        }
    }

    private mutating func acceptSections(_ batch: RecordBatch) {
        let taught =
            numbering.numbers(Sections.courseID, in: batch)
            ?? courses.numbers(batch.text(Sections.courseID))
        numbering.learn(batch, sections.fold(batch, courses: taught))
    }

    private mutating func acceptMarks(_ batch: RecordBatch) {
        let taught =
            numbering.numbers(Marks.sectionID, in: batch)
            ?? sections.numbers(batch.text(Marks.sectionID))
        let spans =
            numbering.numbers(Marks.termID, in: batch)
            ?? terms.index.find(batch.text(Marks.termID))
        let ids = MarkIDs(
            students: students(Marks.studentID, in: batch),
            sections: taught,
            terms: spans,
            studentCount: people.index.count
        )
        marks.fold(batch, upTo: settleDay().dayNumber, ids, terms: terms)
    }

    private mutating func acceptEarlier(_ batch: RecordBatch, isYearBefore: Bool) {
        switch batch.table {
        case .students: learnEarlier(batch)
        case .enrollments where isYearBefore:
            enrollments.foldYearBefore(
                batch,
                students: students(Enrollments.studentID, in: batch),
                of: people.index.count
            )
        case .enrollments: break
        default: acceptAnyYear(batch)
        }
    }

    /// Students of an earlier year are looked up by their text once, so that all their rows need not be.
    private mutating func learnEarlier(_ batch: RecordBatch) {
        guard !batch.ids.isEmpty else { return }
        numbering.learn(batch, people.index.find(batch.text(Students.studentID)))
    }

    /// Tables whose earlier years count as well.
    private mutating func acceptAnyYear(_ batch: RecordBatch) {
        switch batch.table {
        case .courses: numbering.learn(batch, courses.fold(batch))
        case .transcript:
            transcript.fold(
                batch,
                snapshot: snapshots,
                targetYear: schoolYear ?? SchoolYear(endingIn: 1970),
                students: students(Transcript.studentID, in: batch),
                of: people.index.count,
                courses: &courses,
                terms: terms
            )
        case .assessments: numbering.learn(batch, assessments.fold(batch))
        case .assessmentResults:
            results.fold(
                batch,
                snapshot: snapshots,
                students: students(AssessmentResults.studentID, in: batch),
                of: people.index.count,
                tests: numbering.numbers(AssessmentResults.assessmentID, in: batch)
                    ?? assessments.index.find(batch.text(AssessmentResults.assessmentID)),
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
