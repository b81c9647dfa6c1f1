/// The hot loop: finds delimiters and line ends in records without quotes, eight bytes at a time.
///
/// It stops at the first record that needs judgement (a quote, a wrong field count, a blank line, too
/// long) and leaves it to `RecordParser`. Each record costs one store per field and two per row.
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

    /// Takes records up to `limit`, which must follow a line feed; eight more bytes must be loadable.
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
        let delimiters = eightTimes(delimiter)
        let last = unsafe layout.columnCount
        var out = unsafe borders + records * (last &+ 1)
        var (record, count, at) = unsafe (start, 0, start)
        guard record < limit, unsafe records < capacity else { return }
        unsafe out[0] = Int32(truncatingIfNeeded: record &- 1)
        while at < limit {
            let word = unsafe bytes.loadUnaligned(fromByteOffset: at, as: UInt64.self)
            var hits = zeroBytes(word ^ delimiters) | zeroBytes(word ^ eightTimes(lineFeed))
            if quotes { hits |= zeroBytes(word ^ eightTimes(CSVField.quote)) }
            while hits != 0 {
                let place = at &+ hits.trailingZeroBitCount &>> 3
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
            at &+= 8
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

/// A byte in each of the eight places of a word.
@inline(__always)
func eightTimes(_ byte: UInt8) -> UInt64 {
    UInt64(byte) &* 0x0101_0101_0101_0101
}

/// The high bit of each byte that is zero, exactly (the shorter formula errs after a true hit).
@inline(__always)
func zeroBytes(_ word: UInt64) -> UInt64 {
    let low: UInt64 = 0x7F7F_7F7F_7F7F_7F7F
    return ~(((word & low) &+ low) | word | low)
}
