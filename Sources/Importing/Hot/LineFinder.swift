import Records

/// Finds the row of cells that a line belongs to where its first two fields are student and school.
@unsafe struct LineFinder {
    let students: IDFinder
    let schools: IDFinder
    let stays: StayFinder
    let isStudentFirst: Bool
    /// The delimiter in each of eight bytes.
    let delimiters: UInt64

    init(_ plan: AttendancePlan, isStudentFirst: Bool) {
        unsafe students = plan.students.finder
        unsafe schools = plan.schools.finder
        unsafe stays = plan.stays.finder
        unsafe self.isStudentFirst = isStudentFirst
        unsafe delimiters = UInt64(plan.delimiter) &* 0x0101_0101_0101_0101
    }

    /// The student's number and the row of a line's cells, and the bytes before its day; a row of −1 where it has none.
    ///
    /// - Parameters:
    ///   - line: the line; ``RunReader/reach`` bytes of it may be loaded.
    ///   - hint: the student that is looked at first.
    /// - Returns: the student, the row and the length; −1, −1 and 0 where there are none.
    @inline(__always)
    func find(_ line: UnsafeRawPointer, hint: Int) -> (student: Int, row: Int, length: Int) {
        let (first, second) = unsafe delimiters(line)
        guard unsafe second < RunReader.longest else { return (-1, -1, 0) }
        let (student, row) = unsafe find(line, first, second, hint: hint)
        return row < 0 ? (-1, -1, 0) : (student, row, second &+ 1)
    }

    /// The student's number and the row of a line's cells, −1 and −1 where there are none.
    ///
    /// - Parameters:
    ///   - line: the line.
    ///   - first: the bytes before its first delimiter; where there is another before that, nothing is found, for no id has one.
    ///   - second: the bytes before its second one, likewise.
    ///   - hint: the student that is looked at first.
    /// - Returns: the student and the row.
    @inline(__always)
    func find(
        _ line: UnsafeRawPointer,
        _ first: Int,
        _ second: Int,
        hint: Int
    ) -> (student: Int, row: Int) {
        let (low, high) = unsafe (line, line + (first &+ 1))
        let student: Int
        let (school, count): (UnsafeRawPointer, Int)
        if unsafe isStudentFirst {
            student = unsafe students.number(low, first, hint: hint)
            unsafe (school, count) = (high, second &- first &- 1)
        } else {
            student = unsafe students.number(high, second &- first &- 1, hint: hint)
            unsafe (school, count) = (low, first)
        }
        guard student >= 0 else { return (-1, -1) }
        return unsafe (student, row(student, school, count))
    }

    /// The hash of what seems to be a line's student, or nil where that cannot be told.
    @inline(__always)
    func studentHash(_ line: UnsafeRawPointer, _ first: Int, _ second: Int) -> UInt64? {
        guard unsafe second < RunReader.longest else { return nil }
        let (from, to) = unsafe isStudentFirst ? (0, first) : (first &+ 1, second)
        return unsafe students.hash(line + from, to &- from)
    }

    /// The bytes before a line's first two delimiters; one past the longest prefix where there are not so many.
    @inline(__always)
    func delimiters(_ line: UnsafeRawPointer) -> (first: Int, second: Int) {
        let first = unsafe delimiter(line, 0)
        return unsafe (first, delimiter(line, first &+ 1))
    }

    /// Whether two places of a line, the second after the first, have delimiters.
    @inline(__always)
    func areDelimiters(_ line: UnsafeRawPointer, _ first: Int, _ second: Int) -> Bool {
        let one = unsafe line.load(fromByteOffset: first, as: UInt8.self)
        let two = unsafe line.load(fromByteOffset: second, as: UInt8.self)
        let delimiter = unsafe UInt8(truncatingIfNeeded: delimiters)
        return first < second && one == delimiter && two == delimiter
    }

    @inline(__always)
    private func row(_ student: Int, _ school: UnsafeRawPointer, _ count: Int) -> Int {
        guard count > 0, unsafe count <= schools.stride &* 8 else { return -1 }
        var row = student
        while true {
            let stay = unsafe stays.rows[row]
            guard stay.school >= 0 else { return -1 }
            if unsafe schools.isEqual(Int(stay.school), school, count) { return row }
            row = Int(stay.next)
            if row < 0 { return -1 }
        }
    }

    /// The place of the next delimiter, or one past the longest prefix.
    @inline(__always)
    private func delimiter(_ line: UnsafeRawPointer, _ from: Int) -> Int {
        var at = from
        while unsafe at < RunReader.longest {
            let word =
                unsafe line.loadUnaligned(fromByteOffset: at, as: UInt64.self) ^ delimiters
            // The lowest high bit is right, whatever is carried into the bytes above it.
            let hits = (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080
            if hits != 0 { return at &+ hits.trailingZeroBitCount &>> 3 }
            at &+= 8
        }
        return unsafe RunReader.longest
    }
}
