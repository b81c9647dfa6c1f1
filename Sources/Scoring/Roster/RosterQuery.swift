import Records

/// Filters, searches and sorts a roster without touching anything else.
///
/// All work is done on rows in the order of their names, which a roster from the store has already: then every order is a stable
/// sort by small whole numbers, and the list of a filter is a walk over an order that keeps what is flagged.
public struct RosterQuery: Sendable {
    /// The roster.
    public let roster: Roster
    /// The roster with its rows in the order of their names.
    let listed: Roster
    /// For each row of ``listed`` its row in ``roster``; empty where both are the same.
    let origin: [Int32]
    /// The latest order and search, for the next question is mostly about the same.
    let memory = QueryMemory()

    /// A query of a roster.
    public init(_ roster: Roster) {
        self.roster = roster
        if roster.index != nil {
            (listed, origin) = (roster, [])
        } else {
            origin = Self.order(of: roster.searchKeys)
            listed = roster.listed(origin)
        }
    }

    /// The rows that pass a filter, in an order.
    public func apply(_ filter: RosterFilter, _ order: RosterOrder = .usual) -> [Int32] {
        let rows = self.order(order)
        guard let flags = flags(filter) else { return own(rows) }
        return own(Self.kept(rows, flags))
    }

    /// Rows of ``listed`` as rows of ``roster``.
    private func own(_ rows: [Int32]) -> [Int32] {
        origin.isEmpty ? rows : rows.map { origin[Int($0)] }
    }

    /// The rows whose flag is 1, in the order given.
    ///
    /// No branch: every row is written, and only a kept one moves on to the next place.
    private static func kept(_ rows: [Int32], _ flags: [UInt8]) -> [Int32] {
        var count = 0
        for flag in flags { count &+= Int(flag) }
        var kept = Array(repeating: Int32(0), count: count + 1)
        var place = 0
        var room = kept.mutableSpan
        for row in rows {
            room[place] = row
            place &+= Int(flags[Int(row)])
        }
        kept.removeLast()
        return kept
    }
}

extension RosterQuery {
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
