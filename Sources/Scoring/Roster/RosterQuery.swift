import Records

/// Filters, searches and sorts a roster without touching anything else.
///
/// The order of the names is worked out once; after that a sort is one of whole numbers.
public struct RosterQuery: Sendable {
    /// The roster.
    public let roster: Roster
    /// Each row's place in the order of the names; no two rows have the same.
    let nameRank: [Int32]
    /// The row at each place in the order of the names.
    let rowOfRank: [Int32]

    /// A query of a roster.
    public init(_ roster: Roster) {
        self.roster = roster
        rowOfRank = Self.order(of: roster.searchKeys)
        nameRank = Self.inverse(rowOfRank)
    }

    /// The rows that pass a filter, in an order.
    public func apply(_ filter: RosterFilter, _ order: RosterOrder = .usual) -> [Int32] {
        sorted(passing(filter), by: order)
    }

    /// The rows of a column in the order of its bytes, equal values in their own order.
    static func order(of column: TextColumn) -> [Int32] {
        let (bytes, ends) = (column.bytes, column.ends)
        var entries = ends.indices.map { row in
            let start = row == 0 ? 0 : Int(ends[row - 1])
            return (prefix(bytes, start..<Int(ends[row])), Int32(truncatingIfNeeded: row))
        }
        entries.sort { left, right in
            if left.0 != right.0 { return left.0 < right.0 }
            return isBefore(Int(left.1), Int(right.1), bytes, ends)
        }
        return entries.map(\.1)
    }

    static func inverse(_ order: [Int32]) -> [Int32] {
        var places = Array(repeating: Int32(0), count: order.count)
        for (place, row) in order.enumerated() {
            places[Int(row)] = Int32(truncatingIfNeeded: place)
        }
        return places
    }

    /// The first eight bytes as a number, so that most comparisons are of one word.
    private static func prefix(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var prefix: UInt64 = 0
        for offset in 0..<8 {
            let place = range.lowerBound + offset
            prefix = prefix << 8 | (place < range.upperBound ? UInt64(bytes[place]) : 0)
        }
        return prefix
    }

    private static func isBefore(
        _ left: Int,
        _ right: Int,
        _ bytes: [UInt8],
        _ ends: [Int32]
    ) -> Bool {
        var (first, second) = (
            left == 0 ? 0 : Int(ends[left - 1]), right == 0 ? 0 : Int(ends[right - 1])
        )
        let (firstEnd, secondEnd) = (Int(ends[left]), Int(ends[right]))
        while first < firstEnd, second < secondEnd {
            if bytes[first] != bytes[second] { return bytes[first] < bytes[second] }
            first += 1
            second += 1
        }
        if first < firstEnd || second < secondEnd { return first == firstEnd }
        return left < right
    }
}
