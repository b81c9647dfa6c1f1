import Testing

@testable import CSV

@Suite struct CSVFieldTests {
    private func unquoted(_ raw: String) -> String {
        var contents = Array("before|".utf8)
        CSVField.unquote(Array(raw.utf8)[...], into: &contents)
        return String(decoding: contents.dropFirst(7), as: UTF8.self)
    }

    @Test(arguments: [
        ("", ""), ("plain", "plain"), ("\"\"", ""), ("\"a\"\"b\"", "a\"b"), ("\"\"\"\"", "\""),
        ("\"a\r\nb\rc\nd\"", "a\nb\nc\nd"), ("5\" pipe", "5\" pipe"), ("\"\r\"", "\n"),
    ])
    func aRawFieldMeansItsContents(raw: String, contents: String) {
        #expect(unquoted(raw) == contents)
    }
}
