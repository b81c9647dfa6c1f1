import Records

/// A subject of MCAS in a results file: its columns begin with one letter.
enum MCASSubject: String, CaseIterable, Sendable {
    case ela = "E"
    case math = "M"
    case science = "S"

    var subject: Subject {
        switch self {
        case .ela: .ela
        case .math: .math
        case .science: .science
        }
    }

    /// The name of one of the subject's columns.
    func column(_ name: String) -> String { rawValue + name }

    /// The column that tells of the competency determination.
    var determination: String {
        switch self {
        case .ela: "ELACD"
        case .math: "MATHCD"
        case .science: "SCICD"
        }
    }
}

/// What a row of a results file says of one subject.
struct MCASResult {
    let score: String?
    let level: String?
    let growth: String?
    /// Why there is no result, or that there is one.
    let status: String
    let isAlternate: Bool
    /// Whether it is on the scale used since 2017.
    let isNextGeneration: Bool

    /// Levels of the tests used since 2017.
    private static let nextGeneration: Set<String> = ["E", "M", "PM", "NM"]

    /// Reads a subject of a row, or nil where the row says nothing of it.
    init?(_ record: StateRecord, _ subject: MCASSubject, _ codes: StateCodes) {
        let found = record[subject.column("PERFLEV")] ?? record[subject.column("PERF2")]
        let word = found?.uppercased()
        score = record[subject.column("SCALEDS")]
        growth = record[subject.column("SGP")]
        let test = record[subject.column("TESTSTAT")]?.uppercased()
        // A word that says why there is no result may stand where the level would.
        let reason = word.flatMap { codes.meaning("mcas_status", $0) }
        level = reason == nil ? word : nil
        guard score != nil || word != nil || test != nil else { return nil }
        let tested = ResultStatus.tested.rawValue
        let told = reason ?? codes.meaningOrCode("mcas_status", test)
        status = reason == nil && (score != nil || level != nil) ? tested : told ?? tested
        isAlternate =
            level.map { codes.knows("mcas_alternate", $0) } ?? false
            || record[subject.column("ALT")].map { !["0", "N", "NO"].contains($0.uppercased()) }
                ?? false
        isNextGeneration = Self.isNextGeneration(level, score, codes)
    }

    private static func isNextGeneration(
        _ level: String?,
        _ score: String?,
        _ codes: StateCodes
    ) -> Bool {
        let bound = codes.meaning("mcas_scale", "next_generation_above").flatMap {
            FixedDecimal($0)
        }
        if let score = score.flatMap({ FixedDecimal($0) }), let bound { return score > bound }
        return level.map(nextGeneration.contains) ?? true
    }
}
