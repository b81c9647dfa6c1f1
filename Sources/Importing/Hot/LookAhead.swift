import CPrefetch
import Records

/// Looks at the next lines of a shuffled file together, before they are taken one by one.
///
/// A line of a student who was not there before takes four loads from places far apart, each of which needs the one before it. One
/// line at a time a processor waits for each of them. Here it is told of them in steps over many lines, and goes on meanwhile: a
/// load that is waited for would also keep back whatever comes after it, a hint does not. Nothing is judged here: what is guessed
/// wrong only has to be looked at again.
@unsafe struct LookAhead {
    let finder: LineFinder
    let days: DayFinder
    let tails: RunTails
    let cells: PagePlaces
    /// Room for ``SeenLine/most`` lines.
    let lines: UnsafeMutablePointer<SeenLine>

    /// Looks at lines until one has a day or an end that is not known.
    ///
    /// - Parameters:
    ///   - base: the block.
    ///   - start: where a line begins.
    ///   - last: where a line may begin at most.
    /// - Returns: how many lines were looked at, and the place after them.
    func look(_ base: UnsafeRawPointer, from start: Int, through last: Int) -> (
        count: Int, end: Int
    ) {
        guard unsafe finder.students.count > 0 else { return (0, start) }
        let usual = unsafe tails.first
        var (at, count) = (start, 0)
        var (first, second) = (0, 0)
        while count < SeenLine.most, at <= last {
            let line = unsafe base + at
            if unsafe !finder.areDelimiters(line, first, second) {
                unsafe (first, second) = finder.delimiters(line)
            }
            guard let hash = unsafe finder.studentHash(line, first, second) else { break }
            let end = unsafe line + (second &+ 11)
            let place = unsafe days.place(line + (second &+ 1))
            let tail = unsafe usual.matches(end) ? 0 : tails.find(end)
            guard place >= 0, tail >= 0 else { break }
            unsafe lines[count] = SeenLine(
                start: at,
                first: first,
                second: second,
                place: place,
                tail: tail,
                hash: hash
            )
            unsafe cp_prefetch(finder.students.address(hash))
            count &+= 1
            at &+= unsafe second &+ 11 &+ tails.base[tail].length
        }
        unsafe loadStudents(count)
        return (count, at)
    }

    /// Looks up the students of the lines that were looked at, and has what is known of them loaded.
    private func loadStudents(_ count: Int) {
        for index in 0..<count {
            let student = unsafe finder.students.likelyNumber(lines[index].hash)
            unsafe lines[index].student = student
            unsafe cp_prefetch(
                UInt(bitPattern: finder.students.words + student &* finder.students.stride)
            )
            unsafe cp_prefetch(UInt(bitPattern: finder.stays.rows + student))
            unsafe cp_prefetch(cells.address(student, lines[index].place))
        }
    }
}

/// A line at first sight.
struct SeenLine: BitwiseCopyable, Sendable {
    /// Lines in a step: enough that what the first one needs has come when the last one has been looked at.
    static let most = 32

    /// Where it begins in the block.
    var start = 0
    /// The bytes before the first delimiter and before the second, if the ids are what they seem.
    var first = 0
    var second = 0
    /// The place of its day, and of its end among those that are known.
    var place = 0
    var tail = 0
    var hash: UInt64 = 0
    /// The student, as far as a hash tells.
    var student = 0
}

/// Where cells stand in memory, to have them loaded: their pages stay where they are once they are made, and a place that is
/// wrong costs nothing but time.
@safe struct PagePlaces {
    private let pages: HotArray<UInt>
    private let wordsPerRow: Int

    init(_ cells: borrowing AttendanceCells) {
        pages = HotArray(repeating: 0, count: cells.pageCount)
        wordsPerRow = cells.wordsPerRow
    }

    /// Learns where the pages are that have been made since.
    func learn(_ cells: borrowing AttendanceCells) {
        for page in 0..<pages.count {
            guard unsafe pages.base[page] == 0 else { continue }
            unsafe pages.base[page] = cells.withPage(page) { words in
                words.isEmpty
                    ? 0 : unsafe words.withUnsafeBufferPointer { UInt(bitPattern: $0.baseAddress) }
            }
        }
    }

    /// Where a row's word is that has a place.
    @inline(__always)
    func address(_ row: Int, _ place: Int) -> UInt {
        let word = (row & (AttendanceCells.pageRows - 1)) &* wordsPerRow &+ place &>> 4
        return unsafe pages.base[row &>> 10] &+ UInt(bitPattern: word &* 8)
    }
}
