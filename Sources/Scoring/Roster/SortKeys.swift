/// A key for each row, the smallest first, and the sort by them.
struct SortKeys {
    /// The key of a row whose value is unknown; it is last in both directions.
    static let unknown = UInt32.max

    private var keys: [UInt32]

    init(_ keys: [UInt32]) { self.keys = keys }

    /// The rows by their keys; rows with the same key stay in their order, in both directions.
    ///
    /// A counting sort by eleven bits at a time, from the last: as many walks over the rows as the greatest key has such digits.
    func rows(isDescending: Bool) -> [Int32] {
        let greatest = keys.reduce(0) { $1 == Self.unknown ? $0 : max($0, $1) }
        let keys = self.keys.map { key in
            if key == Self.unknown { return greatest + 1 }
            return isDescending ? greatest - key : key
        }
        var rows = Array(0..<Int32(truncatingIfNeeded: keys.count))
        var other = rows
        var shift: UInt32 = 0
        while shift < 32, (greatest + 1) >> shift > 0 {
            Self.sort(rows, by: keys, shift, into: &other)
            swap(&rows, &other)
            shift += Self.digit
        }
        return rows
    }

    /// The same for rows that stand in an order already, which those with the same key keep.
    func rows(isDescending: Bool, among rows: [Int32]) -> [Int32] {
        let places = SortKeys(rows.map { keys[Int($0)] }).rows(isDescending: isDescending)
        return places.map { rows[Int($0)] }
    }

    private static let digit: UInt32 = 11

    private static func sort(
        _ rows: [Int32],
        by keys: [UInt32],
        _ shift: UInt32,
        into sorted: inout [Int32]
    ) {
        let mask = UInt32(1) << digit - 1
        var starts = Array(repeating: 0, count: 1 << Int(digit))
        var places = starts.mutableSpan
        for key in keys { places[Int(key >> shift & mask)] &+= 1 }
        var sum = 0
        for place in 0..<places.count {
            let count = places[place]
            places[place] = sum
            sum &+= count
        }
        var room = sorted.mutableSpan
        for row in rows {
            let digit = Int(keys[Int(row)] >> shift & mask)
            room[places[digit]] = row
            places[digit] &+= 1
        }
    }
}
