import Records

/// Takes the attendance of a store of the first version, a row a day, over into days of students.
enum AttendanceMove {
    /// Makes the new tables and fills them from the old one, which goes.
    @Sendable static func run(_ session: Session) throws(StoreError) {
        try session.execute(Migration2.begin)
        let scopes = try session.rows(Migration2.scopes) { row throws(StoreError) in
            Snapshot(
                districtID: row.text(0),
                schoolYear: SchoolYear(endingIn: Int(row.integer(1)))
            )
        }
        for snapshot in scopes { try move(snapshot, session) }
        try session.execute(Migration2.end)
    }

    private static func move(_ snapshot: Snapshot, _ session: Session) throws(StoreError) {
        let load = try AttendanceLoad(.full, of: snapshot, in: session)
        let statement = try session.prepare(Migration2.rows)
        try statement.bind([
            .text(snapshot.districtID), SQLValue(snapshot.schoolYear.endingIn),
        ])
        var reader = RowReader(.attendance)
        while try statement.step() {
            reader.take(statement)
            if reader.count == RowReader.batchSize { try load.accept(reader.makeBatch()) }
        }
        try load.accept(reader.makeBatch())
        let scope = ImportOutcome.Scope(
            districtID: snapshot.districtID,
            schoolYear: snapshot.schoolYear,
            table: .attendance
        )
        try load.apply(try load.compare(scope))
    }
}
