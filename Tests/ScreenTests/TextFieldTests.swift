import Screen
import Testing

@Suite struct TextFieldTests {
    @Test func typingInsertsAtTheCursor() {
        var field = TextField("ac")
        _ = field.handle(.left)
        _ = field.handle(.character("b"))
        #expect(field.text == "abc")
        #expect(field.cursor == 2)
    }

    @Test func deletingWorksOnBothSidesAndStopsAtTheEnds() {
        var field = TextField("abc")
        _ = field.handle(.delete)
        #expect(field.text == "abc")
        _ = field.handle(.backspace)
        _ = field.handle(.home)
        _ = field.handle(.backspace)
        _ = field.handle(.delete)
        #expect(field.text == "b")
        _ = field.handle(.left)
        #expect(field.cursor == 0)
    }

    @Test(arguments: [
        (Key.control("u"), " c"), (.control("w"), "a  c"), (.control("k"), "a bb"),
    ])
    func aControlKeyRemovesItsPart(key: Key, rest: String) {
        var field = TextField("a bb c")
        _ = field.handle(.left)
        _ = field.handle(.left)
        let served = field.handle(key)
        #expect(served)
        #expect(field.text == rest)
    }

    @Test func aWordIsRemovedWithTheBlanksAfterIt() {
        var field = TextField("tier high  ")
        _ = field.handle(.control("w"))
        #expect(field.text == "tier ")
        _ = field.handle(.control("w"))
        _ = field.handle(.control("w"))
        #expect(field.isEmpty)
    }

    @Test func otherKeysAreLeftToTheCaller() {
        var field = TextField("a")
        for key in [Key.enter, .escape, .tab, .up, .down, .control("c"), .function(1)] {
            let served = field.handle(key)
            #expect(!served)
        }
        #expect(field.text == "a")
    }

    @Test func aPasteBecomesOneLineWithoutControlCharacters() {
        var field = TextField("[]")
        _ = field.handle(.left)
        field.insert("a\r\nb\t\u{1B}c\u{7F}\u{9B}")
        #expect(field.text == "[a b c]")
        #expect(field.cursor == 6)
    }

    @Test func aPastedMarkJoinsTheLetterBeforeTheCursor() {
        var field = TextField("e")
        field.insert("\u{301}")
        #expect(field.cursor == 1)
        _ = field.handle(.backspace)
        #expect(field.isEmpty)
    }

    @Test func theTextAroundTheCursorIsShown() {
        var field = TextField("abcdefghij")
        #expect(draw(field, width: 5) == "ghij@4")
        _ = field.handle(.home)
        #expect(draw(field, width: 5) == "abcde@0")
        #expect(draw(field, width: 20) == "abcdefghij@0")
        for _ in 0..<6 { _ = field.handle(.right) }
        #expect(draw(field, width: 5) == "cdefg@4")
    }

    @Test func wideCharactersAreShownWhole() {
        #expect(draw(TextField("千代田区"), width: 6) == "田区@4")
        #expect(draw(TextField("千代"), width: 5) == "千代@4")
        #expect(draw(TextField("千代"), width: 4) == "代@2")
    }

    private func draw(_ field: TextField, width: Int) -> String {
        var frame = Frame(width: 30, height: 1)
        field.draw(into: &frame, row: 0, column: 0, width: width)
        return frame.text + "@\(frame.cursor?.column ?? -1)"
    }
}
