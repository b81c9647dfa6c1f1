import Records

/// Reads and writes the plain days of one district's year.
final class DaysTable {
    /// A student's days at a school as they are stored.
    struct Entry {
        var student: [UInt8]
        var organization: [UInt8]
        var days: PackedDays
    }

    private let session: Session
    private let scope: [SQLValue]
    private let find: PreparedStatement
    private let save: PreparedStatement
    private let remove: PreparedStatement

    init(_ scope: [SQLValue], in session: Session) throws(StoreError) {
        self.session = session
        self.scope = scope
        find = try session.prepare(AttendanceSQL.daysOfPair)
        save = try session.prepare(AttendanceSQL.save)
        remove = try session.prepare(AttendanceSQL.remove)
        for statement in [find, save, remove] { try statement.bind(scope) }
    }

    /// Whether there are any.
    var isEmpty: Bool {
        get throws(StoreError) { try session.integer(AttendanceSQL.isThere, scope) == 0 }
    }

    /// Hands on all entries in the order of their keys.
    func forEach(_ body: (Entry) throws(StoreError) -> Void) throws(StoreError) {
        let statement = try session.prepare(AttendanceSQL.days)
        try statement.bind(scope)
        while try statement.step() { try body(Self.entry(statement)) }
    }

    /// The days of a student at a school; none where there is no entry.
    func days(_ student: [UInt8], _ organization: [UInt8]) throws(StoreError) -> PackedDays {
        try find.bind(3, student, student.indices)
        try find.bind(4, organization, organization.indices)
        defer { find.reset() }
        return try find.step() ? Self.entry(find).days : PackedDays()
    }

    /// Writes an entry in place of the one that is there; one without days goes.
    func write(_ entry: Entry) throws(StoreError) {
        let statement = entry.days.isEmpty ? remove : save
        try statement.bind(3, entry.student, entry.student.indices)
        try statement.bind(4, entry.organization, entry.organization.indices)
        if !entry.days.isEmpty {
            try statement.bind(5, Int64(entry.days.usual))
            try statement.bind(6, blob: entry.days.usualDays)
            try statement.bind(7, blob: entry.days.otherDays)
        }
        try statement.run()
    }

    /// The entry in a row of student, school, usual kind and the two lists of days.
    static func entry(_ row: PreparedStatement) -> Entry {
        var days = PackedDays()
        days.usual = UInt16(truncatingIfNeeded: row.integer(2))
        (days.usualDays, days.otherDays) = (row.blob(3), row.blob(4))
        return Entry(student: row.bytes(0), organization: row.bytes(1), days: days)
    }
}
