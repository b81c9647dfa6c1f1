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
    /// The bytes that lines begin with; 0 where no run is open.
    private(set) var length = 0
    private var words: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)
    private var masks: (UInt64, UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0, 0)

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
        func mask(_ word: Int) -> UInt64 {
            let left = length - word * 8
            return left >= 8 ? .max : left <= 0 ? 0 : (1 << UInt64(left * 8)) - 1
        }
        func word(_ word: Int) -> UInt64 { unsafe IDFinder.word(word, prefix, length) }
        unsafe self.length = length
        unsafe masks = (mask(0), mask(1), mask(2), mask(3), mask(4))
        unsafe words = (word(0), word(1), word(2), word(3), word(4))
    }

    /// Ends the run.
    mutating func close() { unsafe length = 0 }

    /// Takes lines of the run.
    ///
    /// - Parameters:
    ///   - bytes: the block.
    ///   - at: where the first line begins; moved behind the last one that was taken.
    ///   - last: where a line may begin at most.
    ///   - lines: raised by the lines taken.
    mutating func read(
        _ bytes: UnsafeRawPointer,
        _ at: inout Int,
        through last: Int,
        _ lines: inout Int
    ) -> Stop {
        let (length, words, masks) = unsafe (length, words, masks)
        let isLong = length > 24
        let (days, tails, free, cells) = unsafe (days, tails, free, cells)
        var line = at
        var taken = 0
        defer {
            at = line
            lines &+= taken
        }
        while line <= last {
            let start = unsafe bytes + line
            var other =
                unsafe (start.loadUnaligned(as: UInt64.self) & masks.0) ^ words.0
            other |=
                unsafe (start.loadUnaligned(fromByteOffset: 8, as: UInt64.self) & masks.1) ^ words.1
            other |=
                unsafe (start.loadUnaligned(fromByteOffset: 16, as: UInt64.self) & masks.2)
                ^ words.2
            if isLong {
                other |=
                    unsafe (start.loadUnaligned(fromByteOffset: 24, as: UInt64.self) & masks.3)
                    ^ words.3
                other |=
                    unsafe (start.loadUnaligned(fromByteOffset: 32, as: UInt64.self) & masks.4)
                    ^ words.4
            }
            guard other == 0 else { return .prefix }
            let place = unsafe days.place(start + length)
            let tail = unsafe tails.find(start + (length &+ 10))
            guard place >= 0, tail >= 0 else { return .unknown }
            let bit: UInt64 = 1 &<< UInt64(place & 63)
            let word = unsafe free[place &>> 6]
            guard word & bit != 0 else { return .unknown }
            unsafe free[place &>> 6] = word ^ bit
            let code = unsafe tails.base[tail].code
            unsafe cells[place &>> 4] |= UInt64(code) &<< UInt64((place & 15) &<< 2)
            line &+= unsafe length &+ 10 &+ tails.base[tail].length
            taken &+= 1
            if tail > 0 {
                unsafe tails.base[tail].lines &+= 1
                if code == AttendanceGrid.exceptional {
                    return .exceptional(place: place, tail: tail)
                }
            }
        }
        return .end
    }
}
