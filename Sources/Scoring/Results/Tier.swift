public import Records

/// How likely a student is to miss the next milestone; always shown as a letter and a word.
public enum Tier: String, VocabularyCode, Comparable {
    /// At risk of missing it: of past students like these about 25 in 100 met it (DESE).
    case high
    /// Moderately at risk: about 60 in 100 met it (DESE).
    case moderate
    /// Likely to reach it: about 90 in 100 met it (DESE).
    case low
    /// The records do not tell; never the same as low.
    case notAvailable = "na"

    /// What the codes are of.
    public static let vocabularyName = "tier"

    /// The tier as a word.
    public var word: String {
        switch self {
        case .high: "High"
        case .moderate: "Moderate"
        case .low: "Low"
        case .notAvailable: "N/A"
        }
    }

    /// The tier as a letter; a dash where it is not available.
    public var letter: String {
        switch self {
        case .high: "H"
        case .moderate: "M"
        case .low: "L"
        case .notAvailable: "–"
        }
    }

    /// High comes first, N/A last, as lists show them.
    public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

    /// The tier's place, without the search that ``VocabularyCode/ordinal`` makes: the scorer compares millions.
    private var rank: UInt8 {
        switch self {
        case .high: 0
        case .moderate: 1
        case .low: 2
        case .notAvailable: 3
        }
    }
}
