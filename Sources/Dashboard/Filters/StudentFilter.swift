public import Scoring

/// A filter of students, such as `school:lincoln grade:9..10 tier:high att<90 -smith`: all its terms must hold.
///
/// It names schools, counselors and indicators by their codes, so that it means the same in the next run.
public struct StudentFilter: Hashable, Sendable {
    /// The filter as it was typed.
    public let text: String
    /// What must hold.
    let terms: [FilterTerm]

    /// The filter that a text means.
    ///
    /// - Parameters:
    ///   - text: what was typed; empty for all students.
    ///   - fields: the fields of the roster.
    /// - Throws: ``FilterProblem`` with the place of what is wrong.
    public init(_ text: String, _ fields: FilterFields) throws(FilterProblem) {
        self.text = text
        terms = try FilterParser(fields: fields).terms(of: text)
    }

    /// A filter of terms, spelled in its usual way.
    init(_ terms: [FilterTerm]) {
        self.terms = terms
        text = terms.map(FilterSpelling.text).joined(separator: " ")
    }

    /// Whether it lets all students pass.
    public var isEmpty: Bool { terms.isEmpty }

    /// What it searches for where it is nothing but a search for names and ids; nil otherwise.
    public var search: String? {
        guard terms.count <= 1 else { return nil }
        guard let term = terms.first else { return "" }
        guard case .words(let words) = term.test, words.count == 1, !term.isNegated else {
            return nil
        }
        return words[0]
    }

    /// For how many days ago it asks for tiers, which a roster has only once they are read.
    public var days: Set<Int> {
        Set(
            terms.compactMap { term in
                if case .newOrWorse(_, let days) = term.test { days } else { nil }
            }
        )
    }

    /// The filter in words, a phrase for each term.
    public func words(in roster: Roster?) -> [String] {
        terms.map { FilterWords(roster: roster).phrase($0) }
    }

    /// The rows of a roster that pass.
    public func mask(in query: RosterQuery) -> RowMask {
        var sieve = FilterSieve(query)
        for term in terms { sieve.keep(term) }
        return sieve.mask
    }
}
