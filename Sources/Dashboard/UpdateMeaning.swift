import Indicators
import Records
import Scoring
import Screen

extension Model {
    /// Tells what the cell under the two cursors means; on a student's page, asks which measure.
    mutating func openMeaning() {
        guard let roster else { return }
        switch place {
        case .students(let students):
            show(StudentMeaning.of(students.focus, row: students.selected, in: roster))
        case .schools(let schools): show(SchoolMeaning.of(schools.focus, roster.run))
        case .home(let home): choose(HomeMeaning.all(home, in: roster, since: dayBefore))
        case .movers(let movers):
            if let comparison = movers.comparison {
                choose(MoverMeaning.all(movers, in: comparison))
            }
        case .student: openMeaningMenu()
        case .quality, .accuracy, .runs, .calculator, .help, .empty: break
        }
    }

    /// Asks what is meant, where there is no column cursor that could stand on it.
    private mutating func choose(_ meanings: [Meaning]) {
        let choices = meanings.map { Menu.Choice(label: $0.title, value: .meaning($0)) }
        prompt = .menu(Menu(.meaning, choices, selected: .all))
    }

    mutating func show(_ meaning: Meaning) {
        path.append(.help(HelpPlace(subject: place.kind, meaning: meaning)))
    }

    private mutating func openMeaningMenu() {
        guard let page = shownPage else { return }
        let choices = page.lines.map {
            Menu.Choice(label: $0.definition.title, value: .id($0.definition.id))
        }
        guard let first = choices.first else { return }
        prompt = .menu(Menu(.meaning, choices, selected: first.value))
    }

    /// Tells what a measure of the present student's page means, and what it is.
    mutating func showMeaning(of id: String) {
        guard let page = shownPage, let line = page.lines.first(where: { $0.definition.id == id })
        else { return }
        let value = line.reading.value.map { IndicatorWords.full($0, of: line.definition) }
        let text = [value ?? "not known for this student", line.detail].compactMap(\.self)
        show(
            Meaning(
                line.definition,
                value: text.joined(separator: ", "),
                asOf: page.run.asOf
            )
        )
    }

    private var shownPage: StudentPage? {
        guard case .student(let student) = place, case .page(let page) = student.content else {
            return nil
        }
        return page
    }
}
