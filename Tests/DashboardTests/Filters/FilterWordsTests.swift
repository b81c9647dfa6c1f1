import Scoring
import Testing

@testable import Dashboard

/// A filter as the line of state says it.
@Suite struct FilterWordsTests {
    @Test(arguments: [
        ("grade:9..10 tier:high att<90", "grade 9 to 10, High, attendance rate below 90 %"),
        (
            "school:harbor -sami f>=2",
            "Harbor Point High, without search “sami”, courses failed this term at least 2"
        ),
        ("grade:K,9..12,PK", "grade PK to K or 9 to 12"),
        ("grade!=9", "not grade 9"), ("grade:unknown", "grade not known"),
        ("tier:high,mod counselor:cole", "High or Moderate, counselor R. Cole"),
        ("tier!=low", "not Low"), ("att:80..90,unknown", "attendance rate 80 to 90 % or not known"),
        ("gpa:2 ela:PM", "GPA exactly 2, MCAS ELA level exactly 2"),
        ("trigger:absence", "trigger Attendance rate"), ("trigger:none", "no trigger"),
        ("new before:low", "new or worse, Low in the run before"),
        ("change:worse", "worse than before"),
        ("triggers>1 level:3", "triggers above 1, level exactly 3"),
        ("milestone:graduation", "Graduating from high school"), ("id:10,11", "id 10… or 11…"),
        ("school:unknown counselor:none", "no school, no counselor"),
    ])
    func sayWhatItMeans(_ sample: (text: String, words: String)) throws {
        let roster = FilterSamples.roster
        let filter = try StudentFilter(sample.text, FilterSamples.fields)
        #expect(filter.words(in: roster).joined(separator: ", ") == sample.words)
    }

    @Test func ofManyValuesTheFirstOnesStandThere() {
        #expect(FilterWords.list(["a", "b", "c", "d", "e"]) == "a, b, c or 2 more")
        #expect(FilterWords.list(["a", "b", "c", "d"]) == "a, b, c or d")
    }
}
