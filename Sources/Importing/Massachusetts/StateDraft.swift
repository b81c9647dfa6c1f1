import CSV
import Records

/// The rows that a bundle's files make, while they are read.
struct StateDraft: Sendable {
    let snapshot: Snapshot
    let codes: StateCodes
    /// How many rows must be of students who are there.
    let idMatch: IDMatchLimit
    /// Where rows wait for their table's turn.
    let room: WaitingRoom
    /// The rows of each table.
    var made: [TableName: StateRows] = [:]
    /// The files that have been read, with their lines counted through.
    private(set) var pages = FilePages()
    /// The line of the last row that was read.
    private var lastLine = 0
    /// Schools in the order in which they were first met, with their lines.
    private var schools: [(code: String, line: Int, column: String)] = []
    private var knownSchools: Set<String> = []

    /// The district's students of the year.
    var students = StateStudents()
    /// Kinds of offence of each incident, as the state's codes.
    var offences: [String: [String]] = [:]
    /// Ids of rows that are made once, however often they are met.
    private var seen: [TableName: Set<String>] = [:]

    init(
        _ snapshot: Snapshot,
        _ codes: StateCodes,
        _ idMatch: IDMatchLimit = .usual,
        _ waiting: WaitingLimit = .usual
    ) {
        room = WaitingRoom(waiting)
        self.snapshot = snapshot
        self.codes = codes
        self.idMatch = idMatch
    }

    /// The first day of the school year, as far as collections know.
    var firstDay: SchoolDate { codes.day("first_day", of: snapshot.schoolYear) }

    /// Reads a file behind those before it; records that are no rows are put beside the rows of a table.
    mutating func read(
        _ file: StateFile,
        oddTo table: TableName,
        _ body: (StateRecord, inout StateDraft) -> Void
    ) throws(ImportError) {
        pages.add(file.name, after: lastLine)
        var odd: (malformed: [CSVProblem], warnings: [CSVProblem]) = ([], [])
        let last = try file.forEachRow(after: lastLine) { record in
            body(record, &self)
        } odd: { malformed, warnings in
            odd.malformed += malformed
            odd.warnings += warnings
        }
        lastLine = last
        open(table)
        made[table]?.note(malformed: odd.malformed, warnings: odd.warnings)
        try room.check(file.name)
    }

    /// Reads a file with a row for each tested student, known by the state's id; rows of nobody are counted and judged.
    mutating func readResults(
        _ file: StateFile,
        _ log: inout FindingLog,
        _ body: (StateRecord, String, inout StateDraft, inout CodeTally) -> Void
    ) throws(ImportError) {
        var tally = CodeTally()
        var (rows, unknown) = (0, 0)
        open(.assessments)
        try read(file, oddTo: .assessmentResults) { record, draft in
            rows += 1
            guard let student = draft.students.local(record["SASID"]) else {
                unknown += 1
                return
            }
            body(record, student, &draft, &tally)
        }
        tally.report(file.name, to: &log)
        try judge(file, rows: rows, unknown: unknown, &log)
    }

    /// Reads a file of another form than SIMS.
    mutating func read(_ file: StateFile, _ log: inout FindingLog) throws(ImportError) {
        switch file.form {
        case .sims: break
        case .scs: try readSCS(file, &log)
        case .ssdr: try readSSDR(file, &log)
        case .mcas: try readMCAS(file, &log)
        case .access: try readACCESS(file, &log)
        }
    }

    /// Sees to it that a table is brought, even without rows.
    mutating func open(_ table: TableName) {
        if made[table] == nil { made[table] = StateRows(StateTables.columns(table), in: room) }
    }

    /// Adds a row to a table.
    mutating func add(_ table: TableName, _ cells: [String?], line: Int) {
        open(table)
        made[table]?.add(cells, line: line)
    }

    /// Adds a row unless its id was met before.
    mutating func addOnce(_ table: TableName, id: String, _ cells: [String?], line: Int) {
        if seen[table, default: []].insert(id).inserted { add(table, cells, line: line) }
    }

    /// Remembers a school, so that it is among the organizations.
    mutating func meet(_ school: String, line: Int, column: String) {
        if knownSchools.insert(school).inserted { schools.append((school, line, column)) }
    }

    /// Adds a finding about a line that is counted through all files.
    func report(_ code: FindingCode, _ line: Int, _ column: String, _ log: inout FindingLog) {
        let place = pages.place(line)
        log.add(code, file: place.file, line: place.line, column: column)
    }

    /// Says which schools' codes have not eight digits, each once.
    func reportSchools(to log: inout FindingLog) {
        for school in schools where school.code != "CLBR" {
            let isCode =
                school.code.utf8.count == 8
                && school.code.utf8.allSatisfy { (48...57).contains($0) }
            if !isCode { report(.schoolCodeDigits, school.line, school.column, &log) }
        }
    }

    /// Adds the organizations that are not stored already, for those stored have their names.
    mutating func addOrganizations(_ existing: (any RecordSource)?) throws {
        guard made[.students] != nil || !schools.isEmpty else { return }
        var stored: Set<String> = []
        try existing?.read(
            .organizations,
            district: snapshot.districtID,
            year: snapshot.schoolYear
        ) { batch in
            for row in 0..<batch.count {
                if let code = batch.text(Organizations.orgID)[row] { stored.insert(code) }
            }
        }
        let district = snapshot.districtID + "0000"
        for (code, line) in [(district, schools.first?.line ?? 1)]
            + schools.map({ ($0.code, $0.line) })
        where stored.insert(code).inserted {
            let isOwn = code.hasPrefix(snapshot.districtID)
            let type = type(code, isOwn: isOwn, district)
            let parent = isOwn && code != district ? district : nil
            let name = codes.names[code] ?? (code == district ? snapshot.districtID : code)
            add(.organizations, [code, name, type.rawValue, parent], line: line)
        }
        open(.organizations)
    }

    private func type(_ code: String, isOwn: Bool, _ district: String) -> OrganizationType {
        if code == "CLBR" { return .collaborative }
        return code == district ? .district : isOwn ? .school : .other
    }
}
