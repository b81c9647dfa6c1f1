/// Grade points of a mark, unweighted, in hundredths: A and A+ are 400, F is 0.
///
/// The letter decides where it has points, else the numeric mark. Marks that only pass or fail have none.
public enum GradePoints {
    /// The points of a mark as a letter and on a scale of 100 in millionths (−1 where there is none), or nil where it has none.
    public static func hundredths(letter: LetterMark, numeric: Int32) -> Int64? {
        switch letter {
        case .aPlus, .a: 400
        case .aMinus: 370
        case .bPlus: 330
        case .b: 300
        case .bMinus: 270
        case .cPlus: 230
        case .c: 200
        case .cMinus: 170
        case .dPlus: 130
        case .d: 100
        case .dMinus: 70
        case .f: 0
        case .pass, .fail: nil
        case .none, .unknown: hundredths(numeric: numeric)
        }
    }

    private static let steps: [(lowest: Int32, points: Int64)] = [
        (93_000_000, 400), (90_000_000, 370), (87_000_000, 330), (83_000_000, 300),
        (80_000_000, 270), (77_000_000, 230), (73_000_000, 200), (70_000_000, 170),
        (67_000_000, 130), (63_000_000, 100), (PassRule.lowestNumeric, 70), (0, 0),
    ]

    private static func hundredths(numeric: Int32) -> Int64? {
        steps.first { numeric >= $0.lowest }?.points
    }
}
