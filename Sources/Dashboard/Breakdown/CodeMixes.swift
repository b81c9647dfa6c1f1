import Scoring

/// The tiers of students by a small whole number that each row has, such as its school's place or its value's.
struct CodeMixes {
    private let mixes: [TierMix]

    /// Counts rows of a roster.
    ///
    /// - Parameters:
    ///   - count: how many codes there are; a row whose code is not below that counts with the last one.
    ///   - rows: the rows.
    ///   - roster: where they have their tiers.
    ///   - code: a row's code.
    init(_ count: Int, of rows: [Int32], in roster: Roster, code: (Int) -> Int) {
        let (tiers, width, last) = (roster.tier, Tier.allCases.count, max(0, count - 1))
        var counts = Array(repeating: 0, count: (last + 1) * width)
        for row in rows {
            let code = code(Int(row))
            let place = code >= 0 && code < last ? code : last
            counts[place &* width &+ min(Int(tiers[Int(row)]), width - 1)] &+= 1
        }
        mixes = (0...last).map { code in
            var mix = TierMix()
            for ordinal in 0..<width { mix.add(counts[code * width + ordinal], at: ordinal) }
            return mix
        }
    }

    /// The tiers of those with a code.
    subscript(code: Int) -> TierMix { mixes[code] }

    /// The tiers of those with one of several codes.
    subscript(codes: Range<Int>) -> TierMix {
        mixes[codes].reduce(into: TierMix()) { $0.add($1) }
    }

    /// The codes that somebody has, in their order.
    var present: [Int] { mixes.indices.filter { mixes[$0].students > 0 } }
}
