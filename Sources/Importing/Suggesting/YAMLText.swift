/// Texts as YAML has them.
enum YAMLText {
    /// A name as YAML has it: plain where nothing in it can mean something else.
    static func scalar(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy {
            (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
                || $0 == 0x5F
        }
        let words: Set<String> = [
            "true", "false", "yes", "no", "on", "off", "null", "y", "n", "constant", "",
        ]
        guard isPlain, !words.contains(text.lowercased()), text.first?.isLetter == true else {
            return quoted(text)
        }
        return text
    }

    static func quoted(_ text: String) -> String {
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        // What is not to be seen in a terminal is spelled out as YAML does.
        let harmless = escaped.unicodeScalars.map { scalar in
            guard scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) else {
                return String(scalar)
            }
            let digits = String(scalar.value, radix: 16)
            return "\\x" + (digits.count < 2 ? "0" : "") + digits
        }
        return "\"\(harmless.joined())\""
    }
}
