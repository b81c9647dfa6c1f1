import Dashboard
import Records
import Scoring
import Screen
import Store
import Terminal

/// The dashboard on a terminal: draws, waits, and performs what the dashboard asks for.
struct DashboardLoop {
    /// Where records and runs are.
    let store: Store
    /// The district; nil where the store is empty.
    let district: String?

    /// Runs until the person leaves or the terminal is gone.
    func run(on options: TerminalOptions) throws {
        var roster = try latestRoster()
        var terminal = try Terminal.open(options)
        let size = terminal.capabilities
        var model = Model(roster: roster, columns: size.columns, rows: size.rows, ascii: size.ascii)
        while true {
            terminal.draw(view(model))
            for input in terminal.read() {
                // A terminal that has gone must end the program at once.
                if input == .hangUp || input == .terminate { return terminal.close() }
                var effects = update(&model, .input(input))
                while !effects.isEmpty {
                    let effect = effects.removeFirst()
                    guard effect != .quit else { return terminal.close() }
                    if effect == .suspend { effects += update(&model, .input(terminal.suspend())) }
                    guard let event = answer(to: effect, &roster) else { continue }
                    effects += update(&model, event)
                }
            }
        }
    }

    private func latestRoster() throws -> Roster? {
        guard let district, let run = try store.latestRun(of: district) else { return nil }
        return try store.comparedRoster(of: run)
    }

    private func answer(to effect: Effect, _ roster: inout Roster?) -> Event? {
        switch effect {
        case .loadStudent(_, let studentID, let ticket):
            guard let roster else { return nil }
            do {
                let page = try PageFromStore(store: store, roster: roster).page(of: studentID)
                return .student(page, ticket: ticket)
            } catch {
                return .failed("\(error)", ticket: ticket)
            }
        case .reload(let ticket):
            do {
                roster = try latestRoster()
                return .roster(roster, ticket: ticket)
            } catch {
                return .failed("\(error)", ticket: ticket)
            }
        case .quit, .suspend, .redraw: return nil
        }
    }
}
