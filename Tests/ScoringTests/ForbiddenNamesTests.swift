import Testing

@testable import Scoring

@Suite struct ForbiddenNamesTests {
    static let names = [
        "race", "ethnicity", "gender", "sex", "low_income", "income", "poverty", "disability",
        "disabilities", "special_education", "sped", "iep", "section_504", "english_learner",
        "english_learners", "ell", "el", "el_status", "language", "first_language", "homeless",
        "foster", "foster_care", "housing", "immigrant", "migrant", "military", "military_family",
        "religion", "economically_disadvantaged", "free_lunch", "Race", "local.race",
        "local.low-income", "LOCAL.EL", "lowIncome",
        "local.isELL", "local.504", "local.lowincome", "FirstLanguage", "NationalITy",
        "Nacionality", "PlaceofBirth", "place_of_birth", "imd_band", "SES", "lunch", "local.lunch",
        "International", "X1SEX", "X1RACE", "P1INCOME", "x2ses", "BYSEX", "BYRACE", "Special_needs",
        "Educational_special_needs", "special_educational_needs",
    ]

    @Test(arguments: names)
    func anAttributeIsRefusedAsAnIndicatorWithItsLine(name: String) throws {
        let rules = "      - indicator: \(name)\n        bands: [{tier: low}]"
        let refusal = #expect(throws: RuleSetRefusal.self) { try Fakes.ruleSet(rules) }
        let problems = try #require(refusal?.problems)
        #expect(problems.map(\.code) == ["forbidden-attribute"])
        #expect(problems[0].line == 9 && problems[0].column == 20)
    }

    @Test(arguments: names)
    func anAttributeIsRefusedAsAKeyWithItsLine(name: String) throws {
        let rules = "      - {indicator: gpa, bands: [{tier: low}]}\n\(name): 1"
        let refusal = #expect(throws: RuleSetRefusal.self) { try Fakes.ruleSet(rules) }
        let problems = try #require(refusal?.problems)
        #expect(problems.map(\.code) == ["forbidden-attribute"])
        #expect(problems[0].line == 10 && problems[0].column == 1)
    }

    @Test func anAttributeIsRefusedInRequirementsConditionsAndBriefs() throws {
        let rules = """
                  - {indicator: gpa, brief: "low income: {value}", bands: [{tier: low}]}
                combinations:
                  - {all: [{indicator: gender, is: 1}], tier: high}
                requires: [[gpa, race]]
            """
        let refusal = #expect(throws: RuleSetRefusal.self) { try Fakes.ruleSet(rules) }
        #expect(
            refusal?.description == """
                9:33: error: [forbidden-attribute] `income` must never enter a score or a trigger. \
                Remove it; such attributes serve filters and subgroup tables only.
                11:28: error: [forbidden-attribute] `gender` must never enter a score or a trigger. \
                Remove it; such attributes serve filters and subgroup tables only.
                12:22: error: [forbidden-attribute] `race` must never enter a score or a trigger. \
                Remove it; such attributes serve filters and subgroup tables only.
                """
        )
    }

    @Test(arguments: [
        "course_failures_year_ela", "access_level", "level", "elapsed", "trace", "essex", "email",
        "grace", "sextant", "income2", "local.welcome", "english_language_arts", "over_age",
        "lunch_detentions", "international_baccalaureate", "assessment", "needs_met", "nation",
        "x1mtheff", "byes", "x1", "by", "7iep", "f2gpa",
    ])
    func namesThatOnlyLookAlikeAreAllowed(name: String) {
        #expect(ForbiddenNames.attribute(in: name) == nil)
    }

    @Test func aNumberIsNoName() {
        #expect(!ForbiddenNames.isIdentifier("504") && ForbiddenNames.isIdentifier("section_504"))
    }

    @Test func proseMayNameAnAttribute() throws {
        let yaml =
            Fakes.file("      - {indicator: gpa, bands: [{tier: low}]}")
            + "\nnote: The paper also used race and English language arts; this set does not.\n"
        #expect(try RuleSet.read(Array(yaml.utf8), lookup: Fakes.lookup).note != nil)
    }

    @Test func noShippedRuleSetNamesAnAttribute() throws {
        for file in ShippedRuleSets.files {
            let ruleSet = try RuleSet.read(file.yaml, lookup: Fakes.lookup)
            for name in ruleSet.indicators { #expect(ForbiddenNames.attribute(in: name) == nil) }
        }
    }
}
