import Scoring
import Screen

/// How many of the students listed are at each tier, on one line.
enum TierMixLine {
    /// The longest spelling that has room: words, then letters; nothing where neither has.
    static func runs(_ mix: TierMix, room: Int, ascii: Bool) -> [Screen.Run] {
        guard mix.students > 0 else { return [] }
        for word in [{ (tier: Tier) in tier.word }, { (tier: Tier) in tier.letter }] {
            let runs = runs(mix, word)
            let width = CharacterWidth.displayWidth(of: runs.map(\.text).joined(), ascii: ascii)
            if width <= room { return runs }
        }
        return []
    }

    /// The same without words and styles, such as `H 9 28% M 5 16% L 18 56% – 0`.
    static func brief(_ mix: TierMix) -> String {
        Tier.allCases.map { "\($0.letter) \(figures(mix, $0))" }.joined(separator: " ")
    }

    /// The same as a sentence says it.
    static func spoken(_ mix: TierMix) -> String {
        Tier.allCases.map { tier in
            let share = mix.share(tier).map { Counts.percent($0, of: mix.count(tier)) }
            let percent = mix.count(tier) == 0 ? "" : share.map { ", \($0) %" } ?? ""
            return "\(tier.word) \(Counts.text(mix.count(tier)))\(percent)"
        }
        .joined(separator: "; ")
    }

    private static func runs(_ mix: TierMix, _ word: (Tier) -> String) -> [Screen.Run] {
        var runs: [Screen.Run] = []
        for tier in Tier.allCases {
            runs.append(Screen.Run(runs.isEmpty ? " " : " · ", .muted))
            runs.append(Screen.Run(word(tier), TierWords.style(of: tier)))
            runs.append(Screen.Run(" \(figures(mix, tier))"))
        }
        return runs + [Screen.Run(" ", .muted)]
    }

    /// Of nobody a share says nothing.
    private static func figures(_ mix: TierMix, _ tier: Tier) -> String {
        let count = mix.count(tier)
        guard count > 0, let share = mix.share(tier) else { return Counts.text(count) }
        return "\(Counts.text(count)) \(Counts.percent(share, of: count))%"
    }
}
