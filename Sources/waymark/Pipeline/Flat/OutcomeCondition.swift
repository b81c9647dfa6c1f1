/// What `--missed-when` or `--met-when` asks of an outcome: a word, or a bound such as `<10`.
struct OutcomeCondition {
    /// As it was typed.
    let text: String
    private let kind: Kind

    private enum Kind {
        case word(String, number: Double?)
        case bound(@Sendable (Double, Double) -> Bool, Double)
    }

    private static let signs: [(String, @Sendable (Double, Double) -> Bool)] = [
        ("<=", { $0 <= $1 }), (">=", { $0 >= $1 }), ("≤", { $0 <= $1 }), ("≥", { $0 >= $1 }),
        ("<", { $0 < $1 }), (">", { $0 > $1 }),
    ]

    /// A condition as it was typed.
    ///
    /// - Parameters:
    ///   - text: a word, or a sign and a number.
    ///   - words: the words of the column; one of them is a word even where it looks like a bound.
    init(_ text: String, words: [String]) {
        let text = text.trimmed
        self.text = text
        if !words.contains(text), let sign = Self.signs.first(where: { text.hasPrefix($0.0) }),
            let bound = NumberCell.number(String(text.dropFirst(sign.0.count)))
        {
            kind = .bound(sign.1, bound)
        } else {
            kind = .word(text.lowercased(), number: NumberCell.number(text))
        }
    }

    /// Whether an outcome is as asked; capitals do not matter, and 10 is 10.0.
    func isTrue(_ label: String) -> Bool {
        switch kind {
        case .word(let word, let number):
            return label.lowercased() == word
                || (number != nil && NumberCell.number(label) == number)
        case .bound(let holds, let bound):
            return NumberCell.number(label).map { holds($0, bound) } ?? false
        }
    }

    /// Whether it can be said of an outcome at all: a bound needs a number.
    func canJudge(_ label: String) -> Bool {
        if case .bound = kind { return NumberCell.number(label) != nil }
        return true
    }
}
