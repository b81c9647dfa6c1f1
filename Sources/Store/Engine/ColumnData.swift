import Glibc

/// A column of fixed-width numbers of a file, in the machine's own order of bytes.
enum ColumnData: Equatable {
    case bytes([UInt8])
    case pairs([UInt16])
    case words([UInt32])
    case bits([UInt64])
    case small([Int8])
    case shorts([Int16])
    case numbers([Int32])

    /// Which of the cases, as files have it.
    var kind: UInt64 {
        switch self {
        case .bytes: 1
        case .pairs: 2
        case .words: 3
        case .bits: 4
        case .small: 5
        case .shorts: 6
        case .numbers: 7
        }
    }

    /// The bytes of one number of a kind; nil where there is no such kind.
    static func width(ofKind kind: UInt64) -> Int? {
        switch kind {
        case 1, 5: 1
        case 2, 6: 2
        case 3, 7: 4
        case 4: 8
        default: nil
        }
    }

    /// How many numbers there are.
    var count: Int {
        switch self {
        case .bytes(let column): column.count
        case .pairs(let column): column.count
        case .words(let column): column.count
        case .bits(let column): column.count
        case .small(let column): column.count
        case .shorts(let column): column.count
        case .numbers(let column): column.count
        }
    }

    /// Lends the bytes of the column.
    func withBytes<T>(_ body: (UnsafeRawBufferPointer) throws -> T) rethrows -> T {
        switch self {
        case .bytes(let column): unsafe try column.withUnsafeBytes(body)
        case .pairs(let column): unsafe try column.withUnsafeBytes(body)
        case .words(let column): unsafe try column.withUnsafeBytes(body)
        case .bits(let column): unsafe try column.withUnsafeBytes(body)
        case .small(let column): unsafe try column.withUnsafeBytes(body)
        case .shorts(let column): unsafe try column.withUnsafeBytes(body)
        case .numbers(let column): unsafe try column.withUnsafeBytes(body)
        }
    }

    /// A column of a kind whose bytes `fill` writes; nil where there is no such kind, or where `fill` could not.
    init?(kind: UInt64, count: Int, fill: (UnsafeMutableRawBufferPointer) -> Bool) {
        func column<Number>(_: Number.Type) -> [Number]? {
            var isFilled = false
            let numbers = unsafe [Number](unsafeUninitializedCapacity: count) { room, filled in
                let part = unsafe UnsafeMutableBufferPointer(rebasing: room[..<count])
                unsafe Self.takePages(UnsafeMutableRawBufferPointer(part))
                isFilled = unsafe fill(UnsafeMutableRawBufferPointer(part))
                filled = isFilled ? count : 0
            }
            return isFilled ? numbers : nil
        }
        let made: ColumnData? =
            switch kind {
            case 1: column(UInt8.self).map { .bytes($0) }
            case 2: column(UInt16.self).map { .pairs($0) }
            case 3: column(UInt32.self).map { .words($0) }
            case 4: column(UInt64.self).map { .bits($0) }
            case 5: column(Int8.self).map { .small($0) }
            case 6: column(Int16.self).map { .shorts($0) }
            case 7: column(Int32.self).map { .numbers($0) }
            default: nil
            }
        guard let made else { return nil }
        self = made
    }
}

extension ColumnData {
    /// Has the kernel put pages under a column before it is filled: large ones where it is long, and all at once.
    ///
    /// Else each is asked for by a fault of its own, which takes a third of the time of reading. Both are wishes: a kernel that does
    /// not know them changes nothing.
    private static func takePages(_ room: UnsafeMutableRawBufferPointer) {
        unsafe advise(room, MADV_HUGEPAGE, pagesOf: 1 << 21)
        unsafe advise(room, MADV_POPULATE_WRITE, pagesOf: 1 << 12)
    }

    /// Gives advice on the pages of a size that lie within some room.
    private static func advise(
        _ room: UnsafeMutableRawBufferPointer,
        _ advice: Int32,
        pagesOf size: UInt
    ) {
        guard let base = room.baseAddress else { return }
        let start = (UInt(bitPattern: base) + size - 1) & ~(size - 1)
        let end = (UInt(bitPattern: base) + UInt(room.count)) & ~(size - 1)
        guard end > start else { return }
        unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), advice)
    }
}
