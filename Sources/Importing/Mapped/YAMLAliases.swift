import Yams

/// How large YAML becomes when its aliases are followed.
///
/// Thirty lines can make a list of a billion: each an alias twice of the line before. The parser shares them, but compares keys with all
/// that is in them. So sizes are reckoned first, from a text in which aliases are words.
struct YAMLAliases {
    /// Nodes that a file may have with its aliases followed.
    private static let most = 1_000_000
    /// A character for private use, which no mapping has, in place of the star of an alias.
    private static let mark: Character = "\u{E000}"

    private var sizes: [String: Int] = [:]

    /// Whether a text stays small.
    ///
    /// - Throws: why it is no YAML, which the parser would find as well, but perhaps only after hours.
    static func areSmall(in text: String) throws -> Bool {
        guard text.utf8.contains(UInt8(ascii: "*")) else { return true }
        let parser = try Parser(yaml: words(text))
        // Nodes refer to their anchors weakly, and the parser holds them.
        return try withExtendedLifetime(parser) {
            guard let root = try parser.singleRoot() else { return true }
            var aliases = YAMLAliases()
            return aliases.size(root) < most
        }
    }

    /// The text with a word wherever an alias may stand; what is so in a quoted text is of no matter for its size.
    private static func words(_ text: String) -> String {
        var (words, before): (String, Character) = ("", " ")
        for character in text {
            let mayBegin = before.isWhitespace || "[{,:?-".contains(before)
            words.append(character == "*" && mayBegin ? mark : character)
            before = character
        }
        return words
    }

    private mutating func size(_ node: Node) -> Int {
        var count = 1
        switch node {
        case .scalar(let scalar):
            if scalar.string.first == Self.mark {
                count = sizes[String(scalar.string.dropFirst())] ?? 1
            }
        case .sequence(let nodes): for node in nodes { count += size(node) }
        case .mapping(let pairs): for (key, value) in pairs { count += size(key) + size(value) }
        case .alias: break
        }
        count = min(count, Self.most)
        if let anchor = node.anchor { sizes[anchor.rawValue] = count }
        return count
    }
}
