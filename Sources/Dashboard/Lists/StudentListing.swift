import Records
import Scoring

/// Rows of a roster that a list of students shows, and how many there would be.
enum StudentListing {
    /// The rows in scope, in an order.
    static func rows(
        of query: RosterQuery,
        in scope: StudentScope,
        by order: RosterOrder
    ) -> [Int32] {
        guard let filter = filter(for: scope, in: query) else { return [] }
        return query.apply(filter, order)
    }

    /// The filter of a scope; nil where the scope names something that the roster does not have.
    static func filter(for scope: StudentScope, in query: RosterQuery) -> RosterFilter? {
        let roster = query.roster
        var filter = RosterFilter()
        filter.tiers = scope.tiers
        filter.grades = scope.grade.map { [$0] } ?? []
        filter.triggers = scope.trigger.map { [$0] } ?? []
        filter.onlyNewOrWorse = scope.onlyNewOrWorse
        filter.search = scope.search
        filter.mask = scope.filter?.mask(in: query)
        if let id = scope.school {
            guard let place = roster.schools.firstIndex(where: { $0.id == id }) else { return nil }
            filter.schools = [place]
        }
        if let id = scope.counselor {
            guard let place = roster.counselors.firstIndex(where: { $0.id == id }) else {
                return nil
            }
            filter.counselors = [place]
        }
        return filter
    }
}
