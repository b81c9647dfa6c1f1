import Records
import Scoring
import Store

/// Puts together what is to be said of a district's data.
struct QualityFromStore {
    let store: Store
    /// The district's code.
    let district: String
    /// The day that freshness is counted to; nil for the latest export's own day.
    var asOf: SchoolDate?

    /// How much longer it takes to find the last day of each school than to count a year, about.
    private static let freshness = 4

    /// The report.
    ///
    /// - Parameter progress: hears how far it has come.
    /// - Returns: the report.
    /// - Throws: ``Failure`` where the district has no records, what the store throws, or ``ReadingStopped``.
    func report(_ progress: @escaping ReadingProgress = { _ in true }) throws -> DataQuality {
        try store.consistently { store in
            let stored = try store.snapshots().filter { $0.snapshot.districtID == district }
            guard let newest = stored.first else {
                throw Failure(
                    description:
                        "the store has no records of district \(district); `waymark import` brings some."
                )
            }
            let run = try store.latestRun(of: district)
            let day =
                asOf ?? newest.snapshot.asOf ?? run?.asOf ?? newest.snapshot.schoolYear.lastDay
            let name = newest.snapshot.districtName
            var quality = DataQuality(
                district: name.isEmpty ? district : name,
                asOf: day,
                run: run
            )
            let imports = try store.imports().filter { !$0.isUndone }
            // Each year is counted; freshness, gaps and codes are of one.
            let stages = ReadingStages(total: stored.count + Self.freshness + 2, progress)
            quality.years = try stored.map { try year($0, imports, stages.next()) }
            _ = try stages.next(weight: Self.freshness)
            let schools = try store.freshness(of: newest, asOf: day)
            quality.schools = schools.filter(\.isBehind) + schools.filter { !$0.isBehind }
            _ = try stages.next()
            quality.gaps = try run.map { try store.gaps(of: $0) } ?? []
            quality.unmapped = try store.unmappedCodes(of: newest, progress: stages.next())
            quality.findings = StandingFindings(of: imports, in: district).all()
            return quality
        }
    }

    private func year(
        _ stored: StoredSnapshot,
        _ imports: [PastImport],
        _ progress: ReadingProgress
    ) throws -> DataQuality.Year {
        let counts = try store.rowCounts(of: stored, progress: progress)
        let tables = stored.tables.keys.sorted().map { table in
            let latest = imports.first { past in
                past.scopes.contains {
                    $0.table == table && $0.districtID == district && $0.hasChanges
                        && $0.schoolYear == stored.snapshot.schoolYear
                }
            }
            return DataQuality.Table(
                table: table,
                rows: counts[table] ?? 0,
                mode: stored.tables[table] ?? .full,
                importNumber: latest?.number,
                importedAt: latest?.createdAt,
                files: latest?.files.map(\.name) ?? []
            )
        }
        return DataQuality.Year(snapshot: stored.snapshot, tables: tables)
    }
}
