import Scoring
import Screen

/// How well the tiers told past students apart: a sentence for each tier first, figures and drawings below.
enum AccuracyScreen {
    static func lines(_ place: AccuracyPlace, in model: Model) -> [PageText.Line] {
        var text = PageText(width: model.columns, ascii: model.ascii)
        switch place.content {
        case .loading:
            text.text(
                "Reading past students and what became of them…\(model.progress(of: place.ticket))",
                .accent
            )
            text.text("Esc goes back; all other keys work meanwhile.", .muted)
        case .failed(let reason):
            text.text("The tiers could not be judged.", .warning)
            text.text(reason)
            text.text("R tries again, Esc goes back.", .muted)
        case .here(let page): write(page, model.progress(of: place.ticket), into: &text)
        }
        return text.lines
    }

    private static func write(
        _ page: AccuracyPage,
        _ progress: String,
        into text: inout PageText
    ) {
        if let next = page.waiting.first {
            let done = page.parts.count
            let all = done + page.waiting.count
            text.text("Now judging: \(next) (\(done) of \(all) done)…\(progress)", .accent)
            text.text("Esc goes back and stops; all other keys work meanwhile.", .muted)
        }
        for part in page.parts {
            if let evaluation = part.evaluation {
                write(part, evaluation, into: &text)
            } else {
                text.heading("\(part.title) · \(part.judged)")
                text.text("Not judged: \(part.reason ?? "").", indent: 3)
            }
        }
        PublishedLines.write(page, into: &text)
        text.gap()
        text.text(
            "The figures are of past students, who were helped or not. A tier is a prompt for a "
                + "person to look, absent intervention; it is no verdict.",
            .muted
        )
    }

    private static func write(
        _ part: AccuracyPage.Part,
        _ evaluation: Evaluation,
        into text: inout PageText
    ) {
        text.heading("\(part.title) · \(part.judged)")
        text.text(part.cohort, indent: 3, .muted)
        text.text(
            "\(Counts.text(evaluation.students, "past student")), "
                + "\(Counts.text(evaluation.missed)) missed it.",
            indent: 3
        )
        writeTiers(evaluation, into: &text)
        writeFigures(evaluation, into: &text)
        if let calibration = evaluation.calibration { write(calibration, into: &text) }
        writeCurve(evaluation, into: &text)
        AccuracyGroups.write(evaluation, into: &text)
        for note in evaluation.notes { text.text(note, indent: 3, .muted) }
    }

    private static func writeTiers(_ evaluation: Evaluation, into text: inout PageText) {
        guard !evaluation.tiers.isEmpty else { return }
        let isNarrow = text.width < 70
        let widths = [
            PageText.Column(10), .init(9, .trailing), .init(8, .trailing),
            .init(text.width < 52 ? 0 : 12, .trailing),
            .init(isNarrow ? 0 : 9),
        ]
        text.titles(["tier", "students", "met it", "95 %", "promised"], widths)
        for tier in evaluation.tiers {
            let (low, high) = (tier.met.low, tier.met.high)
            let isFew = tier.met.total < 10
            let range = isFew ? nil : low.flatMap { low in high.map { (low, $0) } }
            text.row(
                [
                    TableCell(
                        TierWords.text(of: tier.value),
                        TierWords.style(of: tier.value)
                    ),
                    TableCell(Counts.text(tier.met.total)),
                    TableCell(isFew ? unknownSign : percent(tier.met.value)),
                    TableCell(range.map { "\(percent($0.0))–\(percent($0.1))" } ?? unknownSign),
                    TableCell(tier.promised.map { "~\(percent($0))" } ?? "", .muted),
                ],
                widths
            )
            text.text(tier.sentence, indent: 5, .muted)
        }
    }

    private static func writeFigures(_ evaluation: Evaluation, into text: inout PageText) {
        text.gap()
        for flag in evaluation.flags {
            let (right, found) = (hundred(flag.precision.value), hundred(flag.sensitivity.value))
            text.text(
                "\(flag.flag): of 100 flagged, \(right) did miss it; of 100 who missed it, "
                    + "\(found) were flagged.",
                indent: 3
            )
        }
        var figures: [String] = []
        if let area = evaluation.area {
            figures.append("AUC \(number(area.value)) (\(number(area.low))–\(number(area.high)))")
        }
        if let brier = evaluation.brier {
            figures.append("Brier \(number(brier.value)) (base rate \(number(brier.reference)))")
        }
        if let line = evaluation.calibration?.line {
            figures.append("calibration slope \(number(line.slope)) ± \(number(line.slopeError))")
        }
        if !figures.isEmpty { text.list(figures, indent: 3) }
    }

    private static func write(_ calibration: Calibration, into text: inout PageText) {
        var plot = UnitPlot(width: plotWidth(text), height: 11)
        for bin in calibration.bins { plot.mark(bin.expected, bin.observed) }
        text.gap()
        text.text("Does a probability mean what it says? On the dots it does.", indent: 3, .heading)
        for line in plot.lines(across: "expected", up: "missed it, % (o: a tenth of the students)")
        { text.line("   \(line)") }
    }

    private static func writeCurve(_ evaluation: Evaluation, into text: inout PageText) {
        guard evaluation.curve.count > 1 else { return }
        var plot = UnitPlot(width: plotWidth(text), height: 11)
        plot.line(evaluation.curve.map { ($0.falsePositives, $0.truePositives) })
        text.gap()
        text.text(
            "Found, for each share flagged wrongly (ROC). On the dots it is chance.",
            indent: 3,
            .heading
        )
        let across = text.width < 60 ? "flagged" : "of who met it, flagged"
        for line in plot.lines(across: across, up: "of who missed it, flagged, %") {
            text.line("   \(line)")
        }
    }

    private static func plotWidth(_ text: PageText) -> Int { min(51, max(20, text.width - 32)) }

    static func percent(_ share: Double?) -> String {
        share.map { "\(($0 * 100).text(places: 0)) %" } ?? unknownSign
    }

    private static func hundred(_ share: Double?) -> String {
        share.map { ($0 * 100).text(places: 0) } ?? unknownSign
    }

    private static func number(_ value: Double) -> String { value.text(places: 2) }
}
