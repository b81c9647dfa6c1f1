import Records
import Scoring
import Testing

@testable import Dashboard

/// Filters of the made-up district.
enum FilterSamples {
    static let roster = SampleRoster.harborPoint()
    static let fields = FilterFields(of: roster)
    static let query = RosterQuery(roster)

    /// The ids of the students that a filter lists.
    static func ids(_ text: String) throws -> Set<String> {
        try ids(StudentFilter(text, fields), in: query)
    }

    static func ids(_ filter: StudentFilter, in query: RosterQuery) -> Set<String> {
        var wanted = RosterFilter()
        wanted.mask = filter.mask(in: query)
        return Set(query.apply(wanted).map { query.roster.studentIDs[Int($0)] ?? "" })
    }

    /// What is wrong with a filter; nil where nothing is.
    static func problem(_ text: String) -> FilterProblem? {
        do throws(FilterProblem) {
            _ = try StudentFilter(text, fields)
            return nil
        } catch {
            return error
        }
    }
}
