import Indicators
import Records
import Scoring

extension FilterValueReader {
    /// What numbers are asked for; a definition says how they may be written.
    func numbers(_ definition: IndicatorDefinition?) throws(FilterProblem) -> FilterNumbers {
        var numbers = FilterNumbers(isExcluding: clause.comparison == .unequal)
        if clause.comparison.isOrdering {
            numbers.spans = [try ordered(clause.comparison, try only(), definition)]
            return numbers
        }
        for choice in clause.choices {
            if case .one(let piece) = choice, Self.isUnknown(piece) {
                numbers.includesUnknown = true
            } else {
                numbers.spans.append(try span(choice, definition))
            }
        }
        return numbers
    }

    /// The one value that an ordering compares with.
    func only() throws(FilterProblem) -> FilterPiece {
        if clause.choices.count > 1 {
            throw FilterProblem(
                "After “\(clause.comparison.rawValue)” stands one value; decimals have a point: 89.5.",
                at: clause.choices[1].range
            )
        }
        return try single(clause.choices[0])
    }

    private func ordered(
        _ sign: FilterOperator,
        _ piece: FilterPiece,
        _ definition: IndicatorDefinition?
    ) throws(FilterProblem) -> FilterSpan {
        if definition?.unit == .yesNo { try refuseOrdering() }
        let value = try number(piece, definition)
        return switch sign {
        case .less: FilterSpan(high: value, isBelowHigh: true)
        case .atMost: FilterSpan(high: value)
        case .greater: FilterSpan(low: value, isAboveLow: true)
        case .atLeast: FilterSpan(low: value)
        case .has, .equal, .unequal: FilterSpan(low: value, high: value)
        }
    }

    private func span(
        _ choice: FilterChoice,
        _ definition: IndicatorDefinition?
    ) throws(FilterProblem) -> FilterSpan {
        switch choice {
        case .one(let piece):
            // As other programs write it: att:<90.
            if let sign = FilterSigns.sign(Array(piece.text), 0), !piece.isQuoted {
                let rest = FilterPiece(
                    text: String(piece.text.dropFirst(sign.length)),
                    range: (piece.range.lowerBound + sign.length)..<piece.range.upperBound
                )
                return try ordered(sign.operator, rest, definition)
            }
            let value = try number(piece, definition)
            return FilterSpan(low: value, high: value)
        case .span(let low, let high, let range):
            guard low != nil || high != nil else { throw missing(at: range) }
            let first = try low.map { piece throws(FilterProblem) in try number(piece, definition) }
            let last = try high.map { piece throws(FilterProblem) in try number(piece, definition) }
            if let first, let last, last < first { throw Self.reversed(range) }
            return FilterSpan(low: first, high: last)
        }
    }

    static func reversed(_ range: Range<Int>) -> FilterProblem {
        FilterProblem("A span goes from low to high.", at: range)
    }

    /// A decimal number, exactly; per cent may have its sign, levels of MCAS their letters, and yes is 1.
    private func number(_ piece: FilterPiece, _ definition: IndicatorDefinition?)
        throws(FilterProblem) -> FixedDecimal
    {
        if piece.text.isEmpty { throw missing(at: piece.range) }
        switch definition?.unit {
        case .yesNo:
            guard let isYes = Self.yesNo(piece) else { throw none(piece, "yes or no") }
            return FixedDecimal(isYes ? 1 : 0)
        case .level where definition?.id.hasPrefix("mcas_") == true:
            let letters = piece.text.uppercased()
            let level = (1...4).first { IndicatorWords.level(Ratio($0)) == letters }
            if let level { return FixedDecimal(level) }
        default: break
        }
        let isPercent = definition?.unit == .percent && piece.text.last == "%"
        let text = isPercent ? piece.text.dropLast() : piece.text[...]
        guard let value = FixedDecimal(text) else { throw none(piece, "number") }
        // What is cut off could be on the other side of a student's figure.
        let places = text.firstIndex(of: ".").map { text[$0...].dropFirst().count } ?? 0
        guard places <= 6 else {
            throw FilterProblem("A number has at most six places after its point.", at: piece.range)
        }
        return value
    }
}
