/// How a flag does: of those who missed it how many had it, of those who met it how many had not, and what a flag means.
public struct FlagRates: Codable, Hashable, Sendable {
    /// What is flagged, such as `High or Moderate`.
    public var flag: String
    /// Of those who missed it, flagged.
    public var sensitivity: Share
    /// Of those who met it, not flagged.
    public var specificity: Share
    /// Of the flagged, those who missed it.
    public var precision: Share
    /// Of the others, those who met it.
    public var negativePrecision: Share
    /// Of all, flagged.
    public var flagged: Share

    /// The rates of a flag.
    public init(_ flag: String, isFlagged: [Bool], missed: [Bool]) {
        var (hits, alarms, passed, rest) = (0, 0, 0, 0)
        for (isFlagged, missed) in zip(isFlagged, missed) {
            switch (isFlagged, missed) {
            case (true, true): hits += 1
            case (true, false): alarms += 1
            case (false, true): passed += 1
            case (false, false): rest += 1
            }
        }
        self.flag = flag
        sensitivity = Share(hits, of: hits + passed)
        specificity = Share(rest, of: rest + alarms)
        precision = Share(hits, of: hits + alarms)
        negativePrecision = Share(rest, of: rest + passed)
        flagged = Share(hits + alarms, of: hits + alarms + passed + rest)
    }
}
