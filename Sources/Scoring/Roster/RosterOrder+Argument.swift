import Indicators

extension RosterOrder {
    /// The names of the keys that are no indicators, as the command line and saved views write them.
    public static let keyNames: [(name: String, key: Key)] = [
        ("risk", .risk), ("tier", .tier), ("level", .level), ("name", .name), ("id", .studentID),
        ("grade", .grade), ("school", .school), ("counselor", .counselor),
        ("triggers", .triggers), ("change", .change),
    ]

    /// The order that a name means, with a minus before it for the other way round; nil where a roster has no such column.
    public init?(argument: String, in roster: Roster) {
        let isDescending = argument.hasPrefix("-")
        let name = isDescending ? String(argument.dropFirst()) : argument
        if let known = Self.keyNames.first(where: { $0.name == name }) {
            self.init(known.key, isDescending: isDescending)
        } else if roster.columns.contains(where: { $0.definition.id == name }) {
            self.init(.indicator(name), isDescending: isDescending)
        } else {
            return nil
        }
    }

    /// The order as the command line writes it.
    public var argument: String {
        let known = Self.keyNames.first { $0.key == key }?.name
        let name = if case .indicator(let id) = key { id } else { known ?? "risk" }
        return (isDescending ? "-" : "") + name
    }
}
