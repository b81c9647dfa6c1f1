import Foundation
import Testing

@testable import Scoring

struct ModelTests {
    private static func trained(
        _ students: MadeUpStudents,
        order: [Int]? = nil,
        scale: Double = 1,
        schools: Bool = false
    ) throws -> TrainedModel {
        var trainer = MadeUpStudents.trainer()
        trainer.hasSchoolEffects = schools
        return try trainer.train(try students.table(order: order, scale: scale))
    }

    @Test func rowsInAnyOrderGiveTheSameBytes() throws {
        let students = MadeUpStudents(700, unknown: 0.05, schools: 7, spread: 0.5)
        let first = try Self.trained(students, schools: true).model.json()
        var random = SeededGenerator(state: 9)
        for _ in 0..<2 {
            let order = Array(0..<700).shuffled(using: &random)
            #expect(try Self.trained(students, order: order, schools: true).model.json() == first)
        }
    }

    @Test func oneStudentMoreOrOneChangedGivesAnotherDigest() throws {
        let students = MadeUpStudents(500)
        let digest = try students.table().digest()
        var changed = students
        changed.missed[17].toggle()
        #expect(try changed.table().digest() != digest)
        #expect(try students.table(scale: 2).digest() != digest)
        #expect(try students.table(order: Array(1..<500)).digest() != digest)
    }

    @Test func theFileReadsBackAsTheSameModel() throws {
        let model = try Self.trained(MadeUpStudents(600, unknown: 0.1)).model
        let read = try ModelReader.read(try model.json(), lookup: .builtIn)
        #expect(read == model)
        #expect(try read.json() == model.json())
    }

    @Test func probabilitiesStayInsideEvenFarOut() throws {
        let model = try Self.trained(MadeUpStudents(600)).model
        for value in [-1e6, -50, 0, 50, 1e6] {
            let prediction = try #require(model.prediction(of: [value, 0, 0]))
            #expect(prediction.probability > 0 && prediction.probability < 1)
            #expect(prediction.error > 0)
        }
        #expect(model.prediction(of: [.nan, 0, 0]) == nil)
        #expect(model.prediction(of: [0, 0]) == nil)
    }

    @Test func probabilitiesGoTheWayOfTheSign() throws {
        let model = try Self.trained(MadeUpStudents(2_000)).model
        for place in 0..<3 {
            let steps = stride(from: -3.0, through: 3, by: 0.5).map { value in
                var values: [Double?] = [0, 0, 0]
                values[place] = value
                return model.prediction(of: values)?.probability ?? -1
            }
            let rises = model.predictors[place].coefficient > 0
            #expect(zip(steps, steps.dropFirst()).allSatisfy { rises ? $0 < $1 : $0 > $1 })
        }
    }

    @Test func aStudentWhoLacksWhatWasAlwaysKnownGetsNoProbability() throws {
        let always = try Self.trained(MadeUpStudents(600)).model
        #expect(always.prediction(of: [0, nil, 0]) == nil)
        #expect(always.lacking([0, nil, 0]) == [1])
        let atTimes = try Self.trained(MadeUpStudents(600, unknown: 0.1)).model
        #expect(atTimes.prediction(of: [0, nil, 0]) != nil)
        #expect(atTimes.predictors.allSatisfy { $0.missingCoefficient != nil })
    }

    @Test func anIndicatorNeedsTenUnknownAndTenKnown() throws {
        for (unknown, hasIndicator) in [(9, false), (10, true), (190, true), (191, false)] {
            var students = MadeUpStudents(200)
            for row in 0..<unknown { students.values[row][0] = nil }
            #expect(Design.indicators(of: try students.table()) == (hasIndicator ? [0] : []))
        }
    }

    @Test func contributionsAndInterceptMakeTheLogit() throws {
        let model = try Self.trained(MadeUpStudents(900, unknown: 0.1)).model
        let values: [Double?] = [1.5, nil, -0.3]
        let prediction = try #require(model.prediction(of: values))
        let sum = prediction.contributions.reduce(model.intercept) { $0 + $1.logOdds }
        #expect(abs(Logistic.probability(sum) - prediction.probability) < 1e-12)
        let sizes = prediction.contributions.map { abs($0.logOdds) }
        #expect(sizes == sizes.sorted(by: >))
    }

    @Test func aNewSchoolAddsUncertaintyAndAKnownOneItsEffect() throws {
        let students = MadeUpStudents(3_000, schools: 10, spread: 1, seed: 3)
        let model = try Self.trained(students, schools: true).model
        let effects = try #require(model.schools).effects
        let worst = try #require(effects.max { $0.effect < $1.effect })
        let plain = try #require(model.prediction(of: [0, 0, 0], school: "elsewhere"))
        let there = try #require(model.prediction(of: [0, 0, 0], school: worst.school))
        #expect(there.probability > plain.probability)
        #expect(plain.error > there.error)
    }

    @Test func theCardSaysWhatTheModelHas() throws {
        var model = try Self.trained(MadeUpStudents(600)).model
        model.outcome = "a | <b>"
        let card = ModelCard.markdown(of: model)
        #expect(card.contains("a \\| \\<b\\>"))
        #expect(card.contains(model.sourceDigest))
        #expect(card.contains("\(model.cohort.missed) missed it"))
        #expect(card.contains("no answer") && card.contains("Not for"))
    }
}
