import Foundation
import Records
import Yams

/// What systems call columns and codes; data, in `synonyms.yaml`.
struct Synonyms: Sendable {
    /// The names by column, and by `table.column` where they hold for one table.
    private let columns: [String: [String]]
    /// The words for codes, by vocabulary and code.
    private let codes: [String: [String: [String]]]

    /// Those that come with the program.
    static let shipped = Synonyms(
        yaml: String(decoding: PackageResources.synonyms_yaml, as: UTF8.self)
    )

    /// From text; what cannot be read has no synonyms.
    init(yaml: String) {
        let root = (try? Yams.load(yaml: yaml)) as? [String: Any]
        columns = root?["columns"] as? [String: [String]] ?? [:]
        codes = root?["codes"] as? [String: [String: [String]]] ?? [:]
    }

    /// How well a header's name stands for a column: 2 the column's own name, 1 a synonym, 0 neither.
    func match(_ header: String, _ table: TableName, _ column: String) -> Int {
        let name = Self.plain(header)
        if name == Self.plain(column) { return 2 }
        let known = (columns["\(table.rawValue).\(column)"] ?? []) + (columns[column] ?? [])
        let names = known.map(Self.plain)
        if names.contains(name) { return 1 }
        return Self.withoutPrefix(header).map(Self.plain).map(names.contains) == true ? 1 : 0
    }

    /// Whether a header's name is that of a column that only drafts know, such as `full_name`.
    func isMeant(_ header: String, by column: String) -> Bool {
        (columns[column] ?? []).map(Self.plain).contains(Self.plain(header))
    }

    /// The code that a value of a source surely means; nil where that is not known.
    func code(_ value: String, _ vocabulary: Vocabulary) -> String? {
        let name = Self.plain(value)
        if let own = vocabulary.codes.first(where: { Self.plain($0) == name }) { return own }
        return codes[vocabulary.name]?.first { $0.value.map(Self.plain).contains(name) }?.key
    }

    /// Letters and digits in lower case.
    static func plain(_ text: String) -> String {
        text.lowercased().filter { $0.isLetter || $0.isNumber }
    }

    /// Without a system's short prefix of its table, such as `ATT_`.
    private static func withoutPrefix(_ header: String) -> String? {
        let parts = header.split(separator: "_", maxSplits: 1)
        guard parts.count == 2, parts[0].count <= 3 else { return nil }
        return String(parts[1])
    }
}
