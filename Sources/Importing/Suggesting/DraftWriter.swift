import CSV
import Records

/// Writes the YAML of a draft.
struct DraftWriter {
    let file: FileSample
    let synonyms: Synonyms
    private(set) var text = ""
    private var used: Set<Int> = []

    init(_ file: FileSample, _ synonyms: Synonyms) {
        self.file = file
        self.synonyms = synonyms
    }

    // MARK: - Head

    mutating func head(latest: SchoolDate?) {
        let name = file.name.split(separator: ".").first.map(String.init) ?? file.name
        line(
            "# Drafted from \(file.name): \(file.columns.count) columns, the first \(file.rowCount) rows."
        )
        line("# Read it, settle what is marked \"decide\", try it with --dry-run, then:")
        line("#     waymark import \(file.name) --map THIS_FILE")
        line("mapping: \(YAMLText.scalar(name))")
        line("source:")
        line("  delimiter: \(Self.delimiters[file.delimiter] ?? "comma")")
        line("  encoding: \(file.encoding.rawValue)")
        if file.hasBackslashes { line("  escape: backslash") }
        if !file.nullWords.isEmpty {
            line("  null_words: [\(file.nullWords.map(YAMLText.quoted).joined(separator: ", "))]")
        }
        line("snapshot:")
        line("  # district_id: \"\"   # decide: the district's code, in quotes")
        if let latest {
            let year = SchoolYear(containing: latest)
            line(
                "  school_year: \(year.endingIn)   # decide: the latest day in the file is of \(year)"
            )
        } else {
            line("  # school_year:   # decide: the year in which it ends")
        }
        line("  # as_of: YYYY-MM-DD   # decide: the day of the export")
        line("  mode: upsert   # decide: full, where the file is the whole table of the year")
        line("tables:")
    }

    private static let delimiters: [UInt8: String] = [
        9: "tab", 44: "comma", 59: "semicolon", 124: "bar",
    ]

    mutating func nothing() {
        line("  # decide: no table was recognized; docs/definitions/tables.md has all of them.")
    }

    /// The schools that a file of students names.
    mutating func organizations(_ source: Int) {
        let rule = rule(source, Organizations.orgID.schema)
        line("  - table: organizations")
        line("    distinct: true")
        line("    columns:")
        line("      org_id: \(rule)")
        line("      name: \(YAMLText.scalar(file.columns[source].name))")
        line("      org_type: {constant: school}")
    }

    // MARK: - Tables

    mutating func table(_ guess: TableGuess, isDistinct: Bool) {
        line("  - table: \(guess.table.rawValue)")
        if isDistinct { line("    distinct: true") }
        line("    columns:")
        let schema = guess.table.schema
        for match in guess.matches.sorted(by: { $0.place < $1.place }) {
            used.insert(match.source)
            column(schema.columns[match.place], match.source)
        }
        if let source = guess.fullName { names(source, guess) }
        for match in guess.doubtful {
            let name = file.columns[match.source].name
            line(
                "      # \(schema.columns[match.place].name): \(YAMLText.scalar(name))   # decide: \(name) is called so, but its cells do not look like it"
            )
        }
        for column in guess.missing {
            line("      # \(column.name):   # decide: required. \(column.meaning)")
        }
    }

    private mutating func names(_ source: Int, _ guess: TableGuess) {
        used.insert(source)
        let name = YAMLText.scalar(file.columns[source].name)
        let matched = guess.matches.map { guess.table.schema.columns[$0.place].name }
        for (column, part) in [("last_name", "before_comma"), ("first_name", "after_comma")]
        where !matched.contains(column) {
            line("      \(column): {from: \(name), split: \(part)}")
        }
    }

    private mutating func column(_ column: ColumnSchema, _ source: Int) {
        switch column.type {
        case .code(let vocabulary):
            let synonyms = synonyms
            codes(column, source) { synonyms.code($0, vocabulary) }
        case .boolean: codes(column, source, Self.flag)
        default: line("      \(column.name): \(rule(source, column))")
        }
        let sample = file.columns[source]
        if column.type == .date, sample.dates.isAmbiguous {
            comment("the rows looked at do not tell month from day; auto looks at all of them")
        }
        if column.name == Marks.numericMark.name, sample.mostly(.markWithLetter) {
            let name = YAMLText.scalar(sample.name)
            line("      letter_mark: {from: \(name), split: letter}")
        }
    }

    private func rule(_ source: Int, _ column: ColumnSchema) -> String {
        let sample = file.columns[source]
        let name = YAMLText.scalar(sample.name)
        switch column.type {
        case .date where sample.dates.isAmbiguous: return "{from: \(name), date_format: auto}"
        case .date where sample.filled > 0 && sample.dates.format != .iso:
            return "{from: \(name), date_format: \(sample.dates.format.rawValue)}"
        case .decimal where sample.mostly(.markWithLetter): return "{from: \(name), split: number}"
        case .identifier where sample.hasBlanks: return "{from: \(name), slug: true}"
        default: return name
        }
    }

    // MARK: - What is left

    mutating func unused(_ guesses: [TableGuess]) {
        let names = file.columns.indices.filter { !used.contains($0) }.map { file.columns[$0].name }
        if !names.isEmpty { line("# Not used: \(names.joined(separator: ", "))") }
        let made = Set(guesses.map(\.table))
        let asked = Set(
            guesses.flatMap { guess in
                guess.table.schema.columns.filter(\.isRequired).compactMap(\.references)
            }
        )
        .subtracting(made)
        .subtracting(made.contains(.enrollments) ? [.organizations] : [])
        guard !asked.isEmpty else { return }
        let list = asked.sorted().map(\.rawValue).joined(separator: ", ")
        line(
            "# The rows point to these tables, which must be imported before or with them: \(list)"
        )
    }

    mutating func comment(_ text: String) { line("        # \(text)") }

    mutating func line(_ text: String) { self.text += text + "\n" }
}
