public import Records

/// Whether a course was passed; a mark may say neither.
public enum Judgement: UInt8, Sendable {
    /// The mark says neither.
    case none
    /// Passed.
    case passed
    /// Failed.
    case failed
}

/// The one rule by which a mark passes.
///
/// The state counts a course as passed with a letter D- or better, a categorical mark of passing or better, a numeric mark of 59.5
/// or more, or full credit (domain.md §1.5, source 52); any of them is enough. Where the source decides, it decides.
public enum PassRule {
    /// The lowest numeric mark that passes, in millionths.
    public static let lowestNumeric: Int32 = 59_500_000

    /// What a mark of this year says.
    ///
    /// - Parameters:
    ///   - isPassing: what the source says, where it does.
    ///   - letter: the mark as a letter.
    ///   - numeric: the mark on a scale of 100 in millionths; −1 where there is none.
    /// - Returns: passed, failed, or neither.
    public static func judge(isPassing: Bool?, letter: LetterMark, numeric: Int32) -> Judgement {
        if let isPassing { return isPassing ? .passed : .failed }
        return either(judge(letter), judge(numeric: numeric))
    }

    /// What a row of a transcript says.
    ///
    /// - Parameters:
    ///   - result: what the source says; a course that is unfinished or was left says neither.
    ///   - letter: the final mark as a letter.
    ///   - numeric: the final mark on a scale of 100 in millionths; −1 where there is none.
    ///   - attempted: credits it could give in millionths; −1 where they are not recorded.
    ///   - earned: credits it gave in millionths; −1 where they are not recorded.
    /// - Returns: passed, failed, or neither.
    public static func judge(
        result: CourseResult?,
        letter: LetterMark,
        numeric: Int32,
        attempted: Int32,
        earned: Int32
    ) -> Judgement {
        switch result {
        case .pass: return .passed
        case .fail: return .failed
        case .incomplete, .withdrawn, .inProgress: return .none
        case nil: break
        }
        let mark = either(judge(letter), judge(numeric: numeric))
        guard attempted > 0, earned >= 0 else { return mark }
        if earned >= attempted { return .passed }
        return letter == .none && numeric < 0 ? .failed : mark
    }

    /// What a letter says.
    public static func judge(_ letter: LetterMark) -> Judgement {
        switch letter {
        case .none, .unknown: .none
        case .f, .fail: .failed
        default: .passed
        }
    }

    private static func judge(numeric: Int32) -> Judgement {
        guard numeric >= 0 else { return .none }
        return numeric >= lowestNumeric ? .passed : .failed
    }

    private static func either(_ first: Judgement, _ second: Judgement) -> Judgement {
        if first == .passed || second == .passed { return .passed }
        return first == .failed || second == .failed ? .failed : .none
    }
}
