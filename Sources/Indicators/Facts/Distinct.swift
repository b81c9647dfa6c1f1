/// A row that ``Distinct`` can keep once.
protocol DistinctRow: Equatable, Sendable {
    /// A number in which rows that differ mostly differ, in its low bits as well.
    var digest: UInt64 { get }
}

/// Numbers distinct rows in the order in which they were first seen.
///
/// Millions of students have few distinct marks among them: a number of four bytes stands for a row of forty, exactly.
struct Distinct<Row: DistinctRow>: Sendable {
    /// The rows, by number.
    private(set) var rows: [Row] = []
    /// The numbers plus one by the row's digest, with open addressing; zero is free.
    private var slots = [UInt32](repeating: 0, count: 256)

    /// The number of a row, which is added where it is new.
    mutating func number(of row: Row) -> UInt32 { number(of: row, below: .max) ?? .max }

    /// The number of a row, which is added where it is new; nil where that would be a number from a limit on.
    mutating func number(of row: Row, below limit: UInt32) -> UInt32? {
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: row.digest) & mask
        while true {
            let slot = slots[place]
            if slot == 0 { break }
            if rows[Int(slot) &- 1] == row { return slot &- 1 }
            place = (place &+ 1) & mask
        }
        guard rows.count < Int(limit) else { return nil }
        rows.append(row)
        slots[place] = UInt32(truncatingIfNeeded: rows.count)
        if rows.count * 2 > slots.count { grow() }
        return UInt32(truncatingIfNeeded: rows.count &- 1)
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        let mask = slots.count - 1
        for (number, row) in rows.enumerated() {
            var place = Int(truncatingIfNeeded: row.digest) & mask
            while slots[place] != 0 { place = (place + 1) & mask }
            slots[place] = UInt32(truncatingIfNeeded: number + 1)
        }
    }
}

/// Mixes numbers into a digest.
struct Digest {
    private var state: UInt64 = 0x9e37_79b9_7f4a_7c15

    /// The digest of what was added.
    var value: UInt64 { state ^ state >> 32 }

    @inline(__always)
    mutating func add(_ high: Int32, _ low: Int32) {
        let word = UInt64(UInt32(bitPattern: high)) << 32 | UInt64(UInt32(bitPattern: low))
        add(word)
    }

    @inline(__always)
    mutating func add(_ word: UInt64) {
        state = (state ^ word) &* 0xff51_afd7_ed55_8ccd
        state ^= state >> 29
    }
}
