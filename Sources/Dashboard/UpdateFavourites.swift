import Records
import Scoring
import Screen

extension Model {
    /// The most favourites: as many as there are digits to choose them by.
    static let mostFavourites = 9

    /// Takes the favourite schools that were kept, by their codes.
    public mutating func takeFavourites(_ codes: [String]) {
        var seen: Set<String> = []
        favourites = Array(codes.filter { seen.insert($0).inserted }.prefix(Self.mostFavourites))
    }

    /// Makes the school under the cursor a favourite, or no longer.
    mutating func togglePin() -> [Effect] {
        guard case .schools(let schools) = place, let selected = schools.selected else {
            notice = "All schools together are no favourite; 0 lists their students."
            return []
        }
        guard !isReadOnly else {
            notice = "Favourites are kept in a file, and Waymark was started with --read-only."
            return []
        }
        let code = tallies.school(at: selected).id
        if favourites.contains(code) {
            favourites.removeAll { $0 == code }
            notice = "No longer a favourite."
        } else if favourites.count < Self.mostFavourites {
            favourites.append(code)
            notice = "A favourite: \(keyName(.school)) \(favourites.count) lists its students."
        } else {
            notice =
                "There are \(Self.mostFavourites) favourites; \(keyName(.pin)) on one of them makes room."
            return []
        }
        return [.keepFavourites(favourites)]
    }

    /// Takes a digit for the favourite with that number, where nothing else is typed yet; false where it means none.
    mutating func chooseFavourite(_ key: Key) -> Bool {
        guard case .menu(let menu) = prompt, menu.subject == .school, menu.field.isEmpty,
            case .character(let digit) = key, digit.isASCII, let number = digit.wholeNumberValue,
            let choice = menu.choices.first(where: { $0.label.hasPrefix("\(number) ") }),
            favourites.contains(where: { .id($0) == choice.value }),
            case .id(let code) = choice.value
        else { return false }
        prompt = nil
        openStudents(school: code)
        return true
    }

    /// Asks to copy the ids of the marked students, else of the row under the cursor.
    mutating func copyIDs() -> [Effect] {
        var ids: [String] = []
        switch place {
        case .students(let students):
            guard let roster else { return [] }
            let rows =
                students.marks.isEmpty
                ? students.selected.map { [Int32($0)] } ?? []
                : students.marks.chosen(of: students.students)
            ids = rows.compactMap { roster.studentIDs[Int($0)] }
        case .schools(let schools):
            ids = schools.selected.map { [tallies.school(at: $0).id] } ?? []
        default: break
        }
        guard !ids.isEmpty else {
            notice = "There is no id to copy here."
            return []
        }
        // Terminals take some 70,000 bytes at a time, and whoever wants more wants a file.
        guard ids.count <= 1000 else {
            notice =
                "\(Counts.text(ids.count)) ids are too many to copy; \(keyName(.export)) writes them into a file."
            return []
        }
        return [.copy(ids.joined(separator: "\n"), count: ids.count)]
    }

    /// Says whether a copy was taken.
    public mutating func tellCopy(_ count: Int, isTaken: Bool) {
        notice =
            isTaken
            ? "\(Counts.text(count, "id")) handed to the terminal’s clipboard."
            : "This terminal takes no copies; \(keyName(.export)) writes a file."
    }
}
