/// A column of a file of a bundle.
struct BundleColumn: Sendable {
    /// What its cells hold.
    enum Kind: Sendable {
        case text, id, date, dateTime, boolean, integer, decimal, year, list
        /// One of some words, or an extension of them that begins with `ext:`.
        case word([String])
        /// One of some words, to which nobody may add any; words that only a later version has are understood.
        case fixedWord([String], later: [String] = [])
        /// A list of words.
        case words([String])
        /// Ids as `{type:id}`.
        case typedIDs
        /// Marks as `{letter:number}`.
        case scale
        /// The id of a record in another file.
        case reference(BundleFile)
        /// A list of ids of records in another file.
        case references(BundleFile)
        /// A password or what comes with one: never read.
        case credential
    }

    let name: String
    let kind: Kind
    let isRequired: Bool

    init(_ name: String, _ kind: Kind = .text, required: Bool = false) {
        self.name = name
        self.kind = kind
        isRequired = required
    }

    /// A column that must have a value.
    static func need(_ name: String, _ kind: Kind = .text) -> Self {
        Self(name, kind, required: true)
    }

    /// The columns with which every file begins.
    static let common: [Self] = [
        .need("sourcedId", .id), Self("status", .fixedWord(["active", "tobedeleted"])),
        Self("dateLastModified", .dateTime),
    ]

    /// The column as 1.1 has it, which knows no extensions of words.
    var withoutExtensions: Self {
        guard case .word(let words) = kind else { return self }
        return Self(name, .fixedWord(words), required: isRequired)
    }

    var isCredential: Bool {
        if case .credential = kind { true } else { false }
    }

    /// The file that its ids point to.
    var target: BundleFile? {
        switch kind {
        case .reference(let file), .references(let file): file
        default: nil
        }
    }
}
