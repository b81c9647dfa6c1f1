/// Four bits for each row and place: 0 for nothing, 1 to 15 for whatever the owner of the cells means by it.
///
/// A row is a student (or a student at a school), a place a day. Rows lie in pages of ``pageRows`` that take no memory until they
/// are first written to; so two threads that each read half of a sorted file together hold each page once, and whoever gathers
/// what they have written takes pages over instead of adding them up. 180 days of a million students are 96 MB.
public struct AttendanceCells: Sendable {
    /// Rows of a page.
    public static let pageRows = 1024

    /// The number of rows.
    public let rows: Int
    /// The number of places in a row.
    public let places: Int
    /// 64-bit words that a row takes, sixteen cells each, the first cell lowest.
    public let wordsPerRow: Int
    @usableFromInline var storage: [[UInt64]]

    /// The number of pages.
    public var pageCount: Int { storage.count }

    /// Cells with nothing in them.
    public init(rows: Int, places: Int) {
        self.rows = rows
        self.places = places
        wordsPerRow = max(1, (places + 15) / 16)
        storage = Array(repeating: [], count: (rows + Self.pageRows - 1) / Self.pageRows)
    }

    /// Each page's words, row by row; empty where no cell of the page was ever written.
    public var pages: [[UInt64]] { storage }

    /// What is in a cell.
    @inlinable
    public func code(_ row: Int, _ place: Int) -> UInt8 {
        let page = storage[row &>> 10]
        if page.isEmpty { return 0 }
        let word = page[(row & 1023) &* wordsPerRow &+ place &>> 4]
        return UInt8(truncatingIfNeeded: word &>> UInt64((place & 15) &<< 2)) & 15
    }

    /// Puts something into a cell; returns what was in it.
    @inlinable
    @discardableResult
    public mutating func exchange(_ code: UInt8, _ row: Int, _ place: Int) -> UInt8 {
        if storage[row &>> 10].isEmpty { makePage(row &>> 10) }
        let index = (row & 1023) &* wordsPerRow &+ place &>> 4
        let shift = UInt64((place & 15) &<< 2)
        let word = storage[row &>> 10][index]
        let old = word &>> shift & 15
        storage[row &>> 10][index] = word ^ (old ^ UInt64(code)) &<< shift
        return UInt8(truncatingIfNeeded: old)
    }

    /// Puts something into a cell if there is nothing in it; returns whether there was nothing.
    @inlinable
    public mutating func insert(_ code: UInt8, _ row: Int, _ place: Int) -> Bool {
        if storage[row &>> 10].isEmpty { makePage(row &>> 10) }
        let index = (row & 1023) &* wordsPerRow &+ place &>> 4
        let shift = UInt64((place & 15) &<< 2)
        let word = storage[row &>> 10][index]
        if word &>> shift & 15 != 0 { return false }
        storage[row &>> 10][index] = word | UInt64(code) &<< shift
        return true
    }

    /// Sixteen cells of a row.
    @inlinable
    public func word(_ row: Int, _ index: Int) -> UInt64 {
        let page = storage[row &>> 10]
        return page.isEmpty ? 0 : page[(row & 1023) &* wordsPerRow &+ index]
    }

    /// Puts sixteen cells of a row in the place of others.
    @inlinable
    public mutating func setWord(_ row: Int, _ index: Int, _ word: UInt64) {
        if storage[row &>> 10].isEmpty { makePage(row &>> 10) }
        storage[row &>> 10][(row & 1023) &* wordsPerRow &+ index] = word
    }

    /// Looks at a page's words where they stand; there are none before one is written to.
    public func withPage<Result>(_ page: Int, _ look: (borrowing [UInt64]) -> Result) -> Result {
        look(storage[page])
    }

    /// Takes a page out, to be changed in place and put back; until then its cells are empty.
    public mutating func takePage(_ page: Int) -> [UInt64] {
        let taken = storage[page]
        storage[page] = []
        return taken
    }

    /// Puts a page back.
    public mutating func putPage(_ page: Int, _ words: consuming [UInt64]) {
        storage[page] = words
    }

    /// Rows of a page that there are.
    public func rowsOfPage(_ page: Int) -> Range<Int> {
        page * Self.pageRows..<min(rows, (page + 1) * Self.pageRows)
    }

    @usableFromInline
    mutating func makePage(_ page: Int) {
        storage[page] = Array(repeating: 0, count: Self.pageRows * wordsPerRow)
    }
}

extension AttendanceCells {
    /// The lowest bit of each of sixteen cells that have something in them.
    @inlinable
    public static func occupied(_ word: UInt64) -> UInt64 {
        let pairs = word | word &>> 1
        return (pairs | pairs &>> 2) & 0x1111_1111_1111_1111
    }

    /// All four bits of the sixteen cells whose place's bit is set.
    @inlinable
    public static func mask(_ bits: UInt64) -> UInt64 {
        var wide = bits & 0xFFFF
        wide = (wide | wide &<< 24) & 0x0000_00FF_0000_00FF
        wide = (wide | wide &<< 12) & 0x000F_000F_000F_000F
        wide = (wide | wide &<< 6) & 0x0303_0303_0303_0303
        wide = (wide | wide &<< 3) & 0x1111_1111_1111_1111
        return wide &* 15
    }

    /// A bit for each of sixteen cells, from the lowest bits of the cells.
    @inlinable
    public static func bits(_ lowest: UInt64) -> UInt64 {
        var bits = lowest & 0x1111_1111_1111_1111
        bits = (bits | bits &>> 3) & 0x0303_0303_0303_0303
        bits = (bits | bits &>> 6) & 0x000F_000F_000F_000F
        bits = (bits | bits &>> 12) & 0x0000_00FF_0000_00FF
        return (bits | bits &>> 24) & 0xFFFF
    }
}
