import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Values supposed on a student's page.
@Suite struct WhatIfTests {
    private func walk(_ page: StudentPage) -> Walk {
        var walk = Walk.atStudents()
        walk.press(.enter)
        walk.send(.student(page, ticket: walk.ticket))
        return walk
    }

    @Test func aSupposedValueIsShownOnTopAndTakenBack() throws {
        var walk = walk(try SampleModel.page())
        #expect(walk.text.contains("Tier: H High."))
        #expect(walk.text.contains("By the rules alone"))
        walk.press(.character("="))
        #expect(walk.text.contains("Attendance rate: 84.0 %"))
        walk.press(.enter)
        #expect(walk.text.contains("Attendance rate, now 84.0 %"))
        walk.type("99")
        walk.press(.enter, .character("="))
        walk.type("gpa")
        walk.press(.enter)
        walk.type("3.5")
        walk.press(.enter)
        try Golden.expect(view(walk.model), is: "student-what-if-80x24")
        #expect(walk.text.contains("What if: Attendance rate 99.0 %, GPA this year 3.50"))
        #expect(walk.text.contains("L Low."))
        walk.press(.character("="))
        walk.type("as the records")
        walk.press(.enter)
        #expect(!walk.text.contains("What if:"))
    }

    @Test(arguments: ["", "x", "101", "-1", "nan", "1e400"])
    func whatIsNoValueWithinItsBoundsIsSaidAndTheFieldStays(_ typed: String) throws {
        var walk = walk(try SampleModel.page())
        walk.press(.character("="), .enter)
        walk.type(typed)
        walk.press(.enter)
        #expect(walk.text.contains("(0.0 % to 100.0 %)"))
        #expect(!walk.text.contains("What if:"))
        walk.press(.control("u"))
        walk.type("90")
        walk.press(.enter)
        #expect(walk.text.contains("What if: Attendance rate 90.0 %"))
    }

    @Test(arguments: ["0", "100"])
    func theBoundsThemselvesAreTaken(_ typed: String) throws {
        var walk = walk(try SampleModel.page())
        walk.press(.character("="), .enter)
        walk.type(typed)
        walk.press(.enter)
        #expect(walk.text.contains("What if: Attendance rate \(typed).0 %"))
    }

    @Test func withoutAModelTheKeySaysSo() {
        var walk = walk(SamplePage.haddad())
        walk.press(.character("="))
        #expect(walk.text.contains("No model answers for this student"))
    }

    @Test func escapeSupposesNothingNew() throws {
        var walk = walk(try SampleModel.page())
        walk.press(.character("="), .enter)
        walk.type("99")
        walk.press(.escape)
        #expect(!walk.text.contains("What if:"))
        #expect(walk.model.place.kind == .student)
    }
}
