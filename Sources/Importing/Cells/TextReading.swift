import Records

/// Reads a column of ids, times or any text.
struct TextReading {
    /// All values so far, and room for more.
    var bytes: [UInt8]
    /// Where each value ends.
    var ends: [Int32]
    /// Bytes in use.
    var used = 0
    let plan: ColumnPlan
    let kind: PlainText
    /// Whether values are kept; where nobody reads them they are only checked.
    let isKept: Bool
    private let isCompanion: Bool

    init(_ plan: ColumnPlan, _ cells: CellRows, _ blanks: BlankColumns, isKept: Bool) {
        self.plan = plan
        self.isKept = isKept
        isCompanion = plan.schema.name.hasSuffix("_raw")
        kind = PlainText(plan)
        ends = blanks.textEnds(cells.rowCount)
        var room = 0
        for segment in cells.segments where isKept { room += Self.room(for: segment, plan) }
        bytes = [UInt8](repeating: 0, count: room)
    }

    /// Bytes that a segment's cells may take: those of its values, or of the default in their place, and the slack behind them.
    private static func room(for segment: CellSegment, _ plan: ColumnPlan) -> Int {
        let values = plan.place.map { segment.byteCount($0) } ?? 0
        return values + segment.rowCount * (plan.schema.defaultText?.utf8.count ?? 0) + slack
    }

    /// Sees that a segment's cells have room, for codes of another column may have taken what was meant for them.
    private mutating func makeRoom(for segment: CellSegment) {
        let missing = used + Self.room(for: segment, plan) - bytes.count
        if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
    }

    /// Bytes past the last value that a copy of eight may write.
    private static let slack = 8

    /// The column, once all rows have been read.
    mutating func take() -> TextColumn {
        bytes.removeLast(bytes.count - used)
        return TextColumn(bytes: bytes, ends: ends)
    }

    mutating func read(
        _ some: SegmentRows,
        _ rows: inout DecodedRows,
        _ context: inout CodeContext
    ) {
        // For the companion of a code column: the codes that are not known.
        let fallback = isCompanion ? context.raws : [:]
        context.raws = [:]
        if plan.place == nil, plan.mayBeEmpty, plan.schema.defaultText == nil, fallback.isEmpty {
            if used > 0 { fillEnds(of: some) }
            return
        }
        if isKept { makeRoom(for: some.segment) }
        var row = 0
        while row < some.count {
            if fallback.isEmpty { row = readPlain(some, from: row) }
            if row == some.count { break }
            readUnusual(some, row, &rows, fallback)
            row += 1
        }
    }

    /// Rows without a value end where the value before does.
    private mutating func fillEnds(of some: SegmentRows) {
        for row in some.first..<some.first + some.count {
            ends[row] = Int32(truncatingIfNeeded: used)
        }
    }

    private mutating func readUnusual(
        _ some: SegmentRows,
        _ place: Int,
        _ rows: inout DecodedRows,
        _ fallback: [Int: [UInt8]]
    ) {
        let range = plan.range(some.segment, place)
        let row = some.first + place
        if range.isEmpty {
            if let raw = fallback[row] {
                append(raw[...])
            } else if !plan.isMissing(row, &rows), let text = plan.schema.defaultText {
                append(Array(text.utf8)[...])
            }
        } else if let code = problem(some.segment.bytes, range) {
            rows.add(code, row: row, column: plan.index)
        } else {
            append(some.segment.bytes[range])
        }
        ends[row] = Int32(truncatingIfNeeded: used)
    }

    private mutating func append(_ value: ArraySlice<UInt8>) {
        guard isKept else { return }
        let missing = used + value.count + Self.slack - bytes.count
        if missing > 0 { bytes.append(contentsOf: repeatElement(0, count: missing)) }
        bytes.replaceSubrange(used..<used + value.count, with: value)
        used += value.count
    }

    private func problem(_ bytes: [UInt8], _ range: Range<Int>) -> FindingCode? {
        switch plan.schema.type {
        case .identifier: IdentifierCell.problem(bytes, range, isStateID: kind.isStateID)
        case .timestamp: TimeCell.isTime(bytes[range]) ? nil : .badTimestamp
        default: nil
        }
    }
}

/// What an id may look like.
enum IdentifierCell {
    @inline(__always)
    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 0x2E, 0x5F, 0x40, 0x3A, 0x2D: true
        default: false
        }
    }

    static func problem(_ bytes: [UInt8], _ range: Range<Int>, isStateID: Bool) -> FindingCode? {
        guard range.count <= 64 else { return .badIdentifier }
        for index in range where !isAllowed(bytes[index]) {
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
