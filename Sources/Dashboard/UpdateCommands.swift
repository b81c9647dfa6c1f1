import Screen

extension Model {
    /// Lists every action of the present screen, to be found by typing.
    mutating func openPalette() {
        prompt = .menu(
            Menu(.command, MenuChoices.commands(in: place.kind, bindings), selected: .all)
        )
    }

    /// Does what was typed after `:`, or what is under the cursor of the palette.
    mutating func perform(_ menu: Menu) -> [Effect] {
        prompt = nil
        let typed = TypedCommand(menu.field.text, in: place.kind, bindings)
        if typed != nil { commandHistory.keep(menu.field.text) }
        switch typed {
        case .row(let row): goTo(row: row)
        case .times(let count, let action): return perform(action, times: count)
        case .action(let action): return perform(action)
        case .view(let command): return perform(command)
        case .export(let path): return export(to: path)
        case .form(let form, let words): return perform(form, words)
        case nil:
            if case .action(let action) = menu.selected?.value { return perform(action) }
            if case .form(let form) = menu.selected?.value {
                askForWords(of: form)
                return []
            }
            notice = "There is no command like this here. : lists them all."
        }
        return []
    }

    /// Puts the command typed before in the place of an empty line, or the one after it; false where the key moves among the choices.
    mutating func recall(by step: Int, in menu: Menu) -> Bool {
        let wanted = menu.recalled + step
        guard menu.subject == .command, menu.recalled > 0 || step > 0,
            menu.recalled > 0 || menu.field.isEmpty && menu.viewport.selected == 0,
            wanted == 0 || commandHistory[wanted] != nil
        else { return false }
        var menu = menu
        menu.field.text = wanted == 0 ? "" : commandHistory[wanted] ?? ""
        menu.refresh()
        menu.recalled = wanted
        prompt = .menu(menu)
        return true
    }

    private mutating func perform(_ action: ActionID, times count: Int) -> [Effect] {
        guard action.isRepeatable else { return perform(action) }
        var effects: [Effect] = []
        for _ in 0..<count {
            let before = effects
            effects = perform(action)
            // At the end of the list nothing more is asked for, and what was asked for last stands.
            if effects.isEmpty { effects = before }
            if notice != nil { break }
        }
        return effects
    }

    private mutating func goTo(row: Int) {
        guard let count = rowCount, count > 0 else {
            notice = "There are no rows to go to here."
            return
        }
        move(.first)
        move(by: min(max(1, row), count) - 1)
        if row > count { notice = "The list ends at row \(Counts.text(count))." }
    }
}
