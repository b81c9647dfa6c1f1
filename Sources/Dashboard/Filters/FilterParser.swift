import Indicators
import Records
import Scoring

/// Makes terms of what was typed, and says what is wrong with it.
struct FilterParser {
    let fields: FilterFields

    /// The terms of a filter; all words without a field are one search.
    func terms(of text: String) throws(FilterProblem) -> [FilterTerm] {
        var terms: [FilterTerm] = []
        var words: [String] = []
        var wordPlace: Int?
        for clause in try FilterLexer.clauses(of: text) {
            if let term = try term(of: clause) {
                terms.append(term)
            } else {
                wordPlace = wordPlace ?? terms.count
                words += try self.words(clause)
            }
        }
        if let wordPlace {
            let search = FilterTerm(test: .words([words.joined(separator: " ")]))
            terms.insert(search, at: wordPlace)
        }
        return terms
    }

    /// The term of a clause; nil for plain words, which are searched together.
    private func term(of clause: FilterClause) throws(FilterProblem) -> FilterTerm? {
        guard let name = clause.field else { return try freeTerm(clause) }
        guard let field = fields.field(name.text) ?? fields.field(beginning: name.text) else {
            throw unknown(name)
        }
        return FilterTerm(test: try test(field, clause), isNegated: clause.isNegated)
    }

    /// Words without an operator: a field of yes and no, alternatives, what to leave out, or plain words.
    private func freeTerm(_ clause: FilterClause) throws(FilterProblem) -> FilterTerm? {
        if clause.choices.count == 1, case .one(let piece) = clause.choices[0], !piece.isQuoted,
            let field = fields.field(piece.text)
        {
            if field.isYesNo {
                return FilterTerm(test: try yes(field, piece), isNegated: clause.isNegated)
            }
            // Without a minus it may be a name: El Amin.
            if case .withheld(let reason) = field.kind, clause.isNegated {
                throw FilterProblem(reason, at: piece.range)
            }
        }
        guard clause.isNegated || clause.choices.count > 1 else { return nil }
        return FilterTerm(test: .words(try words(clause)), isNegated: clause.isNegated)
    }

    /// A field of yes and no by its name alone.
    private func yes(_ field: FilterField, _ piece: FilterPiece) throws(FilterProblem) -> FilterTest
    {
        guard field.kind == .newOrWorse else {
            let one = FixedDecimal(1)
            return .indicator(field.name, FilterNumbers(spans: [FilterSpan(low: one, high: one)]))
        }
        try FilterValueReader.needRunBefore(fields.roster, at: piece.range)
        return .newOrWorse(true, days: nil)
    }

    private func words(_ clause: FilterClause) throws(FilterProblem) -> [String] {
        var words: [String] = []
        for choice in clause.choices {
            guard case .one(let piece) = choice,
                piece.text.contains(where: { $0.isLetter || $0.isNumber })
            else {
                let range = choice.range.isEmpty ? clause.range : choice.range
                throw FilterProblem(
                    "Here stands a part of a name, or the beginning of an id.",
                    at: range
                )
            }
            words.append(piece.text)
        }
        return words
    }

    private func unknown(_ name: FilterPiece) -> FilterProblem {
        let hint = fields.nearest(to: name.text).map { " Did you mean “\($0.completions[0])”?" }
        let some =
            " There are \(fields.all.prefix(8).map(\.name).joined(separator: ", ")) and more."
        return FilterProblem(
            "There is no field “\(name.text)”.\(hint ?? some)",
            at: name.range
        )
    }

    private func test(_ field: FilterField, _ clause: FilterClause) throws(FilterProblem)
        -> FilterTest
    {
        let reader = FilterValueReader(fields: fields, field: field, clause: clause)
        switch field.kind {
        case .withheld(let reason):
            throw FilterProblem(reason, at: clause.field?.range ?? clause.range)
        case .name: return .words(try reader.texts())
        case .studentID: return .studentID(try reader.texts())
        case .school: return .school(try reader.set(reader.schools))
        case .grade: return .grade(try reader.grades())
        case .tier: return .tier(try reader.tiers())
        case .tierBefore: return .tierBefore(try reader.set(reader.tiersBefore))
        case .change: return .change(try reader.set(reader.changes))
        case .newOrWorse: return try reader.newOrWorse()
        case .milestone: return .milestone(try reader.set(reader.milestones))
        case .level: return .level(try reader.numbers(nil))
        case .counselor: return .counselor(try reader.set(reader.counselors))
        case .trigger: return .trigger(try reader.set(reader.triggers))
        case .triggerCount: return .triggerCount(try reader.numbers(nil))
        case .indicator(let definition):
            return .indicator(definition.id, try reader.numbers(definition))
        }
    }
}
