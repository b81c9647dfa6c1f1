import Records
import Scoring

/// The choices of each menu, with how many students each would list.
enum MenuChoices {
    static func schools(_ tallies: SchoolTallies, favourites: [String] = []) -> [Menu.Choice] {
        let all = Menu.Choice(
            label: "All schools",
            count: tallies.district?.students,
            value: .all
        )
        let order = SchoolOrder(column: .name, isDescending: false)
        let places = tallies.listed(matching: "", by: order)
        func choice(_ place: Int, _ digit: String = "") -> Menu.Choice {
            let school = tallies.school(at: place)
            return Menu.Choice(
                label: digit + school.name,
                count: tallies.summary(of: place)?.students ?? 0,
                value: .id(school.id)
            )
        }
        let first = favourites.compactMap { code in
            places.first { tallies.school(at: $0).id == code }
        }
        // Those that this run does not have leave no gap among the digits.
        return [all] + first.enumerated().map { choice($1, "\($0 + 1) ") }
            + places.filter { !first.contains($0) }.map { choice($0) }
    }

    static func grades(_ query: RosterQuery, in scope: StudentScope) -> [Menu.Choice] {
        var open = scope
        open.grade = nil
        let filter = StudentListing.filter(for: open, in: query)
        let counts = filter.map { query.gradeCounts($0) } ?? []
        let grades = counts.indices.filter { counts[$0] > 0 }
            .compactMap { GradeLevel(ordinal: Int64($0)) }
        return [all("All grades", filter, of: query)]
            + grades.sorted().map { grade in
                Menu.Choice(
                    label: grade.number == nil ? grade.label : "Grade \(grade.label)",
                    count: counts[Int(grade.ordinal)],
                    value: .id(grade.rawValue)
                )
            }
    }

    static func triggers(_ query: RosterQuery, in scope: StudentScope) -> [Menu.Choice] {
        let roster = query.roster
        var open = scope
        open.trigger = nil
        let filter = StudentListing.filter(for: open, in: query)
        let counts = counts(roster.triggerNames.count, filter) { query.triggerCounts($0) }
        let order = counts.indices.sorted { (counts[$1], $0) < (counts[$0], $1) }
        return [all("All students", filter, of: query)]
            + order.map { place in
                let id = roster.triggerNames[place]
                return Menu.Choice(
                    label: IndicatorWords.title(of: id, in: roster),
                    count: counts[place],
                    value: .id(id)
                )
            }
    }

    static func counselors(_ query: RosterQuery, in scope: StudentScope) -> [Menu.Choice] {
        let counselors = query.roster.counselors
        var open = scope
        open.counselor = nil
        let filter = StudentListing.filter(for: open, in: query)
        let counts = counts(counselors.count, filter) { query.counselorCounts($0) }
        return [all("All counselors", filter, of: query)]
            + zip(counselors, counts).map { counselor, count in
                Menu.Choice(label: counselor.name, count: count, value: .id(counselor.id))
            }
    }

    /// Nobody is counted where the scope names something that the roster does not have.
    private static func counts(
        _ count: Int,
        _ filter: RosterFilter?,
        _ counted: (RosterFilter) -> [Int]
    ) -> [Int] {
        filter.map(counted) ?? Array(repeating: 0, count: count)
    }

    private static func all(
        _ label: String,
        _ filter: RosterFilter?,
        of query: RosterQuery
    ) -> Menu.Choice {
        Menu.Choice(label: label, count: filter.map { query.count($0) } ?? 0, value: .all)
    }

    /// Every action of a place but the one that opened the list, and the commands that take words.
    static func commands(in kind: PlaceKind, _ bindings: Bindings) -> [Menu.Choice] {
        let actions = Actions.valid(in: kind).filter { $0.id != .command }.map { action in
            Menu.Choice(
                label: "\(action.id.rawValue): \(action.help)",
                key: bindings.keys(of: action).first.map(KeyName.text(of:)),
                value: .action(action.id)
            )
        }
        return actions
            + CommandForm.valid(in: kind).map {
                Menu.Choice(label: "\($0.usage): \($0.help)", value: .form($0))
            }
    }

    /// Saved views with what they list.
    static func views(_ views: [SavedView], _ roster: Roster?) -> [Menu.Choice] {
        let fields = roster.map { FilterFields(of: $0) }
        return views.map { view in
            let filter = fields.flatMap { try? StudentFilter(view.filter, $0) }
            let words = filter?.words(in: roster).joined(separator: ", ") ?? view.filter
            return Menu.Choice(
                label: "\(view.name): \(words.isEmpty ? "all students" : words)",
                value: .id(view.name)
            )
        }
    }

    static func schoolColumns() -> [Menu.Choice] {
        [Menu.Choice(label: "usual order (High share)", value: .all)]
            + SchoolColumn.allCases.map {
                Menu.Choice(label: $0.title, value: .schoolColumn($0))
            }
    }

    static func studentColumns(_ roster: Roster) -> [Menu.Choice] {
        [Menu.Choice(label: "usual order (risk)", value: .all)]
            + StudentColumns.all(of: roster).map {
                Menu.Choice(
                    label: StudentColumns.title(of: $0, in: roster),
                    value: .studentColumn($0)
                )
            }
    }
}
