import Screen

extension Model {
    /// Serves the actions that mark students of a list.
    mutating func mark(_ action: ActionID) {
        guard case .students(var students) = place else { return }
        let selected = students.viewport.selected
        switch action {
        case .markRange: students.marks.extend(to: selected, in: students.students)
        case .markAll: students.marks.toggleAll(of: students.students)
        default:
            students.marks.toggle(selected, in: students.students)
            students.viewport.move(by: 1)
            students.settleCursor()
        }
        place = .students(students)
    }

    /// Takes all marks of the present list back; false where there are none.
    mutating func clearMarks() -> Bool {
        guard case .students(var students) = place, !students.marks.isEmpty else { return false }
        students.marks = PickedStudents()
        place = .students(students)
        return true
    }
}
