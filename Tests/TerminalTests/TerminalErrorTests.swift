import Terminal
import Testing

@Suite struct TerminalErrorTests {
    @Test(arguments: [
        TerminalError.notATerminal, .unknownType("xyz"), .unknownType(""), .cannotMoveCursor("xyz"),
        .alreadyOpen,
        .system,
    ])
    func everyErrorIsASentence(error: TerminalError) {
        #expect(error.description.hasSuffix("."))
        #expect(error.description.first?.isUppercase == true)
    }

    @Test func anUnknownTypeIsNamedWithWhatToDo() {
        let text = TerminalError.unknownType("xyz").description
        #expect(text.contains("\"xyz\""))
        #expect(text.contains("set TERM"))
    }
}
