import Records

/// What one cell of a bundle is worth: fine, of clear meaning though written otherwise, or neither.
enum BundleCell: Equatable {
    case fine
    /// The way the standard writes what was clearly meant.
    case repaired(String)
    case bad

    /// The cell's text as the standard writes it, or nil where it cannot be told.
    func text(_ written: String) -> String? {
        switch self {
        case .fine: written
        case .repaired(let text): text
        case .bad: nil
        }
    }

    /// Judges a cell that is not blank.
    static func judge(_ kind: BundleColumn.Kind, _ text: String, _ order: DateOrder) -> Self {
        switch kind {
        case .text, .credential: .fine
        case .id, .reference: isID(text) ? .fine : .bad
        case .references: list(text, isID)
        case .list: list(text) { _ in true }
        case .typedIDs: list(text, isTypedID)
        case .scale: list(text) { _ in true }
        case .date: date(text, order)
        case .dateTime: dateTime(text, order)
        case .boolean: boolean(text)
        case .integer: integer(text)
        case .decimal: FixedDecimal(text) == nil ? .bad : .fine
        case .year: text.utf8.count == 4 && text.utf8.allSatisfy(isDigit) ? .fine : .bad
        case .word(let words): isExtension(text) ? .fine : word(text, words)
        case .fixedWord(let words, let later):
            later.contains(text) ? .repaired(text) : word(text, words)
        case .words(let words): list(text) { isExtension($0) || word($0, words) == .fine }
        }
    }

    /// The code of what is wrong with a cell of a kind: for a list first that it is none, then what its entries are.
    static func code(_ kind: BundleColumn.Kind, _ text: String) -> FindingCode {
        if case .references = kind, !isPlainList(text) { return .bundleList }
        if case .words = kind, !isPlainList(text) { return .bundleList }
        return switch kind {
        case .id, .reference, .references: .bundleGUID
        case .date: .bundleDate
        case .dateTime: .bundleDateTime
        case .boolean: .bundleBoolean
        case .integer: .bundleInteger
        case .decimal: .bundleFloat
        case .year: .bundleYear
        case .word, .fixedWord, .words: .bundleEnum
        case .list, .typedIDs, .scale, .text, .credential: .bundleList
        }
    }

    private static func word(_ text: String, _ words: [String]) -> Self {
        if words.contains(text) { return .fine }
        let small = text.lowercased()
        return words.first { $0.lowercased() == small }.map { .repaired($0) } ?? .bad
    }

    /// Whether a text is a word that somebody added to those of the standard: `ext:` and letters, digits, points, lines.
    static func isExtension(_ text: String) -> Bool {
        let name = text.utf8.dropFirst(4)
        return text.hasPrefix("ext:") && !name.isEmpty
            && name.allSatisfy { byte in
                isDigit(byte) || (0x61...0x7A).contains(byte | 0x20)
                    || [0x2D, 0x2E, 0x5F].contains(byte)
            }
    }

    /// A sign that says nothing is clearly meant as none.
    private static func integer(_ text: String) -> Self {
        guard Int(text) != nil else { return .bad }
        return text.hasPrefix("+") ? .repaired(String(text.dropFirst())) : .fine
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    private static func boolean(_ text: String) -> Self {
        switch text {
        case "true", "false": .fine
        default:
            switch text.lowercased() {
            case "true", "1", "yes": .repaired("true")
            case "false", "0", "no": .repaired("false")
            default: .bad
            }
        }
    }

    private static func date(_ text: String, _ order: DateOrder) -> Self {
        if text.utf8.count == 10, SchoolDate(text) != nil { return .fine }
        return order.date(text).map { .repaired($0.description) } ?? .bad
    }

    /// A time of another form counts by its day, which is all that is made of it.
    private static func dateTime(_ text: String, _ order: DateOrder) -> Self {
        let shape = text.map { $0.isASCII && $0.isNumber ? "0" : $0 }
        if String(shape) == "0000-00-00T00:00:00.000Z", SchoolDate(text.prefix(10)) != nil,
            isTime(text.dropFirst(11).prefix(8))
        {
            return .fine
        }
        return order.date(text).map { .repaired("\($0)T00:00:00.000Z") } ?? .bad
    }

    /// Whether `HH:MM:SS` is a time of a day; the sixtieth second is there for leap seconds.
    private static func isTime(_ text: Substring) -> Bool {
        let parts = text.split(separator: ":").compactMap { Int($0) }
        return parts.count == 3 && parts[0] < 24 && parts[1] < 60 && parts[2] <= 60
    }

    /// Blanks around an entry are clearly meant as none; a missing entry is not clear.
    private static func list(_ text: String, _ holds: (String) -> Bool) -> Self {
        let raw = text.split(separator: ",", omittingEmptySubsequences: false)
        let parts = raw.map { String($0).trimmingBlanks() }
        guard parts.allSatisfy({ !$0.isEmpty && holds($0) }) else { return .bad }
        let joined = parts.joined(separator: ",")
        return joined == text ? .fine : .repaired(joined)
    }

    private static func isPlainList(_ text: String) -> Bool {
        list(text) { _ in true } == .fine
    }

    private static func isID(_ text: String) -> Bool {
        (1...255).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                switch byte {
                // Digits, letters, and - . / @ _
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D...0x2F, 0x40, 0x5F: true
                default: false
                }
            }
    }

    /// Whether a text is `{type:id}`.
    static func isTypedID(_ text: String) -> Bool {
        let parts = text.dropFirst().dropLast().split(
            separator: ":",
            maxSplits: 1,
            omittingEmptySubsequences: false
        )
        return text.hasPrefix("{") && text.hasSuffix("}") && parts.count == 2
            && parts.allSatisfy { !$0.isEmpty }
    }

}
