/// A student's grade: PK, full- or part-day kindergarten, 1 to 12, special (beyond 12) and ungraded.
public enum GradeLevel: String, VocabularyCode, Comparable {
    /// Prekindergarten.
    case prekindergarten = "PK"
    /// Kindergarten, full day.
    case kindergartenFullDay = "KF"
    /// Kindergarten, part day.
    case kindergartenPartDay = "KP"
    /// Grade 1.
    case grade1 = "01"
    /// Grade 2.
    case grade2 = "02"
    /// Grade 3.
    case grade3 = "03"
    /// Grade 4.
    case grade4 = "04"
    /// Grade 5.
    case grade5 = "05"
    /// Grade 6.
    case grade6 = "06"
    /// Grade 7.
    case grade7 = "07"
    /// Grade 8.
    case grade8 = "08"
    /// Grade 9.
    case grade9 = "09"
    /// Grade 10.
    case grade10 = "10"
    /// Grade 11.
    case grade11 = "11"
    /// Grade 12.
    case grade12 = "12"
    /// Beyond grade 12, in special education.
    case beyond12 = "SP"
    /// Ungraded.
    case ungraded = "UG"

    /// What the codes are of.
    public static let vocabularyName = "grade_level"

    /// The lower grade is the smaller one.
    public static func < (left: Self, right: Self) -> Bool { left.ordinal < right.ordinal }

    /// The grade as a number: kindergarten 0, grades 1 to 12; nil where it has none.
    public var number: Int? {
        switch self {
        case .prekindergarten, .beyond12, .ungraded: nil
        case .kindergartenFullDay, .kindergartenPartDay: 0
        case .grade1: 1
        case .grade2: 2
        case .grade3: 3
        case .grade4: 4
        case .grade5: 5
        case .grade6: 6
        case .grade7: 7
        case .grade8: 8
        case .grade9: 9
        case .grade10: 10
        case .grade11: 11
        case .grade12: 12
        }
    }

    /// The grade as people write it: `K`, `9`, `PK`.
    public var label: String {
        guard let number else { return rawValue }
        return number == 0 ? "K" : String(number)
    }

    /// The numbered grade, or nil where there is none.
    public init?(number: Int) {
        let candidate = Self.allCases.first {
            $0.number == number && $0 != .kindergartenPartDay
        }
        guard let candidate else { return nil }
        self = candidate
    }
}
