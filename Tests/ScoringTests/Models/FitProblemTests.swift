import Testing

@testable import Scoring

/// Data that no honest model comes of end in words.
struct FitProblemTests {
    private func problem(
        _ columns: [[Double?]],
        _ missed: [Bool],
        penalty: Double = 0
    ) -> FitProblem? {
        do {
            let table = try TrainingTable(
                columns: columns.enumerated().map {
                    TrainingTable.Column(MadeUpStudents.predictor("x\($0.offset)"), $0.element)
                },
                missed: missed,
                keys: missed.indices.map { UInt64($0) }
            )
            _ = try RidgeLogistic(penalty: penalty).fit(table)
            return nil
        } catch {
            return error
        }
    }

    private let missed = (0..<40).map { $0 % 3 == 0 }
    private let mixed = (0..<40).map { Double($0 * 17 % 23) as Double? }

    @Test func noRowsAndOneOutcomeAreRefused() {
        #expect(problem([[]], []) == .noRows)
        #expect(
            problem([[1, 2, 3]], [true, true, true]) == .singleClass(missed: 3, met: 0)
        )
    }

    @Test func aConstantAndAnUnknownColumnAreNamed() {
        let constant = [Double?](repeating: 0.1, count: 40)
        #expect(problem([mixed, constant], missed) == .constantColumn("x1"))
        #expect(
            problem([mixed, [Double?](repeating: nil, count: 40)], missed) == .neverKnown("x1")
        )
    }

    @Test func duplicatesOnAnyScaleAreNamedWhateverThePenalty() {
        let other = mixed.map { $0.map { 32 + 1.8 * $0 } }
        for penalty in [0.0, 1] {
            #expect(
                problem([mixed, other], missed, penalty: penalty)
                    == .duplicateColumns(["x0", "x1"])
            )
        }
    }

    @Test func aColumnThatFollowsFromOthersIsNamedOnlyWithoutAPenalty() throws {
        let second = (0..<40).map { Double($0 * 7 % 11) as Double? }
        let third = (0..<40).map { Double($0 * 5 % 13) as Double? }
        let sum = zip(mixed, second).map { ($0 ?? 0) + ($1 ?? 0) as Double? }
        #expect(
            problem([mixed, third, second, sum], missed) == .collinear(["x0", "x2", "x3"])
        )
        #expect(problem([mixed, third, second, sum], missed, penalty: 0.1) == nil)
    }

    @Test func anOutcomeThatAColumnTellsIsSeparation() throws {
        let told = missed.enumerated().map { Double($0.offset % 5) + ($0.element ? 100 : 0) }
        let found = problem([mixed, told.map { $0 }], missed)
        guard case .separation(let names) = found else {
            Issue.record("found \(String(describing: found))")
            return
        }
        #expect(names.contains("x1"))
        #expect(problem([mixed, told.map { $0 }], missed, penalty: 1) == nil)
    }

    @Test func whatIsNotANumberOrNotEvenIsRefused() {
        #expect(problem([[.nan, 1]], [true, false]) == .notFinite("x0"))
        #expect(problem([[1, .infinity]], [true, false]) == .notFinite("x0"))
        #expect(problem([[1, 2, 3]], [true, false]) == .unevenTable)
        #expect(problem([mixed], missed, penalty: -1) == .badPenalty)
        #expect(problem([mixed], missed, penalty: .nan) == .badPenalty)
    }

    @Test(arguments: ["sex", "race", "lowIncome", "home_language", "is_ell", "disability"])
    func forbiddenColumnsNeverEnterAModel(name: String) throws {
        let table = try TrainingTable(
            columns: [TrainingTable.Column(Predictor(column: name, isWhole: true), mixed)],
            missed: missed,
            keys: missed.indices.map { UInt64($0) }
        )
        #expect {
            _ = try RidgeLogistic(penalty: 1).fit(table)
        } throws: { error in
            guard case .forbidden(name, _)? = error as? FitProblem else { return false }
            return true
        }
    }

    @Test func tooFewEventsAreToldWithTheirCounts() throws {
        // 29 events allow two coefficients, 30 allow three.
        for (events, isEnough) in [(29, false), (30, true)] {
            let random = MadeUpStudents(200)
            var students = random
            students.missed = (0..<200).map { $0 < events }
            let table = try students.table()
            let enough = EnoughData()
            if isEnough {
                #expect(try enough.longestAllowed(table).columns.count == 3)
                try enough.check(table)
            } else {
                let expected = FitProblem.tooFewEvents(
                    events: 29,
                    coefficients: 3,
                    perCoefficient: 10
                )
                #expect(throws: expected) { try enough.longestAllowed(table) }
                #expect(throws: expected) { try enough.check(table) }
            }
        }
    }

    @Test func predictorsAreTakenFromTheFront() throws {
        var students = MadeUpStudents(400, coefficients: [0, 0, 0, 0, 5, 5])
        students.missed = (0..<400).map { $0 < 45 }
        let taken = try EnoughData().longestAllowed(try students.table())
        #expect(taken.columns.map(\.predictor.id) == ["x0", "x1", "x2", "x3"])
    }
}
