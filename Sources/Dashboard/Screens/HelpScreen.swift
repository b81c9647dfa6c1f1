import Indicators
import Scoring
import Screen

/// The keys of a screen, from the table of actions, and what its signs mean.
enum HelpScreen {
    static func lines(
        _ place: HelpPlace,
        in model: Model
    ) -> [PageText.Line] {
        var text = PageText(width: model.columns, ascii: model.ascii)
        if let pair = place.pair {
            PairScreen.write(pair, into: &text)
            return text.lines
        }
        if let meaning = place.meaning {
            write(meaning, into: &text)
            return text.lines
        }
        let bindings = model.bindings
        write(place.subject, bindings, into: &text)
        if Actions.valid(in: place.subject).contains(where: { $0.id == .search }) {
            let isList = place.subject == .students || place.subject == .movers
            write(isList ? .filter : .search, bindings, into: &text)
        }
        write(.menu, bindings, into: &text)
        write(CommandForm.valid(in: place.subject), into: &text)
        if place.subject == .students || place.subject == .movers {
            FilterHelp.write(model.roster, into: &text)
        }
        if place.subject != .help && place.subject != .empty {
            writeSigns(model.roster, into: &text)
        }
        return text.lines
    }

    private static func write(_ kind: PlaceKind, _ bindings: Bindings, into text: inout PageText) {
        text.heading("Keys: \(kind.title)")
        let keyWidth = min(22, max(10, text.width / 4))
        for action in Actions.valid(in: kind) {
            let keys = Fit.wrapped(bindings.texts(of: action), keyWidth, ascii: text.ascii)
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

    /// Commands that take words; all actions can be typed by their names too.
    private static func write(_ forms: [CommandForm], into text: inout PageText) {
        guard !forms.isEmpty else { return }
        text.heading("Typed after :")
        for form in forms {
            for (line, help) in Fit.wrapped(form.help, text.width - 26, ascii: text.ascii)
                .enumerated()
            {
                let usage = Fit.text(line == 0 ? form.usage : "", 18, ascii: text.ascii)
                text.line([
                    Screen.Run("   "), Screen.Run(usage, .keys), Screen.Run("  \(help)"),
                ])
            }
        }
    }

    private static func write(_ meaning: Meaning, into text: inout PageText) {
        text.heading(meaning.title)
        if let value = meaning.value { text.text("Here: \(value)", indent: 3, .bold) }
        text.gap()
        let widths = [PageText.Column(12), PageText.Column(min(96, text.width - 20))]
        for part in meaning.parts {
            text.row([TableCell(part.name, .muted), TableCell(part.text)], widths)
        }
    }

    private static func writeSigns(_ roster: Roster?, into text: inout PageText) {
        text.heading("Signs")
        let headings = roster.map(headings) ?? []
        for (sign, meaning) in signs(ascii: text.ascii) + headings {
            let lines = Fit.wrapped(meaning, text.width - 18, ascii: text.ascii)
            for (place, line) in lines.enumerated() {
                let start = Fit.text(place == 0 ? sign : "", 12, ascii: text.ascii)
                text.line([
                    Screen.Run("   "), Screen.Run(start, .bold), Screen.Run("  \(line)"),
                ])
            }
        }
        text.gap()
        text.text(
            "A tier is a prompt for a person: it says how likely the next milestone is to be "
                + "missed, absent intervention."
        )
    }

    /// The headings of the list's columns.
    private static func headings(_ roster: Roster) -> [(String, String)] {
        roster.columns.map {
            (IndicatorWords.heading(of: $0.definition.id, in: roster), $0.definition.title)
        }
    }

    /// The shares are the state's, for its own levels: nobody has measured ours on this district.
    private static func signs(ascii: Bool) -> [(String, String)] {
        [
            ("H High", "at risk of missing it (of the state's own High about 25 in 100 met it)"),
            ("M Moderate", "moderately at risk (the state's: about 60 in 100); also written Mod"),
            ("L Low", "likely to reach it (the state's: about 90 in 100)"),
            ("– N/A", "the records do not tell; not the same as Low"),
            ("▲ ▼", "worse or better than in the run before, one sign per tier"),
            ("new", "High or Moderate, without a tier in the run before"),
            ("▲New", "students new at High or Moderate, or worse than before"),
            ("·", "not known, or none"),
            ("Gr", "grade, or the grades of a school"),
            ("All", "all students of a school on the day, with those who have no tier"),
            ("+2", "so many more triggers than there is room for"),
            (ChangeHeading.text(ascii: ascii), "how the tier changed since the run before"),
            (
                "E M",
                "MCAS levels in ELA (E) and math (M): 1 does not meet, 2 partly, 3 meets, 4 exceeds"
            ),
            (
                StudentCells.basisSign,
                "behind a change on Home: the earlier tier stood on last year's records"
            ),
            ("±", "had no tier before, or has none now"),
            ("E M PM NM", "MCAS levels: E exceeds, M meets, PM partly meets, NM does not meet"),
            ("↑ ↓", "sorted by this column, lowest or highest first"),
        ]
    }
}
