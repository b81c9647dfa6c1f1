import Records

/// Ids and their numbers, looked up by the raw bytes of a file.
///
/// Each id is held as the same number of 64-bit words, padded with zeros, which no id contains; so a lookup compares words and
/// makes nothing. The last id found is asked first, for most files are sorted by student.
struct IDTable: Sendable {
    private let words: [UInt64]
    private let stride: Int
    private let slots: [Int32]
    private let shift: UInt64

    /// The ids of an index, with its numbers.
    init(_ index: TextIndex) {
        let texts = index.texts
        let longest = (0..<texts.count).map { texts.range(of: $0).count }.max() ?? 0
        let stride = max(1, (longest + 7) / 8)
        var words = [UInt64](repeating: 0, count: texts.count * stride)
        for number in 0..<texts.count {
            for (offset, at) in texts.range(of: number).enumerated() {
                words[number * stride + offset / 8] |=
                    UInt64(texts.bytes[at]) << UInt64(offset % 8 * 8)
            }
        }
        let bits = UInt64(max(4, 64 - (texts.count * 2).leadingZeroBitCount))
        var slots = [Int32](repeating: -1, count: 1 << Int(bits))
        for number in 0..<texts.count {
            var hash: UInt64 = 0
            for word in words[number * stride..<(number + 1) * stride] {
                hash = Self.mix(hash, word)
            }
            var slot = Int(hash >> (64 - bits))
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
        (self.words, self.stride, self.slots, shift) = (words, stride, slots, 64 - bits)
    }

    /// Looks up the id in a field.
    ///
    /// - Parameters:
    ///   - bytes: the block; eight bytes past the field may be loaded.
    ///   - field: where the field stands.
    ///   - last: the number that the row before had, or −1.
    /// - Returns: the number, or −1.
    @inline(__always)
    func number(_ bytes: RawSpan, _ field: Field, last: Int32) -> Int32 {
        if last >= 0, isEqual(Int(last), bytes, field) { return last }
        return find(bytes, field)
    }

    private func find(_ bytes: RawSpan, _ field: Field) -> Int32 {
        guard field.count > 0, field.count <= stride &* 8 else { return -1 }
        var hash: UInt64 = 0
        for index in 0..<stride { hash = Self.mix(hash, field.word(index, of: bytes)) }
        var slot = Int(truncatingIfNeeded: hash &>> shift)
        while true {
            let number = slots[slot]
            if number < 0 || isEqual(Int(number), bytes, field) { return number }
            slot = (slot &+ 1) & (slots.count &- 1)
        }
    }

    @inline(__always)
    private func isEqual(_ number: Int, _ bytes: RawSpan, _ field: Field) -> Bool {
        guard field.count <= stride &* 8 else { return false }
        for index in 0..<stride
        where words[number &* stride &+ index] != field.word(index, of: bytes) {
            return false
        }
        return true
    }

    @inline(__always)
    private static func mix(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0x9e37_79b9_7f4a_7c15
        return (product ^ product &>> 32) &* 0xd6e8_feb8_6659_fd93
    }
}
