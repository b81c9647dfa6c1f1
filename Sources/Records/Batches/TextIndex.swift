/// Gives each distinct text a dense number, in the order in which the texts were first seen.
///
/// An open-addressing table over one blob of bytes: a lookup hashes bytes and allocates nothing.
public struct TextIndex: Sendable {
    /// All texts, by number.
    public private(set) var texts = TextColumn()
    private var slots: [Int32] = Array(repeating: -1, count: 64)

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
        let number = slots[slot(of: source, range)]
        return number < 0 ? nil : Int(number)
    }

    /// The number of the text that is a slice of other bytes, adding it where it is new.
    public mutating func insert(from source: [UInt8], _ range: Range<Int>) -> Int {
        let place = slot(of: source, range)
        if slots[place] >= 0 { return Int(slots[place]) }
        let number = texts.count
        texts.append(contentsOf: source, in: range)
        slots[place] = Int32(truncatingIfNeeded: number)
        if (number + 1) * 2 > slots.count { grow() }
        return number
    }

    /// The numbers of a whole column's values, −1 where a value is unknown or has not been added.
    public func find(_ column: TextColumn) -> [Int32] {
        (0..<column.count).map { row in
            let range = column.range(of: row)
            guard !range.isEmpty else { return -1 }
            return slots[slot(of: column.bytes, range)]
        }
    }

    /// The numbers of a whole column's values, adding those that are new; −1 where a value is unknown.
    public mutating func insert(_ column: TextColumn) -> [Int32] {
        (0..<column.count).map { row in
            let range = column.range(of: row)
            guard !range.isEmpty else { return -1 }
            return Int32(truncatingIfNeeded: insert(from: column.bytes, range))
        }
    }

    private func slot(of source: [UInt8], _ range: Range<Int>) -> Int {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: Self.hash(source, range)) & mask
        while slots[place] >= 0, !matches(Int(slots[place]), source, range) {
            place = (place + 1) & mask
        }
        return place
    }

    private func matches(_ number: Int, _ source: [UInt8], _ range: Range<Int>) -> Bool {
        let own = texts.range(of: number)
        guard own.count == range.count else { return false }
        var (left, right) = (own.lowerBound, range.lowerBound)
        while left < own.upperBound {
            if texts.bytes[left] != source[right] { return false }
            left += 1
            right += 1
        }
        return true
    }

    private mutating func grow() {
        slots = Array(repeating: -1, count: slots.count * 2)
        for number in 0..<texts.count {
            let place = slot(of: texts.bytes, texts.range(of: number))
            slots[place] = Int32(truncatingIfNeeded: number)
        }
    }

    /// FNV-1a with a final mix, since ids differ mostly in their last digits.
    private static func hash(_ source: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in range { hash = (hash ^ UInt64(source[index])) &* 0x100_0000_01b3 }
        hash ^= hash >> 32
        return (hash &* 0x9e37_79b9_7f4a_7c15) >> 20
    }
}
