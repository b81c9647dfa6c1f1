import Indicators
import Records
import Store

/// What the program says of a store as of a day, by the way that scoring goes.
struct SwiftReadings {
    /// Readings by student, of each indicator; nil where unknown.
    private(set) var values: [String: [String: Ratio?]] = [:]
    /// The active students.
    let students: Set<String>

    /// Reads everything into facts, the year itself first and earlier years after it, newest first.
    init(
        _ store: Store,
        district: String,
        year: SchoolYear,
        asOf: SchoolDate,
        local: [String]
    ) throws {
        var builder = FactsBuilder(asOf: asOf, schoolYear: year)
        for stored in try store.snapshots()
        where stored.snapshot.districtID == district && stored.snapshot.schoolYear <= year {
            builder.begin(stored.snapshot, loading: stored.tables)
            for table in TableName.allCases where stored.tables[table] != nil {
                try store.read(table, district: district, year: stored.snapshot.schoolYear) {
                    builder.accept($0)
                }
            }
            builder.end()
        }
        let facts = builder.facts()
        let active = facts.activeStudents.map { ($0, facts.students[$0]) }
        students = Set(active.map(\.1))
        let ids = Indicators.all.map(\.id) + local.map { "local.\($0)" }
        for indicator in ids.compactMap({ Indicators.named($0) }) {
            values[indicator.id] = Dictionary(
                uniqueKeysWithValues: active.map {
                    ($0.1, indicator.reading(of: $0.0, in: facts).value)
                }
            )
        }
    }
}
