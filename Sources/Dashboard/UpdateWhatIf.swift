import Records
import Scoring
import Screen

extension Model {
    /// What the model of the present page's next milestone says; nil where there is no page or no model answers.
    private var answer: ModelAnswer? {
        guard case .student(let student) = place, case .page(let page) = student.content else {
            return nil
        }
        return page.nextAnswer
    }

    /// Lists what the model looks at and can change.
    mutating func openWhatIf() {
        guard case .student(let student) = place else { return }
        guard let answer, let used = answer.model.answer(answer.values, school: answer.school)
        else {
            notice = "No model answers for this student; `waymark score --model` lets one."
            return
        }
        let choices = used.model.predictors.filter(\.isChangeable).map { predictor in
            let value = student.supposed[predictor.id] ?? answer.values[predictor.id]
            return Menu.Choice(
                label: "\(predictor.title): \(predictor.text(of: value))",
                value: .id(predictor.id)
            )
        }
        let none = Menu.Choice(label: "As the records stand", value: .all)
        prompt = .menu(Menu(.whatIf, choices + [none], selected: choices.first?.value ?? .all))
    }

    mutating func typeValue(of id: String) {
        guard let answer,
            let used = answer.model.answer(answer.values, school: answer.school)?.model,
            let predictor = used.predictors.first(where: { $0.id == id })
        else { return }
        let present = predictor.text(of: answer.values[id])
        prompt = .value(ValueEntry(predictor: predictor, present: present))
    }

    /// Takes what was typed; what is no value within its bounds is said, and the field stays.
    mutating func suppose(_ entry: ValueEntry) {
        guard let value = entry.value else {
            var entry = entry
            entry.problem = entry.bounds
            prompt = .value(entry)
            return
        }
        prompt = nil
        guard case .student(var student) = place else { return }
        student.supposed[entry.predictor.id] = value
        student.tab = .overview
        student.scroll = 0
        place = .student(student)
    }

    mutating func supposeNothing() {
        guard case .student(var student) = place else { return }
        student.supposed = [:]
        place = .student(student)
    }
}
