import Records

/// Reads a column of ids, times or any text.
struct TextReading {
    private(set) var column = TextColumn()
    private let cells: ColumnCells
    private let fallback: [Int: Range<Int>]
    private let isStateID: Bool

    /// - Parameters:
    ///   - cells: the column.
    ///   - fallback: for the companion of a code column: the cells of codes that are not known.
    init(_ cells: ColumnCells, fallback: [Int: Range<Int>]) {
        self.cells = cells
        self.fallback = cells.schema.name.hasSuffix("_raw") ? fallback : [:]
        isStateID = cells.schema.name == Students.stateStudentID.name
    }

    mutating func read(_ rows: inout DecodedRows) {
        let bytes = cells.grid.bytes
        for row in 0..<rows.count {
            var range = cells.range(row)
            if range.isEmpty {
                range = fallback[row] ?? range
                if range.isEmpty, !cells.isMissing(row, &rows) {
                    column.append(cells.schema.defaultText)
                    continue
                }
            } else if let code = problem(bytes, range) {
                rows.add(code, row: row, column: cells.index)
                range = 0..<0
            }
            column.append(contentsOf: bytes, in: range)
        }
    }

    private func problem(_ bytes: [UInt8], _ range: Range<Int>) -> FindingCode? {
        switch cells.schema.type {
        case .identifier: IdentifierCell.problem(bytes, range, isStateID: isStateID)
        case .timestamp: TimeCell.isTime(bytes[range]) ? nil : .badTimestamp
        default: nil
        }
    }
}

/// What an id may look like.
enum IdentifierCell {
    private static let allowed: [Bool] = (0..<256).map { byte in
        switch UInt8(byte) {
        case 48...57, 65...90, 97...122, 0x2E, 0x5F, 0x40, 0x3A, 0x2D: true
        default: false
        }
    }

    static func problem(_ bytes: [UInt8], _ range: Range<Int>, isStateID: Bool) -> FindingCode? {
        guard range.count <= 64 else { return .badIdentifier }
        let allowed = allowed
        for index in range where !allowed[Int(bytes[index])] {
            return isSpreadsheetNumber(bytes[range]) ? .spreadsheetNumber : .badIdentifier
        }
        guard isStateID else { return nil }
        let isDigits = bytes[range].allSatisfy { (48...57).contains($0) }
        if isDigits, range.count == 10 { return nil }
        return isDigits && range.count == 9 ? .nineDigitStateID : stateProblem(bytes[range])
    }

    private static func stateProblem(_ bytes: ArraySlice<UInt8>) -> FindingCode {
        isSpreadsheetNumber(bytes) ? .spreadsheetNumber : .badStateID
    }

    /// Whether it is a number in scientific notation, such as `1.23E+09`; `12E4` may be an id.
    private static func isSpreadsheetNumber(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard let letter = bytes.firstIndex(where: { $0 | 0x20 == 0x65 }), letter > bytes.startIndex
        else { return false }
        let (mantissa, exponent) = (bytes[..<letter], bytes[(letter + 1)...])
        guard exponent.first == 0x2B, exponent.count > 1 else { return false }
        return mantissa.allSatisfy { (48...57).contains($0) || $0 == 0x2E }
            && exponent.dropFirst().allSatisfy { (48...57).contains($0) }
    }
}

/// What a time may look like.
enum TimeCell {
    /// Whether it is `HH:MM`, `HH:MM:SS` or `YYYY-MM-DDTHH:MM:SSZ`.
    static func isTime(_ bytes: ArraySlice<UInt8>) -> Bool {
        if bytes.count == 20, bytes.last == UInt8(ascii: "Z") {
            let day = String(decoding: bytes.prefix(10), as: UTF8.self)
            let letter = bytes[bytes.startIndex + 10]
            return letter == UInt8(ascii: "T") && SchoolDate(day) != nil
                && isClock(bytes.dropFirst(11).dropLast())
        }
        return isClock(bytes)
    }

    private static func isClock(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == 5 || bytes.count == 8 else { return false }
        let parts = bytes.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard parts.count == (bytes.count + 1) / 3 else { return false }
        return zip(parts, [24, 60, 60]).allSatisfy { part, limit in
            part.count == 2 && part.allSatisfy { (48...57).contains($0) }
                && part.reduce(0) { $0 * 10 + Int($1) - 48 } < limit
        }
    }
}
