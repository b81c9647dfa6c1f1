import Scoring
import Screen
import Testing

@testable import Dashboard

/// Random people: whatever they do, no key traps and the screen stays in order.
@Suite struct FuzzTests {
    private static let keys: [Key] =
        Actions.all.flatMap(\.keys).filter { $0 != .character("Q") }
        + "abeé漢👩xyz019 ".map(Key.character)
        + [.delete, .home, .end, .function(9), .control("w"), .character("\u{7}")]

    private static let rules = ShippedRuleSets.yaml(ShippedRuleSets.usual).flatMap {
        try? RuleSet.read($0)
    }
    private static let comparison = SampleMovers.comparison()
    private static let accuracy = (try? SampleMovers.accuracy()) ?? AccuracyPage()
    private static let modelPage = (try? SampleModel.page()) ?? page
    private static let page = SamplePage.haddad()
    private static let rosters: [Roster?] =
        [0, 3, 40].map { SampleRoster.harborPoint(others: $0) } + [nil, SampleRoster.small([])]

    /// A hundred thousand events in all.
    @Test(arguments: 0..<5)
    func randomEventsNeverTrapAndLeaveAConsistentScreen(_ seed: Int) {
        var numbers = Numbers(seed: UInt64(seed) &* 977 &+ 13)
        var model = Model(
            roster: seed == 4 ? nil : SampleRoster.harborPoint(others: seed * 20),
            ascii: seed % 2 == 1,
            start: seed % 2 == 0
                ? .schools : .home(school: nil, counselor: seed == 3 ? "T100" : nil)
        )
        var effects: [Effect] = []
        for _ in 0..<20_000 {
            let event = event(&numbers, answering: effects)
            effects = update(&model, event)
            // Terminals skip frames too.
            guard numbers.next(40) == 0 else { continue }
            let frame = view(model)
            #expect(frame.width == model.columns && frame.height == model.rows)
            // Nothing that was drawn before may show; another query forgets it.
            var anew = model
            let query = model.query
            anew.query = query
            let isSame = frame == view(anew)
            #expect(isSame, "\(model.place.kind)")
            #expect(!model.path.isEmpty)
            expectResumable(model)
            if case .home(let place) = model.place, !place.list.students.isEmpty {
                #expect(place.list.selected != nil)
            }
            if case .students(let place) = model.place, !place.students.isEmpty {
                #expect(place.selected != nil)
            }
        }
    }

    /// Wherever somebody ends, another dashboard of the same run goes on there.
    private func expectResumable(_ model: Model) {
        guard let session = model.session else { return }
        var other = Model(roster: model.roster)
        other.offer(session)
        _ = update(&other, .input(.key(.character("z"))))
        let kinds = model.path.map(\.kind).filter { $0 != .help && $0 != .calculator }
        // Another run, read meanwhile, may not have the student or the school.
        let isWhole = other.notice?.contains("does not fit this run") != true
        #expect(!isWhole || other.path.last?.kind == kinds.last)
        let isKnown = model.path.allSatisfy { place in
            guard case .student(let student) = place else { return true }
            return model.roster?.row(ofStudent: student.studentID) != nil
        }
        if isKnown, case .student = model.place { #expect(isWhole) }
        #expect(view(other).width == other.columns)
    }

    private func event(_ numbers: inout Numbers, answering effects: [Effect]) -> Event {
        switch (numbers.next(20), effects.first) {
        case (0, _):
            let columns = [0, 1, 39, 40, 80, 200, numbers.next(300)][numbers.next(7)]
            let rows = [0, 1, 11, 12, 24, 60, numbers.next(100)][numbers.next(7)]
            return .input(.resize(columns: columns, rows: rows))
        case (1, _):
            let texts = ["Q\n\u{1B}[31m漢é\t", "tier:high att<90 -a", "new:30d", "school:\"x"]
            return .input(.paste(texts[numbers.next(texts.count)]))
        case (2, _):
            let filters = ["tier:high", "school:x", "new:30d", ""]
            let view = SavedView(name: "x", filter: filters[numbers.next(4)], sort: "-gpa")
            return numbers.next(2) == 0 ? .input(.wake) : .views([view])
        case (15, _):
            let place = Position(row: numbers.next(70) - 3, column: numbers.next(210) - 3)
            return .input(
                .mouse(numbers.next(3) == 0 ? .wheel(numbers.next(9) - 4) : .press(place))
            )
        case (3, _): return .failed("no", ticket: numbers.next(50))
        case (4, _): return .student(SamplePage.unknown(), ticket: numbers.next(50))
        case (5..<12, .loadStudent(_, _, let ticket)):
            return .student(numbers.next(2) == 0 ? Self.page : Self.modelPage, ticket: ticket)
        case (5..<12, .loadMovers(let ticket)):
            return .movers(numbers.next(3) == 0 ? nil : Self.comparison, ticket: ticket)
        case (5..<12, .loadEarlier(let days, let ticket)):
            let roster = SampleRoster.harborPoint(others: numbers.next(3) * 20)
            let tiers = EarlierRuns.Tiers(asOf: roster.run.asOf, [:], of: roster)
            return .earlier(numbers.next(3) == 0 ? nil : tiers, days: days, ticket: ticket)
        case (5..<12, .loadAccuracy(let ticket)): return .accuracy(Self.accuracy, ticket: ticket)
        case (5..<12, .loadRules(let ticket)):
            guard let rules = Self.rules else { return .failed("no", ticket: ticket) }
            return .rules(rules, ticket: ticket)
        case (5..<12, .reload(let ticket)):
            let roster = Self.rosters[numbers.next(Self.rosters.count)]
            return .roster(roster, ticket: ticket)
        default: return .input(.key(Self.keys[numbers.next(Self.keys.count)]))
        }
    }

    @Test func damagedRostersAreShownWithoutTraps() {
        var roster = SampleRoster.harborPoint(others: 3)
        roster.school[0] = -1
        roster.school[1] = 99
        roster.counselor[0] = 99
        roster.grade[0] = 99
        roster.tier[2] = 3
        roster.milestone[0] = 77
        var walk = Walk(Model(roster: roster))
        walk.press(.character("0"), .character("C"), .escape, .character("e"), .escape, .enter)
        #expect(walk.model.place.kind == .student)
    }
}
