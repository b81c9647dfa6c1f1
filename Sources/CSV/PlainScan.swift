/// The hot loop: finds delimiters and line ends in records without quotes, 64 bytes at a time.
///
/// It stops at the first record that needs judgement (a quote, a wrong field count, a blank line, too
/// long) and leaves it to `RecordParser`. The bytes are looked at in words of eight; only every 64 bytes is there
/// a branch that the processor may guess wrong.
@unsafe struct PlainScan {
    let bytes: UnsafeRawPointer
    let borders: UnsafeMutablePointer<Int32>
    let lines: UnsafeMutablePointer<Int>
    let layout: RecordLayout
    /// Records that fit into `borders` and `lines`.
    let capacity: Int
    /// First byte of the first record not taken.
    var start: Int
    var records: Int
    var line: Int

    /// Takes records up to `limit`, which must follow a line feed; 64 more bytes must be loadable.
    mutating func run(to limit: Int, watchQuotes: Bool) {
        if watchQuotes {
            unsafe scan(to: limit, quotes: true)
        } else {
            unsafe scan(to: limit, quotes: false)
        }
    }

    @inline(__always)
    private mutating func scan(to limit: Int, quotes: Bool) {
        let delimiter = unsafe layout.delimiter
        let needles = Needles(delimiter: delimiter)
        let last = unsafe layout.columnCount
        var out = unsafe borders + records * (last &+ 1)
        var (record, count, at) = unsafe (start, 0, start)
        guard record < limit, unsafe records < capacity else { return }
        unsafe out[0] = Int32(truncatingIfNeeded: record &- 1)
        while at < limit {
            var hits = unsafe needles.hits(bytes + at, quotes: quotes)
            while hits != 0 {
                let place = at &+ hits.trailingZeroBitCount
                hits &= hits &- 1
                count &+= 1
                let byte = unsafe bytes.load(fromByteOffset: place, as: UInt8.self)
                if byte == delimiter {
                    guard count < last else { return }
                    unsafe out[count] = Int32(truncatingIfNeeded: place)
                } else {
                    guard byte == lineFeed, count == last, unsafe take(record, place, out) else {
                        return
                    }
                    record = place &+ 1
                    guard record < limit, unsafe records < capacity else { return }
                    unsafe out += last &+ 1
                    unsafe out[0] = Int32(truncatingIfNeeded: place)
                    count = 0
                }
            }
            at &+= 64
        }
    }

    /// Ends a record at a line feed, unless it is blank or too long.
    @inline(__always)
    private mutating func take(_ record: Int, _ feed: Int, _ out: UnsafeMutablePointer<Int32>)
        -> Bool
    {
        var end = feed
        if feed > record,
            unsafe bytes.load(fromByteOffset: feed &- 1, as: UInt8.self) == carriageReturn
        {
            end &-= 1
        }
        guard unsafe end &- record <= layout.maxRecordBytes else { return false }
        unsafe out[layout.columnCount] = Int32(truncatingIfNeeded: end)
        unsafe lines[records] = line
        unsafe line &+= 1
        unsafe records &+= 1
        unsafe start = feed &+ 1
        return true
    }
}

/// Finds the bytes that matter, a bit for each of 64 bytes; the delimiter must be ASCII.
private struct Needles {
    private let delimiter: UInt64
    private let feed: UInt64
    private let quote: UInt64
    private static let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F

    init(delimiter: UInt8) {
        self.delimiter = UInt64(delimiter) &* 0x0101_0101_0101_0101
        feed = UInt64(lineFeed) &* 0x0101_0101_0101_0101
        quote = UInt64(CSVField.quote) &* 0x0101_0101_0101_0101
    }

    @inline(__always)
    func hits(_ bytes: UnsafeRawPointer, quotes: Bool) -> UInt64 {
        var all: UInt64 = 0
        for index in 0..<8 {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: index &* 8, as: UInt64.self)
            // Gathers the high bits of eight bytes into the lowest eight.
            let eight = ((hits(word, quotes) &>> 7) &* 0x0102_0408_1020_4080) &>> 56
            all |= eight &<< UInt64(truncatingIfNeeded: index &* 8)
        }
        return all
    }

    /// The high bit of each byte that is a needle, exactly: adding 0x7F to the low seven bits of a
    /// difference sets the high bit unless it is zero, and no carry leaves the byte.
    @inline(__always)
    private func hits(_ word: UInt64, _ quotes: Bool) -> UInt64 {
        let ascii = word & Self.low
        var misses = ((ascii ^ delimiter) &+ Self.low) & ((ascii ^ feed) &+ Self.low)
        if quotes { misses &= (ascii ^ quote) &+ Self.low }
        return ~(misses | word) & ~Self.low
    }
}
