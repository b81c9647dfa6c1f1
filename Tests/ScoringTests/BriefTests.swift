import Indicators
import Records
import Testing

@testable import Scoring

private func brief(_ id: String, _ unit: IndicatorUnit, _ value: Ratio, _ pattern: String? = nil)
    -> String
{
    Brief.text(pattern, value, Fakes.definition(id, unit))
}

@Suite struct BriefTests {
    @Test func usualBriefsAreShort() {
        #expect(brief("course_failures_term", .count, Ratio(4)) == "4 Fs")
        #expect(brief("course_failures_term", .count, Ratio(1)) == "1 F")
        #expect(brief("attendance_rate", .percent, Ratio(871, over: 10)) == "absent 13 %")
        #expect(brief("suspensions", .count, Ratio(3)) == "susp 3×")
        #expect(brief("credits_behind", .credits, Ratio(3, over: 2)) == "credits 1.5 short")
        #expect(brief("gpa", .gradePoints, Ratio(19, over: 10)) == "GPA 1.90")
    }

    @Test func indicatorsWithoutAPatternAreNamed() {
        #expect(brief("local.reading", .local, Ratio(3)) == "local.reading 3")
        #expect(brief("made_up", .yesNo, Ratio(1)) == "made up")
        #expect(brief("made_up", .yesNo, Ratio(0)) == "not made up")
        #expect(brief("made_up", .percent, Ratio(5)) == "made up 5 %")
    }

    @Test func aPatternOfTheRuleSetWins() {
        #expect(brief("gpa", .gradePoints, Ratio(2), "at {value}, {missed}{s}!") == "at 2.00, 98s!")
        #expect(brief("gpa", .gradePoints, Ratio(2), "plain") == "plain")
        #expect(brief("gpa", .gradePoints, Ratio(2), "open {value") == "open {value")
        #expect(Brief.unknownNames(in: "{value} {x} {s} {") == ["x", ""])
    }
}

@Suite struct MisspellingTests {
    @Test func theNearestNameIsSuggestedAndNoFarOne() {
        let names = ["attendance_rate", "gpa", "suspensions"]
        #expect(Misspelling.nearest(to: "atendence_rate", among: names) == "attendance_rate")
        #expect(Misspelling.nearest(to: "gap", among: names) == "gpa")
        #expect(Misspelling.nearest(to: "horoscope", among: names) == nil)
        #expect(Misspelling.nearest(to: "x", among: []) == nil)
    }

    @Test func distanceCountsLettersToChange() {
        #expect(Misspelling.distance("", "") == 0)
        #expect(Misspelling.distance("abc", "") == 3)
        #expect(Misspelling.distance("kitten", "sitting") == 3)
    }
}

@Suite struct SHA256Tests {
    @Test func digestsAreThoseOfTheStandard() {
        #expect(
            SHA256.hex(of: [])
                == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        )
        #expect(
            SHA256.hex(of: Array("abc".utf8))
                == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        )
        #expect(
            SHA256.hex(of: Array("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq".utf8))
                == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        )
    }
}
