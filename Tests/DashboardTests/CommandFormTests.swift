import Scoring
import Screen
import Testing

@testable import Dashboard

/// Commands after `:` that take words of their own.
@Suite struct CommandFormTests {
    private func command(_ text: String, _ walk: inout Walk) {
        walk.press(.character(":"))
        walk.type(text)
        walk.press(.enter)
    }

    @Test func aFilterListsAtOnceFromAnyScreen() {
        var walk = Walk.start()
        command("filter tier:high", &walk)
        #expect(walk.students?.scope.filter?.text == "tier:high")
        #expect(walk.students.map { !$0.students.isEmpty } == true)
        command("filter tier:low", &walk)
        #expect(walk.students?.scope.filter?.text == "tier:low")
        walk.press(.escape, .backspace)
        #expect(walk.model.place.kind == .schools)
    }

    @Test func aFilterThatIsWrongIsShownAtItsColumnAndTheListStays() {
        var walk = Walk.atStudents()
        let listed = walk.students?.students
        command("filter tier:hgih", &walk)
        #expect(walk.model.prompt?.kind == .filter)
        #expect(walk.text.contains("^"))
        #expect(walk.students?.students == listed)
        walk = Walk.start()
        command("filter tier:hgih", &walk)
        #expect(walk.text.contains("The filter cannot be read"))
        #expect(walk.model.place.kind == .schools)
    }

    @Test func aSchoolIsOpenedByCodeOrByAPartOfItsName() throws {
        let school = try #require(SampleRoster.harborPoint().schools.first)
        for words in [school.id, String(school.name.dropLast()).uppercased()] {
            var walk = Walk.start()
            command("school \(words)", &walk)
            #expect(walk.students?.scope.school == school.id, "\(words)")
        }
    }

    @Test func whereSeveralSchoolsAreMeantTheirMenuAsks() {
        var walk = Walk.start()
        command("school a", &walk)
        guard case .menu(let menu) = walk.model.prompt else {
            Issue.record("no menu")
            return
        }
        #expect(menu.subject == .school)
        #expect(menu.field.text == "a")
        walk.press(.escape)
        command("school zzzz", &walk)
        #expect(walk.text.contains("No school has that code or name."))
    }

    @Test func aColumnSortsByItsNameOrTheBeginningOfItsTitle() {
        var walk = Walk.atStudents()
        command("sort -attendance_rate", &walk)
        #expect(
            walk.students?.order == RosterOrder(.indicator("attendance_rate"), isDescending: true)
        )
        command("sort attendance r", &walk)
        #expect(walk.students?.order == RosterOrder(.indicator("attendance_rate")))
        command("sort risk", &walk)
        #expect(walk.students?.order == .usual)
        command("sort shoes", &walk)
        #expect(walk.text.contains("No column has that name."))
        #expect(walk.students?.order == .usual)
    }

    @Test func schoolsAreSortedTheSameWay() {
        var walk = Walk.start()
        command("sort -students", &walk)
        guard case .schools(let schools) = walk.model.place else {
            Issue.record("no schools")
            return
        }
        #expect(schools.order == SchoolOrder(column: .students, isDescending: true))
    }

    @Test func coloursAreChosenByName() {
        var walk = Walk.start()
        command("set colour=mono", &walk)
        #expect(walk.effects == [.choosePalette(.mono)])
        command("set color = light", &walk)
        #expect(walk.effects == [.choosePalette(.light)])
        for wrong in ["set colour=pink", "set colour", "set shoes=mono", "set =mono"] {
            command(wrong, &walk)
            #expect(walk.effects.isEmpty, "\(wrong)")
            #expect(walk.text.contains("one of automatic, dark, light, contrast, mono"), "\(wrong)")
        }
    }

    @Test func thePaletteTellsWhatIsStillToBeTyped() {
        var walk = Walk.atStudents()
        walk.press(.character(":"))
        walk.type("sort att")
        #expect(walk.text.contains("sort COLUMN: Sort by a column"))
        #expect(!walk.text.contains("Nothing matches"))
        walk.press(.escape, .character(":"))
        walk.type("set colour=NA")
        walk.press(.enter)
        #expect(walk.text.contains("NAME is one of"))
    }

    @Test func aFormWithoutWordsAsksForThem() {
        let expected: [(String, PlaceKind)] = [
            ("filter TEXT", .filter), ("sort COLUMN", .menu), ("school NAME", .menu),
            ("set colour=NAME", .menu), ("export FILE", .menu), ("view NAME", .menu),
        ]
        for (usage, kind) in expected {
            var walk = Walk.atStudents()
            walk.press(.character(":"))
            walk.type(usage.replacing(" ", with: ""))
            guard case .menu(var menu) = walk.model.prompt,
                let place = menu.matches.firstIndex(where: {
                    menu.choices[$0].label.hasPrefix(usage)
                })
            else {
                Issue.record("\(usage) is not in the palette")
                continue
            }
            menu.viewport.select(place)
            walk.model.prompt = .menu(menu)
            walk.press(.enter)
            #expect(walk.model.prompt?.kind == kind, "\(usage)")
        }
    }

    @Test func upOnAnEmptyLineTypesTheCommandBeforeAgain() {
        var walk = Walk.atStudents()
        walk.press(.character(":"), .up)
        #expect(line(walk) == "")
        walk.press(.escape)
        for text in ["sort risk", "5", "zzzz"] { command(text, &walk) }
        walk.press(.character(":"), .up)
        #expect(line(walk) == "5")
        walk.press(.up)
        #expect(line(walk) == "sort risk")
        walk.press(.up)
        #expect(line(walk) == "sort risk")
        walk.press(.down, .down)
        #expect(line(walk) == "")
        // Whoever has begun to choose goes on choosing.
        walk.press(.down, .up, .up)
        #expect(line(walk) == "5")
        walk.type("j")
        walk.press(.up)
        #expect(line(walk) == "5j")
    }

    private func line(_ walk: Walk) -> String? {
        guard case .menu(let menu) = walk.model.prompt else { return nil }
        return menu.field.text
    }

    @Test func everyFormOfAPlaceIsInItsHelp() {
        var walk = Walk(Model(roster: SampleRoster.harborPoint(), columns: 120, rows: 100))
        walk.press(.character("0"), .character("?"))
        walk.model.rows = 400
        for form in CommandForm.valid(in: .students) {
            #expect(walk.text.contains(form.usage), "\(form)")
        }
    }

    @Test func whatGoesWithAnotherScreenIsSaidToDoNothingHere() {
        var walk = Walk.start()
        walk.press(.character("?"))
        command("sort risk", &walk)
        #expect(walk.text.contains("sort can do nothing here"))
    }

    @Test func theDialogueOfLinesTakesThemToo() {
        var dialogue = PlainDialogue(Model(roster: SampleRoster.harborPoint()))
        _ = dialogue.take("filter tier:high")
        #expect(dialogue.model.place.kind == .students)
        _ = dialogue.take("sort -attendance_rate")
        #expect(dialogue.text.contains("highest first"))
        _ = dialogue.take("filter tier:hgih")
        #expect(dialogue.text.contains("column"))
        _ = dialogue.take("set colour=mono")
        #expect(dialogue.text.contains("There are no colours here."))
    }
}
