import Indicators
import Records
import Scoring
import Screen

extension Model {
    /// Opens the form of a student typed in by hand.
    mutating func openCalculator() -> [Effect] {
        guard let run = roster?.run else { return [] }
        let ticket = nextTicket()
        path.append(.calculator(CalculatorPlace(ticket: ticket, grade: .grade9, asOf: run.asOf)))
        return [.loadRules(ticket: ticket)]
    }

    /// Takes rules and models for whichever form waits for them.
    mutating func answer(_ rules: Loaded<RuleSet>, _ models: [RiskModel] = [], ticket: Int) {
        for level in path.indices {
            guard case .calculator(var place) = path[level] else { continue }
            place.take(rules, models, ticket: ticket)
            path[level] = .calculator(place)
        }
    }

    /// Asks for what the cursor is on: the grade, or the value of a measure.
    mutating func openCalculatorRow() {
        guard case .calculator(let place) = place else { return }
        guard let definition = place.selected else {
            let grades = GradeLevel.allCases.filter { $0.number != nil }.sorted()
            let choices = grades.map {
                Menu.Choice(label: $0.label, value: .id($0.rawValue))
            }
            prompt = .menu(Menu(.typedGrade, choices, selected: .id(place.grade.rawValue)))
            return
        }
        let present = place.values[definition.id].map { $0.text(places: 3) } ?? ""
        prompt = .measure(MeasureEntry(definition: definition, field: TextField(present)))
    }

    /// Takes what was typed; what is no value within its bounds is said, and the field stays.
    mutating func take(_ entry: MeasureEntry) {
        guard case .value(let value) = entry.typed else {
            var entry = entry
            entry.problem = entry.bounds
            prompt = .measure(entry)
            return
        }
        prompt = nil
        changeCalculator { place in
            place.set(value, of: entry.definition.id)
            // The next row, as one fills in a form.
            place.viewport.move(by: 1)
        }
    }

    mutating func changeCalculator(_ change: (inout CalculatorPlace) -> Void) {
        guard case .calculator(var calculator) = place else { return }
        change(&calculator)
        place = .calculator(calculator)
    }
}
