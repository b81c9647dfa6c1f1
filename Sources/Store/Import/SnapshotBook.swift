import Records

/// What the store knows of each district's year as a whole.
struct SnapshotBook {
    let session: Session

    /// Writes down what a folder said of itself; what it does not say stays as it was.
    ///
    /// - Returns: whether that changed anything.
    func record(
        _ snapshot: Snapshot,
        _ modes: [TableName: Snapshot.TableMode]
    ) throws(StoreError) -> Bool {
        let known = try find(snapshot.districtID, snapshot.schoolYear)
        let merged = known.map { Self.merge(snapshot, modes, into: $0.snapshot) } ?? snapshot
        var isChanged = false
        if merged != known?.snapshot {
            try session.run(BookkeepingSQL.saveSnapshot, merged.values)
            isChanged = true
        }
        for (table, mode) in modes.sorted(by: { $0.key < $1.key }) {
            // A whole table stays one when rows are added to it.
            guard known?.tables[table] != .full, known?.tables[table] != mode else { continue }
            let key = merged.values.prefix(2)
            try session.run(
                BookkeepingSQL.saveLoadedTable,
                key + [.text(table.rawValue), .text(mode.rawValue)]
            )
            isChanged = true
        }
        return isChanged
    }

    /// A folder speaks of what it brings: one with a table of local measures says nothing of how attendance is written.
    private static func merge(
        _ new: Snapshot,
        _ modes: [TableName: Snapshot.TableMode],
        into known: Snapshot
    ) -> Snapshot {
        var merged = known
        if !new.districtName.isEmpty { merged.districtName = new.districtName }
        if let day = new.asOf { merged.asOf = day }
        merged.recordedThrough.merge(new.recordedThrough) { _, new in new }
        if let system = new.sourceSystem { merged.sourceSystem = system }
        if modes[.attendance] != nil { merged.attendanceMode = new.attendanceMode }
        if modes[.enrollments] != nil { merged.exitDateMeaning = new.exitDateMeaning }
        if modes[.students] != nil { merged.isSynthetic = new.isSynthetic }
        return merged
    }

    /// One district's year, or nil where there is none.
    func find(_ district: String, _ year: SchoolYear) throws(StoreError) -> StoredSnapshot? {
        let scope: [SQLValue] = [.text(district), SQLValue(year.endingIn)]
        let found = try session.rows(BookkeepingSQL.snapshot, scope) { row throws(StoreError) in
            Snapshot(row)
        }
        return try found.first.map { snapshot throws(StoreError) in
            StoredSnapshot(snapshot: snapshot, tables: try tables(of: snapshot))
        }
    }

    /// All districts' years.
    func all() throws(StoreError) -> [StoredSnapshot] {
        let found = try session.rows(BookkeepingSQL.snapshots) { row throws(StoreError) in
            Snapshot(row)
        }
        var stored: [StoredSnapshot] = []
        for snapshot in found {
            stored.append(StoredSnapshot(snapshot: snapshot, tables: try tables(of: snapshot)))
        }
        return stored
    }

    private func tables(
        of snapshot: Snapshot
    ) throws(StoreError) -> [TableName: Snapshot.TableMode] {
        var modes: [TableName: Snapshot.TableMode] = [:]
        let scope: [SQLValue] = [
            .text(snapshot.districtID), SQLValue(snapshot.schoolYear.endingIn),
        ]
        let found = try session.rows(BookkeepingSQL.loadedTables, scope) { row throws(StoreError) in
            (TableName(rawValue: row.text(0)), Snapshot.TableMode(rawValue: row.text(1)))
        }
        for case (let table?, let mode?) in found { modes[table] = mode }
        return modes
    }
}
