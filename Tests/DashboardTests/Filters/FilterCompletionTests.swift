import Scoring
import Screen
import Testing

@testable import Dashboard

/// What could stand at the cursor.
@Suite struct FilterCompletionTests {
    private func candidates(_ text: String) -> [String] {
        FilterCompletion(in: text, cursor: text.count, FilterSamples.fields).candidates.map(\.text)
    }

    @Test func fieldsAreCompletedByTheBeginningOfAnyOfTheirNames() {
        #expect(candidates("ti") == ["tier:"])
        #expect(candidates("tier:high at").first == "att")
        #expect(candidates("-gra") == ["grade:"])
        #expect(candidates("zzz").isEmpty)
        #expect(candidates("").count == FilterSamples.fields.all.count)
    }

    @Test func valuesAreCompletedByTheBeginningOfAnyWord() {
        #expect(candidates("tier:h") == ["high"])
        #expect(candidates("tier:high,m") == ["moderate"])
        #expect(candidates("tier:high|") == ["high", "moderate", "low", "na"])
        #expect(candidates("school:high") == ["\"Harbor Point High\""])
        #expect(candidates("school:\"harbor po") == ["\"Harbor Point High\""])
        #expect(candidates("grade:9..1").contains("12"))
        #expect(candidates("counselor:col") == ["\"R. Cole\""])
        #expect(candidates("trigger:susp") == ["suspensions"])
        #expect(candidates("att<") == ["unknown"])
        #expect(candidates("foo:").isEmpty)
    }

    @Test func whatIsCompletedCanBeRead() throws {
        for start in [
            "school:", "counselor:", "tier:", "grade:", "milestone:", "change:", "trigger:",
        ] {
            for value in candidates(start) {
                #expect(FilterSamples.problem(start + value) == nil, "\(start)\(value)")
            }
        }
    }

    @Test func whatFitsAloneIsDoneAndTabGoesOnWithItsValues() {
        var entry = FilterEntry("ti", FilterSamples.fields)
        entry.complete(by: 1, FilterSamples.fields)
        #expect(entry.field.text == "tier:")
        #expect(entry.completion.candidates.map(\.text) == ["high", "moderate", "low", "na"])
        entry.complete(by: 1, FilterSamples.fields)
        #expect(entry.field.text == "tier:high")
        entry.complete(by: 1, FilterSamples.fields)
        #expect(entry.field.text == "tier:moderate")
    }

    @Test func tabGoesThroughAllThatFitsAndBack() {
        var entry = FilterEntry("", FilterSamples.fields)
        entry.edit(FilterSamples.fields) { $0.insert("-school:e") }
        entry.complete(by: 1, FilterSamples.fields)
        #expect(entry.field.text == "-school:\"Saltmarsh Elementary\"")
        entry.complete(by: 1, FilterSamples.fields)
        #expect(entry.field.text == "-school:\"Lighthouse Elementary\"")
        entry.complete(by: -1, FilterSamples.fields)
        #expect(entry.field.text == "-school:\"Saltmarsh Elementary\"")
        #expect(entry.problem == nil)
        entry.edit(FilterSamples.fields) { $0.insert(" ") }
        #expect(entry.chosen == nil)
    }
}
