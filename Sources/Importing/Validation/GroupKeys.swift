/// The keys of neighbouring rows that begin alike: forgotten as soon as the next group begins.
///
/// Most files are grouped by the first part of their keys, which is the student. A key can then be repeated within its group
/// only, so that a few slots do where a set of all keys of 27 million marks takes half a gigabyte.
struct GroupKeys: Sendable {
    private var digests = [UInt64](repeating: 0, count: 64)
    /// The group that each slot was written in.
    private var groups = [UInt32](repeating: 0, count: 64)
    private var group: UInt32 = 0
    private var count = 0

    /// Forgets all keys.
    mutating func startGroup() {
        count = 0
        group &+= 1
        // Once in four billion groups old slots would look new.
        if group == 0 {
            groups = [UInt32](repeating: 0, count: groups.count)
            group = 1
        }
    }

    /// Adds the digest of a key; false where it was there already.
    mutating func insert(_ digest: UInt64) -> Bool {
        let mask = digests.count - 1
        var place = Int(truncatingIfNeeded: digest) & mask
        while groups[place] == group {
            if digests[place] == digest { return false }
            place = (place + 1) & mask
        }
        digests[place] = digest
        groups[place] = group
        count += 1
        if count * 2 > digests.count { grow() }
        return true
    }

    private mutating func grow() {
        let old = digests.indices.filter { groups[$0] == group }.map { digests[$0] }
        let room = digests.count * 2
        digests = [UInt64](repeating: 0, count: room)
        groups = [UInt32](repeating: group &- 1, count: room)
        count = 0
        for digest in old { _ = insert(digest) }
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
}
