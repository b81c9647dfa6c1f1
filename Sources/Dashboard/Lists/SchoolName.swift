import Screen

/// The name of a school where there is little room.
enum SchoolName {
    /// The name in at most so many columns: whole, with usual abbreviations, or cut.
    static func text(_ name: String, _ width: Int, ascii: Bool) -> String {
        var words = name.split(separator: " ").map(String.init)
        // From the end: the first word tells schools apart.
        for place in words.indices.reversed() {
            let text = words.joined(separator: " ")
            if CharacterWidth.displayWidth(of: text, ascii: ascii) <= width { return text }
            words[place] = abbreviations[words[place].lowercased()] ?? words[place]
        }
        return Fit.clipped(words.joined(separator: " "), width, ascii: ascii)
    }

    private static let abbreviations = [
        "academy": "Acad.", "center": "Ctr.", "charter": "Ch.", "elementary": "Elem.",
        "evening": "Eve.", "high": "High", "intermediate": "Int.", "middle": "Mid.",
        "program": "Prog.", "regional": "Reg.", "school": "Sch.", "technical": "Tech.",
        "vocational": "Voc.",
    ]
}
