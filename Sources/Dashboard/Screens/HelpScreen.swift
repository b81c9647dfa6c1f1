import Screen

/// The keys of a screen, from the table of actions, and what its signs mean.
enum HelpScreen {
    static func lines(_ place: HelpPlace, width: Int, ascii: Bool) -> [PageText.Line] {
        var text = PageText(width: width, ascii: ascii)
        write(place.subject, into: &text)
        if Actions.valid(in: place.subject).contains(where: { $0.id == .search }) {
            write(.search, into: &text)
            write(.menu, into: &text)
        }
        if place.subject != .help && place.subject != .empty { writeSigns(into: &text) }
        return text.lines
    }

    private static func write(_ kind: PlaceKind, into text: inout PageText) {
        text.heading("Keys: \(kind.title)")
        let keyWidth = min(22, max(10, text.width / 4))
        for action in Actions.valid(in: kind) {
            let keys = Fit.wrapped(KeyName.texts(of: action), keyWidth, ascii: text.ascii)
            let help = Fit.wrapped(action.help, text.width - keyWidth - 6, ascii: text.ascii)
            for line in 0..<max(keys.count, help.count) {
                let key = line < keys.count ? keys[line] : ""
                text.line([
                    Screen.Run("   "),
                    Screen.Run(Fit.text(key, keyWidth, ascii: text.ascii), .keys),
                    Screen.Run("  \(line < help.count ? help[line] : "")"),
                ])
            }
        }
    }

    private static func writeSigns(into text: inout PageText) {
        text.heading("Signs")
        for (sign, meaning) in signs {
            text.line([
                Screen.Run("   "),
                Screen.Run(Fit.text(sign, 12, ascii: text.ascii), .bold),
                Screen.Run("  \(meaning)"),
            ])
        }
        text.gap()
        text.text(
            "A tier is a prompt for a person: it says how likely the next milestone is to be "
                + "missed, absent intervention."
        )
    }

    private static let signs = [
        ("H High", "about 25 of 100 past students like these met the milestone"),
        ("M Moderate", "about 60 of 100 met it; also written Mod"),
        ("L Low", "about 90 of 100 met it"),
        ("– N/A", "the records do not tell; not the same as Low"),
        ("▲ ▼", "worse or better than in the run before, one sign per tier"),
        ("new", "High or Moderate, without a tier in the run before"),
        ("▲New", "students new at High or Moderate, or worse than before"),
        ("·", "not known, or none"),
        ("Att%", "days present of days enrolled, in per cent"),
        ("F", "courses failed this term"),
        ("GPA", "mean of this year’s marks, 0 to 4"),
        ("ELA Math", "MCAS level: E exceeds, M meets, PM partly meets, NM does not meet"),
        ("↑ ↓", "sorted by this column, lowest or highest first"),
    ]
}
