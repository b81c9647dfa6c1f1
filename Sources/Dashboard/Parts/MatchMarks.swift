import Scoring
import Screen

/// Underlines in names what a search found there, so that the eye need not look for it.
enum MatchMarks {
    /// The words that a scope searches names for; none of those that leave somebody out.
    static func words(of scope: StudentScope) -> [[UInt8]] {
        scope.filter.map(words(of:)) ?? folded([scope.search])
    }

    /// The words that a filter searches names for; none of those that leave somebody out.
    static func words(of filter: StudentFilter) -> [[UInt8]] {
        folded(
            filter.terms.flatMap { term -> [String] in
                guard case .words(let words) = term.test, !term.isNegated else { return [] }
                return words
            }
        )
    }

    private static func folded(_ typed: [String]) -> [[UInt8]] {
        typed.flatMap { $0.split(separator: " ") }.map { NameFolding.fold(String($0)) }
            .filter { !$0.isEmpty }
    }

    /// Underlines what a list points out in a name: the words where they stand in it, else the whole name.
    static func point(
        out words: [[UInt8]],
        in name: String,
        _ place: Rect,
        into frame: inout Frame
    ) {
        let isWord = words.contains { columns(of: $0, in: name, ascii: frame.ascii) != nil }
        if isWord { return draw(words, in: name, place, into: &frame) }
        let width = CharacterWidth.displayWidth(of: name, ascii: frame.ascii)
        let cell = Rect(
            row: place.row,
            column: place.column,
            width: min(width, place.width),
            height: 1
        )
        frame.emphasize(cell, .underline)
    }

    /// Underlines the words in a name that stands in a place of the screen.
    static func draw(_ words: [[UInt8]], in name: String, _ place: Rect, into frame: inout Frame) {
        for columns in words.compactMap({ columns(of: $0, in: name, ascii: frame.ascii) }) {
            let start = place.column + columns.lowerBound
            let end = min(place.column + columns.upperBound, place.column + place.width)
            frame.emphasize(
                Rect(row: place.row, column: start, width: max(0, end - start), height: 1),
                .underline
            )
        }
    }

    /// The display columns of a name in which a word stands for the first time; nil where it does not.
    static func columns(of word: [UInt8], in name: String, ascii: Bool) -> Range<Int>? {
        var (bytes, starts, ends): ([UInt8], [Int], [Int]) = ([], [], [])
        var column = 0
        for character in name {
            let next = column + CharacterWidth.displayWidth(of: String(character), ascii: ascii)
            let folded = NameFolding.fold(String(character))
            bytes += folded
            starts += folded.map { _ in column }
            ends += folded.map { _ in next }
            column = next
        }
        guard !word.isEmpty, bytes.count >= word.count,
            let first = (0...bytes.count - word.count).first(where: {
                bytes[$0..<$0 + word.count].elementsEqual(word)
            })
        else { return nil }
        return starts[first]..<ends[first + word.count - 1]
    }
}
