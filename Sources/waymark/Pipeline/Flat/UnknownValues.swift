/// Values that stand for unknown in somebody's table, such as -9 in surveys, besides the empty cell.
struct UnknownValues: Sendable {
    private var numbers: [Double] = []
    private var words: Set<String> = []

    /// The values as they were typed; capitals do not matter, and -9 is -9.0.
    init(_ texts: [String] = []) {
        for text in texts {
            words.insert(text.trimmed.lowercased())
            if let number = NumberCell.number(text) { numbers.append(number) }
        }
    }

    /// Whether there are none.
    var isEmpty: Bool { words.isEmpty }

    /// Whether a text is one of them.
    func contains(_ text: String) -> Bool {
        guard !isEmpty else { return false }
        return words.contains(text.trimmed.lowercased())
            || NumberCell.number(text).map(numbers.contains) ?? false
    }

    /// What a cell is, given what it would be without them.
    func reading(
        _ cell: UnsafeBufferPointer<UInt8>,
        as value: NumberCell.Value
    ) -> NumberCell.Value {
        guard !isEmpty else { return value }
        switch value {
        case .number(let number): return numbers.contains(number) ? .unknown : value
        case .unknown: return value
        case .bad: return contains(String(decoding: cell, as: UTF8.self)) ? .unknown : value
        }
    }
}
