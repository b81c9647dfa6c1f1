import Dashboard
import Scoring
import Store

extension FilterOptions {
    /// What `--view` and `--where` mean together for a roster; nil where neither was given.
    ///
    /// - Parameters:
    ///   - roster: the roster, which gets the earlier runs that they ask for.
    ///   - store: where those and the views are.
    /// - Returns: the filter.
    /// - Throws: ``Failure`` with a caret under what is wrong.
    func expression(for roster: inout Roster, in store: Store) throws -> StudentFilter? {
        let saved = try savedView(in: store)
        let texts = [saved?.filter, self.where].compactMap(\.self).filter { !$0.isEmpty }
        guard !texts.isEmpty else { return nil }
        let text = texts.joined(separator: " ")
        for days in try read(text, roster).days {
            roster.earlier.add(try store.tiers(of: roster, daysBefore: days), days: days)
        }
        return try read(text, roster)
    }

    /// The view that `--view` names; nil where it was not given.
    func savedView(in store: Store) throws -> SavedView? {
        guard let view else { return nil }
        let views = try ViewsFile(besideStore: store.path).read()
        guard let found = views.first(where: { $0.name == view }) else {
            let names = views.map(\.name).joined(separator: ", ")
            throw Failure(
                description: views.isEmpty
                    ? "--view: no view is saved yet; in the dashboard `:view save NAME` saves one."
                    : "--view: there is no view “\(view)”; there are \(names)."
            )
        }
        return found
    }

    private func read(_ text: String, _ roster: Roster) throws -> StudentFilter {
        do {
            return try StudentFilter(text, FilterFields(of: roster))
        } catch {
            let option = view == nil ? "--where" : "--view and --where"
            throw Failure(
                description:
                    "\(option), column \(error.column): \(error.message)\n\(error.pointing(at: text))"
            )
        }
    }
}

/// What a list shows: a roster with what lists it, and the students that options let pass.
struct FilteredRoster {
    /// What lists the roster of the latest run of the chosen district.
    let query: RosterQuery
    /// The students.
    let filter: RosterFilter
    /// The view that was asked for.
    let view: SavedView?

    init(_ storeOptions: StoreOptions, _ district: DistrictOption, _ options: FilterOptions) throws
    {
        let store = try Store.open(path: storeOptions.path, mode: .readOnly)
        store.warnings.forEach { StandardError.write("waymark: \($0)\n") }
        let run = try store.presentRun(of: try district.choose(from: store))
        var roster = try store.comparedRoster(of: run)
        let expression = try options.expression(for: &roster, in: store)
        query = RosterQuery(roster)
        filter = try options.filter(for: query, expression)
        view = try options.savedView(in: store)
    }
}
