import Records
import Scoring
import Screen

/// A school's tiers over the runs in one line; a change of the rules is said in it.
enum TrendLine {
    /// The line; nil where there are not two runs to compare.
    static func runs(_ trend: TierTrend?, of school: String?) -> PageText.Line? {
        guard let trend, trend.points.count > 1, let first = trend.points.first else { return nil }
        var line = [Screen.Run(" By run since \(first.run.asOf.spokenShort):")]
        for tier in [Tier.high, .moderate, .low] {
            let shares = trend.shares(at: tier, of: school)
            guard let now = shares.last ?? nil else { continue }
            line += [
                Screen.Run("  \(tier.letter) "),
                Screen.Run(Sparkline.text(shares, in: 0...1), TierWords.style(of: tier)),
                Screen.Run(" \((now * 100).text(places: 0)) %"),
            ]
        }
        guard line.count > 1 else { return nil }
        if trend.hasChangedRules { line.append(Screen.Run("  (rules changed)", .warning)) }
        return line
    }
}
