internal import Records

/// Which level a result of a test is.
enum ProficiencyLevel {
    /// The achievement level of MCAS, 1 to 4: the order given, else the level's code, else the score on the test's own scale.
    static func mcas(
        order: Int64?,
        code: String?,
        score: FixedDecimal?,
        scale: ClosedRange<Int>?
    ) -> FixedDecimal? {
        if let order, (1...4).contains(order) { return FixedDecimal(Int(order)) }
        if let code, let level = codes[code.uppercased()] { return FixedDecimal(level) }
        guard let score, let scale, scale.contains(score), let cuts = cuts[scale] else {
            return nil
        }
        return FixedDecimal(1 + cuts.count { FixedDecimal($0) <= score })
    }

    /// The proficiency level of ACCESS, 1 to 6 with decimals: the level given, else the score where it is one, else the order.
    static func access(order: Int64?, code: String?, score: FixedDecimal?) -> FixedDecimal? {
        if let level = code.flatMap({ FixedDecimal($0) }), (1...6).contains(level) { return level }
        if let score, (1...6).contains(score) { return score }
        guard let order, (1...6).contains(order) else { return nil }
        return FixedDecimal(Int(order))
    }

    private static let codes = [
        "NM": 1, "PM": 2, "M": 3, "E": 4, "W": 1, "F": 1, "W/F": 1, "NI": 2, "P": 3, "A": 4,
    ]

    private static let cuts = [
        TestScale.nextGeneration: [470, 500, 530], TestScale.legacy: [220, 240, 260],
    ]
}
