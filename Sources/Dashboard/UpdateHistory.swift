import Scoring
import Screen

extension Model {
    /// The present list of students; nil on other screens.
    private var listed: ListedState? {
        guard case .students(let students) = place else { return nil }
        return ListedState(level: path.count, state: students.state)
    }

    /// Takes an input, and remembers the list as it was before if the input changed it.
    ///
    /// What is typed or chosen on top of a list is one change, from its first key to its last.
    mutating func takeRemembering(_ input: Input) -> [Effect] {
        isTravelling = false
        if prompt == nil { listedBefore = listed }
        let effects = take(input)
        guard prompt == nil, !isTravelling, let before = listedBefore, let after = listed,
            before.level == after.level, before.state != after.state,
            case .students(var students) = place
        else { return effects }
        students.history.keep(before.state)
        place = .students(students)
        return effects
    }

    /// Goes back to the list as it was before the last change, or forward again.
    mutating func travel(_ action: ActionID) {
        guard case .students(var students) = place, let query else { return }
        isTravelling = true
        let present = students.state
        let isBack = action == .undo
        let found = isBack ? students.history.undo(present) : students.history.redo(present)
        guard let state = found else {
            notice =
                isBack
                ? "Nothing to undo: \(keyName(.undo)) takes back filters, orders and marks of this list."
                : "Nothing to do again."
            return
        }
        students.take(state, in: query)
        settleFocus(of: &students, query)
        place = .students(students)
        let what = state.difference(from: present)
        notice =
            isBack
            ? "Undone: \(what). \(keyName(.redo)) does it again." : "Done again: \(what)."
    }

    /// Lists those who were listed before the present ones.
    mutating func goToLastScope() {
        guard case .students(var students) = place, let query else { return }
        guard let scope = students.history.scope(before: students.scope) else {
            notice = "This list has shown nobody else yet."
            return
        }
        students.scope = scope
        settleFocus(of: &students, query)
        students.refresh(query)
        place = .students(students)
    }
}
