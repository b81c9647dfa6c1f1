import Glibc

/// A cell as a number, or yes as 1 and no as 0: exact, and fast for the short decimals that files are full of.
enum NumberCell {
    /// What a cell is.
    enum Value: Equatable {
        /// A finite number.
        case number(Double)
        /// Nothing, or a word for nothing such as `NA`.
        case unknown
        /// Something else.
        case bad
    }

    private static let powers: [Double] = [
        1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
    ]

    /// Reads a cell, spaces around it aside.
    ///
    /// Up to 2⁵³ and 22 places the quotient of two exact numbers is the nearest one (Clinger); all else goes the slow way.
    static func read(_ cell: UnsafeBufferPointer<UInt8>) -> Value {
        var (mantissa, places, digits) = (UInt64(0), 0, 0)
        var (at, isNegative, hasPoint) = (0, false, false)
        if at < cell.count, cell[at] == 0x2D || cell[at] == 0x2B {
            isNegative = cell[at] == 0x2D
            at += 1
        }
        while at < cell.count {
            let digit = cell[at] &- 0x30
            if digit < 10 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                digits += 1
                if hasPoint { places += 1 }
            } else if cell[at] == 0x2E, !hasPoint {
                hasPoint = true
            } else {
                return slow(cell)
            }
            at += 1
        }
        guard digits > 0, digits <= 18, mantissa <= 1 << 53, places <= 22 else {
            return slow(cell)
        }
        let number = Double(mantissa) / powers[places]
        return .number(isNegative ? -number : number)
    }

    private static func slow(_ cell: UnsafeBufferPointer<UInt8>) -> Value {
        let text = String(decoding: cell, as: UTF8.self).trimmed
        let word = text.lowercased()
        if unknown.contains(word) { return .unknown }
        if let answer = answers[word] { return .number(answer) }
        guard let number = Double(text), number.isFinite else { return .bad }
        return .number(number)
    }

    /// A text as a number; nil for what is none, yes and no among it.
    static func number(_ text: String) -> Double? {
        guard let number = Double(text.trimmed), number.isFinite else { return nil }
        return number
    }

    /// Whether a text stands for nothing.
    static func isUnknown(_ text: String) -> Bool { unknown.contains(text.trimmed.lowercased()) }

    /// What is wrong with a cell that is no number, and what to do.
    static func reason(_ cell: UnsafeBufferPointer<UInt8>, column: String) -> String {
        let text = String(decoding: cell, as: UTF8.self).trimmed
        let bare = text.filter { !"%$\u{20AC}\u{A3} ".contains($0) }
        if number(bare) != nil {
            return
                "this number has a sign or a space in it (such as 95 %); write the number alone in all rows."
        }
        if number(bare.replacing(",", with: "")) != nil {
            return
                "this number has a comma in it; write 6.5 with a point, and thousands without a separator (1234)."
        }
        if number(bare.replacing(".", with: "").replacing(",", with: ".")) != nil {
            return
                "this number has a comma in it; write 1234.5 with a point and without a separator of thousands."
        }
        return
            "this is neither a finite number nor yes or no; write numbers with a point, and nothing where a value is unknown. Of words ask for one each: “\(column)=WORD” is 1 for those who have it."
    }

    /// Words of columns that answer a question.
    private static let answers: [String: Double] = ["yes": 1, "true": 1, "no": 0, "false": 0]

    /// Words that stand for nothing.
    private static let unknown: Set<String> = [
        "", "na", "n/a", "#n/a", "nan", "null", "none", ".", "?", "-", "\u{2013}", "\u{2014}",
    ]
}

extension String {
    /// Without spaces and tabs at either end.
    var trimmed: String {
        var text = Substring(self)
        while let first = text.first, first == " " || first == "\t" { text.removeFirst() }
        while let last = text.last, last == " " || last == "\t" { text.removeLast() }
        return String(text)
    }
}
