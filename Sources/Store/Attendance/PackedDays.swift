/// A student's plain days at a school as they are stored: a bit for each day of the usual kind, three bytes for each other day.
///
/// Days count from 1 July. Nearly all days of most students are of one kind, so that a complete year takes about 40 bytes and
/// three more for each absence. The same days always give the same bytes.
struct PackedDays: Equatable, Sendable {
    /// The kind of the days in ``usualDays``; zero where there are none.
    var usual: UInt16 = 0
    /// A bit for each day from 1 July on, the lowest first, up to the last one that is set.
    var usualDays: [UInt8] = []
    /// All other days in their order: day and kind in three bytes, the highest first.
    var otherDays: [UInt8] = []

    /// Room for the days of any school year.
    static let yearLength = 366

    /// No days.
    init() {}

    /// Packs the kinds of a year's days; zero is a day without a row.
    init(_ kinds: [UInt16]) {
        let counts = Self.counts(kinds)
        let most = counts.max { ($0.count, $1.kind) < ($1.count, $0.kind) }
        // Bits that take more room than the days written out are not worth it.
        if let most, most.count * 3 > Self.yearLength / 8 { usual = most.kind }
        for (day, kind) in kinds.enumerated() where kind != DayKind.noRow {
            if kind == usual {
                setUsual(day)
            } else {
                let entry = UInt32(day) << UInt32(DayKind.bits) | UInt32(kind)
                for shift: UInt32 in [16, 8, 0] {
                    otherDays.append(UInt8(truncatingIfNeeded: entry >> shift))
                }
            }
        }
    }

    /// A year has few kinds, so that a walk along them beats a dictionary.
    private static func counts(_ kinds: [UInt16]) -> [(kind: UInt16, count: Int)] {
        var counts: [(kind: UInt16, count: Int)] = []
        for kind in kinds where kind != DayKind.noRow {
            var place = 0
            while place < counts.count, counts[place].kind != kind { place += 1 }
            if place == counts.count { counts.append((kind, 0)) }
            counts[place].count += 1
        }
        return counts
    }

    private mutating func setUsual(_ day: Int) {
        while usualDays.count <= day >> 3 { usualDays.append(0) }
        usualDays[day >> 3] |= 1 << UInt8(day & 7)
    }
}

extension PackedDays {
    /// Whether there is no day.
    var isEmpty: Bool { usualDays.isEmpty && otherDays.isEmpty }

    /// How many days there are.
    var count: Int {
        usualDays.reduce(otherDays.count / 3) { $0 + $1.nonzeroBitCount }
    }

    /// Hands on each day, in days from 1 July, and its kind: those of the usual kind first.
    ///
    /// Bytes that cannot be, as in a damaged file, are no days.
    func forEach(_ body: (Int, UInt16) -> Void) {
        for (index, byte) in usualDays.enumerated() {
            var rest = byte
            while rest != 0 {
                body(index << 3 + rest.trailingZeroBitCount, usual)
                rest &= rest - 1
            }
        }
        for start in stride(from: 0, to: otherDays.count - otherDays.count % 3, by: 3) {
            let entry =
                UInt32(otherDays[start]) << 16 | UInt32(otherDays[start + 1]) << 8
                | UInt32(otherDays[start + 2])
            let kind = UInt16(truncatingIfNeeded: entry) & (1 << UInt16(DayKind.bits) - 1)
            body(Int(entry >> UInt32(DayKind.bits)), kind)
        }
    }

    /// Writes the kinds of the days over those of an array of ``yearLength``; other days stay as they are.
    func unpack(over kinds: inout [UInt16]) {
        forEach { if $0 < kinds.count { kinds[$0] = $1 } }
    }

    /// The kinds of all days of a year.
    var kinds: [UInt16] {
        var kinds = [UInt16](repeating: DayKind.noRow, count: Self.yearLength)
        unpack(over: &kinds)
        return kinds
    }

    /// The last day, in days from 1 July; −1 where there is none.
    var lastDay: Int {
        var last = -1
        forEach { day, _ in last = max(last, day) }
        return last
    }
}
