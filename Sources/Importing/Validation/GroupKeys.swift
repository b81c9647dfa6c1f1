/// The keys of neighbouring rows that begin alike: forgotten as soon as the next group begins.
///
/// Most files are grouped by the first part of their keys, which is the student. A key can then be repeated within its group
/// only, so that a few slots do where a set of all keys of 27 million marks takes half a gigabyte.
struct GroupKeys: Sendable {
    /// A digest, and the group that it was written in.
    private struct Slot {
        var digest: UInt64 = 0
        var group: UInt32 = 0
    }

    private var slots = [Slot](repeating: Slot(), count: 64)
    private var group: UInt32 = 0
    private var count = 0

    /// Forgets all keys.
    mutating func startGroup() {
        count = 0
        group &+= 1
        // Once in four billion groups old slots would look new.
        if group == 0 {
            slots = [Slot](repeating: Slot(), count: slots.count)
            group = 1
        }
    }

    /// Adds the digests of keys; zeros are no keys.
    ///
    /// Room is made beforehand and the slots are taken out once: a check for each of millions of rows costs as much as the search.
    ///
    /// - Parameters:
    ///   - keys: the digests.
    ///   - repeated: is given each digest that was there already.
    mutating func insert(_ keys: Span<UInt64>, repeated: (UInt64) -> Void) {
        while (count + keys.count) * 2 > slots.count { grow() }
        let (mask, group) = (slots.count - 1, group)
        var span = slots.mutableSpan
        var added = 0
        for index in keys.indices where keys[index] != 0 {
            let digest = keys[index]
            // The slots' number is a power of two.
            var place = Int(truncatingIfNeeded: digest) & mask
            while span[place].group == group,
                span[place].digest != digest
            {
                place = (place &+ 1) & mask
            }
            if span[place].group == group {
                repeated(digest)
            } else {
                span[place] = Slot(digest: digest, group: group)
                added &+= 1
            }
        }
        count += added
    }

    private mutating func grow() {
        let old = slots.filter { $0.group == group }.map(\.digest)
        slots = [Slot](repeating: Slot(digest: 0, group: group &- 1), count: slots.count * 2)
        count = 0
        insert(old.span) { _ in }
    }
}

/// Which groups have been met, one bit for each.
struct GroupsMet: Sendable {
    private var words: [UInt64] = []

    /// Adds a group; false where it was there already.
    mutating func insert(_ group: Int32) -> Bool {
        let (word, bit) = (Int(group) / 64, UInt64(1) << UInt64(group % 64))
        if word >= words.count {
            let missing = max(word + 1, words.count * 2) - words.count
            words += [UInt64](repeating: 0, count: missing)
        }
        if words[word] & bit != 0 { return false }
        words[word] |= bit
        return true
    }

    /// Whether a group was met.
    func contains(_ group: Int32) -> Bool {
        let word = Int(group) / 64
        return word < words.count && words[word] & (UInt64(1) << UInt64(group % 64)) != 0
    }
}
