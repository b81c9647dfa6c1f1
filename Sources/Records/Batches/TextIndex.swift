/// Gives each distinct text a dense number, in the order in which the texts were first seen.
///
/// An open-addressing table over one blob of bytes: a lookup hashes bytes and allocates nothing.
public struct TextIndex: Sendable {
    /// All texts, by number.
    public private(set) var texts = TextColumn()
    private var slots: [UInt64] = Array(repeating: TextIndex.empty, count: 64)

    /// An empty index.
    public init() {}

    /// The number of distinct texts.
    public var count: Int { texts.count }

    /// The text with the given number.
    public subscript(number: Int) -> String { texts[number] ?? "" }

    /// The number of a text, or nil where it has not been added.
    public func find(_ text: String) -> Int? {
        let bytes = Array(text.utf8)
        return find(in: bytes, bytes.indices)
    }

    /// The number of a text, adding it where it is new.
    public mutating func insert(_ text: String) -> Int {
        let bytes = Array(text.utf8)
        return insert(from: bytes, bytes.indices)
    }

    /// The number of the text that is a slice of other bytes, or nil where it has not been added.
    public func find(in source: [UInt8], _ range: Range<Int>) -> Int? {
        let number = Self.number(slots[slot(of: source, range)])
        return number < 0 ? nil : number
    }

    /// The number of the text that is a slice of other bytes, adding it where it is new.
    public mutating func insert(from source: [UInt8], _ range: Range<Int>) -> Int {
        let place = slot(of: source, range)
        if slots[place] != Self.empty { return Self.number(slots[place]) }
        let number = texts.count
        texts.append(contentsOf: source, in: range)
        slots[place] = Self.slot(number, hash: Self.hash(source, range))
        if (number + 1) * 2 > slots.count { grow() }
        return number
    }

    /// The numbers of a whole column's values, −1 where a value is unknown or has not been added.
    public func find(_ column: TextColumn) -> [Int32] {
        var before = Before()
        return (0..<column.count).map { row in
            let range = column.range(of: row)
            guard !range.isEmpty else { return -1 }
            if before.isSame(column.bytes, range) { return before.number }
            let number = Self.number(slots[slot(of: column.bytes, range)])
            before = Before(range: range, number: Int32(truncatingIfNeeded: number))
            return before.number
        }
    }

    /// The numbers of a whole column's values, adding those that are new; −1 where a value is unknown.
    public mutating func insert(_ column: TextColumn) -> [Int32] {
        var before = Before()
        return (0..<column.count).map { row in
            let range = column.range(of: row)
            guard !range.isEmpty else { return -1 }
            if before.isSame(column.bytes, range) { return before.number }
            let number = insert(from: column.bytes, range)
            before = Before(range: range, number: Int32(truncatingIfNeeded: number))
            return before.number
        }
    }

    /// The value before in a column and its number: files are mostly sorted, so that many rows in a row have the same id.
    private struct Before {
        var range = 0..<0
        var number: Int32 = -1

        func isSame(_ bytes: [UInt8], _ other: Range<Int>) -> Bool {
            guard range.count == other.count else { return false }
            // Ids that differ mostly do so in their last bytes.
            var (left, right) = (range.upperBound, other.upperBound)
            while left > range.lowerBound {
                left -= 1
                right -= 1
                if bytes[left] != bytes[right] { return false }
            }
            return true
        }
    }

    private func slot(of source: [UInt8], _ range: Range<Int>) -> Int {
        unsafe source.withUnsafeBytes {
            unsafe slot(of: UnsafeRawBufferPointer(rebasing: $0[range]))
        }
    }

    /// The slot that has the key, or the empty one where it belongs.
    private func slot(of key: UnsafeRawBufferPointer) -> Int {
        let hash = unsafe Self.hash(key)
        return unsafe slots.withUnsafeBufferPointer { slots in
            let mask = slots.count - 1
            var place = Int(truncatingIfNeeded: hash) & mask
            while true {
                let slot = unsafe slots[place]
                if slot == Self.empty { return place }
                // The tag tells most other keys apart without a look at their bytes.
                if slot >> 32 == hash >> 32, unsafe matches(Self.number(slot), key) { return place }
                place = (place + 1) & mask
            }
        }
    }

    private func matches(_ number: Int, _ key: UnsafeRawBufferPointer) -> Bool {
        let own = texts.range(of: number)
        guard own.count == key.count else { return false }
        return unsafe texts.bytes.withUnsafeBytes { bytes in
            for offset in 0..<key.count {
                if unsafe bytes[own.lowerBound &+ offset] != key[offset] { return false }
            }
            return true
        }
    }

    private mutating func grow() {
        slots = Array(repeating: Self.empty, count: slots.count * 2)
        for number in 0..<texts.count {
            let range = texts.range(of: number)
            let place = slot(of: texts.bytes, range)
            slots[place] = Self.slot(number, hash: Self.hash(texts.bytes, range))
        }
    }

    private static let empty: UInt64 = 0

    /// The upper half of the hash as a tag, and the number plus one, so that nothing is zero.
    private static func slot(_ number: Int, hash: UInt64) -> UInt64 {
        hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }

    private static func number(_ slot: UInt64) -> Int { Int(slot & 0xFFFF_FFFF) - 1 }

    private static func hash(_ source: [UInt8], _ range: Range<Int>) -> UInt64 {
        unsafe source.withUnsafeBytes { unsafe hash(UnsafeRawBufferPointer(rebasing: $0[range])) }
    }

    /// Eight bytes at a time; the final mix spreads ids that differ in their last digits alone.
    private static func hash(_ key: UnsafeRawBufferPointer) -> UInt64 {
        var hash = UInt64(key.count) &* 0x9e37_79b9_7f4a_7c15
        var offset = 0
        while offset + 8 <= key.count {
            let word = unsafe key.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
            hash = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
            hash ^= hash >> 32
            offset += 8
        }
        var rest: UInt64 = 0
        while offset < key.count {
            rest = rest << 8 | UInt64(unsafe key[offset])
            offset += 1
        }
        hash = (hash ^ rest) &* 0xc4ce_b9fe_1a85_ec53
        hash ^= hash >> 29
        hash = hash &* 0x9e37_79b9_7f4a_7c15
        return hash ^ hash >> 32
    }
}
