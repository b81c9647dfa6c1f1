import Indicators
import Testing

@testable import Scoring

struct WhatIfTests {
    /// A model by hand: absences count for the worse, marks for the better, age cannot change.
    private func model() throws -> RiskModel {
        var model = try MadeUpStudents.trainer().train(try MadeUpStudents(400).table()).model
        let parts: [(String, IndicatorUnit, Double, Double, Double, Double)] = [
            ("absences", .count, 5, 4, 1, 1), ("gpa", .gradePoints, 2.5, 0.5, -1, 0.01),
            ("over_age", .yesNo, 0.2, 0.4, 2, 1),
        ]
        for (place, part) in parts.enumerated() {
            let (id, unit, mean, deviation, coefficient, step) = part
            model.predictors[place].id = id
            model.predictors[place].title = id
            model.predictors[place].unit = unit.rawValue
            model.predictors[place].mean = mean
            model.predictors[place].deviation = deviation
            model.predictors[place].coefficient = coefficient
            model.predictors[place].step = step
            model.predictors[place].lowest = 0
            model.predictors[place].highest = id == "gpa" ? 4 : nil
            model.predictors[place].isChangeable = id != "over_age"
        }
        model.intercept = -1
        model.cuts.bands = [
            TierCuts.Band(tier: "low", from: 0, promised: 0.9, students: 100, met: 90),
            TierCuts.Band(tier: "high", from: 0.5, promised: 0.25, students: 100, met: 25),
        ]
        return model
    }

    @Test func theChangeIsTheNearestPossibleValueThatLowersTheTier() throws {
        let model = try model()
        let values: [Double?] = [12, 2.0, 0]
        let now = try #require(model.prediction(of: values))
        #expect(now.tier == .high)
        let changes = model.changesThatLowerTheTier(of: values)
        #expect(changes.map(\.predictor).sorted() == ["absences", "gpa"])
        for change in changes {
            #expect(change.prediction.tier == .low)
            let place = try #require(model.predictors.firstIndex { $0.id == change.predictor })
            let predictor = model.predictors[place]
            let back = change.supposed + (predictor.coefficient > 0 ? 1 : -1) * predictor.step
            let nearer = model.prediction(of: values, changing: place, to: back)
            #expect(nearer?.tier == .high, "one step less does not do for \(predictor.id)")
        }
        #expect(changes.map(\.change) == changes.map(\.change).sorted())
        #expect(model.smallestChange(of: values) == changes.first)
        #expect(changes.first?.words.contains("would lower the tier to Low") == true)
    }

    @Test func boundsAndWhatNobodyCanChangeAreKept() throws {
        let model = try model()
        // So far out that neither no absence nor straight A's would do.
        #expect(model.smallestChange(of: [40, 0, 1]) == nil)
        #expect(
            model.changesThatLowerTheTier(of: [12, 2.0, 1]).allSatisfy {
                $0.predictor != "over_age"
            }
        )
        let unknown = model.changesThatLowerTheTier(of: [nil, 2.0, 0])
        #expect(unknown.isEmpty)
        #expect(model.smallestChange(of: [0, 4, 0]) == nil, "Low cannot be lowered")
    }

    @Test func wordsTellWhatAddsAndWhatHelps() throws {
        let prediction = try #require(try model().prediction(of: [0, 1.5, 0]))
        #expect(
            prediction.words
                == "gpa 1.50 adds most (+2.0); what helps: no absences (−1.3), over_age no (−1.0)"
        )
    }
}
