import Indicators
import Records
import Scoring

extension Breakdown {
    /// The most values that are listed each by itself.
    static let mostValues = 12

    /// The values of an indicator, or bands where they are many.
    func values(of id: String) -> [BreakdownGroup] {
        guard let column = roster.columns.first(where: { $0.definition.id == id }) else {
            return []
        }
        let count = column.values.count
        let mixes = CodeMixes(count + 1, of: rows, in: roster) { column.codes[$0] }
        let known = mixes.present.filter { $0 < count }
        let groups =
            known.count <= Self.mostValues
            ? known.map { code in
                let value = FilterSpan(exactly: column.values[code])
                let label = IndicatorWords.full(
                    Ratio(Int64(column.values[code]), over: 1000),
                    of: column.definition
                )
                return group(label, mixes[code], .indicator(id, FilterNumbers(spans: [value])))
            }
            : bands(of: column, known, mixes)
        let none = FilterTest.indicator(id, FilterNumbers(includesUnknown: true))
        return groups + unknown(mixes[count], "not known", none)
    }

    /// The levels in English and in mathematics side by side, as the column shows them.
    func levels() -> [BreakdownGroup] {
        let columns = StudentColumns.mcas.compactMap { id in
            roster.columns.first { $0.definition.id == id }
        }
        guard columns.count == 2 else { return [] }
        let widths = columns.map { $0.values.count + 1 }
        let mixes = CodeMixes(widths[0] * widths[1] + 1, of: rows, in: roster) { row in
            columns[0].codes[row] * widths[1] + columns[1].codes[row]
        }
        return mixes.present.map { code in
            let places = [code / widths[1], code % widths[1]]
            let texts = zip(columns, places).map { column, place in
                place < column.values.count ? "\(column.values[place] / 1000)" : unknownSign
            }
            let terms = zip(columns, places).map { column, place in
                let isKnown = place < column.values.count
                let spans = isKnown ? [FilterSpan(exactly: column.values[place])] : []
                return FilterTerm(
                    test: .indicator(
                        column.definition.id,
                        FilterNumbers(spans: spans, includesUnknown: !isKnown)
                    )
                )
            }
            let label = texts.joined(separator: " ")
            return BreakdownGroup(label: label, mix: mixes[code], terms: terms)
        }
    }

    private func bands(of column: RosterColumn, _ known: [Int], _ mixes: CodeMixes)
        -> [BreakdownGroup]
    {
        let tally = known.map { (value: column.values[$0], count: mixes[$0].students) }
        let edges = BandEdges.edges(of: tally, unit: column.definition.unit)
        let bounds = [nil] + edges.map(Optional.some) + [nil]
        return zip(bounds, bounds.dropFirst()).compactMap { low, high in
            let codes = known.filter { code in
                let value = column.values[code]
                return low.map { value >= $0 } ?? true && high.map { value < $0 } ?? true
            }
            guard let first = codes.first, let last = codes.last else { return nil }
            return BreakdownGroup(
                label: Self.label(low, high, column.definition),
                mix: mixes[first..<last + 1],
                terms: Self.terms(low, high, column.definition.id)
            )
        }
    }

    private static func label(_ low: Int32?, _ high: Int32?, _ definition: IndicatorDefinition)
        -> String
    {
        let unit = definition.unit == .percent ? " %" : ""
        let texts = [low, high].map { $0.map { "\(FixedDecimal(thousandths: $0))" } }
        return switch (texts[0], texts[1]) {
        case (let low?, let high?): "\(low) to below \(high)\(unit)"
        case (let low?, nil): "\(low)\(unit) and above"
        case (nil, let high?): "below \(high)\(unit)"
        case (nil, nil): "any"
        }
    }

    /// A term for each bound, for a filter's spans have both of their ends.
    private static func terms(_ low: Int32?, _ high: Int32?, _ id: String) -> [FilterTerm] {
        let above = low.map { FilterSpan(low: FixedDecimal(thousandths: $0)) }
        let below = high.map { FilterSpan(high: FixedDecimal(thousandths: $0), isBelowHigh: true) }
        return [above, below].compactMap { span in
            span.map { FilterTerm(test: .indicator(id, FilterNumbers(spans: [$0]))) }
        }
    }
}

extension FilterSpan {
    /// One value, in thousandths.
    fileprivate init(exactly value: Int32) {
        self.init(low: FixedDecimal(thousandths: value), high: FixedDecimal(thousandths: value))
    }
}

extension FixedDecimal {
    fileprivate init(thousandths: Int32) {
        self.init(millionths: Int64(thousandths) * 1000)
    }
}
