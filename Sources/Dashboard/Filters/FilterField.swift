public import Indicators

/// A field that a filter can ask for: the row of the table that feeds completion, help, messages and documents.
public struct FilterField: Hashable, Sendable, Identifiable {
    /// What kind of values it has.
    public enum Kind: Hashable, Sendable {
        /// A part of the name, or the beginning of the id.
        case name
        /// The beginning of the local student id.
        case studentID
        /// A school by its code or a part of its name.
        case school
        /// A grade.
        case grade
        /// A tier.
        case tier
        /// The tier in the run before.
        case tierBefore
        /// How the tier changed since the run before.
        case change
        /// Whether the student is new at High or Moderate, or worse than in the run before.
        case newOrWorse
        /// The milestone ahead.
        case milestone
        /// The rule set's own level.
        case level
        /// A counselor by staff id or a part of the name.
        case counselor
        /// An indicator that fired.
        case trigger
        /// The number of indicators that fired.
        case triggerCount
        /// The value of an indicator that lists carry.
        case indicator(IndicatorDefinition)
        /// What lists do not carry, and why.
        case withheld(String)
    }

    /// The name, as the command line uses it.
    public var name: String
    /// Shorter names, the best one first.
    public var abbreviations: [String]
    /// What it is, for people.
    public var title: String
    /// What kind of values it has.
    public var kind: Kind
    /// A filter that uses it.
    public var example: String

    /// The name.
    public var id: String { name }

    init(
        _ name: String,
        _ abbreviations: [String] = [],
        _ title: String,
        _ kind: Kind,
        example: String
    ) {
        self.name = name
        self.abbreviations = abbreviations
        self.title = title
        self.kind = kind
        self.example = example
    }

    /// Whether its values are yes and no, so that its name alone means yes.
    var isYesNo: Bool {
        switch kind {
        case .newOrWorse: true
        case .indicator(let definition): definition.unit == .yesNo
        default: false
        }
    }

    /// Whether lists carry it.
    var isCarried: Bool { if case .withheld = kind { false } else { true } }

    /// Its names, the one to complete to first: of an indicator that of its column.
    var completions: [String] {
        if case .indicator = kind { abbreviations + [name] } else { [name] + abbreviations }
    }
}

extension FilterField {
    /// The field of an indicator.
    init(of definition: IndicatorDefinition, compact: String?) {
        let headings = [compact, definition.heading].compactMap { $0 }.map(Self.word)
        let own = definition.id.hasPrefix(Self.local) ? [String(definition.id.dropFirst(6))] : []
        let names = (headings + own).filter { $0.first?.isLetter == true && $0 != definition.id }
        self.init(
            definition.id,
            names.enumerated().filter { names.firstIndex(of: $1) == $0 }.map(\.element),
            definition.title,
            .indicator(definition),
            example: Self.example(names.first ?? definition.id, definition)
        )
    }

    private static let local = "local."

    /// A heading as one types it: in lower case, without blanks and signs.
    static func word(_ heading: String) -> String {
        String(heading.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "." || $0 == "_" })
    }

    private static func example(_ name: String, _ definition: IndicatorDefinition) -> String {
        switch definition.unit {
        case .yesNo: "\(name):yes"
        case .percent: definition.higherIsWorse ? "\(name)>=50" : "\(name)<90"
        case .gradePoints, .level: "\(name)<2"
        case .percentile: "\(name)<35"
        case .count, .days, .credits, .local: "\(name)>=2"
        }
    }
}
