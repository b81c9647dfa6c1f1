import Records
import Testing

@testable import waymark

/// What the line on the terminal says while files are read.
@Suite struct ProgressEstimateTests {
    private func estimate() -> ProgressEstimate {
        ProgressEstimate(
            year: "2025-26",
            bytes: [.students: 100_000_000, .attendance: 800_000_000, .marks: 100_000_000],
            rows: [.students: 1000, .attendance: 10_000, .marks: 1000],
            at: 0
        )
    }

    @Test func beforeAnythingIsReadNothingIsPromised() {
        #expect(ProgressEstimate().text(at: 5) == "looking at the files")
        #expect(estimate().text(at: 5) == "2025-26: reading")
    }

    @Test func theShareIsThatOfTheBytesAndTheRestTakesAsLongInProportion() {
        var estimate = estimate()
        estimate.took(500, of: .students, at: 2)
        #expect(estimate.text(at: 2) == "2025-26: students, 5 % of 1.0 GB, about 38 s left")
    }

    @Test func aTableIsUnderWayWhenAllRowsOfTheOneBeforeHaveCome() {
        var estimate = estimate()
        estimate.took(1000, of: .students, at: 2)
        #expect(estimate.text(at: 2).hasPrefix("2025-26: attendance, 10 %"))
        // Nothing has come of it for two seconds, in which as much should have been read as before.
        #expect(estimate.text(at: 4).hasPrefix("2025-26: attendance, 20 %"))
        #expect(estimate.text(at: 900).hasPrefix("2025-26: attendance, 90 %"))
        estimate.took(.max / 2, of: .attendance, at: 8)
        #expect(estimate.text(at: 8).hasPrefix("2025-26: marks, 90 %"))
        // A few rows that were set aside come after the others.
        estimate.took(3, of: .attendance, at: 8)
        #expect(estimate.text(at: 8).hasPrefix("2025-26: marks, 90 %"))
    }

    @Test func moreRowsThanPromisedAreNoMoreThanAll() {
        var estimate = estimate()
        estimate.took(5000, of: .marks, at: 10)
        #expect(estimate.text(at: 10).hasPrefix("2025-26: marks, 100 %"))
    }

    @Test func withoutPromisesTheTableIsNamedAndCountedWhenItIsOver() {
        var estimate = ProgressEstimate(
            year: "2025-26",
            bytes: [.students: 1_000_000, .marks: 9_000_000],
            rows: [:],
            at: 0
        )
        estimate.took(5000, of: .students, at: 1)
        #expect(estimate.text(at: 1) == "2025-26: students, 0 % of 10 MB")
        estimate.took(5000, of: .marks, at: 10)
        #expect(estimate.text(at: 10).hasPrefix("2025-26: marks, 10 % of 10 MB"))
    }

    @Test func whatIsDoneInsteadOfReadingIsSaid() {
        var estimate = estimate()
        estimate.activity = "writing"
        #expect(estimate.text(at: 1) == "2025-26: writing")
    }

    @Test func longTimesAreToldInMinutes() {
        var estimate = estimate()
        estimate.took(500, of: .students, at: 60)
        #expect(estimate.text(at: 60).hasSuffix("about 19 min left"))
    }
}
