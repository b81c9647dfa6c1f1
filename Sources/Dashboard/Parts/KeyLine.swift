import Scoring
import Screen

/// The line of the few most useful keys, made from the table of actions.
enum KeyLine {
    /// As many keys as fit, `?` always among them.
    static func runs(for model: Model) -> [Screen.Run] {
        runs(of: model.place.kind, for: model)
    }

    /// As many keys of a place as fit.
    static func runs(of kind: PlaceKind, for model: Model) -> [Screen.Run] {
        [Screen.Run(" ")] + pieces(of: kind, for: model).flatMap(\.runs)
    }

    /// The action whose key stands in a column of the line; nil where none does.
    static func action(at column: Int, for model: Model) -> ActionID? {
        var end = 1
        for piece in pieces(of: model.place.kind, for: model) {
            let start = end
            end += width(of: piece.runs, in: model)
            // The blanks behind a name are nobody's.
            if column >= start, column < end - 2 { return piece.id }
        }
        return nil
    }

    private static func pieces(of kind: PlaceKind, for model: Model)
        -> [(id: ActionID, runs: [Screen.Run])]
    {
        let help = kind == .help || kind == .columns ? [] : piece(.help, model.bindings)
        var room = model.columns - 1 - width(of: help, in: model)
        var pieces: [(ActionID, [Screen.Run])] = []
        if let session = model.offeredSession {
            let key = Screen.Run(model.keyName(.resume), .keys)
            let piece = [key, Screen.Run(" go on: \(session)  ", .accent)]
            pieces.append((.resume, piece))
            room -= width(of: piece, in: model)
        }
        for id in (model.pointsOut ? [.nextMatch, .previousMatch] : []) + useful(in: kind) {
            // Without models there is nothing to suppose.
            if id == .whatIf, model.roster?.run.models.isEmpty ?? true { continue }
            let piece = piece(id, model.bindings)
            let needed = width(of: piece, in: model)
            if needed > room { continue }
            pieces.append((id, piece))
            room -= needed
        }
        return help.isEmpty ? pieces : pieces + [(.help, help)]
    }

    /// The most useful actions of a place, the first ones kept where there is little room.
    static func useful(in kind: PlaceKind) -> [ActionID] {
        switch kind {
        case .empty: [.leave, .reload]
        case .home:
            [
                .open, .schools, .students, .movers, .counselor, .school, .due, .command, .leave,
                .accuracy, .runs, .reload,
            ]
        case .calculator: [.open, .down, .forgetValues, .escape, .command]
        case .runs: [.escape, .down, .home, .schools, .students, .command, .reload]
        case .schools:
            [
                .open, .search, .leave, .movers, .allSchools, .sortDown, .accuracy, .school,
                .sortMenu, .reload,
            ]
        case .students:
            [
                .open, .escape, .search, .tier, .grade, .breakdown, .sortMenu, .movers, .worse,
                .school, .counselor,
            ]
        case .movers: [.open, .escape, .search, .worse, .school, .allSchools, .accuracy, .reload]
        case .accuracy, .quality: [.escape, .down, .pageDown, .reload]
        case .student:
            [.escape, .nextTab, .nextStudent, .previousStudent, .whatIf, .reload]
        case .help: [.escape, .down, .pageDown, .quit]
        case .search: [.accept, .cancel, .highlight]
        case .filter: [.accept, .cancel, .complete, .highlight, .historyBack]
        case .menu: [.choose, .close]
        case .value: [.suppose, .forget]
        case .columns:
            [
                .toggleColumn, .columnEarlier, .columnLater, .columnWider, .columnNarrower,
                .usualColumns, .closeColumns,
            ]
        }
    }

    static func piece(_ id: ActionID, _ bindings: Bindings) -> [Screen.Run] {
        guard let action = Actions.action(id), let key = bindings.keys(of: action).first else {
            return []
        }
        return [
            Screen.Run(KeyName.text(of: key), .keys),
            Screen.Run(" \(name(of: action))  "),
        ]
    }

    private static func name(of action: Action) -> String {
        action.id == .leave ? "quit" : action.name
    }

    private static func width(of runs: [Screen.Run], in model: Model) -> Int {
        runs.reduce(0) {
            $0 + CharacterWidth.displayWidth(of: $1.text, ascii: model.ascii)
        }
    }
}
