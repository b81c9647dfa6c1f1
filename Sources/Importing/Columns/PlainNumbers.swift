import Records

extension NumberReading {
    /// Reads plain cells; hands back the row of the first that is not.
    mutating func readPlain(_ some: SegmentRows, from: Int) -> Int {
        guard let place = plan.place else { return plan.mayBeEmpty ? some.count : from }
        guard !plan.isWary else { return from }
        let (loop, rows) = (NumberLoop(plan, some), from..<some.count)
        let cells = some.segment.column(place)
        switch plan.schema.type {
        case .date: return loop.days(cells, rows, months, &values, &isKnown)
        case .integer: return loop.run(cells, rows, &values, &isKnown) { Digits.integer($0, $1) }
        case .decimal: return loop.run(cells, rows, &values, &isKnown) { Digits.millionths($0, $1) }
        case .boolean: return loop.run(cells, rows, &values, &isKnown) { Digits.boolean($0, $1) }
        case .identifier, .text, .timestamp, .code: return from
        }
    }
}

/// The loops over plain numbers.
private struct NumberLoop {
    /// The place of the segment's first row in the batch.
    let first: Int
    let mayBeEmpty: Bool
    let shift: Int64
    let low: Int64
    let high: Int64

    init(_ plan: ColumnPlan, _ some: SegmentRows) {
        first = some.first
        (mayBeEmpty, shift) = (plan.mayBeEmpty, plan.shift)
        (low, high) = (plan.plain.lowerBound, plan.plain.upperBound)
    }

    /// Reads cells of at most eight bytes with a function of the bytes and their count that says −1 where they are not plain.
    ///
    /// - Returns: the first row that is not plain.
    @inline(__always)
    func run(
        _ cells: borrowing CellColumn,
        _ rows: Range<Int>,
        _ values: inout [Int64],
        _ isKnown: inout [Bool],
        _ number: (UInt64, Int) -> Int64
    ) -> Int {
        var values = values.mutableSpan
        var isKnown = isKnown.mutableSpan
        let low = max(0, low)
        for row in rows {
            let field = cells.field(row)
            if field.count == 0, mayBeEmpty { continue }
            guard field.count > 0, field.count <= 8 else { return row }
            let value = number(field.word(0, of: cells.bytes), field.count)
            guard value >= low, value <= high else { return row }
            unsafe values[unchecked: first &+ row] = value &+ shift
            unsafe isKnown[unchecked: first &+ row] = true
        }
        return rows.upperBound
    }

    /// Reads days; hands back the first row that is not plain or whose month is new.
    func days(
        _ cells: borrowing CellColumn,
        _ rows: Range<Int>,
        _ months: MonthTable,
        _ values: inout [Int64],
        _ isKnown: inout [Bool]
    ) -> Int {
        var values = values.mutableSpan
        var isKnown = isKnown.mutableSpan
        var month = MonthTable.Month.none
        for row in rows {
            let field = cells.field(row)
            if field.count == 0, mayBeEmpty { continue }
            guard field.count == 10 else { return row }
            let prefix = field.word(0, of: cells.bytes)
            if month.prefix != prefix {
                month = months.guess(prefix)
                guard month.prefix == prefix else { return row }
            }
            let (tens, ones) = (field.digit(8, of: cells.bytes), field.digit(9, of: cells.bytes))
            let day = tens &* 10 &+ ones
            let value = month.eve &+ Int64(truncatingIfNeeded: day)
            guard tens <= 3, ones <= 9, day > 0, day <= month.length, value >= low, value <= high
            else { return row }
            unsafe values[unchecked: first &+ row] = value &+ shift
            unsafe isKnown[unchecked: first &+ row] = true
        }
        return rows.upperBound
    }
}

/// Up to eight bytes, the first the lowest of a word, as a number; −1 where they are not the plainest writing of one.
enum Digits {
    private static let zeros: UInt64 = 0x3030_3030_3030_3030

    /// Digits without a sign; at least one.
    @inline(__always)
    static func integer(_ word: UInt64, _ count: Int) -> Int64 {
        // Moved to the end of the word; what comes before is then like zeros.
        let shift = UInt64(64 &- count &* 8)
        let digits = (word &<< shift) ^ (zeros &<< shift)
        guard (digits | (digits &+ 0x7676_7676_7676_7676)) & 0x8080_8080_8080_8080 == 0 else {
            return -1
        }
        // Two, four, then eight digits at a time.
        let pairs = (digits &* 2561) &>> 8 & 0x00FF_00FF_00FF_00FF
        let fours = (pairs &* 6_553_601) &>> 16 & 0x0000_FFFF_0000_FFFF
        return Int64(truncatingIfNeeded: (fours &* 42_949_672_960_001) &>> 32)
    }

    /// Millionths of digits with at most one point among them, up to six digits after it.
    @inline(__always)
    static func millionths(_ word: UInt64, _ count: Int) -> Int64 {
        let whole = integer(word, count)
        return whole >= 0 ? whole &* 1_000_000 : fraction(word, count)
    }

    private static func fraction(_ word: UInt64, _ count: Int) -> Int64 {
        var point = 0
        while point < count, word &>> UInt64(point &* 8) & 0xFF != 0x2E { point &+= 1 }
        let places = count &- 1 &- point
        guard point > 0, places > 0, places <= 6 else { return -1 }
        let before = word & ((1 &<< UInt64(point &* 8)) &- 1)
        let after = (word &>> UInt64(point &* 8 &+ 8)) &<< UInt64(point &* 8)
        let digits = integer(before | after, count &- 1)
        return digits < 0 ? -1 : digits &* unit(places)
    }

    private static func unit(_ places: Int) -> Int64 {
        switch places {
        case 1: 100_000
        case 2: 10_000
        case 3: 1000
        case 4: 100
        case 5: 10
        default: 1
        }
    }

    private static let yes: UInt64 = 0x6575_7274
    private static let no: UInt64 = 0x65_736c_6166

    /// `true` or `false` in small letters.
    @inline(__always)
    static func boolean(_ word: UInt64, _ count: Int) -> Int64 {
        word == yes ? 1 : word == no ? 0 : -1
    }
}
