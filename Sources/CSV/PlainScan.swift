/// The hot loop: finds delimiters and line ends in records without quotes, 64 bytes at a time.
///
/// It stops at the first record that needs judgement (a quote, a wrong field count, a blank line, too
/// long) and leaves it to `RecordParser`. The bytes are looked at in vectors; only every 64 bytes is there a branch
/// that the processor may guess wrong.
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
        let delimiter = unsafe layout.delimiter
        let needles = Needles(delimiter, watchQuotes ? CSVField.quote : delimiter)
        let last = unsafe layout.columnCount
        var out = unsafe borders + records * (last &+ 1)
        var (record, count, at) = unsafe (start, 0, start)
        guard record < limit, unsafe records < capacity else { return }
        unsafe out[0] = Int32(truncatingIfNeeded: record &- 1)
        while at < limit {
            var hits = unsafe needles.hits(bytes + at)
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

/// Finds the bytes that matter, a bit for each of 64 bytes.
///
/// Swift has no operation that gathers a bit of each byte of a vector. So each of four vectors leaves its hits in two bits of its
/// own of eight bytes, and the square of eight by eight bits that they make is turned over.
private struct Needles {
    private typealias Vector = SIMD16<UInt8>
    private let delimiter: Vector
    private let other: Vector
    private let feed = Vector(repeating: lineFeed)

    /// Looks for line feeds, a delimiter, and another byte, which may be the delimiter again.
    init(_ delimiter: UInt8, _ other: UInt8) {
        (self.delimiter, self.other) = (Vector(repeating: delimiter), Vector(repeating: other))
    }

    @inline(__always)
    func hits(_ bytes: UnsafeRawPointer) -> UInt64 {
        let first = unsafe hits(bytes, 0, 0x0101) | hits(bytes, 16, 0x0404)
        let last = unsafe hits(bytes, 32, 0x1010) | hits(bytes, 48, 0x4040)
        let halves = first | last
        return Self.turned(halves[0] | halves[1])
    }

    /// The hits of sixteen bytes: a bit for each of the first eight, the next bit for each of the last.
    @inline(__always)
    private func hits(_ bytes: UnsafeRawPointer, _ offset: Int, _ bit: UInt64) -> SIMD2<UInt64> {
        let some = unsafe bytes.loadUnaligned(fromByteOffset: offset, as: Vector.self)
        let found = (some .== delimiter) .| (some .== other) .| (some .== feed)
        let all = Vector(repeating: 0).replacing(with: .max, where: found)
        let low = bit &* 0x0001_0001_0001_0001
        return unsafe unsafeBitCast(all, to: SIMD2<UInt64>.self) & SIMD2(low, low &<< 1)
    }

    /// A square of eight bytes by eight bits, with rows for columns.
    @inline(__always)
    private static func turned(_ square: UInt64) -> UInt64 {
        var bits = square
        var moved = (bits ^ bits &>> 7) & 0x00AA_00AA_00AA_00AA
        bits ^= moved ^ moved &<< 7
        moved = (bits ^ bits &>> 14) & 0x0000_CCCC_0000_CCCC
        bits ^= moved ^ moved &<< 14
        moved = (bits ^ bits &>> 28) & 0x0000_0000_F0F0_F0F0
        return bits ^ moved ^ moved &<< 28
    }
}
