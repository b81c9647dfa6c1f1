import Testing

@testable import Generator

@Suite struct CalibrationRunTests {
    private static let rates = Generator.calibrationRates(
        DistrictPlan(students: 5_000, seed: Generator.calibrationSeed, schoolSets: 6)
    )

    @Test func fiveThousandStudentsComeOutNearTheStatesRates() throws {
        let rates = Self.rates
        for (rate, target) in zip(rates, CalibrationTarget.all) {
            #expect(rate.measure == target.measure)
            let overall = try #require(rate.overall)
            #expect(
                abs(overall - target.state) <= target.tolerance,
                "\(target.measure.rawValue): \(overall) instead of \(target.state)"
            )
        }
    }

    @Test func schoolsDifferInChronicAbsenceAsTheStatesSchoolsDo() throws {
        let rates = Self.rates
        let quartiles = try #require(rates.first).quartiles
        let state = try #require(CalibrationTarget.all.first).quartiles
        for (made, real) in zip(quartiles, state) { #expect(abs(made - real) <= 60) }
    }

    @Test func aDistrictWithoutStudentsHasNoRates() {
        let rates = Generator.calibrationRates(DistrictPlan(students: 0))
        #expect(rates.allSatisfy { $0.overall == nil && $0.quartiles.isEmpty })
    }

    @Test func theTableHasALineForEachMeasure() {
        let table = Generator.calibrationTable(students: 200)
        #expect(table.split(separator: "\n").count == 2 + CalibrationTarget.all.count)
        #expect(table.contains("| Chronically absent (10 %+) | 18.6 | 10.1 · 15.7 · 24.1 |"))
    }
}
