import Testing

@testable import Scoring

/// How the penalty is chosen, and how students are dealt out for that.
struct PenaltyTests {
    /// Losses of a hundred students: the usual penalty's, and another's that are less by a gain that scatters.
    private func losses(gain: Double, scatter: Double) -> PenaltyLosses {
        var losses = PenaltyLosses(count: 2, usual: 1)
        for fold in 0..<5 {
            let usual = (0..<20).map { 0.5 + Double(($0 + fold) % 7) / 10 }
            let other = usual.enumerated().map { place, loss in
                loss - gain + (place % 2 == 0 ? scatter : -scatter)
            }
            losses.add([other, usual])
        }
        return losses
    }

    @Test(arguments: [
        (0.01, 0.05, 0), (0.006, 0.05, 0), (0.004, 0.05, 1), (0, 0.05, 1), (-0.01, 0.001, 1),
        (0.01, 0.2, 1),
    ])
    func anotherPenaltyIsTakenWhereItGainsMoreThanOneStandardError(
        gain: Double,
        scatter: Double,
        choice: Int
    ) {
        // The standard error of a sum of a hundred gains is ten times the scatter.
        #expect(losses(gain: gain, scatter: scatter).choice == choice)
    }

    @Test func whereTheUsualOneGivesNoFitTheLeastLossDecides() {
        var losses = PenaltyLosses(count: 3, usual: 2)
        losses.add([[0.7, 0.7], [0.6, 0.6], [0.5, 0.5]])
        losses.add([[0.7, 0.7], [0.6, 0.6], nil])
        #expect(losses.choice == 1)
    }

    @Test func theUsualPenaltyIsAmongThoseTriedFromTheLargestDown() {
        #expect(CrossValidation.grid.contains(CrossValidation.usual))
        #expect(CrossValidation.grid == CrossValidation.grid.sorted(by: >))
    }

    @Test func fewStudentsKeepTheUsualPenaltyAndNoiseAloneGetsALargerOne() throws {
        let few = try CrossValidation(try MadeUpStudents(120).table())
        #expect(try few.choosePenalty() == CrossValidation.usual)
        let nothing = [Double](repeating: 0, count: 30)
        let noise = try CrossValidation(try MadeUpStudents(150, coefficients: nothing).table())
        #expect(try noise.choosePenalty() > CrossValidation.usual)
    }

    @Test func allRowsOfAStudentAreInOneFoldAndBothOutcomesInEach() throws {
        var table = try MadeUpStudents(600).table()
        table.students = table.keys.indices.map { TrainingKey.mixed(UInt64($0 / 3)) }
        let folds = try Folds.of(table, count: 5)
        for student in 0..<200 { #expect(Set(folds[student * 3..<student * 3 + 3]).count == 1) }
        for fold in UInt8(0)..<5 {
            let rows = folds.indices.filter { folds[$0] == fold }
            #expect((114...126).contains(rows.count))
            #expect(rows.contains { table.missed[$0] } && rows.contains { !table.missed[$0] })
        }
    }
}
