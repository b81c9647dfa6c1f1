/// Small whole numbers, one for each row, in as few bytes as the greatest of them needs.
public enum RosterCodes: Hashable, Sendable {
    /// One byte each.
    case bytes([UInt8])
    /// Two bytes each.
    case pairs([UInt16])
    /// Four bytes each.
    case words([UInt32])

    /// Codes of which none is greater than `greatest`.
    init(_ codes: [UInt32], greatest: Int) {
        if greatest <= Int(UInt8.max) {
            self = .bytes(codes.map { UInt8(truncatingIfNeeded: $0) })
        } else if greatest <= Int(UInt16.max) {
            self = .pairs(codes.map { UInt16(truncatingIfNeeded: $0) })
        } else {
            self = .words(codes)
        }
    }

    /// The number of rows.
    public var count: Int {
        switch self {
        case .bytes(let codes): codes.count
        case .pairs(let codes): codes.count
        case .words(let codes): codes.count
        }
    }

    /// A row's code.
    public subscript(row: Int) -> Int {
        switch self {
        case .bytes(let codes): Int(codes[row])
        case .pairs(let codes): Int(codes[row])
        case .words(let codes): Int(codes[row])
        }
    }

    /// All codes.
    var all: [UInt32] {
        switch self {
        case .bytes(let codes): codes.map { UInt32($0) }
        case .pairs(let codes): codes.map { UInt32($0) }
        case .words(let codes): codes
        }
    }

    /// The greatest code; −1 where there are no rows.
    var greatest: Int {
        switch self {
        case .bytes(let codes): codes.max().map { Int($0) } ?? -1
        case .pairs(let codes): codes.max().map { Int($0) } ?? -1
        case .words(let codes): codes.max().map { Int($0) } ?? -1
        }
    }

    /// The codes of some rows, in their order.
    func rows(_ rows: [Int32]) -> RosterCodes {
        switch self {
        case .bytes(let codes): .bytes(rows.map { codes[Int($0)] })
        case .pairs(let codes): .pairs(rows.map { codes[Int($0)] })
        case .words(let codes): .words(rows.map { codes[Int($0)] })
        }
    }
}
