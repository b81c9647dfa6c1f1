/// What a list is sorted by: a key, then another where one is given, then the name; unknown comes last in both directions.
public struct RosterOrder: Hashable, Sendable {
    /// A sort key.
    public enum Key: Hashable, Sendable {
        /// Tier, then the number of triggers, then attendance: whom to look at first.
        case risk
        /// The tier; N/A counts as unknown.
        case tier
        /// The rule set's level.
        case level
        /// The name, accents ignored.
        case name
        /// The local student id.
        case studentID
        /// The grade.
        case grade
        /// The school's name.
        case school
        /// The counselor's name.
        case counselor
        /// The number of indicators that fired.
        case triggers
        /// How far the tier got worse since the run before.
        case change
        /// The value of the indicator with the name.
        case indicator(String)
    }

    /// What is compared.
    public var key: Key
    /// Whether the greatest comes first; the most serious comes first in the ascending order of tiers.
    public var isDescending: Bool

    /// What is compared where the key is the same; nil for the name alone.
    public var second: Key?
    /// Whether the greatest of the second key comes first.
    public var isSecondDescending = false

    /// An order by a key.
    public init(_ key: Key, isDescending: Bool = false) {
        self.key = key
        self.isDescending = isDescending
    }

    /// The same order with a second key, in place of the one it had.
    public func then(_ key: Key, isDescending: Bool = false) -> RosterOrder {
        var order = self
        order.second = key == self.key ? nil : key
        order.isSecondDescending = order.second != nil && isDescending
        return order
    }

    /// The order by the second key alone.
    var afterwards: RosterOrder? {
        second.map { RosterOrder($0, isDescending: isSecondDescending) }
    }

    /// Whom to look at first: tier, then most triggers, then lowest attendance, then name.
    public static let usual = RosterOrder(.risk)
}
