/// What was typed in this session, filters or commands, to be typed again.
struct FilterHistory: Hashable, Sendable {
    /// The latest one last.
    private(set) var texts: [String] = []

    /// The most that are remembered.
    static let most = 50

    /// Remembers a text; one that was there already becomes the latest.
    mutating func keep(_ text: String) {
        guard !text.isEmpty else { return }
        texts.removeAll { $0 == text }
        texts.append(text)
        if texts.count > Self.most { texts.removeFirst() }
    }

    /// The text that was kept a number of texts ago, the latest one 1; nil where there is none.
    subscript(steps: Int) -> String? {
        texts.indices.contains(texts.count - steps) ? texts[texts.count - steps] : nil
    }
}
