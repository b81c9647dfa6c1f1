import Records
import Scoring
import Testing

@testable import Store

@Suite struct SchoolFigureStoreTests {
    private func figure(_ school: String, _ year: Int, _ percent: String) throws -> SchoolFigure {
        SchoolFigure(
            orgID: school,
            schoolYear: SchoolYear(endingIn: year),
            measure: .massCore,
            percent: try #require(FixedDecimal(percent))
        )
    }

    @Test func aSchoolStandsBesideTheMedianOfAll() throws {
        let store = try Store.inMemory()
        let figures = try [
            figure("1", 2024, "10"), figure("2", 2024, "30"), figure("3", 2024, "90"),
            figure("1", 2025, "20.5"), figure("2", 2025, "40"),
        ]
        #expect(try store.save(figures, from: "a.csv", at: "t") == 5)
        #expect(try store.save(figures, from: "b.csv", at: "t") == 0)
        let history = try store.publishedHistory(of: "3")
        #expect(history.map(\.schoolYear.endingIn) == [2024, 2025])
        #expect(history.map(\.percent) == [Ratio(90), nil])
        #expect(history.map(\.median) == [Ratio(30), Ratio(3025, over: 100)])
        #expect(history.map(\.schools) == [3, 2])
        #expect(try store.publishedHistory(of: "4").isEmpty)
        let latest = try store.latestPublished()
        #expect(latest.map(\.schoolYear.endingIn) == [2025])
        #expect(latest[0].percents == ["1": Ratio(205, over: 10), "2": Ratio(40)])
    }

    @Test func undoingAnImportLeavesThemAlone() throws {
        let store = try Store.inMemory()
        _ = try store.save([try figure("1", 2024, "10")], from: "a.csv", at: "t")
        try store.load([Sample.students(3)])
        _ = try store.undoImport(at: "t", softwareVersion: "0")
        #expect(try store.publishedHistory(of: "1").count == 1)
    }
}
