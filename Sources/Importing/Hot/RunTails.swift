import Records

/// The ends of lines, from the byte after the date through the line feed, that are known to be plain, and what they say.
///
/// Nearly all lines of a file end in one of a handful of ways (`,present,,` and a line feed). An end is learned from the first
/// line that has it, once that line has been judged field by field; afterwards 32 bytes are compared and nothing is scanned.
@unsafe struct RunTails {
    /// One end of a line.
    struct Tail: Sendable {
        var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        var masks: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
        /// The bytes, line feed included.
        var length = 0
        /// The code of the cell.
        var code: UInt8 = 0
        /// What it stands for.
        var entry = AttendanceGrid.Entry(category: 0, portion: -1)
        /// Lines that ended so.
        var lines = 0
    }

    /// The bytes that an end may have.
    static let longest = 32
    /// Ends that are remembered; a column of remarks would have no end of them.
    static let capacity = 48

    let base: UnsafeMutablePointer<Tail>
    private(set) var count = 0
    /// Lines of all ends but the first when they were last put in order.
    private var counted = 0

    init(base: UnsafeMutablePointer<Tail>) {
        unsafe self.base = base
    }

    /// The place of the end that begins at some bytes, 32 of which may be loaded, or −1.
    @inline(__always)
    func find(_ bytes: UnsafeRawPointer) -> Int {
        let first = unsafe bytes.loadUnaligned(as: UInt64.self)
        let second = unsafe bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
        for place in unsafe 0..<count {
            let tail = unsafe base + place
            let other =
                unsafe (first ^ tail.pointee.words.0) & tail.pointee.masks.0
                | (second ^ tail.pointee.words.1) & tail.pointee.masks.1
            if other == 0, unsafe tail.pointee.length <= 16 || isRest(bytes, tail) { return place }
        }
        return -1
    }

    @inline(__always)
    private func isRest(_ bytes: UnsafeRawPointer, _ tail: UnsafeMutablePointer<Tail>) -> Bool {
        let third = unsafe bytes.loadUnaligned(fromByteOffset: 16, as: UInt64.self)
        let fourth = unsafe bytes.loadUnaligned(fromByteOffset: 24, as: UInt64.self)
        return unsafe (third ^ tail.pointee.words.2) & tail.pointee.masks.2
            | (fourth ^ tail.pointee.words.3) & tail.pointee.masks.3 == 0
    }

    /// Remembers the end of a plain line: 32 bytes from it may be loaded, and it has no line feed but its last byte and no quote.
    mutating func learn(
        _ bytes: UnsafeRawPointer,
        length: Int,
        _ code: UInt8,
        _ entry: AttendanceGrid.Entry
    ) {
        guard unsafe length <= Self.longest, unsafe count < Self.capacity, unsafe find(bytes) < 0
        else { return }
        func mask(_ word: Int) -> UInt64 {
            let left = length - word * 8
            return left >= 8 ? .max : left <= 0 ? 0 : (1 << UInt64(left * 8)) - 1
        }
        func word(_ word: Int) -> UInt64 {
            unsafe bytes.loadUnaligned(fromByteOffset: word * 8, as: UInt64.self) & mask(word)
        }
        unsafe base[count] = Tail(
            words: (word(0), word(1), word(2), word(3)),
            masks: (mask(0), mask(1), mask(2), mask(3)),
            length: length,
            code: code,
            entry: entry
        )
        unsafe count += 1
    }

    /// Counts some lines, all of which but those with the first end have been counted, and puts the ends that most have first.
    mutating func count(_ lines: Int) {
        guard unsafe count > 1 else { return }
        unsafe base[0].lines += lines - (others - counted)
        for place in unsafe 1..<count {
            var at = place
            while at > 0, unsafe base[at].lines > base[at - 1].lines {
                unsafe swap(&base[at], &base[at - 1])
                at -= 1
            }
        }
        unsafe counted = others
    }

    private var others: Int {
        var lines = 0
        for place in unsafe 1..<max(1, count) { unsafe lines += base[place].lines }
        return lines
    }
}
