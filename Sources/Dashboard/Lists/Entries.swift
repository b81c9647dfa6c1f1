/// Entries that stand in one text with a dot between them.
enum Entries {
    /// The entries of a text such as `absent 13 % · 1 F`.
    ///
    /// By bytes: every row of a list is split for each frame, and a search for text in text takes longer than all the rest of the row.
    static func split(_ text: String) -> [String] {
        guard !text.isEmpty else { return [] }
        let bytes = text.utf8
        var entries: [String] = []
        var start = bytes.startIndex
        var place = start
        while let dot = bytes[place...].firstIndex(of: 0xC2) {
            place = bytes.index(after: dot)
            guard let end = separator(around: dot, in: bytes) else { continue }
            entries.append(String(text[start..<bytes.index(before: dot)]))
            (start, place) = (end, end)
        }
        entries.append(String(text[start...]))
        return entries.filter { !$0.isEmpty }
    }

    /// The place behind ` · ` whose dot begins at a place; nil where something else stands there.
    private static func separator(around dot: String.Index, in bytes: String.UTF8View)
        -> String.Index?
    {
        guard dot > bytes.startIndex, bytes[bytes.index(before: dot)] == 0x20,
            let second = bytes.index(dot, offsetBy: 1, limitedBy: bytes.endIndex),
            second < bytes.endIndex, bytes[second] == 0xB7
        else { return nil }
        let blank = bytes.index(after: second)
        guard blank < bytes.endIndex, bytes[blank] == 0x20 else { return nil }
        return bytes.index(after: blank)
    }
}
