import Records

/// Loads what the next lines of a shuffled file will need before they are looked at one by one.
///
/// A line of a student who was not there before takes four loads from places far apart, each of which needs the one before it. One
/// line at a time a processor waits for each of them; in steps over many lines their waits overlap. Nothing is judged here: what
/// is guessed wrong only has to be loaded again.
@unsafe struct LookAhead {
    /// Lines in a step.
    static let lines = 24

    /// The students of the lines that were loaded for, as far as a hash tells them: whom to compare a line with first.
    struct Hints {
        private var students = InlineArray<24, Int32>(repeating: 0)
        private var count = 0
        private var next = 0

        /// The student of the next line, or another number where nothing was loaded for it.
        @inline(__always)
        mutating func take(else other: Int) -> Int {
            guard next < count else { return other }
            defer { next &+= 1 }
            return Int(students[next])
        }

        /// Forgets all, where lines are no longer taken one by one.
        mutating func removeAll() { (count, next) = (0, 0) }

        /// Notes the student of a line; called for each of them before the hints are taken.
        @inline(__always)
        fileprivate mutating func note(_ student: Int, _ line: Int) {
            students[line] = Int32(truncatingIfNeeded: student)
        }

        fileprivate mutating func begin(_ count: Int) { (self.count, next) = (count, 0) }
    }

    let finder: LineFinder
    let days: DayFinder

    /// Loads for the lines from a place on.
    ///
    /// - Parameters:
    ///   - base: the block.
    ///   - start: where a line begins.
    ///   - last: where a line may begin at most.
    ///   - cells: where lines will be recorded.
    ///   - hints: takes the lines' students.
    /// - Returns: the end of the last line that was loaded for, and something made of all that was loaded, so that it is.
    func load(
        _ base: UnsafeRawPointer,
        from start: Int,
        through last: Int,
        _ cells: borrowing AttendanceCells,
        _ hints: inout Hints
    ) -> (end: Int, sum: UInt64) {
        guard unsafe finder.students.count > 0 else { return (.max, 0) }
        var hashes = InlineArray<24, UInt64>(repeating: 0)
        var students = InlineArray<24, Int>(repeating: 0)
        var places = InlineArray<24, Int>(repeating: 0)
        var (at, count, sum) = (start, 0, UInt64(0))
        while unsafe count < Self.lines, at <= last {
            let line = unsafe finder.look(base + at)
            guard line.length > 0 else { break }
            hashes[count] = line.hash
            places[count] = unsafe max(0, days.place(base + (at &+ line.length)))
            count &+= 1
            at = unsafe end(base, at &+ line.length &+ 10, through: last)
        }
        // Loops with nothing but loads, for a branch guessed wrong between them would make each load wait by itself.
        for index in 0..<count {
            unsafe sum ^= finder.students.slots[finder.students.slot(hashes[index])]
        }
        for index in 0..<count {
            students[index] = unsafe finder.students.likelyNumber(hashes[index])
        }
        for index in 0..<count {
            unsafe sum ^= finder.students.words[students[index] &* finder.students.stride]
            unsafe sum ^= UInt64(truncatingIfNeeded: finder.stays.rows[students[index]].next)
        }
        for index in 0..<count { sum ^= cells.word(students[index], places[index] &>> 4) }
        // One by one: an array in line that is handed to a function is copied whole.
        for index in 0..<count { hints.note(students[index], index) }
        hints.begin(count)
        return (max(at, start &+ 1), sum)
    }

    /// The place after the next line feed.
    @inline(__always)
    private func end(_ base: UnsafeRawPointer, _ from: Int, through last: Int) -> Int {
        var at = from
        while at <= last {
            let word =
                unsafe base.loadUnaligned(fromByteOffset: at, as: UInt64.self)
                ^ 0x0A0A_0A0A_0A0A_0A0A
            let hits = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if hits != 0 { return at &+ hits.trailingZeroBitCount &>> 3 &+ 1 }
            at &+= 8
        }
        return .max
    }
}
