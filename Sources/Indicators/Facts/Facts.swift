public import Records

/// Per student, the counts and sums that a single pass over the records yields, as of a day.
///
/// Struct-of-arrays over a dense student index, one part per topic; a ``FactsBuilder`` makes them.
public struct Facts: Sendable {
    /// The day; nothing later has been counted.
    public var asOf: SchoolDate
    /// The school year that the facts are about.
    public var schoolYear: SchoolYear
    /// The students, by local id; a student's place here is the row in every column of facts.
    public var students: TextIndex
    /// The schools, by `org_id`; the numbers in columns of facts point here.
    public var organizations: TextIndex
    /// How each table of the year was taken; a table that is not here said nothing.
    public var loaded: [TableName: Snapshot.TableMode]
    /// The school days of each school.
    public var calendar: CalendarFacts
    /// School, grade, moves and age.
    public var enrollment: EnrollmentFacts
    /// Days at school.
    public var attendance: AttendanceFacts
    /// Marks of the year.
    public var marks: MarkFacts
    /// Courses that ended, with credits.
    public var transcript: TranscriptFacts
    /// Test results.
    public var assessment: AssessmentFacts
    /// Incidents and suspensions.
    public var discipline: DisciplineFacts
    /// A district's own measures.
    public var local: LocalFacts

    /// Facts of nobody.
    public init(asOf: SchoolDate, schoolYear: SchoolYear) {
        self.asOf = asOf
        self.schoolYear = schoolYear
        self.students = TextIndex()
        self.organizations = TextIndex()
        self.loaded = [:]
        self.calendar = CalendarFacts()
        self.enrollment = EnrollmentFacts()
        self.attendance = AttendanceFacts()
        self.marks = MarkFacts()
        self.transcript = TranscriptFacts()
        self.assessment = AssessmentFacts()
        self.discipline = DisciplineFacts()
        self.local = LocalFacts()
    }

    /// Whether a table of the year was brought, even without rows.
    public func isLoaded(_ table: TableName) -> Bool {
        (loaded[table] ?? .absent) != .absent
    }

    /// The students enrolled on the day: those who are scored, in the order of the index.
    public var activeStudents: [Int] {
        enrollment.isActive.indices.filter { enrollment.isActive[$0] }
    }

    /// The span from the year's first school day to the day of the facts.
    public var yearToDate: Period {
        let first = calendar.days.first ?? schoolYear.firstDay
        return Period(start: min(first, asOf), end: asOf, name: "year to date")
    }
}
