internal import Records

/// Sums a student's days from the last one back.
struct AttendanceTally {
    /// Sums over some days, parts of days in thousandths.
    struct Sums {
        var days: Int32 = 0
        var absent: Int32 = 0
        var excused: Int32 = 0
        var unexcused: Int32 = 0
        var tardies: Int32 = 0
        /// The places of the first and the last day.
        var first: Int32 = 0
        var last: Int32 = 0

        /// The sums in millionths of a day; `axis` has the day of each place.
        func totals(_ axis: [Int32]) -> AttendanceFacts.Totals {
            guard days > 0 else { return AttendanceFacts.Totals() }
            return AttendanceFacts.Totals(
                membership: Int64(days) * FixedDecimal.scale,
                absent: Int64(absent) * 1000,
                excused: Int64(excused) * 1000,
                unexcused: Int64(unexcused) * 1000,
                tardies: tardies,
                first: axis[Int(first)],
                last: axis[Int(last)]
            )
        }
    }

    /// The least part of a day, in thousandths, that makes it a day absent in a run: half a day is still present.
    static let leastAbsent: Int16 = 500

    private(set) var year = Sums()
    private(set) var recent = Sums()
    private(set) var longest: Int32 = 0
    private(set) var current: Int32 = 0
    private(set) var sawUnmapped = false
    private let recentPlace: Int
    private var isRecent = true
    private var run: Int32 = 0
    private var isCurrent = true

    /// A tally of no days; recent ones are those from a place on.
    init(recentPlace: Int) {
        self.recentPlace = recentPlace
    }

    var days: Int32 { year.days }

    /// Adds the sixteen days before those that were added, all with their category's default part absent.
    @inline(__always)
    mutating func add(_ word: UInt64, from place: Int) {
        let boundary = recentPlace &- place
        guard isRecent, boundary > 0 else { return addWord(word, place) }
        if boundary < 16 {
            let older = (1 &<< UInt64(boundary &<< 2)) &- 1 as UInt64
            addWord(word & ~older, place)
            close()
            addWord(word & older, place)
        } else {
            close()
            addWord(word, place)
        }
    }

    /// Adds the day before those that were added.
    mutating func add(_ cell: UInt8, absent: Int16, at place: Int) {
        if place < recentPlace { close() }
        guard cell != AttendanceCell.unmapped else {
            sawUnmapped = true
            return
        }
        if year.days == 0 { year.last = Int32(truncatingIfNeeded: place) }
        year.days += 1
        year.first = Int32(truncatingIfNeeded: place)
        count(cell, Int32(absent))
        addRun(absent >= Self.leastAbsent)
    }

    /// Ends the recent days; early in the year they are all there are.
    mutating func close() {
        if isRecent { recent = year }
        isRecent = false
    }
}

// MARK: - Sixteen days at once

extension AttendanceTally {
    /// Days present are counted together; only the others are looked at one by one.
    @inline(__always)
    private mutating func addWord(_ word: UInt64, _ place: Int) {
        guard word != 0 else { return }
        var counted = AttendanceCells.occupied(word)
        let present = counted & ~AttendanceCells.occupied(word ^ 0x1111_1111_1111_1111)
        var others = counted ^ present
        // The cells below the one that was looked at last.
        var below = UInt64.max
        while others != 0 {
            let shift = UInt64(truncatingIfNeeded: 63 &- others.leadingZeroBitCount)
            let bit: UInt64 = 1 &<< shift
            others ^= bit
            if present & below & ~(bit &- 1) != 0 { breakRun() }
            below = bit &- 1
            let cell = UInt8(truncatingIfNeeded: word &>> shift) & 15
            if cell == AttendanceCell.unmapped {
                sawUnmapped = true
                counted ^= bit
                continue
            }
            let absent = AttendanceCell.defaultPortion(cell)
            count(cell, Int32(absent))
            addRun(absent >= Self.leastAbsent)
        }
        if present & below != 0 { breakRun() }
        note(counted, place)
    }

    @inline(__always)
    private mutating func note(_ counted: UInt64, _ place: Int) {
        guard counted != 0 else { return }
        if year.days == 0 {
            let last = (63 &- counted.leadingZeroBitCount) &>> 2
            year.last = Int32(truncatingIfNeeded: place &+ last)
        }
        year.first = Int32(truncatingIfNeeded: place &+ counted.trailingZeroBitCount &>> 2)
        year.days &+= Int32(truncatingIfNeeded: counted.nonzeroBitCount)
    }

    @inline(__always)
    private mutating func count(_ cell: UInt8, _ part: Int32) {
        year.absent &+= part
        if cell == AttendanceCell.excused { year.excused &+= part }
        if cell == AttendanceCell.unexcused { year.unexcused &+= part }
        if cell == AttendanceCell.tardy { year.tardies &+= 1 }
    }

    @inline(__always)
    private mutating func addRun(_ isAbsent: Bool) {
        guard isAbsent else { return breakRun() }
        run &+= 1
        longest = max(longest, run)
        if isCurrent { current = run }
    }

    @inline(__always)
    private mutating func breakRun() {
        run = 0
        isCurrent = false
    }
}
