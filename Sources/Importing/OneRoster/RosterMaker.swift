import Records

/// Makes rows of native tables from the files of a bundle, in the order in which they need each other.
struct RosterMaker {
    let source: OneRosterSource
    let stored: StoredRoster
    /// Where rows wait for their table's turn.
    let room: WaitingRoom
    var grids: [TableName: RowGrid] = [:]
    /// What was left out, derived or retired: how often, by file.
    var notes: [Note: Int] = [:]
    /// Rows of files that are no record, by the table that they would have come to.
    var lost: [TableName: Int] = [:]
    var orgTypes: [String: String] = [:]
    var sessions: [String: Session] = [:]
    /// The term of classes whose sessions the bundle does not have at all.
    var madeTerm: String?
    var roles: [String: [Role]] = [:]
    var students: [String: Student] = [:]
    /// Digests of identifiers that several students have.
    var sharedIdentifiers: Set<Int> = []
    var courses: Set<String> = []
    var classes: [String: Class] = [:]
    /// All classes of the file, those of other years included.
    var knownClasses: Set<String> = []
    /// School stays that class enrollments or roles show, in the order of the file.
    var stays: [SchoolStay] = []
    var stayPlaces: [StoredRoster.Pair: Int] = [:]

    struct Note: Hashable {
        let code: FindingCode
        let file: BundleFile
        var detail: String?
        /// How serious it is here, where that differs.
        var severity: Severity?
    }

    /// A session that belongs to the year.
    struct Session {
        let type: String
        let first: SchoolDate
        let last: SchoolDate
        let parent: String?
    }

    /// A role of a user in an organization.
    struct Role {
        let role: String
        let org: String?
        let isPrimary: Bool
        let first: SchoolDate?
        /// The last day, inclusive.
        let last: SchoolDate?
    }

    struct Student {
        let id: String
        let line: Int
        var grade: String?
        var primaryOrg: String?
    }

    struct Class {
        let school: String
        let grade: String?
        /// The first and last day of its terms.
        let first: SchoolDate?
        let term: String
        let course: String
        let code: String?
        let line: Int
    }

    /// Students who are enrolled somewhere already.
    let storedStudentsWithStays: Set<String>

    init(_ source: OneRosterSource, _ stored: StoredRoster) {
        self.source = source
        self.stored = stored
        room = WaitingRoom(source.waiting)
        storedStudentsWithStays = Set(stored.schools.keys.map(\.student))
    }

    var bundle: OneRosterBundle { source.bundle }
    var year: SchoolYear { source.snapshot.schoolYear }

    /// A reading of a file, or nil where the bundle does not have it.
    func reading(_ file: BundleFile) -> BundleReading? {
        BundleReading(bundle.tables[file], source.settings.dates)
    }

    mutating func note(
        _ code: FindingCode,
        _ file: BundleFile,
        detail: String? = nil,
        severity: Severity? = nil,
        count: Int = 1
    ) {
        let note = Note(code: code, file: file, detail: detail, severity: severity)
        notes[note, default: 0] += count
    }

    /// A new grid of a table that comes from a file.
    func grid(
        _ table: TableName,
        _ file: BundleFile,
        _ labels: [(native: String, source: String)]
    ) -> RowGrid {
        RowGrid(table, from: bundle.tables[file]?.name ?? file.fileName, labels, in: room)
    }

    /// Makes everything.
    mutating func make() throws(ImportError) {
        try makeOrganizations()
        try makeTerms()
        try readRoles()
        try makePeople()
        try makeCourses()
        try readClasses()
        try makeSeats()
        makeSchoolStays()
        try makeMarks()
        try room.check(BundleManifest.fileName)
    }
}
