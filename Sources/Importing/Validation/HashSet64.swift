/// A set of 64-bit numbers without a heap object per member: eight bytes a slot, at most three of four in use.
struct HashSet64: Sendable {
    private var slots = [UInt64](repeating: 0, count: 64)
    private(set) var count = 0

    /// Adds a number; false where it was there already.
    mutating func insert(_ number: UInt64) -> Bool {
        let number = number == 0 ? 1 : number
        let place = slot(number)
        if slots[place] == number { return false }
        slots[place] = number
        count += 1
        if count * 4 > slots.count * 3 { grow() }
        return true
    }

    func contains(_ number: UInt64) -> Bool {
        let number = number == 0 ? 1 : number
        return slots[slot(number)] == number
    }

    /// The slot that has the number, or the empty one where it belongs.
    private func slot(_ number: UInt64) -> Int {
        let mask = slots.count - 1
        // The upper half of the product depends on all bits of the number.
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
