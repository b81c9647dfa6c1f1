import Records
import Scoring

/// Reads the values after a field, and says what could stand there.
struct FilterValueReader {
    let fields: FilterFields
    let field: FilterField
    let clause: FilterClause

    var roster: Roster { fields.roster }

    /// The field as it was typed.
    private var typed: String { clause.field?.text ?? field.name }

    /// Values that are chosen from a list, by a function that finds those which a word means.
    func set<Value>(
        _ values: (FilterPiece) throws(FilterProblem) -> Set<Value>
    ) throws(FilterProblem) -> FilterSet<Value> {
        try refuseOrdering()
        var set = FilterSet<Value>(isExcluding: clause.comparison == .unequal)
        for choice in clause.choices {
            let piece = try single(choice)
            if Self.isUnknown(piece) {
                set.includesUnknown = true
            } else {
                set.values.formUnion(try values(piece))
            }
        }
        return set
    }

    /// Texts of which any must fit.
    func texts() throws(FilterProblem) -> [String] {
        guard clause.comparison == .has || clause.comparison == .equal else {
            throw FilterProblem(
                "After “\(typed)” stands “:”; a minus before it leaves out.",
                at: clause.comparisonRange
            )
        }
        var texts: [String] = []
        for choice in clause.choices { texts.append(try single(choice).text) }
        return texts
    }

    /// A choice that is no span, and not empty.
    func single(_ choice: FilterChoice) throws(FilterProblem) -> FilterPiece {
        guard case .one(let piece) = choice else {
            throw FilterProblem("“\(typed)” has no spans. \(possible)", at: choice.range)
        }
        guard !piece.text.isEmpty else { throw missing(at: piece.range) }
        return piece
    }

    func missing(at range: Range<Int>) -> FilterProblem {
        FilterProblem(
            "After “\(typed)\(clause.comparison.rawValue)” stands a value. \(possible)",
            at: range
        )
    }

    func refuseOrdering() throws(FilterProblem) {
        guard clause.comparison.isOrdering else { return }
        throw FilterProblem(
            "“\(typed)” has no order; write \(typed): and the values. \(possible)",
            at: clause.comparisonRange
        )
    }

    /// What can be typed here, as a sentence.
    var possible: String { FilterValues(fields: fields).possible(field) }

    func none(_ piece: FilterPiece, _ what: String) -> FilterProblem {
        FilterProblem("“\(piece.text)” is no \(what). \(possible)", at: piece.range)
    }

    /// Whether a word asks for what is not known.
    static func isUnknown(_ piece: FilterPiece) -> Bool {
        !piece.isQuoted && ["unknown", "none", "?", unknownSign].contains(piece.text.lowercased())
    }
}
