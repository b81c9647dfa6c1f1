/// A piece of a filter as it was typed, with its place.
struct FilterPiece: Hashable, Sendable {
    /// The characters, without the quotes around them.
    var text: String
    /// Its place in the filter, with the quotes.
    var range: Range<Int>
    /// Whether it stood in quotes.
    var isQuoted = false
}

/// What stands between a field and its values.
enum FilterOperator: String, CaseIterable, Sendable {
    case has = ":"
    case equal = "="
    case unequal = "!="
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="

    /// Whether it compares sizes, and so takes one number.
    var isOrdering: Bool {
        switch self {
        case .has, .equal, .unequal: false
        case .less, .atMost, .greater, .atLeast: true
        }
    }
}

/// One of the alternatives after an operator: a value, or a span with a bound open at most.
enum FilterChoice: Hashable, Sendable {
    case one(FilterPiece)
    case span(low: FilterPiece?, high: FilterPiece?, range: Range<Int>)

    /// Its place in the filter.
    var range: Range<Int> {
        switch self {
        case .one(let piece): piece.range
        case .span(_, _, let range): range
        }
    }
}

/// A part of a filter between blanks, as it was typed: a field with values, or free words.
struct FilterClause: Hashable, Sendable {
    /// Whether a minus stands before it.
    var isNegated = false
    /// The field; nil for free words.
    var field: FilterPiece?
    /// What stands after the field; `.has` for free words.
    var comparison = FilterOperator.has
    /// The place of the operator.
    var comparisonRange = 0..<0
    /// The alternatives; at least one.
    var choices: [FilterChoice]
    /// Its place in the filter.
    var range: Range<Int>
}
