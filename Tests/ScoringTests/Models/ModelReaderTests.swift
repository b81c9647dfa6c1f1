import Foundation
import Testing

@testable import Scoring

struct ModelReaderTests {
    private func refusal(_ change: (inout RiskModel) -> Void) throws -> ModelRefusal? {
        var model = try MadeUpStudents.trainer().train(try MadeUpStudents(400).table()).model
        change(&model)
        return refusal(of: try model.json())
    }

    private func refusal(of bytes: [UInt8]) -> ModelRefusal? {
        do {
            _ = try ModelReader.read(bytes, lookup: .builtIn)
            return nil
        } catch {
            return error
        }
    }

    @Test func whatIsNoModelIsRefused() throws {
        for text in ["", "{", "[]", "{}", "{\"format\":\"1\"}", "\u{0}"] {
            #expect(refusal(of: Array(text.utf8))?.place == "format")
        }
        #expect(try refusal { $0.format = 2 }?.reason.contains("version 2") == true)
        #expect(refusal(of: Array("{\"format\":1}".utf8)) != nil)
    }

    @Test func aMissingFieldIsNamedByItsPath() throws {
        let model = try MadeUpStudents.trainer().train(try MadeUpStudents(400).table()).model
        let text = String(decoding: try model.json(), as: UTF8.self)
        let cut = text.replacing("\"deviation\"", with: "\"other\"")
        #expect(refusal(of: Array(cut.utf8))?.place == "predictors[0].deviation")
    }

    @Test func wrongSizesAndNumbersAreRefusedWithTheirPlace() throws {
        #expect(try refusal { $0.covariance.removeLast() }?.place == "covariance")
        #expect(try refusal { $0.predictors[1].deviation = 0 }?.place == "predictors[1].deviation")
        #expect(try refusal { $0.predictors[2].step = -1 }?.place == "predictors[2].step")
        #expect(try refusal { $0.covariance[0] = -1 }?.place == "covariance[0]")
        #expect(try refusal { $0.penalty.lambda = -1 }?.place == "penalty.lambda")
        #expect(try refusal { $0.predictors = [] } != nil)
        #expect(
            try refusal { $0.predictors[0].missingCoefficient = 1 } != nil,
            "a coefficient more than the covariance has"
        )
        #expect(try refusal { $0.predictors[1].id = $0.predictors[0].id }?.place == "predictors")
    }

    @Test func forbiddenAndUnknownInputsAreRefused() throws {
        #expect(try refusal { $0.predictors[0].id = "race" }?.place == "predictors[0].id")
        let unknown = try refusal { $0.inputs = .indicators }
        #expect(unknown?.reason == "there is no such indicator")
        #expect(try refusal { $0.milestone = "nothing" }?.place == "milestone")
    }

    @Test func cutsMustGoUpFromLow() throws {
        let low = TierCuts.Band(tier: "low", from: 0, promised: 0.9, students: 50, met: 45)
        let high = TierCuts.Band(tier: "high", from: 0.5, promised: 0.25, students: 50, met: 12)
        #expect(try refusal { $0.cuts.bands = [low, high] } == nil)
        #expect(try refusal { $0.cuts.bands = [high] }?.place == "cuts.bands[0].from")
        var late = low
        late.from = 0.7
        #expect(try refusal { $0.cuts.bands = [low, high, late] }?.place == "cuts.bands")
        var much = low
        much.met = 51
        #expect(try refusal { $0.cuts.bands = [much] }?.place == "cuts.bands[0].met")
    }

    @Test func aFallbackIsCheckedAsWell() throws {
        let problem = try refusal { model in
            var fallback = model
            fallback.predictors[0].deviation = -1
            model.fallbacks = [fallback]
        }
        #expect(problem?.place == "fallbacks[0].predictors[0].deviation")
    }
}
