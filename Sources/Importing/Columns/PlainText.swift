import Records

/// Which cells of a column of text may be copied as they stand.
struct PlainText: Sendable, Equatable {
    private enum Kind: Sendable {
        case identifier
        case stateID
        case time
        case text
    }

    private let kind: Kind

    init(_ plan: ColumnPlan) {
        switch plan.schema.type {
        case .identifier:
            kind = plan.schema.name == Students.stateStudentID.name ? .stateID : .identifier
        case .timestamp: kind = .time
        default: kind = .text
        }
    }

    var isStateID: Bool { kind == .stateID }

    /// Whether nothing can be wrong with a cell that is not empty; words for "no value" are looked for elsewhere.
    @inline(__always)
    func allows(_ bytes: RawSpan, _ field: Field) -> Bool {
        switch kind {
        case .identifier: field.count <= 64 && IDBytes.areAllowed(bytes, field)
        case .stateID: field.count == 10 && IDBytes.areDigits(bytes, field)
        case .text:
            field.byte(0, of: bytes) > 0x20 && field.byte(field.count &- 1, of: bytes) > 0x20
        case .time: isClock(bytes, field)
        }
    }

    /// Whether it is `HH:MM`.
    private func isClock(_ bytes: RawSpan, _ field: Field) -> Bool {
        guard field.count == 5, field.byte(2, of: bytes) == UInt8(ascii: ":") else { return false }
        let (tens, ones) = (field.digit(0, of: bytes), field.digit(1, of: bytes))
        return tens <= 2 && ones <= 9 && tens * 10 + ones < 24 && field.digit(3, of: bytes) < 6
            && field.digit(4, of: bytes) <= 9
    }
}

/// The bytes of ids, eight at a time.
enum IDBytes {
    private static let highs: UInt64 = 0x8080_8080_8080_8080
    private static let ones: UInt64 = 0x0101_0101_0101_0101

    /// The high bit of each byte between two others, which are ASCII; bytes of the word must be so, too.
    @inline(__always)
    private static func within(_ word: UInt64, _ low: UInt64, _ high: UInt64) -> UInt64 {
        ((word | highs) &- ones &* low) & ((ones &* high | highs) &- word)
    }

    /// Whether all are letters, digits, `.`, `_`, `@`, `:` or `-`.
    @inline(__always)
    static func areAllowed(_ bytes: RawSpan, _ field: Field) -> Bool {
        var offset = 0
        while offset < field.count {
            let left = field.count &- offset
            var word = unsafe bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: field.start &+ offset,
                as: UInt64.self
            )
            if left < 8 {
                // What is past the end is taken for zeros, which are allowed.
                let mask = (1 &<< UInt64(left &* 8)) &- 1
                word = word & mask | (ones &* 0x30) & ~mask
            }
            guard word & highs == 0 else { return false }
            // 0 to 9 and the colon, A to Z after the at sign, a to z, the two signs side by side.
            let small = within(word, 0x61, 0x7A) | within(word, 0x2D, 0x2E)
            let other =
                within(word, 0x30, 0x3A) | within(word, 0x40, 0x5A) | within(word, 0x5F, 0x5F)
            guard (small | other) & highs == highs else { return false }
            offset &+= 8
        }
        return true
    }

    static func areDigits(_ bytes: RawSpan, _ field: Field) -> Bool {
        for index in 0..<field.count where field.digit(index, of: bytes) > 9 { return false }
        return true
    }
}

extension TextReading {
    /// Copies plain cells; hands back the row of the first that is not.
    mutating func readPlain(_ some: SegmentRows, from: Int) -> Int {
        guard let place = plan.place, !plan.isWary else { return from }
        var loop = TextLoop(
            first: some.first,
            mayBeEmpty: plan.mayBeEmpty && plan.schema.defaultText == nil,
            kind: kind,
            words: plan.words,
            used: used
        )
        guard isKept else { return loop.check(some.segment.column(place), from..<some.count) }
        defer { used = loop.used }
        return loop.run(some.segment.column(place), from..<some.count, &bytes, &ends)
    }
}

/// The loop over plain text.
private struct TextLoop {
    /// The place of the segment's first row in the batch.
    let first: Int
    let mayBeEmpty: Bool
    let kind: PlainText
    let words: NullWords
    /// Bytes of the column in use.
    var used: Int

    /// Copies cells; hands back the first row that is not plain.
    mutating func run(
        _ cells: borrowing CellColumn,
        _ rows: Range<Int>,
        _ bytes: inout [UInt8],
        _ ends: inout [Int32]
    ) -> Int {
        var ends = ends.mutableSpan
        var target = bytes.mutableSpan
        var copy = unsafe target.mutableBytes
        var before = Field(from: 0, to: 0)
        for row in rows {
            let field = cells.field(row)
            if field.count == 0 {
                guard mayBeEmpty else { return row }
            } else {
                // The same as in the row before, as the id of a student mostly is, needs no second look.
                guard field.isEqual(to: before, cells.bytes) || isPlain(cells.bytes, field) else {
                    return row
                }
                before = field
                field.copy(cells.bytes, to: &copy, at: used)
                used &+= field.count
            }
            unsafe ends[unchecked: first &+ row] = Int32(truncatingIfNeeded: used)
        }
        return rows.upperBound
    }

    /// Looks at cells and copies none; hands back the first row that is not plain.
    func check(_ cells: borrowing CellColumn, _ rows: Range<Int>) -> Int {
        var before = Field(from: 0, to: 0)
        for row in rows {
            let field = cells.field(row)
            if field.count == 0 {
                guard mayBeEmpty else { return row }
                continue
            }
            guard field.isEqual(to: before, cells.bytes) || isPlain(cells.bytes, field) else {
                return row
            }
            before = field
        }
        return rows.upperBound
    }

    @inline(__always)
    private func isPlain(_ bytes: RawSpan, _ field: Field) -> Bool {
        guard kind.allows(bytes, field) else { return false }
        return field.count > words.longest || !words.mayBegin(with: field.byte(0, of: bytes))
    }
}

extension Field {
    /// Whether another field of the same bytes has the same contents.
    @inline(__always)
    fileprivate func isEqual(to other: Field, _ bytes: RawSpan) -> Bool {
        guard count == other.count else { return false }
        var index = 0
        while index &* 8 < count {
            if word(index, of: bytes) != other.word(index, of: bytes) { return false }
            index &+= 1
        }
        return true
    }

    /// Copies the field eight bytes at a time: past its end, where the next field overwrites it.
    @inline(__always)
    fileprivate func copy(_ bytes: RawSpan, to target: inout MutableRawSpan, at place: Int) {
        var offset = 0
        while offset < count {
            let word = unsafe bytes.unsafeLoadUnaligned(
                fromUncheckedByteOffset: start &+ offset,
                as: UInt64.self
            )
            unsafe target.storeBytes(
                of: word,
                toUncheckedByteOffset: place &+ offset,
                as: UInt64.self
            )
            offset &+= 8
        }
    }
}
