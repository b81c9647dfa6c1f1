import Scoring

extension Breakdown {
    /// The triggers that fired, the most frequent first; a student with several is in several groups.
    func triggers() -> [BreakdownGroup] {
        let names = roster.triggerNames.prefix(64)
        let (bits, tiers, width) = (roster.triggerBits, roster.tier, Tier.allCases.count)
        var counts = Array(repeating: 0, count: 65 * width)
        for row in rows {
            let tier = min(Int(tiers[Int(row)]), width - 1)
            var rest = bits[Int(row)]
            if rest == 0 { counts[64 &* width &+ tier] &+= 1 }
            while rest != 0 {
                counts[rest.trailingZeroBitCount &* width &+ tier] &+= 1
                rest &= rest &- 1
            }
        }
        let mixes = (0...64).map { place in
            var mix = TierMix()
            for tier in 0..<width { mix.add(counts[place * width + tier], at: tier) }
            return mix
        }
        let fired = names.indices.filter { mixes[$0].students > 0 }
        return fired.sorted { (mixes[$1].students, $0) < (mixes[$0].students, $1) }.map { place in
            let title = IndicatorWords.title(of: names[place], in: roster)
            return group(title, mixes[place], .trigger(FilterSet(values: [names[place]])))
        } + unknown(mixes[64], "no trigger", .trigger(FilterSet(includesUnknown: true)))
    }
}
