/// Takes a filter apart into clauses, without knowing any field.
struct FilterLexer {
    private let characters: [Character]
    private var place = 0

    init(_ text: String) { characters = Array(text) }

    /// The clauses in their order.
    ///
    /// - Throws: ``FilterProblem`` where no clause can be made.
    static func clauses(of text: String) throws(FilterProblem) -> [FilterClause] {
        var lexer = FilterLexer(text)
        var clauses: [FilterClause] = []
        lexer.skipBlanks()
        while lexer.place < lexer.characters.count {
            clauses.append(try lexer.clause())
            lexer.skipBlanks()
        }
        return clauses
    }

    private var next: Character? { character(at: place) }

    private func character(at place: Int) -> Character? {
        place < characters.count ? characters[place] : nil
    }

    private mutating func skipBlanks() {
        while let next, next.isWhitespace { place += 1 }
    }

    private mutating func clause() throws(FilterProblem) -> FilterClause {
        let start = place
        let isNegated = next == "-" || (next == "!" && character(at: place + 1) != "=")
        if isNegated { place += 1 }
        if next?.isWhitespace ?? true {
            throw FilterProblem(
                "After “-” stands, without a blank, what to leave out.",
                at: start..<place
            )
        }
        let first = place
        let choices = try choices(inWords: true)
        var clause = FilterClause(isNegated: isNegated, choices: choices, range: start..<place)
        guard let found = comparison() else { return clause }
        guard choices.count == 1, case .one(let field) = choices[0], !field.isQuoted,
            !field.text.isEmpty
        else {
            let range =
                choices.isEmpty || first == found.range.lowerBound ? found.range : clause.range
            throw FilterProblem("Before “\(found.sign.rawValue)” stands a field.", at: range)
        }
        place = found.range.upperBound
        skipBlanks()
        (clause.field, clause.comparison) = (field, found.sign)
        clause.comparisonRange = found.range
        clause.choices = try self.choices(inWords: false)
        clause.range = start..<place
        guard next?.isWhitespace ?? true else {
            throw FilterProblem("A span has two bounds, such as 9..10.", at: place..<(place + 2))
        }
        return clause
    }

    /// The operator here, or beyond blanks where it cannot be the beginning of a word.
    private func comparison() -> (sign: FilterOperator, range: Range<Int>)? {
        var start = place
        while let blank = character(at: start), blank.isWhitespace { start += 1 }
        guard let sign = FilterSigns.sign(characters, start) else { return nil }
        if sign.operator == .has, start != place { return nil }
        return (sign.operator, start..<(start + sign.length))
    }

    /// Alternatives between bars, and among values also between commas.
    private mutating func choices(inWords: Bool) throws(FilterProblem) -> [FilterChoice] {
        var choices = [try choice(inWords: inWords)]
        while next == "|" || (!inWords && next == ",") {
            place += 1
            choices.append(try choice(inWords: inWords))
        }
        return choices
    }

    private mutating func choice(inWords: Bool) throws(FilterProblem) -> FilterChoice {
        let start = place
        let low = try piece(inWords: inWords)
        guard !inWords, isSpan(at: place) else { return .one(low) }
        place += 2
        let high = try piece(inWords: false)
        return .span(
            low: low.text.isEmpty ? nil : low,
            high: high.text.isEmpty ? nil : high,
            range: start..<place
        )
    }

    private func isSpan(at place: Int) -> Bool {
        character(at: place) == "." && character(at: place + 1) == "."
    }

    private mutating func piece(inWords: Bool) throws(FilterProblem) -> FilterPiece {
        if let next, FilterSigns.quotes.contains(next) { return try quoted() }
        let start = place
        while let next, !next.isWhitespace, next != "|" {
            if inWords, FilterSigns.sign(characters, place) != nil { break }
            if !inWords, next == "," || isSpan(at: place) { break }
            place += 1
        }
        return FilterPiece(text: String(characters[start..<place]), range: start..<place)
    }

    private mutating func quoted() throws(FilterProblem) -> FilterPiece {
        let start = place
        place += 1
        while let next, !FilterSigns.quotes.contains(next) { place += 1 }
        guard place < characters.count else {
            throw FilterProblem("This quote is not closed.", at: start..<(start + 1))
        }
        let text = String(characters[(start + 1)..<place])
        place += 1
        if let next, !next.isWhitespace, next != "|", next != ",", !isSpan(at: place) {
            throw FilterProblem("After a closing quote stands a blank.", at: place..<(place + 1))
        }
        return FilterPiece(text: text, range: start..<place, isQuoted: true)
    }
}

/// The signs that mean something in a filter.
enum FilterSigns {
    /// Plain quotes, and those that word processors make of them.
    static let quotes: Set<Character> = ["\"", "“", "”"]

    private static let single: [Character: FilterOperator] = [
        ":": .has, "=": .equal, "<": .less, ">": .greater, "≤": .atMost, "≥": .atLeast,
        "≠": .unequal,
    ]
    private static let double: [[Character]: FilterOperator] = [
        ["!", "="]: .unequal, ["<", "="]: .atMost, [">", "="]: .atLeast, ["=", "="]: .equal,
        ["<", ">"]: .unequal,
    ]

    /// The operator that begins at a place, and how many characters it has.
    static func sign(
        _ characters: [Character],
        _ place: Int
    ) -> (operator: FilterOperator, length: Int)? {
        if place + 1 < characters.count,
            let sign = double[[characters[place], characters[place + 1]]]
        {
            return (sign, 2)
        }
        guard place < characters.count else { return nil }
        return single[characters[place]].map { ($0, 1) }
    }
}
