import Indicators
import Records
import Scoring
import Screen

/// The form of one student typed in by hand, and below it what models and rules say.
enum CalculatorScreen {
    /// The rows that the form has at the model's size.
    static func listRows(_ model: Model) -> Int { Table.rows(in: areas(model).form) }

    private static func areas(_ model: Model) -> (form: Rect, answer: Rect) {
        var body = Chrome.body(of: model)
        // Models say more than rules do.
        var fifths = 2
        if case .calculator(let place) = model.place, !place.answers.isEmpty { fifths = 3 }
        let answer = body.takeBottom(max(4, body.height * fifths / 5))
        return (body, answer)
    }

    static func draw(_ place: CalculatorPlace, in model: Model, into frame: inout Frame) {
        let areas = areas(model)
        let table = Table([
            TableColumn("Measure", minimum: 20, ideal: 44),
            TableColumn("Value", minimum: 12, ideal: 16),
            TableColumn("Can be", minimum: 12, ideal: 40, priority: 1, isFlexible: true),
        ])
        let indicators = place.indicators
        table.draw(into: &frame, in: areas.form, viewport: place.viewport) { row, column in
            row == 0
                ? grade(place, column)
                : cell(indicators[row - 1], place.values[indicators[row - 1].id], column)
        }
        frame.rule(row: areas.answer.row)
        let lines = fitting(place, areas.answer, ascii: frame.ascii)
        for (line, runs) in lines.enumerated() {
            frame.write(runs, row: areas.answer.row + 1 + line, column: 0, width: frame.width)
        }
    }

    /// The lines that have room; the last of them says how many have not.
    private static func fitting(_ place: CalculatorPlace, _ area: Rect, ascii: Bool)
        -> [PageText.Line]
    {
        let lines = answer(place, width: area.width, ascii: ascii)
        let room = area.height - 1
        guard lines.count > room, room > 1 else { return Array(lines.prefix(max(0, room))) }
        var more = PageText(width: area.width, ascii: ascii)
        more.text("\(lines.count - room + 1) more lines in a higher window", indent: 3, .muted)
        return Array(lines.prefix(room - 1)) + more.lines.prefix(1)
    }

    private static func grade(_ place: CalculatorPlace, _ column: Int) -> TableCell {
        switch column {
        case 0: TableCell("Grade", .bold)
        case 1: TableCell(place.grade.label, .bold)
        default: TableCell("K to 12", .muted)
        }
    }

    private static func cell(_ definition: IndicatorDefinition, _ value: Ratio?, _ column: Int)
        -> TableCell
    {
        switch column {
        case 0: TableCell(definition.title)
        case 1: TableCell(value.map { IndicatorWords.full($0, of: definition) } ?? unknownSign)
        default: TableCell(MeasureEntry(definition: definition).span, .muted)
        }
    }

    /// What models and rules say, in lines.
    static func answer(_ place: CalculatorPlace, width: Int, ascii: Bool) -> [PageText.Line] {
        var page = PageText(width: width, ascii: ascii)
        switch place.rules {
        case .loading: page.text("Reading the rules…", .muted)
        case .failed(let reason): page.text(reason, .warning)
        case .here(let rules):
            if let problem = place.problem { page.text(problem, .warning) }
            if place.scores.isEmpty {
                page.text("Rules \(rules.name) score no milestone of grade \(place.grade.label).")
            }
            for answer in place.answers { write(answer, into: &page) }
            for score in place.scores {
                write(score, isOfRulesAlone: place.answers.isEmpty, into: &page)
            }
        }
        return page.lines
    }

    /// A model's sentences: chance and tier first, then why.
    private static func write(_ answer: ModelAnswer, into page: inout PageText) {
        page.line([
            Screen.Run(" \(answer.model.outcome)  ", .bold),
            Screen.Run("by model \(answer.model.name)", .muted),
        ])
        let sentences = answer.sentences
        // The first says which model it is where there is an answer; where there is none, the only one says why.
        for sentence in sentences.count > 1 ? sentences.dropFirst() : sentences[...] {
            page.text(sentence, indent: 3)
        }
    }

    private static func write(
        _ score: Score,
        isOfRulesAlone: Bool,
        into page: inout PageText
    ) {
        let by = isOfRulesAlone ? "" : "by rules  "
        page.line([
            Screen.Run(" \(score.milestone.title)  \(by)", .bold),
            Screen.Run(TierWords.text(of: score.tier), TierWords.style(of: score.tier)),
        ])
        for trigger in score.triggers {
            let title = IndicatorWords.title(of: trigger.indicator, in: nil)
            page.text(
                "\(title) \(trigger.valueText), threshold \(trigger.threshold) \(trigger.tier.word)",
                indent: 3
            )
        }
        if score.triggers.isEmpty {
            page.text(
                score.tier == .low
                    ? "No threshold is crossed."
                    : "What the rules need is not given. Unknown is not low risk.",
                indent: 3
            )
        }
        let gaps = score.gaps.map { IndicatorWords.title(of: $0.indicator, in: nil) }
        if !gaps.isEmpty {
            page.text("Not given: \(gaps.joined(separator: ", "))", indent: 3, .muted)
        }
    }
}
