import CPrefetch

/// A text that is looked up: a stretch of bytes that is read eight at a time.
struct TextKey: ~Escapable {
    private let bytes: RawSpan
    private let start: Int
    private let count: Int

    @inline(__always)
    @_lifetime(copy bytes)
    init(_ bytes: RawSpan, _ start: Int, _ end: Int) {
        self.bytes = bytes
        self.start = start
        count = end &- start
    }

    @_lifetime(borrow source)
    init(_ source: borrowing [UInt8], _ range: Range<Int>) {
        bytes = unsafe source.span.bytes
        start = range.lowerBound
        count = range.count
    }

    /// Up to eight bytes, with zeros behind them.
    @inline(__always)
    private static func word(_ bytes: RawSpan, _ start: Int, _ count: Int) -> UInt64 {
        // Most texts do not stand at the very end of their bytes, so that eight may be loaded and some of them shifted out.
        if start &+ 8 <= bytes.byteCount {
            let word = unsafe bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start,
                as: UInt64.self
            )
            return count >= 8 ? word : word & ((1 &<< UInt64(count &* 8)) &- 1)
        }
        return tail(bytes, start, count)
    }

    private static func tail(_ bytes: RawSpan, _ start: Int, _ count: Int) -> UInt64 {
        var word: UInt64 = 0
        for index in 0..<count {
            let byte = unsafe bytes.unsafeLoad(
                fromUncheckedByteOffset: start &+ index,
                as: UInt8.self
            )
            word |= UInt64(byte) &<< UInt64(index &* 8)
        }
        return word
    }

    /// Eight bytes that are all the text's.
    @inline(__always)
    private static func whole(_ bytes: RawSpan, _ start: Int) -> UInt64 {
        unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
    }

    /// A number that spreads ids which differ in their last digits alone.
    var hash: UInt64 {
        @inline(__always)
        get {
            var hash = UInt64(truncatingIfNeeded: count) &* 0x9e37_79b9_7f4a_7c15
            if count < 8 {
                hash = Self.mixed(hash, Self.word(bytes, start, count))
            } else {
                var offset = 0
                while offset &+ 8 < count {
                    hash = Self.mixed(hash, Self.whole(bytes, start &+ offset))
                    offset &+= 8
                }
                hash = Self.mixed(hash, Self.whole(bytes, start &+ count &- 8))
            }
            hash = hash &* 0x9e37_79b9_7f4a_7c15
            return (hash ^ hash &>> 29) | 1 &<< 32
        }
    }

    @inline(__always)
    private static func mixed(_ hash: UInt64, _ word: UInt64) -> UInt64 {
        let product = (hash ^ word) &* 0xff51_afd7_ed55_8ccd
        return product ^ product &>> 32
    }

    /// Whether it is the text with a number.
    @inline(__always)
    func isEqual(to number: Int, _ texts: RawSpan, _ ends: Span<Int32>) -> Bool {
        let own = number == 0 ? 0 : unsafe Int(ends[unchecked: number &- 1])
        guard unsafe Int(ends[unchecked: number]) &- own == count else { return false }
        return isEqual(to: texts, own)
    }

    /// Whether it is what stands somewhere in other bytes, which are at least as many.
    @inline(__always)
    func isEqual(to other: RawSpan, _ own: Int) -> Bool {
        if count < 8 { return Self.word(bytes, start, count) == Self.word(other, own, count) }
        var offset = 0
        let last = count &- 8
        while offset < last {
            if Self.whole(bytes, start &+ offset) != Self.whole(other, own &+ offset) {
                return false
            }
            offset &+= 8
        }
        // The last eight bytes may overlap those before.
        return Self.whole(bytes, start &+ last) == Self.whole(other, own &+ last)
    }
}

/// The slots of a ``TextIndex``: a part of the hash and the text's number in each.
struct TextSlots: Sendable {
    /// The upper half of the hash as a tag, and the number plus one, so that nothing is zero.
    private var slots = [UInt64](repeating: 0, count: 64)

    var count: Int { slots.count }

    /// The number of a text, or −1.
    func number(of key: borrowing TextKey, _ texts: TextColumn) -> Int {
        unsafe number(of: key, key.hash, texts.bytes.span.bytes, texts.ends.span)
    }

    @inline(__always)
    func number(
        of key: borrowing TextKey,
        _ hash: UInt64,
        _ texts: RawSpan,
        _ ends: Span<Int32>
    ) -> Int {
        let slots = slots.span
        let mask = slots.count &- 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while true {
            let slot = unsafe slots[unchecked: place]
            if slot == 0 { return -1 }
            // The tag tells most other keys apart without a look at their bytes.
            if slot &>> 32 == hash &>> 32 {
                let number = Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1
                if key.isEqual(to: number, texts, ends) { return number }
            }
            place = (place &+ 1) & mask
        }
    }

    /// Has the slot loaded where the search for a hash begins.
    @inline(__always)
    func load(_ hash: UInt64) {
        let place = Int(truncatingIfNeeded: hash) & (slots.count &- 1)
        unsafe slots.withUnsafeBufferPointer { slots in
            cp_prefetch(UInt(bitPattern: slots.baseAddress) &+ UInt(bitPattern: place &* 8))
        }
    }

    /// The number in the slot where the search for a hash begins, if it may be that of its text; else −1.
    @inline(__always)
    func likely(_ hash: UInt64) -> Int {
        let slots = slots.span
        let slot = unsafe slots[unchecked: Int(truncatingIfNeeded: hash) & (slots.count &- 1)]
        return slot &>> 32 == hash &>> 32 ? Int(truncatingIfNeeded: slot & 0xFFFF_FFFF) &- 1 : -1
    }

    /// Adds a number that is not there.
    mutating func add(_ number: Int, _ hash: UInt64) {
        let mask = slots.count - 1
        var place = Int(truncatingIfNeeded: hash) & mask
        while slots[place] != 0 { place = (place + 1) & mask }
        slots[place] = hash & 0xFFFF_FFFF_0000_0000 | UInt64(number + 1)
    }

    /// Doubles the slots.
    mutating func grow(_ texts: TextColumn) {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for number in 0..<texts.count {
            add(number, TextKey(texts.bytes, texts.range(of: number)).hash)
        }
    }
}

extension TextColumn {
    /// A hash of each row's value, 0 where it is unknown; equal values of any two columns have the same.
    public func hashes() -> [UInt64] {
        var hashes = [UInt64](repeating: 0, count: count)
        var out = hashes.mutableSpan
        let (bytes, ends) = unsafe (bytes.span.bytes, ends.span)
        var start = 0
        for row in 0..<ends.count {
            let end = Int(ends[row])
            if end > start { out[row] = TextKey(bytes, start, end).hash }
            start = end
        }
        return hashes
    }
}
