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
        #expect(walk.model.reloadTicket == nil && walk.model.percents.isEmpty)
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

    @Test func shareOfWorkThatNobodyWaitsForIsIgnoredAndNoneIsBeyondAll() {
        var walk = Walk.start()
        walk.send(.progress(50, ticket: 99))
        #expect(walk.model.percents.isEmpty)
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
        let frame = openingScreen(columns: columns, rows: rows, ascii: true, percent: 34)
        #expect(frame.width == columns && frame.height == rows)
        if columns >= 40 { #expect(frame.text.contains("Reading the latest run~ 34 %")) }
        #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
    }
}
