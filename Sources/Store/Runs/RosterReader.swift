import Indicators
import Records
import Scoring

/// Reads a roster back, so that a screen opens without scoring anybody again.
struct RosterReader {
    let session: Session
    let run: Run
    /// Hears how far a long reading has come.
    var progress: ReadingProgress = { _ in true }

    private var key: [SQLValue] { [.text(run.districtID), .integer(run.id)] }

    /// The roster with its rows as they were saved, or an error where the store has no such run.
    func read(fold: (String) -> String) throws(StoreError) -> Roster {
        var roster = try frame()
        try readRows(into: &roster, try definitions(), try previous(), fold)
        return roster
    }

    /// The roster with its rows in the order of their names: from its file, or else from the store into the file.
    ///
    /// - Parameters:
    ///   - file: where the rows are kept.
    ///   - isKept: whether the file may be written.
    ///   - fold: as in ``read(fold:)``.
    /// - Returns: the roster with its index.
    /// - Throws: ``StoreError``; never because of the file.
    func read(
        _ file: ColumnFile,
        isKept: Bool,
        fold: (String) -> String
    ) throws(StoreError) -> Roster {
        var roster = try frame()
        let (definitions, previous) = (try definitions(), try previous())
        let stamp = try RosterStamp(session: session).words(run, previous)
        if let columns = file.read(stamp: stamp),
            let kept = RosterColumns.roster(columns, in: roster, definitions)
        {
            return kept
        }
        try readRows(into: &roster, definitions, previous, fold)
        try goOn(0.85)
        roster = roster.inNameOrder()
        try goOn(0.95)
        if isKept, let columns = RosterColumns.columns(of: roster) {
            file.makeFolder()
            file.write(columns, stamp: stamp)
        }
        return roster
    }

    /// The roster without its rows.
    private func frame() throws(StoreError) -> Roster {
        var roster = Roster(run: run)
        let names = try session.rows(RunSQL.triggerNames, key) { row throws(StoreError) in
            row.knownText(0)
        }
        guard !names.isEmpty else {
            throw StoreError(
                .misuse,
                "The store has no run \(run.id) of district \(run.districtID)."
            )
        }
        roster.triggerNames = names.compactMap { $0 }
        roster.schools = try session.rows(RunSQL.schools, key) { row throws(StoreError) in
            RosterSchool(id: row.text(0), name: row.text(1), grades: row.text(2))
        }
        roster.counselors = try session.rows(RunSQL.counselors, key) { row throws(StoreError) in
            RosterCounselor(id: row.text(0), name: row.text(1))
        }
        return roster
    }

    private func definitions() throws(StoreError) -> [IndicatorDefinition] {
        try session.rows(RunSQL.indicators, key) { row throws(StoreError) in
            IndicatorDefinition(row)
        }
    }

    /// How many rows are read between two reports.
    private static let pace = 4096

    private func goOn(_ share: Double) throws(StoreError) {
        guard progress(share) else { throw StoreError(.stopped, "The reading was stopped.") }
    }

    private func previous() throws(StoreError) -> Run? {
        try RunReader(session: session).previous(before: run)
    }

    private func readRows(
        into roster: inout Roster,
        _ definitions: [IndicatorDefinition],
        _ previous: Run?,
        _ fold: (String) -> String
    ) throws(StoreError) {
        try goOn(0)
        let tiers = try previous.map { run throws(StoreError) in
            try RunReader(session: session).tiers(of: run)
        }
        let carried =
            run.carried == nil ? nil : try RunReader(session: session).carriedStudents(of: run)
        var columns = definitions.map { _ in [Int32]() }
        let rows = try session.prepare(RunSQL.rows)
        try rows.bind(key + [SQLValue(run.schoolYear.endingIn)])
        let all = Double(max(1, try session.integer(RunSQL.rowCount, key) ?? 1))
        while try rows.step() {
            if roster.count % Self.pace == 0 { try goOn(0.1 + 0.75 * Double(roster.count) / all) }
            roster.append(rows, fold)
            if let carried { roster.carried.append(carried.contains(rows.text(0))) }
            let before = tiers?[rows.text(0)]
            roster.previousTier.append(before.map { UInt8($0.ordinal) } ?? 255)
            rows.withBytes(9) { bytes in
                if let bytes { Thousandths.append(bytes, to: &columns) }
            }
        }
        roster.columns = zip(definitions, columns).map {
            RosterColumn(definition: $0, thousandths: $1)
        }
    }
}

extension Roster {
    /// Adds the row of a query.
    fileprivate mutating func append(_ row: PreparedStatement, _ fold: (String) -> String) {
        row.append(0, to: &studentIDs)
        school.append(Int16(truncatingIfNeeded: row.integer(1)))
        let grade = row.knownText(2).flatMap(GradeLevel.init(rawValue:))
        self.grade.append(grade.map { Int8($0.ordinal) } ?? -1)
        counselor.append(Int16(truncatingIfNeeded: row.integer(3)))
        let tier = Tier(rawValue: row.text(4)) ?? .notAvailable
        self.tier.append(UInt8(tier.ordinal))
        let milestone = row.knownText(5).flatMap(Milestone.init(rawValue:))
        self.milestone.append(milestone.map { UInt8($0.ordinal) } ?? 255)
        level.append(row.knownInteger(6).map { Int8(truncatingIfNeeded: $0) } ?? -1)
        row.withBytes(7) { bytes in if let bytes { why.append(bytes) } else { why.append(nil) } }
        triggerBits.append(UInt64(bitPattern: row.integer(8)))
        let (last, first) = (row.knownText(10), row.knownText(11))
        let parts = [last, first].compactMap { $0 }
        names.append(parts.isEmpty ? nil : parts.joined(separator: ", "))
        searchKeys.append(parts.isEmpty ? nil : fold(parts.joined(separator: " ")))
    }
}
