/// One line of text being typed, with a cursor in it.
public struct TextField: Hashable, Sendable {
    private var characters: [Character]
    /// How many characters stand before the cursor.
    public private(set) var cursor: Int

    /// Makes a field with the cursor at the end of its text.
    public init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    /// What was typed so far; setting it moves the cursor to the end.
    public var text: String {
        get { String(characters) }
        set { self = TextField(newValue) }
    }

    /// Whether nothing is typed.
    public var isEmpty: Bool { characters.isEmpty }

    /// Serves a key of editing: characters, arrows, Home, End, Backspace, Delete, Ctrl-U (all before
    /// the cursor), Ctrl-W (the word before it), Ctrl-K (all after it), Ctrl-A and Ctrl-E.
    ///
    /// - Returns: whether the key was one of these; Enter, Esc and the like are the caller's.
    public mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(String(character))
        case .left: cursor = max(0, cursor - 1)
        case .right: cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .backspace: remove(max(0, cursor - 1)..<cursor)
        case .delete: remove(cursor..<min(characters.count, cursor + 1))
        case .control("u"): remove(0..<cursor)
        case .control("k"): remove(cursor..<characters.count)
        case .control("w"): remove(startOfWord..<cursor)
        default: return false
        }
        return true
    }

    /// Puts text at the cursor, as from a paste; line breaks and tabs become single spaces, other
    /// control characters are left out.
    public mutating func insert(_ text: String) {
        let before = String(characters[..<cursor]) + TextField.oneLine(text)
        let after = String(characters[cursor...])
        characters = Array(before + after)
        // A mark joins the letter before it, so the place is counted anew.
        cursor = min(Array(before).count, characters.count)
    }

    /// Draws the part of the text around the cursor and puts the frame's cursor there.
    public func draw(
        into frame: inout Frame,
        row: Int,
        column: Int,
        width: Int,
        style: Style = .plain
    ) {
        guard width > 0 else { return }
        let shown = window(width: width, ascii: frame.ascii)
        let text = String(characters[shown])
        let before = String(characters[shown.lowerBound..<cursor])
        frame.write(text, row: row, column: column, width: width, style: style)
        let offset = CharacterWidth.displayWidth(of: before, ascii: frame.ascii)
        frame.cursor = Position(row: row, column: column + min(offset, width - 1))
        frame.showsCursor = true
    }

    /// The characters that fit, the cursor among them, as near to the text's start as can be.
    private func window(width: Int, ascii: Bool) -> Range<Int> {
        let widths = characters.map { CharacterWidth.displayWidth(of: String($0), ascii: ascii) }
        var first = 0
        var used = widths[..<cursor].reduce(0, +) + (cursor < widths.count ? widths[cursor] : 1)
        while used > width, first < cursor {
            used -= widths[first]
            first += 1
        }
        var end = cursor
        used = widths[first..<cursor].reduce(0, +)
        while end < widths.count, used + widths[end] <= width {
            used += widths[end]
            end += 1
        }
        return first..<end
    }

    private var startOfWord: Int {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        return start
    }

    private mutating func remove(_ range: Range<Int>) {
        characters.removeSubrange(range)
        cursor = range.lowerBound
    }

    private static func oneLine(_ text: String) -> String {
        var kept = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if scalar == "\n" || scalar == "\r" || scalar == "\t" {
                if kept.last != " " { kept.append(" ") }
            } else if scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) {
                kept.append(scalar)
            }
        }
        return String(kept)
    }
}
