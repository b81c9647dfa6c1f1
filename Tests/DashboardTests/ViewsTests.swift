import Indicators
import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Lists of students that are saved by name.
@Suite struct ViewsTests {
    private func command(_ text: String, _ walk: inout Walk) {
        walk.press(.character(":"))
        walk.type(text)
        walk.press(.enter)
    }

    @Test func whatIsListedIsSavedAndOpenedAgain() {
        var walk = Walk.atStudents()
        walk.press(.character("t"), .character("/"))
        walk.type("att<75 -okafor")
        walk.press(.enter, .character("]"))
        let listed = walk.students?.students
        command("view save absent at high", &walk)
        guard case .changeView("absent at high", let view?, _)? = walk.effects.first else {
            Issue.record("nothing was saved")
            return
        }
        #expect(view.filter == "tier:high att<75 -okafor")
        #expect(view.sort == "-tier")
        walk.press(.escape, .character("I"))
        #expect(walk.students?.students != listed)
        walk.press(.character("b"))
        #expect(walk.text.contains("absent at high: High, attendance rate below 75 %"))
        walk.press(.enter)
        #expect(walk.students?.students == listed)
    }

    @Test func aViewOpensFromEveryListAndEscGoesBack() {
        var walk = Walk.start()
        walk.send(.views([SavedView(name: "nine", filter: "grade:9", sort: "name")]))
        command("view nine", &walk)
        #expect(walk.students?.order == RosterOrder(.name))
        #expect(walk.students?.scope.filter?.text == "grade:9")
        walk.press(.backspace)
        #expect(walk.model.place.kind == .schools)
    }

    @Test func everyScopeListsTheSameOnceSavedAndOpened() throws {
        let query = FilterSamples.query
        var numbers = Numbers(seed: 77)
        for _ in 0..<200 {
            var scope = StudentScope()
            if numbers.next(2) == 0 { scope.school = SampleRoster.schools[numbers.next(6)].id }
            if numbers.next(2) == 0 { scope.tiers = [.high, Tier.allCases[numbers.next(4)]] }
            if numbers.next(4) == 0 { scope.grade = .grade9 }
            if numbers.next(4) == 0 { scope.trigger = query.roster.triggerNames[numbers.next(4)] }
            if numbers.next(4) == 0 { scope.counselor = "T100" }
            scope.onlyNewOrWorse = numbers.next(4) == 0
            if numbers.next(4) == 0 {
                scope.search = ["sample 1", "Haddad, Sami", "200"][numbers.next(3)]
            }
            if numbers.next(2) == 0 {
                scope.filter = try StudentFilter("f>=1 -att<70 a|e", FilterSamples.fields)
            }
            let saved = try StudentFilter(scope.filterText, FilterSamples.fields)
            var opened = StudentScope()
            opened.take(saved)
            #expect(
                StudentListing.rows(of: query, in: opened, by: .usual)
                    == StudentListing.rows(of: query, in: scope, by: .usual),
                "\(scope.filterText)"
            )
        }
    }

    @Test func everyOrderHasAnArgumentThatMeansIt() {
        let roster = FilterSamples.roster
        let keys =
            RosterOrder.keyNames.map(\.key) + roster.columns.map { .indicator($0.definition.id) }
        for key in keys {
            for isDescending in [false, true] {
                let order = RosterOrder(key, isDescending: isDescending)
                #expect(RosterOrder(argument: order.argument, in: roster) == order)
                let both = order.then(.grade, isDescending: !isDescending)
                #expect(RosterOrder(argument: both.argument, in: roster) == both)
            }
        }
        for wrong in ["shoe_size", "", "tier,", "tier,gpa,name", "--tier"] {
            #expect(RosterOrder(argument: wrong, in: roster) == nil)
        }
    }

    @Test func aViewThatDoesNotFitTheRunLeavesTheListAsItWas() {
        var walk = Walk.atStudents()
        let listed = walk.students?.students
        walk.send(.views([SavedView(name: "old", filter: "school:nowhere", sort: "risk")]))
        command("view old", &walk)
        #expect(walk.text.contains("The view does not fit this run"))
        #expect(walk.students?.students == listed)
    }

    @Test func whatCannotBeDoneIsSaid() {
        var walk = Walk.start()
        command("view save x", &walk)
        #expect(walk.text.contains("Only a list of students"))
        command("view", &walk)
        #expect(walk.text.contains("No view is saved yet"))
        walk.press(.character("0"))
        command("view save", &walk)
        #expect(walk.text.contains("needs a name"))
        command("view delete x", &walk)
        #expect(walk.text.contains("no view of that name"))
        #expect(walk.effects.isEmpty)
        command("view save " + String(repeating: "x", count: 61), &walk)
        #expect(walk.text.contains("needs a name"))
    }

    @Test func aViewIsDeletedAndAFailureIsTold() {
        var walk = Walk.atStudents()
        walk.send(.views([SavedView(name: "x", filter: "", sort: "risk")]))
        command("view delete x", &walk)
        guard case .changeView("x", nil, let ticket)? = walk.effects.first else {
            Issue.record("nothing was deleted")
            return
        }
        #expect(walk.model.views.isEmpty)
        walk.send(.failed("the disk is full", ticket: ticket))
        #expect(walk.text.contains("the disk is full"))
    }
}
