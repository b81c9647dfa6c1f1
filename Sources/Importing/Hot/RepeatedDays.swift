import Records

/// Days of students that have several rows, one at least of which looked plain: when the file is read again, none of them is.
struct RepeatedDays: Sendable {
    /// What a cell holds that no row may take.
    private static let barred: UInt8 = 15

    private let stays: StayTable
    private var days: Set<UInt64> = []

    init(_ stays: StayTable) {
        self.stays = stays
    }

    var isEmpty: Bool { days.isEmpty }

    /// Adds a day of a student.
    mutating func insert(_ student: Int, _ place: Int) {
        days.insert(UInt64(student) << 16 | UInt64(place))
    }

    /// Makes the days' cells full, at all schools of the student.
    func bar(_ cells: inout AttendanceCells) {
        forEach { row, place in cells.exchange(Self.barred, row, place) }
    }

    /// Makes the days' cells empty again.
    func unbar(_ cells: inout AttendanceCells) {
        forEach { row, place in cells.exchange(0, row, place) }
    }

    private func forEach(_ body: (Int, Int) -> Void) {
        for day in days {
            var row = Int(day >> 16)
            while row >= 0 {
                body(row, Int(day & 0xFFFF))
                row = Int(stays.rows[row].next)
            }
        }
    }
}

extension StayTable {
    /// The student that a row belongs to.
    func student(of row: Int) -> Int {
        row < students ? row : Int(owners[row - students])
    }

    /// Whether a student has something on a day in a row other than one.
    func isTaken(_ student: Int, except row: Int, _ place: Int, _ cells: AttendanceCells) -> Bool {
        var other = student
        while other >= 0 {
            if other != row, cells.code(other, place) != 0 { return true }
            other = Int(rows[other].next)
        }
        return false
    }

    /// A bit for each of 64 places that has something in any row of a student.
    func taken(_ student: Int, word: Int, _ cells: borrowing AttendanceCells) -> UInt64 {
        var (row, bits) = (student, UInt64(0))
        while row >= 0 {
            for index in word * 4..<min(word * 4 + 4, cells.wordsPerRow) {
                let lowest = AttendanceCells.occupied(cells.word(row, index))
                bits |= AttendanceCells.bits(lowest) << UInt64((index & 3) * 16)
            }
            row = Int(rows[row].next)
        }
        return bits
    }
}
