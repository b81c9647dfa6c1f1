import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// What is due, on Home.
@Suite struct DueReviewsTests {
    private func review(_ student: String, _ day: String) -> DueReview {
        DueReview(studentID: student, support: "Mentor", day: SampleRoster.day(day))
    }

    private func home(_ reviews: [DueReview], school: String? = nil, counselor: String? = nil)
        -> Walk
    {
        var walk = Walk(
            Model(
                roster: SampleRoster.harborPoint(),
                start: .home(school: school, counselor: counselor)
            )
        )
        walk.send(.due(reviews))
        return walk
    }

    private var some: [DueReview] {
        [
            review("1001", "2025-09-12"), review("1003", "2025-11-14"),
            review("gone", "2025-11-14"), review("1001", "2025-11-20"),
        ]
    }

    @Test func theSecondLineCountsThoseOfTheScreensStudents() {
        #expect(view(home(some).model).line(1).contains("131 students · 3 reviews due (d)"))
        #expect(home(some, counselor: "T100").text.contains("2 reviews due"))
        #expect(home(some, school: "0505").text.contains("3 reviews due"))
        #expect(!home(some, school: "0010").text.contains("due"))
        #expect(!home([]).text.contains("due"))
    }

    @Test func dListsThemWithTheirDaysAndEnterOpensTheStudent() {
        var walk = home(some)
        walk.press(.character("d"))
        #expect(
            walk.text.contains("12 Sep 2025, 63 days ago: Haddad, Sami · Mentor")
        )
        #expect(walk.text.contains("14 Nov 2025, today: Reyes-Ortiz, Luz · Mentor"))
        #expect(walk.text.contains("20 Nov 2025, in 6 days: Haddad, Sami · Mentor"))
        walk.type("luz")
        walk.press(.enter)
        guard case .loadStudent(_, "1003", _)? = walk.effects.first else {
            Issue.record("\(walk.effects)")
            return
        }
        walk.press(.escape)
        #expect(walk.model.place.kind == .home)
    }

    @Test func whereNothingIsDueASentenceSaysByWhen() {
        var walk = home([])
        walk.press(.character("d"))
        #expect(walk.model.prompt == nil)
        #expect(walk.text.contains("to be reviewed by 21 Nov 2025"))
    }

    @Test func anotherRunAsksAnew() {
        var walk = home(some)
        walk.press(.character("R"))
        let ticket = walk.effects.compactMap(\.ticket).last ?? -1
        walk.send(.roster(SampleRoster.harborPoint(others: 3), ticket: ticket))
        #expect(walk.effects.contains(.loadDue))
        #expect(!walk.text.contains("reviews due"))
        walk.send(.due(some))
        #expect(walk.text.contains("3 reviews due"))
    }

    @Test func aVoiceHearsThemAndOpensByNumber() {
        var dialogue = PlainDialogue(
            Model(
                roster: SampleRoster.harborPoint(),
                start: .home(school: nil, counselor: nil)
            )
        )
        _ = dialogue.take(.due(some))
        #expect(dialogue.text.contains("3 reviews due"))
        _ = dialogue.take("due")
        #expect(dialogue.text.contains("1. 12 Sep 2025, 63 days ago: Haddad, Sami"))
        let effects = dialogue.take("2")
        guard case .loadStudent(_, "1003", _)? = effects.first else {
            Issue.record("\(effects)")
            return
        }
    }
}
