import Foundation
import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Where a session ended, and the way back to it.
@Suite struct SessionTests {
    /// A dashboard that begins with Home.
    private func start() -> Walk {
        Walk(
            Model(
                roster: SampleRoster.harborPoint(),
                start: .home(school: nil, counselor: nil)
            )
        )
    }

    /// Another dashboard that has taken a session up.
    private func resumed(_ session: Session?) throws -> Walk {
        var walk = start()
        let session = try #require(session)
        // By way of the file's shape.
        let data = try JSONEncoder().encode(session)
        walk.model.offer(try JSONDecoder().decode(Session.self, from: data))
        walk.press(.character("z"))
        return walk
    }

    @Test func theFirstScreenIsNoPlaceToComeBackTo() {
        var walk = start()
        #expect(walk.model.session == nil)
        walk.press(.character("2"))
        #expect(walk.model.session != nil)
        walk.press(.escape)
        #expect(walk.model.session == nil)
        #expect(Walk(Model(roster: nil)).model.session == nil)
    }

    @Test func aListComesBackWithItsFilterOrderAndRow() throws {
        var walk = start()
        walk.press(.character("3"), .character("t"), .character("/"))
        walk.type("att<95")
        walk.press(.enter, .character("o"))
        walk.type("attendance rate")
        walk.press(.enter, .down, .down)
        let before = try #require(walk.students)
        let after = try resumed(walk.model.session)
        #expect(after.students?.scope == before.scope)
        #expect(after.students?.order == before.order)
        #expect(after.students?.students == before.students)
        #expect(after.students?.selected == before.selected)
        #expect(after.model.path.map(\.kind) == walk.model.path.map(\.kind))
    }

    @Test func aStudentsPageComesBackOnItsTabAboveItsList() throws {
        var walk = start()
        walk.press(.character("2"), .character("g"), .enter, .enter, .character("3"))
        guard case .student(let before) = walk.model.place else {
            Issue.record("no page")
            return
        }
        var after = try resumed(walk.model.session)
        guard case .student(let page) = after.model.place,
            case .loadStudent(_, before.studentID, _)? = after.effects.last
        else {
            Issue.record("no page came back")
            return
        }
        #expect(page.studentID == before.studentID)
        #expect(page.tab == .courses)
        after.press(.escape)
        #expect(after.students?.scope.school != nil)
        after.press(.escape)
        #expect(after.model.place.kind == .schools)
    }

    @Test func everyWayThatCanBeGoneComesBack() throws {
        for keys in ["2", "3", "4", "5", "6", "7", "27", "32", "=", "3?", "43"] {
            var walk = start()
            for key in keys { walk.press(.character(key)) }
            let kinds = walk.model.path.map(\.kind).filter { $0 != .help && $0 != .calculator }
            guard kinds.count > 1 else { continue }
            let after = try resumed(walk.model.session)
            #expect(after.model.path.map(\.kind) == kinds, "\(keys)")
        }
    }

    @Test func itIsOfferedInTheLineOfKeysOfTheFirstScreenAlone() throws {
        var walk = start()
        walk.press(.character("3"))
        var other = start()
        other.model.offer(try #require(walk.model.session))
        #expect(other.text.contains(" z go on: Students  Enter open"))
        #expect(other.text.contains("? help"))
        other.press(.character("2"))
        #expect(!other.text.contains("go on:"))
        other.press(.escape, .character("z"))
        #expect(other.model.place.kind == .students)
        other.press(.character("z"))
        #expect(other.text.contains("Nothing is known of a session before this one."))
    }

    @Test func whatDoesNotFitTheRunEndsTheWayBackWithASentence() throws {
        let wrong: [Session.Level] = [
            Session.Level(screen: "students", scope: Session.Scope(school: "nowhere")),
            Session.Level(screen: "students", scope: Session.Scope(filter: "tier:hgih")),
            Session.Level(screen: "student", id: "nobody"), Session.Level(screen: "menu"),
            Session.Level(screen: "kitchen"), Session.Level(screen: "students"),
        ]
        for level in wrong {
            let session = Session(levels: [
                Session.Level(screen: "home", scope: Session.Scope()), level,
            ])
            let walk = try resumed(session)
            #expect(walk.model.place.kind == .home, "\(level)")
            #expect(walk.text.contains("does not fit this run"), "\(level)")
        }
        // Whom the run has not leaves the list with its first row.
        let gone = Session(levels: [
            Session.Level(screen: "students", scope: Session.Scope(), id: "nobody")
        ])
        #expect(try resumed(gone).students?.viewport.selected == 0)
    }

    @Test func anotherShapeIsNotOffered() {
        var walk = start()
        for session in [
            Session(version: 99, levels: [Session.Level(screen: "students")]), Session(),
            Session(levels: Array(repeating: Session.Level(screen: "runs"), count: 33)),
        ] {
            #expect(!session.isReadable)
            walk.model.offer(session)
            #expect(walk.model.lastSession == nil)
        }
    }
}

/// What can be done with rows, favourite schools, and two students side by side.
@Suite struct RowActionsTests {
    @Test func theMenuListsWhatCanBeDoneHereAndDoesIt() {
        var walk = Walk.atStudents()
        walk.press(.character("a"))
        #expect(walk.text.contains("Do with "))
        #expect(!walk.text.contains("compare:"))
        walk.type("courses")
        walk.press(.enter)
        guard case .student(let student) = walk.model.place else {
            Issue.record("no page")
            return
        }
        #expect(student.tab == .courses)
    }

    @Test func withMarksItSaysHowManyAndOffersToCompareTwo() {
        var walk = Walk.atStudents()
        walk.press(.character(" "), .character(" "), .character("a"))
        #expect(walk.text.contains("Do with 2 marked"))
        #expect(walk.text.contains("Write the marked into a CSV file"))
        walk.type("compare")
        walk.press(.enter)
        #expect(walk.text.contains("two students, "))
        #expect(walk.text.contains("Comparison"))
        walk.press(.escape)
        #expect(walk.students?.marks.rows.count == 2)
    }

    @Test func whereNothingMayBeWrittenNothingThatWritesIsOffered() {
        var walk = Walk(
            Model(roster: SampleRoster.harborPoint(), rows: 60, isReadOnly: true)
        )
        walk.press(.character("a"))
        #expect(!walk.text.contains("favourite:"))
        walk.press(.escape, .character("0"), .character("a"))
        #expect(!walk.text.contains("export:"))
        #expect(walk.text.contains("copy ids:"))
    }

    @Test func everyActionOfTheMenuIsOfItsPlaceOrOfThePageThatItOpens() {
        for kind in PlaceKind.allCases {
            for id in Actions.ofRows(in: kind) {
                let places = Actions.action(id)?.places ?? []
                #expect(places.contains(kind) || places.contains(.student), "\(kind) \(id)")
            }
        }
    }

    @Test func anEmptyListHasNothingToDo() {
        var walk = Walk.atStudents()
        walk.press(.character("/"))
        walk.type("zzzzz")
        walk.press(.enter, .character("a"))
        #expect(walk.text.contains("Nothing is listed here."))
        walk.press(.character("y"))
        #expect(walk.text.contains("There is no id to copy here."))
    }

    @Test func idsOfTheMarkedElseOfTheRowAreCopied() throws {
        var walk = Walk.atStudents()
        let list = try #require(walk.students?.students)
        let ids = list.prefix(2).compactMap { walk.model.roster?.studentIDs[Int($0)] }
        walk.press(.character("y"))
        #expect(walk.effects == [.copy(ids[0], count: 1)])
        walk.press(.character(" "), .character(" "), .character("y"))
        #expect(walk.effects == [.copy(ids.joined(separator: "\n"), count: 2)])
        walk.model.tellCopy(2, isTaken: false)
        #expect(walk.text.contains("This terminal takes no copies"))
    }

    @Test func comparingNeedsTwo() {
        var walk = Walk.atStudents()
        for _ in 0..<4 {
            let count = walk.students?.marks.rows.count ?? 0
            walk.press(.character("V"))
            #expect((walk.model.place.kind == .help) == (count == 2))
            if walk.model.place.kind == .help { walk.press(.escape) }
            walk.press(.character(" "))
        }
    }

    @Test func aPairShowsWhatDiffersFirstAndTheWorseValue() throws {
        let roster = SampleRoster.harborPoint()
        let pair = StudentPair(0, 1, in: roster, hasRunBefore: true)
        #expect(pair.rows.count == roster.columns.count + 6)
        for row in pair.rows where row.isSame { #expect(row.worse == nil, "\(row.title)") }
        let same = StudentPair(0, 0, in: roster, hasRunBefore: true)
        #expect(same.rows.allSatisfy { $0.isSame })
        let swapped = StudentPair(1, 0, in: roster, hasRunBefore: true)
        for (one, other) in zip(pair.rows, swapped.rows) {
            #expect(one.left == other.right)
            #expect((one.worse == .left) == (other.worse == .right))
        }
        var text = PageText(width: 80, ascii: false)
        PairScreen.write(same, into: &text)
        let lines = text.lines.map { $0.map(\.text).joined() }
        #expect(lines.contains { $0.contains("Nothing that the run tells differs.") })
        #expect(lines.allSatisfy { CharacterWidth.displayWidth(of: $0) <= 80 })
    }

    @Test func aPairIsReadAnewWithTheRun() {
        var walk = Walk.atStudents()
        walk.press(.character(" "), .character(" "), .character("V"), .character(":"))
        walk.press(.escape)
        let text = walk.text
        walk.press(.escape, .character("R"))
        let ticket = walk.ticket
        walk.press(.character("V"))
        walk.send(.roster(SampleRoster.harborPoint(), ticket: ticket))
        #expect(walk.text == text)
    }

    @Test func favouritesComeFirstWithADigitThatTakesThem() throws {
        var walk = Walk.start()
        walk.press(.down, .down, .character("+"))
        guard case .keepFavourites(let codes)? = walk.effects.first, codes.count == 1 else {
            Issue.record("nothing is kept")
            return
        }
        let name = try #require(
            walk.model.roster?.schools.first { $0.id == codes.first }?.name
        )
        walk.press(.character("s"))
        #expect(walk.text.contains("1 \(name)"))
        walk.press(.character("1"))
        #expect(walk.students?.scope.school == codes.first)
        // A digit that means no favourite is typed.
        walk.press(.character("s"), .character("2"))
        #expect(walk.model.prompt?.kind == .menu)
        walk.press(.escape, .backspace, .character("+"))
        #expect(walk.effects == [.keepFavourites([])])
    }

    @Test func favouritesAreAtMostNineAndNeverTheDistrict() {
        var walk = Walk.start()
        walk.model.takeFavourites((0..<20).map(String.init) + ["0"])
        #expect(walk.model.favourites.count == 9)
        walk.press(.character("+"))
        #expect(walk.text.contains("There are 9 favourites"))
        walk.press(.character("G"), .character("+"))
        #expect(walk.effects.isEmpty)
        #expect(walk.text.contains("All schools together"))
    }
}
