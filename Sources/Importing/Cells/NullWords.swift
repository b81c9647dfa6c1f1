/// The words that stand for "no value"; empty cells and blanks always do.
struct NullWords: Sendable, Hashable {
    /// What every file may use.
    static let native = NullWords(["NULL", "N/A", "-"])

    /// What files of test results use besides: a test that was not taken or does not apply has no score.
    static let results = NullWords(["NULL", "N/A", "NA", "#N/A", "-", "--"])

    /// Blanks only.
    static let none = NullWords([])

    private let words: [[UInt8]]
    /// Bytes of the longest word.
    let longest: Int
    /// Whether a word may also be read as a number, a day or a yes or no.
    let mayBeNumbers: Bool
    /// For each byte whether a word begins with it, in either case.
    private let begins: [Bool]

    init(_ words: [String]) {
        self.words = words.map { Array($0.utf8) }
        longest = self.words.map(\.count).max() ?? 0
        let first = Set(self.words.compactMap(\.first).map { $0 | 0x20 })
        mayBeNumbers = self.words.contains { word in
            word.first.map { (48...57).contains($0) || [0x74, 0x66].contains($0 | 0x20) } ?? false
        }
        begins = (0...255).map { first.contains($0 | 0x20) }
    }

    /// Whether a word may begin with a byte.
    @inline(__always)
    func mayBegin(with byte: UInt8) -> Bool { begins[Int(byte)] }

    /// A cell without blanks around it; empty where the cell has no value.
    func trim(_ bytes: [UInt8], _ range: Range<Int>) -> Range<Int> {
        var (from, to) = (range.lowerBound, range.upperBound)
        while from < to, bytes[from] <= 0x20 { from += 1 }
        while from < to, bytes[to - 1] <= 0x20 { to -= 1 }
        if from < to, to - from <= longest, begins[Int(bytes[from])], isNullWord(bytes, from, to) {
            return from..<from
        }
        return from..<to
    }

    private func isNullWord(_ bytes: [UInt8], _ from: Int, _ to: Int) -> Bool {
        words.contains { word in
            guard word.count == to - from else { return false }
            for index in word.indices where bytes[from + index] | 0x20 != word[index] | 0x20 {
                return false
            }
            return true
        }
    }
}
