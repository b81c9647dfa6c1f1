import Testing

@testable import Dashboard

@Suite struct EntriesTests {
    @Test(arguments: [
        "", "a", "absent 13 % · 1 F", "a · b · c", "·", " · ", "a · ", " · a", "a·b", "a ·b",
        "é · ß · ·",
        "Â · Ã", "4 Fs · susp 3× · over age",
    ])
    func entriesAreThoseThatASearchForTheSeparatorFinds(_ text: String) {
        #expect(Entries.split(text) == text.split(separator: " · ").map(String.init))
    }
}
