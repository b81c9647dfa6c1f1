import Testing

@testable import Importing

struct JSONReadingTests {
    private func read(_ text: String) -> JSONValue? { JSONReading.value(Array(text.utf8)) }

    @Test func valuesOfAllKindsAreRead() {
        let value = read(#" {"a": [1, -2.50, 1e3, true, false, null], "b": {"c": "d"}, "e": []} "#)
        #expect(value?["a"]?.elements.map(\.cell) == ["1", "-2.50", "1e3", "true", "false", nil])
        #expect(value?["b"]?["c"] == .text("d"))
        #expect(value?["e"] == .array([]))
    }

    @Test func numbersStayAsTheyAreWritten() {
        #expect(read("12345678901234567890.10") == .number("12345678901234567890.10"))
    }

    @Test func escapesAndPairsAreCharacters() {
        #expect(read(#""\"\\\/\n\té\u00e9""#) == .text("\"\\/\n\téé"))
        #expect(read(#""\ud83d\ude00""#) == .text("😀"))
    }

    @Test(arguments: [
        "", " ", "{", "[1,]", "{\"a\":}", "{\"a\" 1}", "{a:1}", "\"open", "\"\\x\"", "\"\\u12\"",
        "\"\\ud83d\"", "\"\\ud83dx\"", "\"\\udc00\"", "01x", "-", "1.2.3", "tru", "nul", "1 2",
        "\"\u{1}\"", "[1", "{\"a\":1", "{\"a\":1,}",
    ])
    func whatIsNoJSONIsRefused(text: String) {
        #expect(read(text) == nil)
    }

    @Test(arguments: [(63, true), (64, true), (65, false), (100_000, false)])
    func deepNestingIsRefusedAndNotFollowed(depth: Int, isRead: Bool) {
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        #expect((read(text) != nil) == isRead)
    }

    @Test func bytesThatAreNoUTF8AreRefused() {
        #expect(JSONReading.value([0x22, 0xFF, 0x22]) == nil)
    }
}
