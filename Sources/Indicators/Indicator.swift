public import Records

/// What a number of an indicator counts.
public enum IndicatorUnit: String, Sendable, CaseIterable {
    /// Per cent, 0 to 100.
    case percent
    /// School days.
    case days
    /// A count.
    case count
    /// Grade points, 0 to 4.
    case gradePoints = "grade_points"
    /// Credits; one is a full-year course.
    case credits
    /// 1 for yes, 0 for no.
    case yesNo = "yes_no"
    /// An achievement or proficiency level.
    case level
    /// A percentile rank, 1 to 99.
    case percentile
    /// A district's own measure; its unit is the district's.
    case local
}

/// What part of a student's record an indicator looks at.
public enum IndicatorTopic: String, Sendable, CaseIterable {
    /// Days at school.
    case attendance
    /// Marks, failures and credits.
    case courses
    /// Tests.
    case assessment
    /// Incidents and suspensions.
    case behavior
    /// Moves, repeated grades and age.
    case mobility
    /// A district's own measures.
    case local
}

/// What an indicator is, for people: everything that `docs/definitions/indicators.md` and the screens say of it.
public struct IndicatorDefinition: Hashable, Sendable {
    /// The name that rule sets and the command line use, lower snake case.
    public var id: String
    /// The name that screens use.
    public var title: String
    /// A column heading of at most six characters.
    public var heading: String
    /// What part of the record it looks at.
    public var topic: IndicatorTopic
    /// What its numbers count.
    public var unit: IndicatorUnit
    /// Whether a higher value is the worse one.
    public var higherIsWorse: Bool
    /// The lowest and highest possible values, nil where there is no bound.
    public var lowest: Ratio?
    /// The highest possible value, nil where there is none.
    public var highest: Ratio?
    /// How it is computed.
    public var formula: String
    /// What it is a share of; a dash where it is a count.
    public var denominator: String
    /// The span of days it looks at.
    public var window: String
    /// What makes it unknown.
    public var unknownWhen: String
    /// Where the definition comes from.
    public var source: String

    /// A definition with all its parts.
    public init(
        id: String,
        title: String,
        heading: String,
        topic: IndicatorTopic,
        unit: IndicatorUnit,
        higherIsWorse: Bool = true,
        lowest: Ratio? = Ratio(0),
        highest: Ratio? = nil,
        formula: String,
        denominator: String = "–",
        window: String,
        unknownWhen: String,
        source: String
    ) {
        self.id = id
        self.title = title
        self.heading = heading
        self.topic = topic
        self.unit = unit
        self.higherIsWorse = higherIsWorse
        self.lowest = lowest
        self.highest = highest
        self.formula = formula
        self.denominator = denominator
        self.window = window
        self.unknownWhen = unknownWhen
        self.source = source
    }
}

/// A named, documented number or yes/no computed from facts as of their day.
///
/// A new indicator is one file and its line in ``Indicators/all``; list column, page line, command-line name, definitions
/// entry and the law suite it must pass follow from there.
public protocol Indicator: Sendable {
    /// What it is, for people.
    var definition: IndicatorDefinition { get }

    /// Its reading of one student.
    func reading(of student: Int, in facts: Facts) -> Reading

    /// The span of days that its reading of a student speaks of.
    func period(of student: Int, in facts: Facts) -> Period

    /// The figures behind a reading, in words for the "why", such as `14 of 88 days`; nil where the value says all.
    func detail(of student: Int, in facts: Facts) -> String?

    /// Its readings of a range of students: one call per column, so that no module border is crossed per cell.
    func readings(of students: Range<Int>, in facts: Facts) -> [Reading]
}

extension Indicator {
    /// The indicator's name.
    public var id: String { definition.id }

    /// The year to date.
    public func period(of student: Int, in facts: Facts) -> Period { facts.yearToDate }

    /// No more to say than the value.
    public func detail(of student: Int, in facts: Facts) -> String? { nil }

    /// Reads one student after the other.
    public func readings(of students: Range<Int>, in facts: Facts) -> [Reading] {
        students.map { reading(of: $0, in: facts) }
    }
}

extension IndicatorDefinition {
    /// A value in the indicator's unit as people read it, such as `87.1 %`, `4` or `yes`.
    public func text(of value: Ratio) -> String {
        switch unit {
        case .percent: "\(value.text(places: 1)) %"
        case .yesNo: value == Ratio(0) ? "no" : "yes"
        case .gradePoints: value.text(places: 2)
        case .days, .credits, .level, .local, .count, .percentile: Self.trimmed(value)
        }
    }

    private static func trimmed(_ value: Ratio) -> String {
        let text = value.text(places: 1)
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
