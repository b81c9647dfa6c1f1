/// `docs/definitions/findings.md`, made from the list of findings, so that no code is left without a word.
public enum FindingDefinitions {
    /// The whole document.
    public static var markdown: String {
        var text = """
            # Findings

            Made from `Sources/Importing/Findings`; do not edit. An import says what it found as
            `file:line: severity: [code] column: reason remedy`; the line is the physical line on which the record starts, 1 for
            the header. Counts are exact; the first \(FindingLog.examplesPerCode) of each code in each file are shown. No finding
            holds a value of a record.

            A fatal finding refuses the import, an error rejects its row, a warning keeps it, a note changes nothing. Exit codes:
            0 clean, 1 some rows were rejected, 2 nothing was imported.


            """
        for group in FindingCode.groups {
            text +=
                "## \(group.title)\n\n| code | what happens | reason | remedy |\n|---|---|---|---|\n"
            for code in FindingCode.allCases where group.texts[code] != nil {
                text += "| `\(code.rawValue)` | \(code.effect.rawValue) | \(code.reason). | "
                text += "\(code.remedy) |\n"
            }
            text += "\n"
        }
        return text
    }
}
