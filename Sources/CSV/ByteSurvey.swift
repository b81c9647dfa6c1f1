/// Which of the bytes that need care occur in a stretch of bytes.
///
/// One pass without branches in vector registers; nearly every stretch then needs no second look.
struct ByteSurvey {
    private(set) var hasHighBit = false
    private(set) var hasZero = false
    private(set) var hasCarriageReturn = false
    private(set) var hasQuote = false

    init(_ bytes: [UInt8], _ range: Range<Int>) {
        let vectors = range.count / 16
        unsafe bytes.withUnsafeBytes { raw in
            guard let start = raw.baseAddress else { return }
            unsafe look(start + range.lowerBound, vectors)
        }
        for at in range.lowerBound + vectors * 16..<range.upperBound {
            hasHighBit = hasHighBit || bytes[at] >= 0x80
            hasZero = hasZero || bytes[at] == 0
            hasCarriageReturn = hasCarriageReturn || bytes[at] == carriageReturn
            hasQuote = hasQuote || bytes[at] == CSVField.quote
        }
    }

    private mutating func look(_ start: UnsafeRawPointer, _ vectors: Int) {
        typealias Vector = SIMD16<UInt8>
        let zero = Vector(repeating: 0)
        var all = zero
        var (zeros, returns, quotes) = (zero .!= zero, zero .!= zero, zero .!= zero)
        for index in 0..<vectors {
            let some = unsafe start.loadUnaligned(fromByteOffset: index &* 16, as: Vector.self)
            all |= some
            zeros = zeros .| (some .== zero)
            returns = returns .| (some .== Vector(repeating: carriageReturn))
            quotes = quotes .| (some .== Vector(repeating: CSVField.quote))
        }
        hasHighBit = all.max() >= 0x80
        hasZero = any(zeros)
        hasCarriageReturn = any(returns)
        hasQuote = any(quotes)
    }
}

extension [UInt8] {
    /// The first of a byte in a range.
    func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
        range.first { self[$0] == byte }
    }

    /// The first carriage return in a range that no line feed follows; needs one byte after the range.
    func firstBareCarriageReturn(in range: Range<Int>) -> Int? {
        guard hasBareCarriageReturn(in: range) else { return nil }
        return range.first { self[$0] == carriageReturn && self[$0 + 1] != lineFeed }
    }

    /// As in the survey: no branch, so that files with CRLF line ends stay fast.
    private func hasBareCarriageReturn(in range: Range<Int>) -> Bool {
        unsafe withUnsafeBytes { raw in
            guard let start = raw.baseAddress else { return false }
            var bare: UInt8 = 0
            for at in range {
                let byte = unsafe start.load(fromByteOffset: at, as: UInt8.self)
                let next = unsafe start.load(fromByteOffset: at &+ 1, as: UInt8.self)
                bare |= (byte == carriageReturn ? 1 : 0) & (next == lineFeed ? 0 : 1)
            }
            return bare != 0
        }
    }
}
