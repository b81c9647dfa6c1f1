import Records

/// What was typed into the search: words that must all be in the name, or the beginning of an id.
struct NameSearch: Sendable {
    /// What was typed.
    let text: String
    private let words: [[UInt8]]
    /// The beginning of an id in lower case; empty where what was typed has no digit.
    private let idStart: [UInt8]
    /// The letters that a name must have.
    private let letters: UInt32
    private let roster: Roster

    init(_ text: String, _ roster: Roster) {
        self.text = text
        self.roster = roster
        words = NameFolding.fold(text).split(separator: UInt8(ascii: " ")).map(Array.init)
        let typed = text.utf8.filter { $0 != UInt8(ascii: " ") }.map(Self.lower)
        idStart = typed.contains { $0 >= 48 && $0 <= 57 } ? typed : []
        letters = words.joined().reduce(0) { $0 | RosterIndex.letter($1) }
    }

    /// Whether all rows pass.
    var isEmpty: Bool { words.isEmpty && idStart.isEmpty }

    /// Whether only such rows pass as passed a search for another text: the same words, and more letters at the end.
    func narrows(_ earlier: String) -> Bool {
        let other = NameSearch(earlier, roster)
        // An id may be found once its first digit is typed, whatever the name is.
        guard idStart.isEmpty, other.idStart.isEmpty, !other.words.isEmpty else { return false }
        return other.words.allSatisfy { part in words.contains { $0.starts(with: part) } }
    }

    /// 1 for each row that passes; where rows are given, only those of them with a flag.
    func flags(among kept: [UInt8]?) -> [UInt8] {
        Pieces.map(roster.count) { rows in flags(rows, among: kept) }
    }

    private func flags(_ rows: Range<Int>, among kept: [UInt8]?) -> [UInt8] {
        var flags = Array(repeating: UInt8(0), count: rows.count)
        if !words.isEmpty { markNames(&flags, rows, kept) }
        if !idStart.isEmpty { markIDs(&flags, rows) }
        return flags
    }

    /// The letters of a name rule out most rows without a look at its bytes; for one letter they say all.
    private func markNames(_ flags: inout [UInt8], _ rows: Range<Int>, _ kept: [UInt8]?) {
        let need = letters
        let present = roster.index?.letters ?? []
        for row in rows {
            flags[row &- rows.lowerBound] = present[row] & need == need ? 1 : 0
        }
        if let kept {
            for row in rows { flags[row &- rows.lowerBound] &= kept[row] }
        }
        let (bytes, ends) = (roster.searchKeys.bytes, roster.searchKeys.ends)
        for word in words where word.count > 1 || !Self.isLetter(word[0]) {
            for row in rows where flags[row &- rows.lowerBound] != 0 {
                let start = row == 0 ? 0 : Int(ends[row &- 1])
                if !Self.contains(bytes.span, start, Int(ends[row]), word.span) {
                    flags[row &- rows.lowerBound] = 0
                }
            }
        }
    }

    private func markIDs(_ flags: inout [UInt8], _ rows: Range<Int>) {
        let (bytes, ends) = (roster.studentIDs.bytes, roster.studentIDs.ends)
        for row in rows {
            let start = row == 0 ? 0 : Int(ends[row &- 1])
            guard Int(ends[row]) - start >= idStart.count else { continue }
            var matched = 0
            while matched < idStart.count, Self.lower(bytes[start + matched]) == idStart[matched] {
                matched &+= 1
            }
            if matched == idStart.count { flags[row &- rows.lowerBound] = 1 }
        }
    }

    /// Whether a word of one byte or more is in a stretch of bytes.
    private static func contains(
        _ bytes: Span<UInt8>,
        _ start: Int,
        _ end: Int,
        _ word: Span<UInt8>
    ) -> Bool {
        let first = word[0]
        var place = start
        let last = end - word.count
        while place <= last {
            if bytes[place] == first {
                var matched = 1
                while matched < word.count, bytes[place &+ matched] == word[matched] {
                    matched &+= 1
                }
                if matched == word.count { return true }
            }
            place &+= 1
        }
        return false
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7A }

    private static func lower(_ byte: UInt8) -> UInt8 {
        byte >= 0x41 && byte <= 0x5A ? byte + 32 : byte
    }
}
