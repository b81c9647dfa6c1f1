import Scoring
import Screen
import Testing

@testable import Dashboard

/// The dashboard as a dialogue of lines.
@Suite struct PlainDialogueTests {
    private func dialogue(_ roster: Roster? = SampleRoster.harborPoint()) -> PlainDialogue {
        PlainDialogue(Model(roster: roster, start: .home(school: nil, counselor: nil)))
    }

    @Test func itSaysWhereOneIsAndNumbersWhatCanBeOpened() {
        let text = dialogue().text
        #expect(text.contains("Harbor Point Regional, Home. As of 14 Nov 2025"))
        #expect(text.contains("1. Reyes-Ortiz, Luz, grade 11, Harbor Point High, High, worse"))
        #expect(text.contains("Type a number to open it"))
    }

    @Test func itSaysNothingThatAVoiceCannotRead() throws {
        var dialogue = dialogue()
        for line in ["", "schools", "students", "7", "help"] {
            for effect in dialogue.take(line) {
                if case .loadStudent(_, _, let ticket) = effect {
                    _ = dialogue.take(.student(SamplePage.haddad(), ticket: ticket))
                }
            }
            for sign in ["▲", "▼", "↓", "█", "─", "\u{1B}"] {
                #expect(!dialogue.text.contains(sign), "\(sign) after \(line)")
            }
        }
    }

    @Test func aNumberOpensAndBackComesBack() {
        var dialogue = dialogue()
        _ = dialogue.take("schools")
        #expect(dialogue.model.place.kind == .schools)
        _ = dialogue.take("1")
        #expect(dialogue.model.place.kind == .students)
        #expect(dialogue.take("2").contains { if case .loadStudent = $0 { true } else { false } })
        #expect(dialogue.model.place.kind == .student)
        _ = dialogue.take("back")
        _ = dialogue.take("b")
        #expect(dialogue.model.place.kind == .schools)
    }

    @Test func longListsAreSaidTwentyAtATimeAndBeginAgainAtTheEnd() {
        var dialogue = dialogue()
        _ = dialogue.take("students")
        #expect(dialogue.text.contains("These were 1 to 20 of 131. Enter goes on."))
        for _ in 0..<6 { _ = dialogue.take("") }
        #expect(dialogue.text.contains("These were the last of 131."))
        _ = dialogue.take("")
        #expect(dialogue.text.contains("These were 1 to 20"))
    }

    @Test func aFilterIsTakenAsALineAndOneThatIsWrongIsToldWithItsColumn() {
        var dialogue = dialogue()
        _ = dialogue.take("students")
        _ = dialogue.take("/tier:high att<75")
        #expect(dialogue.text.contains("High, attendance rate below 75 %"))
        let listed = dialogue.model.place.kind
        _ = dialogue.take("/tier:high att<x")
        #expect(dialogue.text.contains("“x” is no number."))
        #expect(dialogue.text.contains("column 15"))
        #expect(dialogue.text.contains("High, attendance rate below 75 %"))
        #expect(dialogue.model.place.kind == listed)
        let effects = dialogue.take("/new:30d")
        guard case .loadEarlier(30, let ticket)? = effects.first else {
            Issue.record("no run was asked for")
            return
        }
        _ = dialogue.take(.earlier(nil, days: 30, ticket: ticket))
        #expect(dialogue.text.contains("There is no run by the same rules"))
    }

    @Test func lettersAfterASlashFind() {
        var dialogue = dialogue()
        _ = dialogue.take("students")
        _ = dialogue.take("/nguyen")
        #expect(dialogue.text.contains("1. Nguyễn, Minh Anh"))
        #expect(!dialogue.text.contains("2. "))
    }

    @Test func aMenuIsNumberedAndChosenFrom() {
        var dialogue = dialogue()
        _ = dialogue.take("students")
        _ = dialogue.take("counselor")
        #expect(dialogue.text.contains("2. R. Cole, "))
        _ = dialogue.take("99")
        #expect(dialogue.text.contains("Type the number of a choice"))
        _ = dialogue.take("2")
        #expect(dialogue.text.contains("counselor R. Cole"))
    }

    @Test func whatIsNoAnswerIsToldAndTheScreenStays() {
        var dialogue = dialogue()
        for line in ["fly", "9999", "-1", "99999999999999999999999", "/", "\u{1B}[A"] {
            _ = dialogue.take(line)
            #expect(dialogue.model.place.kind == .home)
        }
        #expect(dialogue.text.contains("is no answer here"))
    }

    @Test func theEndOfTheInputAndQuitEnd() {
        var dialogue = dialogue()
        #expect(dialogue.take(nil) == [.quit])
        #expect(dialogue.take(" q ") == [.quit])
    }

    @Test func anEmptyStoreSaysWhatToDo() {
        var dialogue = dialogue(nil)
        #expect(dialogue.text.contains("waymark import FOLDER"))
        _ = dialogue.take("1")
        _ = dialogue.take("schools")
        #expect(dialogue.text.contains("Nothing has been scored"))
    }
}
