import Foundation
import Records
import Scoring
import Store
import TestSupport
import Testing

@testable import waymark

/// Chronic absence of past years, counted from the records of the sample.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct PastAbsenceTests {
    @Test func aPastYearIsCountedAsARunOfItsLastDayCountsIt() throws {
        let path = try Places.scratch().appending(path: "w.db").path
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: path)
        let scored = try Command.waymark(["score", "--as-of", "2025-06-17", "--store", path])
        #expect(scored.status == 0, "\(scored.errors)")
        let store = try Store.open(path: path, mode: .readOnly)
        let last = SchoolYear(endingIn: 2025)
        let run = try #require(try store.runs(of: "9999").first { $0.schoolYear == last })
        let roster = try store.comparedRoster(of: run)
        let past = PastAbsence(store: store, district: "9999")
        var counted = 0
        for school in roster.schools {
            let shares = try past.shares(of: school.id, before: SchoolYear(endingIn: 2026))
            let own = RecordedShare.all(of: school.id, in: roster)
            #expect(shares.filter { $0.schoolYear == last } == own, "\(school.name)")
            #expect(shares.map(\.schoolYear.endingIn) == (own.isEmpty ? [] : [2024, 2025]))
            #expect(try past.shares(of: school.id, before: last).count == shares.count / 2)
            counted += shares.count
        }
        #expect(counted == 12)
        #expect(try past.shares(of: "no such school", before: SchoolYear(endingIn: 2026)).isEmpty)
        #expect(try past.shares(of: "99990501", before: SchoolYear(endingIn: 2024)).isEmpty)
    }

    @Test func whoeverLetsItGoStopsTheReading() throws {
        let store = try Store.open(path: try SampleStore.path(), mode: .readOnly)
        let past = PastAbsence(store: store, district: "9999") { _ in false }
        #expect(throws: ReadingStopped.self) {
            try past.shares(of: "99990501", before: SchoolYear(endingIn: 2026))
        }
    }

    @Test func theSchoolsPageHasARowForEachYear() throws {
        let page = try SampleStore.waymark("show", "school", "99990501", "--format", "csv")
        #expect(page.status == 0, "\(page.errors)")
        for year in ["2025-26", "2024-25", "2023-24"] {
            #expect(page.output.contains("Chronically absent,\(year),"), "\(year)")
        }
    }
}
