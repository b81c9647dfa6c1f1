public import Indicators

/// How rule sets find indicators: by name, with the list of names for hints on misspellings.
public struct IndicatorLookup: Sendable {
    /// All names that there are, apart from a district's own measures.
    public let names: [String]
    private let find: @Sendable (String) -> (any Indicator)?

    /// A lookup with the names that hints may suggest.
    public init(names: [String], find: @escaping @Sendable (String) -> (any Indicator)?) {
        self.names = names
        self.find = find
    }

    /// A lookup among the given indicators.
    public init(_ indicators: [any Indicator]) {
        let named = Dictionary(indicators.map { ($0.id, $0) }) { first, _ in first }
        self.init(names: indicators.map(\.id)) { named[$0] }
    }

    /// The indicators that come with the program, and a district's own measures as `local.` and their name.
    public static let builtIn = IndicatorLookup(names: Indicators.all.map(\.id)) {
        Indicators.named($0)
    }

    /// The indicator with a name, or nil where there is none.
    public subscript(name: String) -> (any Indicator)? { find(name) }
}
