/// Gives each distinct text a dense number, in the order in which the texts were first seen.
///
/// An open-addressing table over one blob of bytes: a lookup reads eight bytes at a time and allocates nothing.
public struct TextIndex: Sendable {
    /// All texts, by number.
    public private(set) var texts = TextColumn()
    private(set) var slots = TextSlots()

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
        let number = slots.number(of: TextKey(source, range), texts)
        return number < 0 ? nil : number
    }

    /// The number of the text that is a slice of other bytes, adding it where it is new.
    public mutating func insert(from source: [UInt8], _ range: Range<Int>) -> Int {
        let key = TextKey(source, range)
        let known = slots.number(of: key, texts)
        if known >= 0 { return known }
        let number = texts.count
        texts.append(contentsOf: source, in: range)
        slots.add(number, key.hash)
        if (number + 1) * 2 > slots.count { slots.grow(texts) }
        return number
    }

    /// The numbers of a whole column's values, −1 where a value is unknown or has not been added.
    ///
    /// All hashes come first, so that the processor can wait for the slots of several rows at a time: a table of many ids is larger
    /// than its cache. Files are mostly sorted, so that a row often has the id of the row before.
    public func find(_ column: TextColumn) -> [Int32] {
        var found = [Int32](repeating: -1, count: column.count)
        var numbers = found.mutableSpan
        let hashes = column.hashes()
        let hash = hashes.span
        let (bytes, ends) = unsafe (column.bytes.span.bytes, column.ends.span)
        let (own, ownEnds) = unsafe (texts.bytes.span.bytes, texts.ends.span)
        var (start, last, before, number) = (0, UInt64(0), 0, -1)
        for row in 0..<min(ends.count, hash.count) {
            let end = unsafe Int(ends[unchecked: row])
            let key = TextKey(bytes, start, end)
            let rowHash = unsafe hash[unchecked: row]
            if rowHash == 0 { continue }
            let isSame = rowHash == last && start &- before == end &- start
            if !isSame || !key.isEqual(to: bytes, before) {
                number = slots.number(of: key, rowHash, own, ownEnds)
                last = rowHash
            }
            before = start
            start = end
            unsafe numbers[unchecked: row] = Int32(truncatingIfNeeded: number)
        }
        return found
    }

    /// The numbers of a whole column's values, adding those that are new; −1 where a value is unknown.
    public mutating func insert(_ column: TextColumn) -> [Int32] {
        var numbers = find(column)
        for row in numbers.indices where numbers[row] < 0 && !column.isEmpty(row) {
            numbers[row] = Int32(
                truncatingIfNeeded: insert(from: column.bytes, column.range(of: row))
            )
        }
        return numbers
    }
}
