import Indicators
import Records
import Scoring
import Screen

/// The known readings of one topic with the figures behind them, for the tab that shows its records.
enum ReadingLines {
    static func write(
        _ topic: IndicatorTopic,
        of page: StudentPage,
        into text: inout PageText
    ) {
        let known = page.lines.filter { $0.definition.topic == topic && $0.reading.value != nil }
        guard !known.isEmpty else { return }
        text.heading("What they add up to")
        let label = min(44, max(12, text.width / 2 - 4))
        let widths = [
            PageText.Column(label), .init(8, .trailing), .init(text.width - label - 8 - 8),
        ]
        for line in known {
            let value = line.reading.value.map { IndicatorWords.full($0, of: line.definition) }
            let cells = [
                TableCell(line.definition.title), TableCell(value ?? unknownSign),
                TableCell(line.detail ?? "", .muted),
            ]
            text.row(cells, widths)
        }
    }
}
