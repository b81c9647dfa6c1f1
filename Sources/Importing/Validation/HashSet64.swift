/// A set of 64-bit numbers without a heap object per member: sixteen bytes a member at most half full.
///
/// Numbers with the same upper half are kept near each other, as long as there is room: rows of one student follow each other in
/// most files, and a table of millions of keys is larger than a processor's cache.
struct HashSet64 {
    private var slots: [UInt64]
    private(set) var count = 0

    /// An empty set with room for about so many members, so that it need not grow.
    init(expecting members: Int = 0) {
        let room = min(max(members, 0), 1 << 28) * 2
        slots = [UInt64](repeating: 0, count: 1 << max(6, Int.bitWidth - room.leadingZeroBitCount))
    }

    /// Adds a number; false where it was there already.
    mutating func insert(_ number: UInt64) -> Bool {
        let number = number == 0 ? 1 : number
        let place = slot(number)
        if slots[place] == number { return false }
        slots[place] = number
        count += 1
        if count * 2 > slots.count { grow() }
        return true
    }

    /// Adds numbers; true where one of them was there already, and the rest is then left out.
    mutating func insert(_ numbers: [UInt64?]) -> Bool {
        for case let number? in numbers where !insert(number) { return true }
        return false
    }

    func contains(_ number: UInt64) -> Bool {
        let number = number == 0 ? 1 : number
        return slots[slot(number)] == number
    }

    /// How many slots are looked at near the others of the upper half.
    private static let near: UInt64 = 64

    private func slot(_ number: UInt64) -> Int {
        let mask = slots.count - 1
        let home = Int(truncatingIfNeeded: ((number >> 32) &* 0x9e37_79b9_7f4a_7c15) >> 20)
        for step in 0..<Self.near {
            let place = (home &+ Int((number &+ step) % Self.near)) & mask
            if slots[place] == 0 || slots[place] == number { return place }
        }
        var place = Int(truncatingIfNeeded: (number &* 0x9e37_79b9_7f4a_7c15) >> 20) & mask
        while slots[place] != 0, slots[place] != number { place = (place + 1) & mask }
        return place
    }

    private mutating func grow() {
        let old = slots
        slots = [UInt64](repeating: 0, count: old.count * 2)
        for number in old where number != 0 { slots[slot(number)] = number }
    }
}
