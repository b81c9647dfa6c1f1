import Foundation
import Testing

@testable import Scoring

struct RidgeLogisticTests {
    @Test(arguments: [0, 0.5, 20])
    func newtonAgreesWithPlainGradientDescent(penalty: Double) throws {
        let students = MadeUpStudents(300, unknown: penalty == 0.5 ? 0.2 : 0)
        let table = try students.table()
        let fit = try RidgeLogistic(penalty: penalty).fit(table)
        let slow = SlowFit(table, penalty: penalty, steps: 2_000)
        let ours =
            [fit.intercept] + fit.coefficients + fit.missingCoefficients.compactMap { $0 }
        #expect(ours.count == slow.coefficients.count)
        for (left, right) in zip(ours, slow.coefficients) { #expect(abs(left - right) < 1e-6) }
    }

    @Test func standardErrorsAreThoseOfTheNumericalCurvature() throws {
        let table = try MadeUpStudents(400).table()
        let fit = try RidgeLogistic(penalty: 2).fit(table)
        let slow = SlowFit(table, penalty: 2, steps: 0)
        let point = [fit.intercept] + fit.coefficients
        let size = point.count
        var product = [Double](repeating: 0, count: size * size)
        for row in 0..<size {
            for column in 0..<size {
                for place in 0..<size {
                    product[row * size + column] +=
                        slow.curvature(point, row, place)
                        * fit.covariance[UpperTriangle.place(place, column, size: size)]
                }
            }
        }
        for row in 0..<size {
            for column in 0..<size {
                #expect(abs(product[row * size + column] - (row == column ? 1 : 0)) < 1e-3)
            }
        }
    }

    @Test func aChangeOfUnitsChangesNoCoefficient() throws {
        let students = MadeUpStudents(500, unknown: 0.1)
        let first = try RidgeLogistic(penalty: 1).fit(try students.table())
        let second = try RidgeLogistic(penalty: 1).fit(
            try students.table(scale: 1_000, shift: 273.15)
        )
        for (left, right) in zip(first.coefficients, second.coefficients) {
            #expect(abs(left - right) < 1e-9)
        }
        #expect(abs(first.intercept - second.intercept) < 1e-9)
    }

    @Test func aLargerPenaltyMakesCoefficientsSmaller() throws {
        let table = try MadeUpStudents(500).table()
        var last = Double.infinity
        for penalty in [0.0, 0.1, 1, 10, 100, 1000] {
            let fit = try RidgeLogistic(penalty: penalty).fit(table)
            let size = fit.coefficients.reduce(0) { $0 + $1 * $1 }
            #expect(size < last)
            last = size
        }
    }

    @Test func sumsDoNotDependOnHowManyRowsABlockOrChunkHas() throws {
        for count in [127, 128, 129, 8_191, 8_192, 8_193] {
            let students = MadeUpStudents(count)
            let fit = try RidgeLogistic(penalty: 1).fit(try students.table())
            let slow = SlowFit(try students.table(), penalty: 1, steps: 0)
            let slope = slow.gradient([fit.intercept] + fit.coefficients)
            #expect(slope.allSatisfy { abs($0) < 1e-6 * Double(count) }, "\(count) rows")
        }
    }

    @Test func studentsLeftOutSayNothingOfTheVarianceOfSchoolsThatJudgesThem() throws {
        let table = try MadeUpStudents(900, schools: 9, spread: 0.8, seed: 5).table()
        let validation = try CrossValidation(table, hasSchoolEffects: true)
        var whole = try RidgeLogistic(penalty: 1, hasSchoolEffects: true).fit(table)
        let probabilities = try validation.outOfFold(whole)
        whole.schoolVariance = 9
        #expect(try validation.outOfFold(whole) == probabilities)
    }

    @Test func effectsOfSchoolsFindTheirVariance() throws {
        let spread = MadeUpStudents(6_000, schools: 60, spread: 0.8, seed: 5)
        let fit = try RidgeLogistic(penalty: 1, hasSchoolEffects: true).fit(try spread.table())
        let variance = try #require(fit.schoolVariance)
        #expect((0.35...1.0).contains(variance))
        #expect(fit.schoolEffects.count == 60)
        #expect(abs(fit.schoolEffects.reduce(0, +) / 60) < 0.05)
        let same = MadeUpStudents(6_000, schools: 60, spread: 0, seed: 5)
        let none = try RidgeLogistic(penalty: 1, hasSchoolEffects: true).fit(try same.table())
        #expect(try #require(none.schoolVariance) < 0.05)
    }
}

/// The same model by the plainest means: loops over rows, the slope, small steps.
private struct SlowFit {
    var coefficients: [Double]
    private var rows: [[Double]] = []
    private let missed: [Bool]
    private let penalty: Double

    init(_ table: TrainingTable, penalty: Double, steps: Int) {
        self.penalty = penalty
        missed = table.missed
        var columns: [[Double]] = [[Double](repeating: 1, count: table.count)]
        var indicators: [[Double]] = []
        for column in table.columns {
            let known = table.missed.indices.filter { column.known[$0] }.map { column.values[$0] }
            let mean = known.reduce(0, +) / Double(known.count)
            let deviation =
                (known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(known.count))
                .squareRoot()
            columns.append(
                table.missed.indices.map {
                    column.known[$0] ? (column.values[$0] - mean) / deviation : 0
                }
            )
            if known.count < table.count { indicators.append(column.known.map { $0 ? 0 : 1 }) }
        }
        columns += indicators
        rows = table.missed.indices.map { row in columns.map { $0[row] } }
        coefficients = [Double](repeating: 0, count: columns.count)
        let rate = 2 / (Double(rows.count) + 2 * penalty)
        for _ in 0..<steps {
            let slope = gradient(coefficients)
            for place in coefficients.indices { coefficients[place] -= rate * slope[place] }
        }
    }

    func gradient(_ point: [Double]) -> [Double] {
        var slope = point.enumerated().map { $0.offset == 0 ? 0 : penalty * $0.element }
        for (row, missed) in zip(rows, missed) {
            let logit = zip(row, point).reduce(0) { $0 + $1.0 * $1.1 }
            let error = 1 / (1 + exp(-logit)) - (missed ? 1 : 0)
            for place in slope.indices { slope[place] += error * row[place] }
        }
        return slope
    }

    func curvature(_ point: [Double], _ row: Int, _ column: Int) -> Double {
        var (up, down) = (point, point)
        up[column] += 1e-5
        down[column] -= 1e-5
        return (gradient(up)[row] - gradient(down)[row]) / 2e-5
    }
}
