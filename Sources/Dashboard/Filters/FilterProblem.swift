import Screen

/// What is wrong with a filter, and where.
public struct FilterProblem: Error, Hashable, Sendable {
    /// What is wrong and what is possible, in one sentence.
    public var message: String
    /// The characters of the filter that it speaks of, counted from 0; empty where something is missing.
    public var range: Range<Int>

    init(_ message: String, at range: Range<Int>) {
        (self.message, self.range) = (message, range)
    }

    /// The column of its first character, counted from 1.
    public var column: Int { range.lowerBound + 1 }

    /// The filter on a line, and under it carets where the problem is.
    ///
    /// - Parameter filter: the filter with the problem.
    /// - Returns: two lines, with a line feed between them.
    public func pointing(at filter: String) -> String {
        let place = place(in: filter, ascii: false)
        // A frame spells control characters out, so that what was typed cannot change the terminal.
        var frame = Frame(width: place.column + place.width + filter.utf8.count + 1, height: 1)
        frame.write(filter, row: 0)
        let line = frame.line(0)
        let carets = String(repeating: "^", count: place.width)
        return line + "\n" + String(repeating: " ", count: place.column) + carets
    }

    /// Where the problem stands on a screen: the columns before it, and its own, at least one.
    func place(in filter: String, ascii: Bool) -> (column: Int, width: Int) {
        let characters = Array(filter)
        let start = min(range.lowerBound, characters.count)
        let end = min(max(range.upperBound, start), characters.count)
        func width(_ part: ArraySlice<Character>) -> Int {
            CharacterWidth.displayWidth(of: String(part), ascii: ascii)
        }
        return (width(characters[..<start]), max(1, width(characters[start..<end])))
    }
}
