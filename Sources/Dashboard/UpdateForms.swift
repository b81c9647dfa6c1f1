import Scoring
import Screen

extension Model {
    /// Does a command that has words of its own.
    mutating func perform(_ form: CommandForm, _ words: String) -> [Effect] {
        guard form.places.contains(place.kind) else {
            notice = "\(form.rawValue) can do nothing here. : lists what can be done."
            return []
        }
        switch form {
        case .filter: filter(words)
        case .school: openSchool(named: words)
        case .sort: sort(by: words)
        case .set: return set(words)
        // They have readers of their own.
        case .view, .export: break
        }
        return []
    }

    /// Asks for the words of a command, in the way that shows most of what they may be.
    mutating func askForWords(of form: CommandForm) {
        switch form {
        case .filter:
            if place.kind != .students && place.kind != .movers { openStudents(school: nil) }
            startSearch()
        case .school where Actions.action(.school)?.places.contains(place.kind) == true:
            openMenu(.school)
        case .sort: openMenu(.sortMenu)
        case .set: reopenPalette("set colour=")
        case .school, .view, .export: reopenPalette("\(form.rawValue) ")
        }
    }

    private mutating func reopenPalette(_ text: String) {
        openPalette()
        edit { $0.insert(text) }
    }

    /// Lists whom a filter asks for; where it is wrong, its prompt shows the place.
    private mutating func filter(_ text: String) {
        guard let query else { return }
        do throws(FilterProblem) {
            let filter = try StudentFilter(text, filterFields(query.roster))
            filterHistory.keep(text)
            if place.kind == .students || place.kind == .movers { return list(filter) }
            var scope = StudentScope()
            scope.take(filter)
            path.append(.students(StudentsPlace(scope: scope, in: query)))
        } catch {
            if place.kind == .students || place.kind == .movers {
                startFilter(text)
            } else {
                notice = "The filter cannot be read: \(error.message)"
            }
        }
    }

    /// Lists the students of a school; where several are meant, their menu asks which.
    private mutating func openSchool(named text: String) {
        guard let roster else { return }
        if let exact = roster.schools.first(where: { $0.id == text }) {
            return openStudents(school: exact.id)
        }
        let wanted = Folding.folded(text)
        let found = roster.schools.filter { Folding.folded($0.name).contains(wanted) }
        if let only = found.first, found.count == 1 { return openStudents(school: only.id) }
        guard !found.isEmpty else {
            notice = "No school has that code or name. \(keyName(.school)) lists them all."
            return
        }
        open(.school, MenuChoices.schools(tallies, favourites: favourites), .all)
        edit { $0.insert(text) }
    }

    /// Sorts by a column's name on the command line, or by the beginning of its title.
    private mutating func sort(by text: String) {
        let isDescending = text.hasPrefix("-")
        let title = Folding.folded(String(isDescending ? text.dropFirst() : text[...]))
        if case .schools = place {
            let column = SchoolColumn.allCases.first { Folding.folded($0.title).hasPrefix(title) }
            if let column {
                return order(SchoolOrder(column: column, isDescending: isDescending))
            }
        } else if let roster {
            if let wanted = RosterOrder(argument: text, in: roster) { return order(wanted) }
            let column = StudentColumns.all(of: roster).first {
                Folding.folded(StudentColumns.title(of: $0, in: roster)).hasPrefix(title)
            }
            if let column {
                return order(RosterOrder(column.orderKey, isDescending: isDescending))
            }
        }
        notice = "No column has that name. \(keyName(.sortMenu)) lists them all."
    }

    /// Changes a setting for as long as the program runs.
    private mutating func set(_ text: String) -> [Effect] {
        let parts = text.split(separator: "=", maxSplits: 1).map {
            $0.split(separator: " ").joined(separator: " ")
        }
        let names = PaletteName.allCases.map(\.rawValue).joined(separator: ", ")
        guard parts.count == 2, ["colour", "color", "palette"].contains(parts[0]),
            let palette = PaletteName(rawValue: parts[1])
        else {
            notice = "set colour=NAME, where NAME is one of \(names)."
            return []
        }
        return [.choosePalette(palette)]
    }
}
