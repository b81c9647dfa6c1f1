import Records

extension DraftWriter {
    /// A column of codes: those whose meaning is known, and the others as comments with their counts.
    mutating func codes(
        _ column: ColumnSchema,
        _ source: Int,
        _ meaning: (String) -> String?
    ) {
        let sample = file.columns[source]
        let values = sample.counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        if values.allSatisfy({ meaning($0.key) == $0.key }) {
            return line("      \(column.name): \(YAMLText.scalar(sample.name))")
        }
        line("      \(column.name):")
        line("        from: \(YAMLText.scalar(sample.name))")
        let known = values.compactMap { value in meaning(value.key).map { (value, $0) } }
        line("        codes:\(known.isEmpty ? " {}" : "")")
        for ((value, count), code) in known {
            line(
                "          \(YAMLText.quoted(value)): \(YAMLText.quoted(code))   # \(Self.rows(count))"
            )
        }
        for (value, count) in values where meaning(value) == nil {
            line(
                "          # \(YAMLText.quoted(value)):   # decide: \(Self.rows(count)), unmapped until then"
            )
        }
        if case .code(let vocabulary) = column.type,
            values.contains(where: { meaning($0.key) == nil })
        {
            comment("one of \(vocabulary.codes.joined(separator: ", "))")
        }
    }

    private static func rows(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

    static func flag(_ value: String) -> String? {
        switch value.lowercased() {
        case "1", "y", "yes", "true", "t": "true"
        case "0", "n", "no", "false", "f": "false"
        default: nil
        }
    }
}
