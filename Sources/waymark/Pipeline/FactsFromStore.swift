import Indicators
import Records
import Scoring
import Store

/// Reads a district's records out of the store into facts, newest year first.
struct FactsFromStore {
    /// Where the records are.
    let store: Store
    /// The district's code.
    let district: String
    /// Hears how far the reading has come, and says whether to go on.
    var progress: ReadingProgress = { _ in true }

    /// Tables of earlier years that can still matter: last year's grade, credits and tests.
    private static let tablesOfEarlierYears: [TableName] = [
        .students, .terms, .enrollments, .courses, .sections, .transcript, .assessments,
        .assessmentResults,
    ]

    /// The facts as of a day, or as of the latest snapshot's own day.
    ///
    /// - Throws: ``Failure`` where the store has no records of that year, what the store throws, or ``ReadingStopped``.
    func facts(asOf: SchoolDate?) throws -> (facts: Facts, snapshot: Snapshot) {
        let snapshots = try store.snapshots().filter { $0.snapshot.districtID == district }
        let target = try target(of: snapshots, asOf: asOf)
        let year = target.snapshot.schoolYear
        var builder = FactsBuilder(asOf: asOf, schoolYear: year)
        let earlier = snapshots.filter { $0.snapshot.schoolYear < year }
        let tables =
            target.tables.count + earlier.count * Self.tablesOfEarlierYears.count
        let stages = ReadingStages(total: tables, progress)
        try feed(target, TableName.allCases, to: &builder, stages)
        for earlier in earlier {
            try feed(earlier, Self.tablesOfEarlierYears, to: &builder, stages)
        }
        return (builder.facts(), target.snapshot)
    }

    /// What attendance is counted from.
    private static let tablesOfAttendance: [TableName] = [
        .organizations, .calendar, .terms, .students, .enrollments, .attendance,
        .attendanceSummary,
    ]

    /// The facts of attendance of a stored year as of its own day; all else is as if it had never been brought.
    ///
    /// - Throws: what the store throws, or ``ReadingStopped``.
    func attendance(in stored: StoredSnapshot) throws -> Facts {
        var year = stored
        year.tables = stored.tables.filter { Self.tablesOfAttendance.contains($0.key) }
        var builder = FactsBuilder(asOf: nil, schoolYear: year.snapshot.schoolYear)
        let stages = ReadingStages(total: year.tables.count, progress)
        try feed(year, Self.tablesOfAttendance, to: &builder, stages)
        return builder.facts()
    }

    private func target(of snapshots: [StoredSnapshot], asOf: SchoolDate?) throws -> StoredSnapshot
    {
        guard let newest = snapshots.first else {
            throw Failure(
                description:
                    "The store has no records yet; import some with `waymark import FOLDER`."
            )
        }
        guard let asOf else { return newest }
        let year = SchoolYear(containing: asOf)
        guard let found = snapshots.first(where: { $0.snapshot.schoolYear == year }) else {
            throw Failure(
                description:
                    "The store has no records of school year \(year), which \(asOf) belongs to."
            )
        }
        return found
    }

    private func feed(
        _ stored: StoredSnapshot,
        _ tables: [TableName],
        to builder: inout FactsBuilder,
        _ stages: ReadingStages
    ) throws {
        builder.begin(stored.snapshot, loading: stored.tables)
        for table in tables where stored.tables[table] != nil {
            let goesOn = try stages.next()
            if table == .attendance {
                try store.readAttendance(
                    district: district,
                    year: stored.snapshot.schoolYear,
                    into: &builder
                )
                continue
            }
            try store.read(table, district: district, year: stored.snapshot.schoolYear) {
                guard goesOn(0) else { throw ReadingStopped() }
                builder.accept($0)
            }
        }
        builder.end()
    }
}
