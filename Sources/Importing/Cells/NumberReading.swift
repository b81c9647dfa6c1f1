import Records

/// Reads a column of whole numbers, decimals, days or booleans.
struct NumberReading {
    /// The values; at first those of empty cells.
    var values: [Int64]
    var isKnown: [Bool]
    let plan: ColumnPlan
    /// Months that a day of the column was in.
    var months = MonthTable()

    init(_ plan: ColumnPlan, _ blanks: BlankColumns, count: Int) {
        self.plan = plan
        values = blanks.values(plan.missing, count)
        isKnown = blanks.isKnown(plan.missing, count)
    }

    var column: NumberColumn { NumberColumn(values: values, isKnown: isKnown) }

    mutating func read(_ some: SegmentRows, _ rows: inout DecodedRows, _ context: CodeContext) {
        // What empty cells are taken for, by row.
        let fallback = plan.schema.name == "portion_absent" ? context.portions : [:]
        let isPlain = fallback.isEmpty && some.offScale.isEmpty
        var row = 0
        while row < some.count {
            if isPlain { row = readPlain(some, from: row) }
            if row == some.count { break }
            readUnusual(some, row, &rows, fallback)
            row += 1
        }
    }

    private mutating func readUnusual(
        _ some: SegmentRows,
        _ place: Int,
        _ rows: inout DecodedRows,
        _ fallback: [Int: Int64]
    ) {
        let (bytes, type) = (some.segment.bytes, plan.schema.type)
        let range = plan.range(some.segment, place)
        let row = some.first + place
        if let scale = some.offScale(place, plan.place) {
            rows.add(.impossibleValue, row: row, column: plan.index, detail: scale)
            set(row, nil)
        } else if range.isEmpty {
            set(row, plan.isMissing(row, &rows) ? nil : fallback[row] ?? plan.missing)
        } else if let value = Self.value(bytes, range, type) {
            set(row, check(value, row, &rows) ? value + plan.shift : nil)
            if type == .date { months.learn(value, bytes, range) }
        } else {
            rows.add(problem, row: row, column: plan.index)
            set(row, nil)
        }
    }

    private mutating func set(_ row: Int, _ value: Int64?) {
        values[row] = value ?? 0
        isKnown[row] = value != nil
    }

    /// Whether a value is possible; one that is only unlikely is noted.
    private func check(_ value: Int64, _ row: Int, _ rows: inout DecodedRows) -> Bool {
        if let possible = plan.schema.possible, !possible.contains(value) {
            rows.add(.impossibleValue, row: row, column: plan.index, detail: spoken(possible))
            return false
        }
        if let likely = plan.schema.likely, !likely.contains(value) {
            rows.add(.unlikelyValue, row: row, column: plan.index, detail: spoken(likely))
        }
        return true
    }

    private func spoken(_ range: ClosedRange<Int64>) -> String { plan.schema.type.spoken(range) }

    private var problem: FindingCode {
        switch plan.schema.type {
        case .integer: .badInteger
        case .date: .badDate
        case .boolean: .badBoolean
        default: .badDecimal
        }
    }

    static func value(_ bytes: [UInt8], _ range: Range<Int>, _ type: ColumnType) -> Int64? {
        switch type {
        case .date: DayCell.day(bytes, range).map(Int64.init)
        case .decimal: FixedDecimal(bytes: bytes.span.extracting(range))?.millionths
        case .integer: IntegerCell.integer(bytes, range)
        case .boolean: type.number(of: String(decoding: bytes[range], as: UTF8.self).lowercased())
        case .identifier, .text, .timestamp, .code: nil
        }
    }
}

/// A whole number as digits with an optional sign.
enum IntegerCell {
    static func integer(_ bytes: [UInt8], _ range: Range<Int>) -> Int64? {
        guard let first = range.first, range.count <= 19 else { return nil }
        let isNegative = bytes[first] == UInt8(ascii: "-")
        let digits = isNegative || bytes[first] == UInt8(ascii: "+") ? first + 1 : first
        guard digits < range.upperBound else { return nil }
        var value: Int64 = 0
        for at in digits..<range.upperBound {
            let digit = Int64(bytes[at]) - 48
            guard (0...9).contains(digit) else { return nil }
            let (tens, isLarge) = value.multipliedReportingOverflow(by: 10)
            let (sum, isLarger) = tens.subtractingReportingOverflow(digit)
            guard !isLarge, !isLarger else { return nil }
            value = sum
        }
        // Summed below zero, where there is one number more.
        return isNegative ? value : value == .min ? nil : -value
    }
}

/// A day as the ten bytes `YYYY-MM-DD`.
enum DayCell {
    /// Days since 1970-01-01, or nil where there is no such day.
    static func day(_ bytes: [UInt8], _ range: Range<Int>) -> Int32? {
        guard range.count == 10 else { return nil }
        return SchoolDate(isoBytes: bytes.span.extracting(range))?.dayNumber
    }
}

extension ColumnType {
    /// A range as people read it, such as `0 to 110`.
    func spoken(_ range: ClosedRange<Int64>) -> String {
        "\(text(of: range.lowerBound)) to \(text(of: range.upperBound))"
    }
}
