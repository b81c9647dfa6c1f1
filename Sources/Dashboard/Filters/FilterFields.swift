import Indicators
import Records
public import Scoring

/// All fields of a roster, and how they are found by what is typed.
public struct FilterFields: Sendable {
    /// The fields that lists carry, in the order of help.
    public let all: [FilterField]
    /// Those, and the ones that can only be refused with a reason.
    private let known: [FilterField]
    private let places: [String: Int]
    let roster: Roster
    /// The staff id of the counselor who asks; nil where that is not known.
    let me: String?

    /// The fields of a roster: those of every roster, and its columns.
    ///
    /// - Parameters:
    ///   - roster: the roster.
    ///   - me: the staff id of the counselor who asks, where it is known.
    public init(of roster: Roster, me: String? = nil) {
        self.roster = roster
        self.me = me
        let columns = roster.columns.map(\.definition)
        all = FilterField.builtIn + columns.map(Self.field)
        let carried = Set(columns.map(\.id))
        let others = Indicators.all.map(\.definition).filter { !carried.contains($0.id) }
        known = all + FilterField.withheld + others.map(Self.absent)
        var places: [String: Int] = [:]
        Self.add(known, all.indices, to: &places)
        Self.add(known, all.count..<known.count, to: &places)
        self.places = places
    }

    /// The field with a name, an abbreviation or the heading of its column; nil where there is none.
    func field(_ name: String) -> FilterField? {
        let key = Self.key(name)
        return (places[key] ?? places[key.filter { $0 != "%" }]).map { known[$0] }
    }

    /// The field that a name is the beginning of, such as `attendance` of `attendance_rate`; nil where it is that of several.
    func field(beginning name: String) -> FilterField? {
        let start = Self.key(name)
        guard start.count > 2 else { return nil }
        let fitting = all.filter { Self.key($0.name).hasPrefix(start) }
        // attendance_rate_45d is not meant by what attendance_rate begins with.
        let shortest = fitting.min { $0.name.count < $1.name.count }
        return shortest.flatMap { field in
            fitting.allSatisfy { $0.name.hasPrefix(field.name) } ? field : nil
        }
    }

    /// The known field whose name is nearest to a misspelled one.
    func nearest(to name: String) -> FilterField? {
        let names = all.flatMap { [$0.name] + $0.abbreviations }
        return Misspelling.nearest(to: name.lowercased(), among: names.filter { $0.count > 2 })
            .flatMap { field($0) }
    }

    /// What a name is found by: lower case, without blanks, hyphens and underscores.
    private static func key(_ name: String) -> String {
        String(name.lowercased().filter { !$0.isWhitespace && $0 != "_" && $0 != "-" })
    }

    /// Whole names come first, then headings with their signs, then what is left of them without.
    private static func add(
        _ fields: [FilterField],
        _ range: Range<Int>,
        to places: inout [String: Int]
    ) {
        let spellings: [(FilterField) -> [String]] = [
            { [$0.name] },
            { if case .indicator(let definition) = $0.kind { [definition.heading] } else { [] } },
            { $0.abbreviations },
        ]
        for names in spellings {
            for place in range {
                for name in names(fields[place]).map(key) where places[name] == nil {
                    places[name] = place
                }
            }
        }
        places[""] = nil
    }

    /// The field of an indicator that lists carry.
    private static func field(of definition: IndicatorDefinition) -> FilterField {
        FilterField(of: definition, compact: IndicatorWords.compact[definition.id])
    }

    /// The field of an indicator that lists do not carry.
    private static func absent(_ definition: IndicatorDefinition) -> FilterField {
        var field = field(of: definition)
        field.kind = .withheld(
            "The lists of this run do not carry \(definition.title) (\(definition.id))."
        )
        return field
    }
}

extension FilterFields {
    /// The fields of the built-in indicators, for documents: a roster carries some of them.
    public static var ofIndicators: [FilterField] {
        Indicators.all.map { field(of: $0.definition) }
    }

    /// The fields that every roster has.
    public static var ofEveryRoster: [FilterField] { FilterField.builtIn }
}
