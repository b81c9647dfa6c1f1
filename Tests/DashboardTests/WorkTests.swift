import Scoring
import Screen
import Testing

@testable import Dashboard

/// Long work says what it is and how far it has come, is stopped by Esc, and never keeps a key waiting.
@Suite struct WorkTests {
    private func exporting() -> Walk {
        var walk = Walk.atStudents()
        walk.press(.character("x"))
        return walk
    }

    private func ticket(_ walk: Walk) -> Int { walk.effects.compactMap(\.ticket).last ?? -1 }

    @Test func anExportSaysHowFarItHasComeWhileKeysGoOn() {
        var walk = exporting()
        let ticket = ticket(walk)
        walk.press(.down)
        #expect(view(walk.model).line(1).contains("writing the list…, Esc stops"))
        walk.send(.progress(41, ticket: ticket))
        #expect(view(walk.model).line(1).contains("writing the list… 41 %, Esc stops"))
        walk.press(.down)
        #expect(walk.students?.viewport.selected == 2)
        walk.send(.exported("list.csv", ticket: ticket))
        #expect(!view(walk.model).line(1).contains("writing"))
        #expect(walk.text.contains("The list is in list.csv"))
    }

    @Test func escStopsAnExportAndTheNextEscGoesBack() {
        var walk = exporting()
        let ticket = ticket(walk)
        #expect(walk.model.awaited.contains(ticket))
        walk.press(.escape)
        #expect(walk.model.place.kind == .students)
        #expect(!walk.model.awaited.contains(ticket))
        #expect(walk.text.contains("Stopped writing the list"))
        walk.press(.escape)
        #expect(walk.model.place.kind == .schools)
    }

    @Test func anExportThatWasQuickerThanItsEndSaysWhereItIs() {
        var walk = exporting()
        let ticket = ticket(walk)
        walk.press(.escape)
        walk.send(.exported("list.csv", ticket: ticket))
        #expect(walk.text.contains("written before it could be stopped: it is in list.csv"))
    }

    @Test func anExportThatFailsIsOver() {
        var walk = exporting()
        walk.send(.failed("The disk is full.", ticket: ticket(walk)))
        #expect(walk.model.exportTicket == nil)
        #expect(walk.text.contains("The disk is full."))
    }

    @Test func readingTheRunAgainSaysHowFarItHasComeAndEscLeavesTheListAsItWas() {
        var walk = Walk.atStudents()
        walk.press(.character("R"))
        let ticket = ticket(walk)
        walk.send(.progress(7, ticket: ticket))
        #expect(view(walk.model).line(1).contains("reading the latest run again… 7 %, Esc stops"))
        walk.press(.escape)
        #expect(walk.model.reloadTicket == nil && walk.model.works.isEmpty)
        #expect(walk.students?.students.count == 131)
        walk.send(.roster(nil, ticket: ticket))
        #expect(walk.students?.students.count == 131)
    }

    @Test func theRunBeforeSaysHowFarItHasComeAndEscLetsItGo() {
        var walk = Walk.start()
        walk.press(.character("m"))
        let ticket = ticket(walk)
        walk.send(.progress(55, ticket: ticket))
        #expect(walk.text.contains("Reading the run before… 55 %"))
        walk.press(.escape)
        #expect(!walk.model.awaited.contains(ticket))
    }

    @Test(arguments: [
        ("A", "Reading past students and what became of them…"), ("5", "Counting what is loaded…"),
    ])
    func aLongPageSaysHowFarItHasComeAndHowLongItTakesAndEscLetsItGo(
        _ key: Character,
        _ what: String
    ) {
        var walk = Walk.atStudents()
        walk.press(.character(key))
        let ticket = ticket(walk)
        #expect(walk.text.contains(what))
        walk.send(.progress(34, secondsLeft: 12, ticket: ticket))
        #expect(walk.text.contains("\(what) 34 %, about 12 s left"))
        walk.send(.progress(90, secondsLeft: 400, ticket: ticket))
        #expect(walk.text.contains("\(what) 90 %, about 7 min left"))
        walk.press(.escape)
        #expect(walk.model.place.kind == .students)
        #expect(!walk.model.awaited.contains(ticket))
        #expect(walk.model.works.isEmpty)
    }

    @Test func accuracySaysSoBesideEachMilestoneToo() {
        var walk = Walk.atStudents()
        walk.press(.character("A"))
        let ticket = ticket(walk)
        walk.send(.progress(40, ticket: ticket))
        var page = AccuracyPage()
        page.waiting = ["Graduating on time"]
        walk.send(.accuracy(page, ticket: ticket))
        #expect(walk.text.contains("Now judging: Graduating on time (0 of 1 done)… 40 %"))
        page.waiting = []
        walk.send(.accuracy(page, ticket: ticket))
        #expect(!walk.text.contains("40 %"))
    }

    @Test func howLongTheRestTakesFollowsFromThePaceAndIsNotGuessedAtOnce() {
        #expect(WorkProgress.secondsLeft(0.25, after: .seconds(5)) == 15)
        #expect(WorkProgress.secondsLeft(1, after: .seconds(5)) == 0)
        #expect(WorkProgress.secondsLeft(0.5, after: .milliseconds(900)) == nil)
        #expect(WorkProgress.secondsLeft(0.01, after: .seconds(5)) == nil)
    }

    @Test func shareOfWorkThatNobodyWaitsForIsIgnoredAndNoneIsBeyondAll() {
        var walk = Walk.start()
        walk.send(.progress(50, ticket: 99))
        #expect(walk.model.works.isEmpty)
        walk.press(.character("R"))
        walk.send(.progress(700, ticket: ticket(walk)))
        #expect(walk.text.contains(" 100 %"))
    }

    @Test func controlCStopsItToo() {
        var walk = exporting()
        walk.press(.control("c"))
        #expect(walk.model.exportTicket == nil)
        #expect(walk.text.contains("Ctrl-C again ends Waymark."))
    }

    @Test(arguments: [(80, 24), (40, 12), (10, 3), (0, 0)])
    func theScreenBeforeTheFirstRunFitsAnyWindow(_ columns: Int, _ rows: Int) {
        let frame = openingScreen(
            columns: columns,
            rows: rows,
            ascii: true,
            progress: WorkProgress(percent: 34)
        )
        #expect(frame.width == columns && frame.height == rows)
        if columns >= 40 { #expect(frame.text.contains("Reading the latest run~ 34 %")) }
        #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
    }

    @Test(arguments: [(80, 24), (120, 40)])
    func theScreenBeforeTheFirstRunLooksAsItWasLookedAt(_ columns: Int, _ rows: Int) throws {
        let progress = WorkProgress(percent: 34, secondsLeft: 12)
        let frame = openingScreen(columns: columns, rows: rows, ascii: false, progress: progress)
        try Golden.expect(frame, is: "opening-\(columns)x\(rows)")
        try Golden.expectLooks(frame, is: "opening-\(columns)x\(rows)")
    }

    @Test func beforeAnythingIsKnownTheScreenTellsNoShare() {
        let frame = openingScreen(columns: 80, rows: 24, ascii: false, progress: nil)
        #expect(frame.line(2).trimmingPrefix(" ") == "Reading the latest run…")
    }
}
