import Records

/// The range of a line item's scores, which marks are brought from to the scale of 100.
struct ResultScale {
    let least: FixedDecimal
    let most: FixedDecimal

    /// A scale without its ends told is that of 100; one that has no room between its ends is none.
    init(_ least: FixedDecimal?, _ most: FixedDecimal?) {
        let (low, high) = (least ?? FixedDecimal(0), most ?? FixedDecimal(100))
        self.least = low < high ? low : FixedDecimal(0)
        self.most = low < high ? high : FixedDecimal(100)
    }

    /// A score on the scale of 100, cut after six decimals; nil where it would be too large to hold.
    func mark(_ score: FixedDecimal) -> FixedDecimal? {
        if least.millionths == 0, most == FixedDecimal(100) { return score }
        let above = Int128(score.millionths) - Int128(least.millionths)
        let width = Int128(most.millionths) - Int128(least.millionths)
        let scaled = above * 100 * Int128(FixedDecimal.scale) / width
        return Int64(exactly: scaled).map { FixedDecimal(millionths: $0) }
    }
}
