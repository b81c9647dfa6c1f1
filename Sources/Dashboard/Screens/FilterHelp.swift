import Scoring
import Screen

/// What can be typed as a filter, from the table of fields.
enum FilterHelp {
    static func write(_ roster: Roster?, into text: inout PageText) {
        guard let roster else { return }
        text.heading("Filters, typed after /")
        for line in rules { text.text(line) }
        text.gap()
        for field in FilterFields(of: roster).all {
            let start = Fit.text(field.example, 24, ascii: text.ascii)
            let lines = Fit.wrapped(field.title, text.width - 30, ascii: text.ascii)
            for (place, line) in lines.enumerated() {
                let example = place == 0 ? start : Fit.text("", 24, ascii: text.ascii)
                text.line([Screen.Run("   "), Screen.Run(example, .bold), Screen.Run("  \(line)")])
            }
        }
    }

    private static let rules = [
        "All terms must hold. A minus leaves out: -tier:low. Commas part alternatives: grade:9,11. "
            + "Two dots make a span: att:80..90. Numbers are compared by = != < <= > >=. What is "
            + "not known matches no number; unknown asks for it: att:unknown. Quotes keep blanks."
    ]
}
