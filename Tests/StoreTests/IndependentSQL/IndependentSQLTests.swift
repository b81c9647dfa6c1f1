import Foundation
import Indicators
import Records
import Store
import TestSupport
import Testing

/// Each indicator is written twice, in Swift and in SQL, by different people from one definition; they must agree to the last day.
@Suite struct IndependentSQLTests {
    @Test func everyIndicatorIsFormulatedInSQLToo() {
        #expect(Set(Indicators.all.map(\.id)) == Set(IndependentSQL.queries.keys))
    }

    @Test func swiftAndSQLAgreeOnMessyDistrictsAsOfManyDays() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        var comparison = ReadingComparison()
        for seed in UInt64(1)...12 {
            let district = MessyDistrict(seed: seed)
            let store = try Store.open(path: folder.appending(path: "\(seed).db").path)
            try district.fill(store)
            for day in district.days {
                try compare(store, as: day, "district \(seed)", &comparison)
            }
        }
        #expect(
            comparison.differences.isEmpty,
            "\(comparison.differences.joined(separator: "\n"))"
        )
        // A comparison of nothing with nothing would agree as well.
        for indicator in Indicators.all {
            let tally = comparison.known[indicator.id] ?? (0, 0, 0)
            #expect(tally.notZero > 0, "\(indicator.id) was never anything but zero")
            if indicator.id != "schools_attended" {
                #expect(tally.unknown > 0, "\(indicator.id) was never unknown")
            }
        }
    }

    private func compare(
        _ store: Store,
        as day: SchoolDate,
        _ place: String,
        _ comparison: inout ReadingComparison
    ) throws {
        let (id, year) = (MessyDistrict.id, MessyDistrict.year)
        let local = MessyDistrict.localMeasures
        let swift = try SwiftReadings(store, district: id, year: year, asOf: day, local: local)
        let sql = try SQLReadings(
            path: store.path,
            district: id,
            year: year,
            asOf: day,
            local: local
        )
        comparison.compare(swift, sql, at: "\(place) as of \(day)")
    }
}
