import Scoring
import Screen

/// How a tier is written: always a letter and a word; colour only repeats it.
enum TierWords {
    static func text(of tier: Tier, isShort: Bool = false) -> String {
        let word = isShort && tier == .moderate ? "Mod" : tier.word
        return "\(tier.letter) \(word)"
    }

    static func style(of tier: Tier) -> Style {
        switch tier {
        case .high: Style(.tierHigh, .bold)
        case .moderate: Style(.tierModerate)
        case .low: Style(.tierLow)
        case .notAvailable: Style(.tierNone)
        }
    }
}
