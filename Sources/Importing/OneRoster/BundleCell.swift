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
        case .integer: Int(text) == nil ? .bad : .fine
        case .decimal: FixedDecimal(text) == nil ? .bad : .fine
        case .year: text.utf8.count == 4 && Int(text) != nil ? .fine : .bad
        case .word(let words): word(text, words)
        case .words(let words): list(text) { word($0, words) == .fine }
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
        case .word, .words: .bundleEnum
        case .list, .typedIDs, .scale, .text, .credential: .bundleList
        }
    }

    private static func word(_ text: String, _ words: [String]) -> Self {
        if words.contains(text) || text.hasPrefix("ext:") { return .fine }
        let small = text.lowercased()
        return words.first { $0.lowercased() == small }.map { .repaired($0) } ?? .bad
    }

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
        if String(shape) == "0000-00-00T00:00:00.000Z", SchoolDate(text.prefix(10)) != nil {
            return .fine
        }
        return order.date(text).map { .repaired("\($0)T00:00:00.000Z") } ?? .bad
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
