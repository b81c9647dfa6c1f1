/// How well typed letters match a name whose letters they are, in order but not side by side.
enum FuzzyMatch {
    /// The score of a match, higher is better; nil where the letters are not all there in this order.
    ///
    /// Both texts are expected in lower case without accents. Letters that begin a word, or follow the one before, count more, so that
    /// `sd` finds “sort down” before “school, descending”.
    static func score(_ typed: String, in name: String) -> Int? {
        let wanted = Array(typed.utf8.filter { $0 != space })
        guard !wanted.isEmpty else { return 0 }
        let letters = Array(name.utf8)
        var best: Int?
        // A later beginning may match better: “next tab” typed as "tab".
        for start in letters.indices where letters[start] == wanted[0] {
            guard let score = score(wanted, letters, from: start) else { break }
            best = max(best ?? score, score)
        }
        return best
    }

    private static let space = UInt8(ascii: " ")

    private static func score(_ wanted: [UInt8], _ letters: [UInt8], from start: Int) -> Int? {
        var score = 0
        var place = start
        var previous = -2
        for letter in wanted {
            while place < letters.count, letters[place] != letter { place += 1 }
            guard place < letters.count else { return nil }
            let beginsWord = place == 0 || !isWordPart(letters[place - 1])
            score += 1 + (place == previous + 1 ? 4 : 0) + (beginsWord ? 3 : 0)
            previous = place
            place += 1
        }
        // Among equals the one that begins earlier.
        return score * 64 - min(start, 63)
    }

    private static func isWordPart(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
