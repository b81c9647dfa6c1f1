/// What one cell shows: a base character and up to four marks on it, with its width.
///
/// Six scalars of 21 bits fit in two words, so that cells are compared and copied without
/// touching the heap. Five is also the most that ncurses keeps per cell.
public struct Glyph: Hashable, Sendable {
    private var low: UInt64
    private var high: UInt64 = 0
    /// The columns taken: 1 or 2, or 0 for the right half of a wide character.
    public internal(set) var width: UInt8

    /// The most scalars that a glyph keeps; further marks are left out.
    static let capacity = 5

    init(_ scalar: Unicode.Scalar, width: UInt8) {
        low = UInt64(scalar.value)
        self.width = width
    }

    private init(continuation: Void) {
        low = 0
        width = 0
    }

    /// An empty cell.
    public static let space = Glyph(" ", width: 1)

    /// The right half of a wide character, which shows nothing of its own.
    public static let continuation = Glyph(continuation: ())

    /// The number of scalars: 0 for a continuation.
    var count: Int {
        var count = 0
        while count < Glyph.capacity, value(at: count) != 0 { count += 1 }
        return count
    }

    /// The first scalar's number; 0 for a continuation.
    public var base: UInt32 { UInt32(truncatingIfNeeded: low & 0x1F_FFFF) }

    /// Whether the glyph is one scalar without marks.
    public var isSimple: Bool { high == 0 && low >> 21 == 0 }

    /// The number of the scalar at an index from 0 to 4; 0 when there is none.
    public func value(at index: Int) -> UInt32 {
        let word = index < 3 ? low : high
        let shift = UInt64(index < 3 ? index : index - 3) * 21
        return UInt32(truncatingIfNeeded: (word >> shift) & 0x1F_FFFF)
    }

    /// Adds a mark; a mark beyond the capacity is left out.
    mutating func append(_ scalar: Unicode.Scalar) {
        let index = count
        guard index < Glyph.capacity else { return }
        let shift = UInt64(index < 3 ? index : index - 3) * 21
        if index < 3 {
            low |= UInt64(scalar.value) << shift
        } else {
            high |= UInt64(scalar.value) << shift
        }
    }

    /// The glyph as text; empty for a continuation.
    public var text: String {
        var scalars = String.UnicodeScalarView()
        for index in 0..<count {
            guard let scalar = Unicode.Scalar(value(at: index)) else { continue }
            scalars.append(scalar)
        }
        return String(scalars)
    }
}

/// One cell of a frame.
public struct Cell: Hashable, Sendable {
    /// What it shows.
    public var glyph: Glyph
    /// How it looks.
    public var style: Style

    /// Makes a cell.
    public init(_ glyph: Glyph, _ style: Style = .plain) {
        self.glyph = glyph
        self.style = style
    }

    /// An empty cell.
    public static let blank = Cell(.space)
}
