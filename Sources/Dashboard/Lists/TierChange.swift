import Records
import Scoring

/// How a student's tier differs from the run before.
enum TierChange: Hashable, Sendable {
    /// There is no run before, or the tier is the same.
    case none
    /// High or Moderate, and without a tier in the run before.
    case new
    /// Worse by a number of tiers.
    case worse(Int)
    /// Better by a number of tiers.
    case better(Int)
    /// N/A now and not before, or Low now and N/A before.
    case known

    /// The change of a row, given whether there is a run before at all.
    init(of row: Int, in roster: Roster, hasRunBefore: Bool) {
        let now = Tier(ordinal: Int64(roster.tier[row])) ?? .notAvailable
        let before = Tier(ordinal: Int64(roster.previousTier[row]))
        self.init(now: now, before: before, hasRunBefore: hasRunBefore)
    }

    init(now: Tier, before: Tier?, hasRunBefore: Bool) {
        guard let before else {
            self = hasRunBefore && (now == .high || now == .moderate) ? .new : .none
            return
        }
        guard now != before else {
            self = .none
            return
        }
        if now == .notAvailable || before == .notAvailable {
            self = now == .high || now == .moderate ? .new : .known
            return
        }
        let steps = Int(before.ordinal - now.ordinal)
        self = steps > 0 ? .worse(steps) : .better(-steps)
    }

    /// The sign in lists; help says what it means.
    var sign: String {
        switch self {
        case .none: unknownSign
        case .new: "new"
        case .worse(let steps): String(repeating: "▲", count: steps)
        case .better(let steps): String(repeating: "▼", count: steps)
        case .known: "±"
        }
    }

    /// The change in words.
    func words(before: Tier?) -> String? {
        switch self {
        case .none: before == nil ? nil : "same tier in the run before"
        case .new: "new; without a tier in the run before"
        case .worse: "worse; \(before?.word ?? "N/A") in the run before"
        case .better: "better; \(before?.word ?? "N/A") in the run before"
        case .known: "\(before?.word ?? "N/A") in the run before"
        }
    }

    /// Whether it calls for a look.
    var isWorse: Bool {
        switch self {
        case .worse, .new: true
        case .none, .better, .known: false
        }
    }
}
