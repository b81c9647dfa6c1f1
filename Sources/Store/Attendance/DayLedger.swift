public import Records

/// The plain days of a school year while an import reads them: one byte for each student, school and day.
///
/// A student at a school gets a row of bytes with the first of their days, so that ledgers of several threads together take
/// hardly more than one. Where a day comes twice the later one holds.
public struct DayLedger: AttendanceRecording, Sendable {
    /// 1 July of the school year.
    let firstDay: Int32
    /// How many days the year has.
    let dayCount: Int
    /// Rows with a day outside of the school year.
    private(set) var strays: [AttendanceBatch.Row] = []

    /// Students at schools, in the order in which they came.
    private(set) var pairs: [Pair] = []
    /// For each student the pair that came last; −1 where there is none.
    private var lastPairs: [Int32]
    /// For each day of the year its place in a row of bytes; −1 for a day that has not come yet.
    private var places = [Int16](repeating: -1, count: PackedDays.yearLength)
    private var placeCount = 0
    /// Bytes in a row: most calendars have fewer days, and the row grows where one has more.
    private var width = 192
    private var cells: [UInt8] = []
    private var kinds = KindTable()

    /// A student at a school.
    struct Pair: Sendable {
        let student: Int32
        let organization: Int32
        /// The student's pair before this one; −1 where there is none.
        let before: Int32
    }

    /// A ledger of a school year without rows, for about so many students.
    init(_ year: SchoolYear, students: Int) {
        firstDay = year.firstDay.dayNumber
        dayCount = year.firstDay.distance(to: year.lastDay) + 1
        lastPairs = Array(repeating: -1, count: students)
    }

    /// Takes some rows.
    public mutating func accept(_ batch: borrowing AttendanceBatch) {
        let count = batch.count
        var targets = [Target](repeating: Target(pair: -1, place: -1), count: count)
        var last = Pair(student: -1, organization: -1, before: -1)
        var pair: Int32 = -1
        for index in 0..<count {
            let row = batch.rows[index]
            guard row.student >= 0, row.organization >= 0 else { continue }
            if row.student != last.student || row.organization != last.organization {
                pair = self.pair(row.student, row.organization)
                last = Pair(student: row.student, organization: row.organization, before: -1)
            }
            let place = self.place(of: row.day)
            guard place >= 0 else {
                strays.append(row)
                continue
            }
            targets[index] = Target(pair: pair, place: place)
        }
        write(batch, targets)
    }

    /// Where a row's byte goes.
    private struct Target {
        var pair: Int32
        var place: Int16
    }

    private mutating func write(_ batch: borrowing AttendanceBatch, _ targets: [Target]) {
        // Held apart from self, so that nothing else is checked or copied while bytes are written.
        var bytes = cells
        cells = []
        let width = width
        var written = bytes.mutableSpan
        for index in targets.indices where targets[index].pair >= 0 {
            let cell = Int(targets[index].pair) &* width &+ Int(targets[index].place)
            let row = batch.rows[index]
            written[cell] = kinds.byte(category: row.category, portion: row.portion, at: cell)
        }
        cells = bytes
    }

    /// The pair's number; it gets a row of bytes where it is new.
    private mutating func pair(_ student: Int32, _ organization: Int32) -> Int32 {
        let known = find(student, organization)
        if known >= 0 { return known }
        while lastPairs.count <= Int(student) { lastPairs.append(-1) }
        if pairs.isEmpty {
            // Memory that is not written costs nothing, and rows that need not move when it grows save a copy.
            pairs.reserveCapacity(lastPairs.count)
            cells.reserveCapacity(lastPairs.count * width)
        }
        let before = lastPairs[Int(student)]
        pairs.append(Pair(student: student, organization: organization, before: before))
        cells.append(contentsOf: repeatElement(0, count: width))
        lastPairs[Int(student)] = Int32(truncatingIfNeeded: pairs.count - 1)
        return lastPairs[Int(student)]
    }

    /// A day's place in a row; −1 for a day outside of the year.
    private mutating func place(of day: Int32) -> Int16 {
        let offset = Int(day) - Int(firstDay)
        guard offset >= 0, offset < dayCount else { return -1 }
        if places[offset] >= 0 { return places[offset] }
        if placeCount == width { widen() }
        places[offset] = Int16(truncatingIfNeeded: placeCount)
        placeCount += 1
        return places[offset]
    }

    private mutating func widen() {
        let wider = min(width * 2, PackedDays.yearLength)
        var moved = [UInt8](repeating: 0, count: pairs.count * wider)
        for pair in pairs.indices {
            for place in 0..<width { moved[pair * wider + place] = cells[pair * width + place] }
        }
        kinds.move(from: width, to: wider)
        (cells, width) = (moved, wider)
    }
}

extension DayLedger: KeptDays {
    /// The number of the pair of a student and a school; −1 where it has no days.
    func find(_ student: Int32, _ organization: Int32) -> Int32 {
        guard student >= 0, student < lastPairs.count else { return -1 }
        var pair = lastPairs[Int(student)]
        while pair >= 0, pairs[Int(pair)].organization != organization {
            pair = pairs[Int(pair)].before
        }
        return pair
    }

    func addOrganizations(of student: Int32, to found: inout [Int32]) {
        guard student >= 0, student < lastPairs.count else { return }
        var pair = lastPairs[Int(student)]
        while pair >= 0 {
            found.append(pairs[Int(pair)].organization)
            pair = pairs[Int(pair)].before
        }
    }

    func overlay(_ student: Int32, _ organization: Int32, on days: inout [UInt16]) {
        let pair = Int(find(student, organization))
        guard pair >= 0 else { return }
        for offset in 0..<dayCount where places[offset] >= 0 {
            let cell = pair &* width &+ Int(places[offset])
            let byte = cells[cell]
            if byte != 0 { days[offset] = kinds.kind(byte, at: cell) }
        }
    }

    mutating func clear(_ student: Int32, _ organization: Int32, day offset: Int) {
        let pair = Int(find(student, organization))
        guard pair >= 0, offset >= 0, offset < dayCount, places[offset] >= 0 else { return }
        cells[pair * width + Int(places[offset])] = 0
    }
}

/// The kinds of days that a ledger has met, as bytes.
struct KindTable: Sendable {
    /// Kinds by byte less one; the first fifteen are the codes without a part absent.
    private var kinds = (1...15).map { UInt16($0) }
    private var bytes: [UInt16: UInt8] = [:]
    /// What cells are whose kind found no byte any more, for a source may write any part of a day.
    private var others: [Int: UInt16] = [:]
    private let codes = DayKind.codesByOrdinal

    private static let other: UInt8 = 255

    /// The byte of a category and a part absent in a cell.
    mutating func byte(category: UInt8, portion: Int16, at cell: Int) -> UInt8 {
        let code = codes[min(Int(category), codes.count - 1)]
        return portion < 0 ? code : byte(DayKind(code: code, thousandths: portion).number, cell)
    }

    private mutating func byte(_ kind: UInt16, _ cell: Int) -> UInt8 {
        if let byte = bytes[kind] { return byte }
        guard kinds.count < Int(Self.other) - 1 else {
            others[cell] = kind
            return Self.other
        }
        kinds.append(kind)
        bytes[kind] = UInt8(kinds.count)
        return UInt8(kinds.count)
    }

    /// The kind that a cell's byte stands for.
    func kind(_ byte: UInt8, at cell: Int) -> UInt16 {
        byte == Self.other ? others[cell] ?? DayKind.noRow : kinds[Int(byte) - 1]
    }

    /// Follows the cells into wider rows.
    mutating func move(from width: Int, to wider: Int) {
        let moved = others.map { cell, kind in (cell / width * wider + cell % width, kind) }
        others = Dictionary(moved) { _, later in later }
    }
}
