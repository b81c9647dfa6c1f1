import Records

/// Reads lines that begin alike: the rows of one student at one school.
///
/// Nothing is scanned. A line is taken where its prefix equals that of the line before, its day is one that has no row yet, and
/// its end is known; by that its bytes are judged as well as if each field had been looked at. The student's days are held in a
/// few words, which go into the cells when the run is over.
@unsafe struct RunReader {
    /// Why reading stopped.
    enum Stop {
        /// The bytes are used up.
        case end
        /// A line begins otherwise.
        case prefix
        /// A line has to be looked at field by field.
        case unknown
        /// A line was taken whose entry has no code: the place and the end tell it.
        case exceptional(place: Int, tail: Int)
    }

    /// Bytes that a prefix may have.
    static let longest = 40
    /// Bytes from the start of a line that may be loaded: a prefix, a day, an end and what a word reaches beyond.
    static let reach = unsafe longest + 10 + RunTails.longest + 8

    let days: DayFinder
    /// A bit for each place where a row would be plain.
    let free: UnsafeMutablePointer<UInt64>
    /// What the run has brought, as cells.
    let cells: UnsafeMutablePointer<UInt64>
    var tails: RunTails
    private var test = unsafe PrefixTest()

    /// The bytes that lines begin with; 0 where no run is open.
    var length: Int { unsafe test.length }

    init(
        days: DayFinder,
        free: UnsafeMutablePointer<UInt64>,
        cells: UnsafeMutablePointer<UInt64>,
        tails: RunTails
    ) {
        unsafe (self.days, self.free, self.cells, self.tails) = (days, free, cells, tails)
    }

    /// Begins a run of lines that begin with some bytes, no more than ``longest``.
    mutating func open(_ prefix: UnsafeRawPointer, length: Int) {
        unsafe test = PrefixTest(prefix, length: length)
    }

    /// Ends the run.
    mutating func close() { unsafe test = PrefixTest() }

    /// Takes lines of the run.
    ///
    /// - Parameters:
    ///   - bytes: the block.
    ///   - at: where the first line begins; moved behind the last one that was taken.
    ///   - last: where a line may begin at most.
    ///   - lines: raised by the lines taken.
    /// - Returns: why it stopped.
    mutating func read(
        _ bytes: UnsafeRawPointer,
        _ at: inout Int,
        through last: Int,
        _ lines: inout Int
    ) -> Stop {
        let (test, days, tails, free, cells) = unsafe (test, days, tails, free, cells)
        let first = unsafe tails.first
        let length = unsafe test.length
        var line = at
        var (taken, likely) = (0, 0)
        defer {
            at = line
            lines &+= taken
        }
        while line <= last {
            let start = unsafe bytes + line
            guard unsafe test.matches(start) else { return .prefix }
            let place = unsafe days.place(start + length, likely: likely)
            let end = unsafe start + (length &+ 10)
            let tail = unsafe first.matches(end) ? 0 : tails.find(end)
            guard place >= 0, tail >= 0 else { return .unknown }
            likely = place &+ 1
            let bit: UInt64 = 1 &<< UInt64(place & 63)
            let word = unsafe free[place &>> 6]
            guard word & bit != 0 else { return .unknown }
            unsafe free[place &>> 6] = word ^ bit
            let code = unsafe tails.base[tail].code
            unsafe cells[place &>> 4] |= UInt64(code) &<< UInt64((place & 15) &<< 2)
            line &+= unsafe length &+ 10 &+ tails.base[tail].length
            taken &+= 1
            if tail > 0 { unsafe tails.base[tail].lines &+= 1 }
            if code == AttendanceGrid.exceptional {
                return .exceptional(place: place, tail: tail)
            }
        }
        return .end
    }
}

/// Whether a line begins with some bytes, up to ``RunReader/longest`` of them.
@unsafe struct PrefixTest {
    private(set) var length = 0
    /// Words from the start.
    private var words: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    private var masks: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    /// The last eight bytes, where there are eight.
    private var end: UInt64 = 0
    /// Whether two words and the last eight bytes are all there is; so it is with ids of seven to eleven digits.
    private var isUsual = false

    /// A test that is never asked.
    init() {}

    init(_ prefix: UnsafeRawPointer, length: Int) {
        unsafe self.length = length
        func mask(_ word: Int) -> UInt64 {
            let left = length - word * 8
            return left >= 8 ? .max : left <= 0 ? 0 : (1 << UInt64(left * 8)) - 1
        }
        func word(_ word: Int) -> UInt64 { unsafe IDFinder.word(word, prefix, length) }
        unsafe masks = (mask(0), mask(1), mask(2), mask(3), mask(4))
        unsafe words = (word(0), word(1), word(2), word(3), word(4))
        guard length >= 16, length <= 24 else { return }
        unsafe isUsual = true
        unsafe end = prefix.loadUnaligned(fromByteOffset: length - 8, as: UInt64.self)
    }

    @inline(__always)
    func matches(_ line: UnsafeRawPointer) -> Bool {
        guard unsafe isUsual else { return unsafe matchesMasked(line) }
        let one = unsafe line.loadUnaligned(as: UInt64.self) ^ words.0
        let two = unsafe line.loadUnaligned(fromByteOffset: 8, as: UInt64.self) ^ words.1
        let three =
            unsafe line.loadUnaligned(fromByteOffset: length &- 8, as: UInt64.self) ^ end
        return one | two | three == 0
    }

    private func matchesMasked(_ line: UnsafeRawPointer) -> Bool {
        func word(_ index: Int) -> UInt64 {
            unsafe line.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self)
        }
        let low =
            unsafe (word(0) & masks.0) ^ words.0 | (word(1) & masks.1) ^ words.1
            | (word(2) & masks.2) ^ words.2
        let high = unsafe (word(3) & masks.3) ^ words.3 | (word(4) & masks.4) ^ words.4
        return low | high == 0
    }
}
