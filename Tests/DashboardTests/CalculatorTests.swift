import Indicators
import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// One student typed in by hand.
@Suite struct CalculatorTests {
    private static let lookup = IndicatorLookup(
        names: Indicators.all.map(\.id),
        find: Indicators.named
    )

    private func rules() throws -> RuleSet {
        let bytes = try #require(ShippedRuleSets.yaml(ShippedRuleSets.usual))
        return try RuleSet.read(bytes, lookup: Self.lookup)
    }

    private func walk(_ columns: Int = 80, _ rows: Int = 24) throws -> Walk {
        var walk = Walk(Model(roster: SampleRoster.harborPoint(), columns: columns, rows: rows))
        walk.press(.character("="))
        let asked = walk.effects.first.flatMap { effect in
            if case .loadRules(let ticket) = effect { ticket } else { nil }
        }
        walk.send(.rules(try rules(), ticket: try #require(asked)))
        return walk
    }

    private func form(_ walk: Walk) throws -> CalculatorPlace {
        guard case .calculator(let place) = walk.model.place else {
            throw NoForm()
        }
        return place
    }

    private struct NoForm: Error {}

    private func enter(_ value: String, of id: String, in walk: inout Walk) throws {
        let place = try #require(try form(walk).indicators.firstIndex { $0.id == id })
        walk.press(.character("g"))
        for _ in 0...place { walk.press(.down) }
        walk.press(.enter)
        walk.type(value)
        walk.press(.enter)
    }

    @Test func theFormHasTheIndicatorsOfTheRulesAndTheirAnswer() throws {
        var walk = try walk()
        try enter("84", of: "attendance_rate", in: &walk)
        #expect(walk.text.contains("Passing all grade-9 courses"))
        #expect(walk.text.contains("84.0 %"))
    }

    @Test(arguments: [("90", Tier.low), ("89.9", .moderate), ("80", .moderate), ("79.9", .high)])
    func theAnswerIsThatOfTheRulesAtAndBesideTheirThresholds(_ value: String, _ tier: Tier) throws {
        var walk = try walk()
        try enter(value, of: "attendance_rate", in: &walk)
        // All that the rules need where nothing fires.
        try enter("3", of: "gpa", in: &walk)
        try enter("0", of: "course_failures_term", in: &walk)
        #expect(try form(walk).scores.first?.tier == tier)
    }

    @Test func nothingTypedIsUnknownAndNotLow() throws {
        let walk = try walk()
        #expect(try form(walk).scores.first?.tier == .notAvailable)
        #expect(walk.text.contains("Unknown is not low risk"))
    }

    @Test func aValueOutOfItsBoundsIsSaidAndNotTaken() throws {
        var walk = try walk()
        try enter("101", of: "attendance_rate", in: &walk)
        #expect(walk.model.prompt != nil)
        #expect(walk.text.contains("to 100"))
        walk.press(.escape)
        #expect(try form(walk).values.isEmpty)
    }

    @Test func anEmptyValueIsNotKnownAgainAndUForgetsAll() throws {
        var walk = try walk()
        try enter("84", of: "attendance_rate", in: &walk)
        walk.press(.up, .enter, .control("u"), .enter)
        #expect(try form(walk).values.isEmpty)
        try enter("84", of: "attendance_rate", in: &walk)
        walk.press(.character("U"))
        #expect(try form(walk).values.isEmpty)
    }

    @Test func anotherGradeHasItsOwnMilestone() throws {
        var walk = try walk()
        walk.press(.character("g"), .enter)
        walk.type("3")
        walk.press(.enter)
        #expect(try form(walk).grade == .grade3)
        #expect(walk.text.contains("grade 3"))
    }

    @Test func rulesThatAreNotAtHandAreToldAndEscapeLeaves() {
        var walk = Walk.start()
        walk.press(.character("="))
        guard case .loadRules(let ticket) = walk.effects.first else { return }
        walk.send(.failed("The rules are no shipped ones.", ticket: ticket))
        #expect(walk.text.contains("no shipped ones"))
        walk.press(.enter, .escape)
        walk.press(.escape)
        #expect(walk.model.place.kind == .schools)
    }

    @Test func modelsOfTheRunAnswerBesideTheRules() throws {
        let models = [try SampleModel.model(.grade9Courses)]
        var walk = Walk(Model(roster: SampleRoster.harborPoint(), columns: 80, rows: 40))
        walk.press(.character("="))
        guard case .loadRules(let ticket) = walk.effects.first else { throw NoForm() }
        walk.send(.rules(try rules(), models: models, ticket: ticket))
        #expect(walk.text.contains("N/A: the model needs attendance_rate, gpa."))
        try enter("84", of: "attendance_rate", in: &walk)
        try enter("1.5", of: "gpa", in: &walk)
        #expect(walk.text.contains("by model g9 2025"))
        #expect(walk.text.contains("Chance of missing “Passing all grade-9 courses”"))
        #expect(walk.text.contains("by rules"))
        let answer = ModelAnswer(
            model: models[0],
            values: ["attendance_rate": 84, "gpa": 1.5],
            school: nil
        )
        #expect(try form(walk).answers.map(\.text) == [answer.text])
        walk.press(.character("U"))
        #expect(walk.text.contains("N/A: the model needs"))
    }

    @Test func whatHasNoRoomBelowTheFormIsCounted() throws {
        let models = [try SampleModel.model(.grade9Courses)]
        for (rows, isCut) in [(24, true), (60, false)] {
            var walk = Walk(Model(roster: SampleRoster.harborPoint(), columns: 80, rows: rows))
            walk.press(.character("="))
            guard case .loadRules(let ticket) = walk.effects.first else { throw NoForm() }
            walk.send(.rules(try rules(), models: models, ticket: ticket))
            try enter("84", of: "attendance_rate", in: &walk)
            try enter("1.5", of: "gpa", in: &walk)
            #expect(walk.text.contains("Chance of missing"))
            #expect(walk.text.contains("more lines in a higher window") == isCut)
        }
    }
}
