import Records

/// Makes one cell from a row of a source.
///
/// A cell that a step cannot read is handed on as it stands, so that the decoder finds it and says where it is.
struct CellMaker {
    private enum Origin {
        case column(Int)
        case constant(String)
        case template([Part])
    }

    private enum Part {
        case text(String)
        case column(Int)
        case row
        case repetition
    }

    private let origin: Origin
    private let steps: [CellRule.Step]
    private let latestYear: Int
    /// The range of the rule's scale in words, for a finding about a number outside it.
    let scaleRange: String?

    init(_ rule: CellRule, _ file: MappedFile, _ formats: [Int: DateFormat]) {
        func index(_ column: SourceColumn) -> Int {
            file.header.firstIndex(of: column.name) ?? 0
        }
        // Two digits of a year mean the past hundred years up to a class that starts school now.
        latestYear = file.snapshot.schoolYear.endingIn + 20
        switch rule.origin {
        case .column(let column): origin = .column(index(column))
        case .constant(let text): origin = .constant(text)
        case .template(let parts):
            origin = .template(
                parts.map { part in
                    switch part {
                    case .text(let text): .text(text)
                    case .column(let column): .column(index(column))
                    case .row: .row
                    case .repetition: .repetition
                    }
                }
            )
        }
        scaleRange = rule.scale?.range
        steps = rule.steps.map { step in
            guard case .date(.auto) = step, case .column(let column) = rule.origin else {
                return step
            }
            return .date(formats[index(column)] ?? .iso)
        }
    }

    /// The cell's text, or nil where there is no value; `isOffScale` tells that the rule's scale has no place for it.
    func text(
        _ source: CellGrid,
        _ row: Int,
        _ number: Int,
        _ repetition: Int,
        _ words: NullWords,
        isOffScale: inout Bool
    ) -> String? {
        let start: String? =
            switch origin {
            case .column(let column): source.value(row, column, words)
            case .constant(let text): text
            case .template(let parts): fill(parts, source, row, number, repetition, words)
            }
        var text = start
        for step in steps {
            guard let before = text else { return nil }
            text = apply(step, before, &isOffScale)
        }
        return text
    }

    /// A template whose cell has no value has none either: an id with a hole in it would be no id.
    private func fill(
        _ parts: [Part],
        _ source: CellGrid,
        _ row: Int,
        _ number: Int,
        _ repetition: Int,
        _ words: NullWords
    ) -> String? {
        var text = ""
        for part in parts {
            switch part {
            case .text(let fixed): text += fixed
            case .row: text += String(number)
            case .repetition: text += String(repetition)
            case .column(let column):
                guard let value = source.value(row, column, words) else { return nil }
                text += value
            }
        }
        return text
    }

    private func apply(
        _ step: CellRule.Step,
        _ text: String,
        _ isOffScale: inout Bool
    ) -> String? {
        switch step {
        case .split(let part): return part.of(text)
        case .codes(let map, let otherwise): return map[text] ?? otherwise ?? text
        case .slug: return Self.slug(text)
        case .date(let format):
            return format.date(text, latest: latestYear)?.description ?? text
        case .scale(let scale):
            guard let number = FixedDecimal(text) else { return text }
            guard let scaled = scale.value(of: number) else {
                isOffScale = true
                return text
            }
            return scaled.description
        case .multiply(let factor):
            return number(text) { product($0, factor) }
        case .subtractFrom(let whole):
            return number(text) { value in
                let (rest, overflow) = whole.millionths.subtractingReportingOverflow(
                    value.millionths
                )
                return overflow ? nil : FixedDecimal(millionths: rest)
            }
        case .atLeast(let limit):
            return FixedDecimal(text).map { $0 >= limit ? "true" : "false" } ?? text
        }
    }

    /// Letters and digits of other alphabets stay as they are; an id that cannot be one is told by its line.
    private static func slug(_ text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.isEmpty ? nil : words.joined(separator: "-")
    }

    private func number(_ text: String, _ change: (FixedDecimal) -> FixedDecimal?) -> String {
        FixedDecimal(text).flatMap(change)?.description ?? text
    }

    private func product(_ left: FixedDecimal, _ right: FixedDecimal) -> FixedDecimal? {
        let scale = Int128(FixedDecimal.scale)
        let product = Int128(left.millionths) * Int128(right.millionths) / scale
        return Int64(exactly: product).map { FixedDecimal(millionths: $0) }
    }
}

extension CellSplit {
    /// The part of a cell such as `85.12 B+`, or nil where the cell lacks it.
    func of(_ text: String) -> String? {
        let number = text.prefix { "0123456789.+-".contains($0) }
        switch self {
        case .number: return number.isEmpty ? nil : String(number)
        case .letter:
            let rest = String(text[number.endIndex...]).trimmingBlanks()
            return rest.isEmpty ? nil : rest
        case .beforeComma: return CellSplit.part(text.prefix { $0 != "," })
        case .afterComma: return CellSplit.part(text.drop { $0 != "," }.dropFirst())
        }
    }
}

extension CellSplit {
    fileprivate static func part(_ text: Substring) -> String? {
        let part = String(text).trimmingBlanks()
        return part.isEmpty ? nil : part
    }
}

extension CellRule {
    /// The columns of the source that a cell comes from, as findings name them; nil where it comes from none.
    var sourceName: String? {
        switch origin {
        case .column(let column): return column.name
        case .constant: return nil
        case .template(let parts):
            let names = parts.compactMap { part in
                if case .column(let column) = part { column.name } else { nil }
            }
            return names.isEmpty ? nil : names.joined(separator: " and ")
        }
    }
}
