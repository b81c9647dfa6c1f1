import Records

/// Reads a column of whole numbers, decimals, days or booleans.
struct NumberReading {
    private(set) var column = NumberColumn()
    /// What empty cells are taken for, by row.
    var fallback: [Int: Int64] = [:]
    /// What is added to each value.
    var shift: Int64 = 0
    private let cells: ColumnCells
    private let missing: Int64?

    init(_ cells: ColumnCells) {
        self.cells = cells
        missing = cells.schema.defaultText.flatMap { cells.schema.type.number(of: $0) }
    }

    mutating func read(_ rows: inout DecodedRows) {
        let (bytes, type) = (cells.grid.bytes, cells.schema.type)
        let hasScales = !cells.grid.offScale.isEmpty
        for row in 0..<rows.count {
            let range = cells.range(row)
            if hasScales, let scale = cells.offScale(row) {
                rows.add(.impossibleValue, row: row, column: cells.index, detail: scale)
                column.append(nil)
            } else if range.isEmpty {
                column.append(cells.isMissing(row, &rows) ? nil : fallback[row] ?? missing)
            } else if let value = Self.value(bytes, range, type) {
                column.append(check(value, row, &rows) ? value + shift : nil)
            } else {
                rows.add(problem, row: row, column: cells.index)
                column.append(nil)
            }
        }
    }

    /// Whether a value is possible; one that is only unlikely is noted.
    private func check(_ value: Int64, _ row: Int, _ rows: inout DecodedRows) -> Bool {
        if let possible = cells.schema.possible, !possible.contains(value) {
            rows.add(.impossibleValue, row: row, column: cells.index, detail: spoken(possible))
            return false
        }
        if let likely = cells.schema.likely, !likely.contains(value) {
            rows.add(.unlikelyValue, row: row, column: cells.index, detail: spoken(likely))
        }
        return true
    }

    private func spoken(_ range: ClosedRange<Int64>) -> String { cells.schema.type.spoken(range) }

    private var problem: FindingCode {
        switch cells.schema.type {
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
