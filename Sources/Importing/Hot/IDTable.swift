import Records

/// Ids and their numbers, looked up by the raw bytes of a file.
///
/// Each id is held as the same number of 64-bit words, padded with zeros, which no id contains; so a lookup compares words and
/// makes nothing. Ids that a file can only spell with quotes are left out: a field without quotes that equals an id has its
/// borders where the id says.
struct IDTable: Sendable {
    /// The ids, ``stride`` words each.
    let words: HotArray<UInt64>
    /// Words of an id.
    let stride: Int
    /// A tag made of an id's hash above its number plus one; 0 where no id is.
    private let slots: HotArray<UInt64>
    private let shift: UInt64

    /// The ids of an index, with its numbers.
    ///
    /// - Parameters:
    ///   - index: the ids.
    ///   - delimiter: what stands between fields.
    init(_ index: TextIndex, delimiter: UInt8) {
        let texts = index.texts
        let longest = (0..<texts.count).map { texts.range(of: $0).count }.max() ?? 0
        let stride = max(1, (longest + 7) / 8)
        words = HotArray(repeating: 0, count: texts.count * stride)
        let bits = UInt64(max(4, 64 - (texts.count * 2).leadingZeroBitCount))
        slots = HotArray(repeating: 0, count: 1 << Int(bits))
        (self.stride, shift) = (stride, 64 - bits)
        let bytes = texts.bytes.span
        for number in 0..<texts.count {
            let range = texts.range(of: number)
            var isPlain = true
            for offset in 0..<range.count {
                let byte = bytes[range.lowerBound + offset]
                isPlain = isPlain && byte != delimiter && byte > 0x0D && byte != 0x22
                unsafe words.base[number &* stride &+ offset &>> 3] |=
                    UInt64(byte) &<< UInt64((offset & 7) &<< 3)
            }
            if isPlain { add(number) }
        }
    }

    /// The number of ids.
    var count: Int { words.count / stride }

    private func add(_ number: Int) {
        var hash: UInt64 = 0
        for index in 0..<stride {
            unsafe hash = IDFinder.mix(hash, words.base[number &* stride &+ index])
        }
        var slot = Int(hash >> shift)
        while unsafe slots.base[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
        unsafe slots.base[slot] = hash << 32 | UInt64(number + 1)
    }

    /// Finds ids in bytes while this table is kept.
    var finder: IDFinder {
        unsafe IDFinder(
            words: words.base,
            slots: slots.base,
            stride: stride,
            shift: shift,
            mask: slots.count - 1,
            count: count
        )
    }
}

/// The pointers of an ``IDTable``.
@unsafe struct IDFinder {
    let words: UnsafePointer<UInt64>
    let slots: UnsafePointer<UInt64>
    let stride: Int
    let shift: UInt64
    let mask: Int
    let count: Int

    /// The number of the id in some bytes, or −1; eight bytes past them may be loaded.
    ///
    /// - Parameters:
    ///   - bytes: the field.
    ///   - length: its bytes.
    ///   - hint: the number that is tried first.
    /// - Returns: the number, or −1.
    @inline(__always)
    func number(_ bytes: UnsafeRawPointer, _ length: Int, hint: Int) -> Int {
        guard length > 0, unsafe length <= stride &* 8 else { return -1 }
        if unsafe hint < count, unsafe isEqual(hint, bytes, length) { return hint }
        let hash = unsafe hash(bytes, length)
        var slot = unsafe slot(hash)
        while true {
            let held = unsafe slots[slot]
            if held == 0 { return -1 }
            if held &>> 32 == hash & 0xFFFF_FFFF {
                let number = unsafe Self.number(held)
                if unsafe isEqual(number, bytes, length) { return number }
            }
            slot = unsafe (slot &+ 1) & mask
        }
    }

    /// The number of the first id with a hash, unseen; 0 where there is none.
    @inline(__always)
    func likelyNumber(_ hash: UInt64) -> Int {
        var slot = unsafe slot(hash)
        while true {
            let held = unsafe slots[slot]
            if held == 0 { return 0 }
            if held &>> 32 == hash & 0xFFFF_FFFF { return unsafe Self.number(held) }
            slot = unsafe (slot &+ 1) & mask
        }
    }

    @inline(__always)
    private static func number(_ held: UInt64) -> Int {
        Int(truncatingIfNeeded: held & 0xFFFF_FFFF) &- 1
    }

    /// Where the slot is at which the search for an id with a hash begins.
    @inline(__always)
    func address(_ hash: UInt64) -> UInt { unsafe UInt(bitPattern: slots + slot(hash)) }

    /// The slot at which the search for an id with a hash begins.
    @inline(__always)
    func slot(_ hash: UInt64) -> Int { unsafe Int(truncatingIfNeeded: hash &>> shift) }

    /// The hash of some bytes.
    @inline(__always)
    func hash(_ bytes: UnsafeRawPointer, _ length: Int) -> UInt64 {
        var hash: UInt64 = 0
        for index in unsafe 0..<stride {
            hash = unsafe Self.mix(hash, Self.word(index, bytes, length))
        }
        return hash
    }

    /// Whether some bytes, no more than the words have, are the id of a number.
    @inline(__always)
    func isEqual(_ number: Int, _ bytes: UnsafeRawPointer, _ length: Int) -> Bool {
        var other: UInt64 = 0
        for index in unsafe 0..<stride {
            other |= unsafe words[number &* stride &+ index] ^ Self.word(index, bytes, length)
        }
        return other == 0
    }

    /// Eight bytes, zeros past the end.
    @inline(__always)
    static func word(_ index: Int, _ bytes: UnsafeRawPointer, _ length: Int) -> UInt64 {
        let left = length &- index &* 8
        guard left > 0 else { return 0 }
        let word = unsafe bytes.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)
        return left >= 8 ? word : word & ((1 &<< UInt64(left &* 8)) &- 1)
    }

    @inline(__always)
    static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
        return (product ^ product &>> 32) &* 0xd6e8_feb8_6659_fd93
    }
}
