import Indicators

extension RosterOrder {
    /// The names of the keys that are no indicators, as the command line and saved views write them.
    public static let keyNames: [(name: String, key: Key)] = [
        ("risk", .risk), ("tier", .tier), ("level", .level), ("name", .name), ("id", .studentID),
        ("grade", .grade), ("school", .school), ("counselor", .counselor),
        ("triggers", .triggers), ("change", .change),
    ]

    /// The order that names mean, with a minus before each for the other way round, such as `tier` or `-tier,gpa`.
    ///
    /// Nil where a roster has no such column.
    public init?(argument: String, in roster: Roster) {
        let parts = argument.split(separator: ",", omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count),
            let first = Self.part(parts[0], roster),
            let second = Self.part(parts[parts.count - 1], roster)
        else { return nil }
        self.init(first.key, isDescending: first.isDescending)
        if parts.count == 2 {
            self = then(second.key, isDescending: second.isDescending)
        }
    }

    private static func part(
        _ argument: Substring,
        _ roster: Roster
    ) -> (key: Key, isDescending: Bool)? {
        let isDescending = argument.hasPrefix("-")
        let name = isDescending ? argument.dropFirst() : argument
        if let known = keyNames.first(where: { $0.name == name }) {
            return (known.key, isDescending)
        }
        guard roster.columns.contains(where: { $0.definition.id == name }) else { return nil }
        return (.indicator(String(name)), isDescending)
    }

    /// The order as the command line writes it.
    public var argument: String {
        let first = (isDescending ? "-" : "") + Self.name(of: key)
        guard let second else { return first }
        return first + (isSecondDescending ? ",-" : ",") + Self.name(of: second)
    }

    private static func name(of key: Key) -> String {
        if case .indicator(let id) = key { return id }
        return keyNames.first { $0.key == key }?.name ?? "risk"
    }
}
