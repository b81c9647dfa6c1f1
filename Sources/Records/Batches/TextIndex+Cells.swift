import CPrefetch

/// Where the cells of one column stand between the borders of a file's fields.
public struct CellPlaces: Sendable {
    /// The border before the first row's cell.
    public var first: Int
    /// Borders from one row to the next.
    public var stride: Int
    /// Bytes between a border and the cell behind it.
    public var gap: Int
    /// The number of rows.
    public var rows: Int

    /// The places of a column.
    public init(first: Int, stride: Int, gap: Int, rows: Int) {
        (self.first, self.stride, self.gap, self.rows) = (first, stride, gap, rows)
    }
}

extension TextIndex {
    /// What ``find(_:borders:_:into:from:)`` says of a cell that is not empty and not in the index.
    public static var unknown: Int32 { -2 }

    /// The numbers of a column's cells as they stand in a file: −1 for an empty cell, ``unknown`` for one that is not found.
    ///
    /// What is found is equal byte for byte to a text that was added, so it needs no other check.
    ///
    /// - Parameters:
    ///   - bytes: the file's bytes, of which eight past the last cell may be loaded.
    ///   - borders: the borders of its fields.
    ///   - cells: which of them are the column's.
    ///   - numbers: takes the numbers.
    ///   - start: the place of the first row's number.
    public func find(
        _ bytes: RawSpan,
        borders: Span<Int32>,
        _ cells: CellPlaces,
        into numbers: inout MutableSpan<Int32>,
        from start: Int
    ) {
        precondition(start + cells.rows <= numbers.count, "each row has room for its number")
        guard cells.rows > 0 else { return }
        precondition(cells.first + (cells.rows - 1) * cells.stride + 1 < borders.count)
        let (own, ends) = unsafe (texts.bytes.span.bytes, texts.ends.span)
        let look = CellLookup(bytes: bytes, borders: borders, own: own, ends: ends, cells)
        var (row, number, asked) = (0, Int32(-1), 0)
        var followers = Followers()
        while row < cells.rows {
            let chunk = row..<min(row + CellLookup.chunk, cells.rows)
            // Where many cells are neither like the one before nor what follows it, their slots are waited for together.
            if asked * 8 > CellLookup.chunk {
                asked = look.findTogether(chunk, slots, &number, &numbers, start)
            } else {
                asked = look.findInOrder(chunk, slots, &number, &followers, &numbers, start)
            }
            row = chunk.upperBound
        }
    }
}

/// What came last after each of the numbers seen lately; a guess, for whoever uses it compares.
private struct Followers {
    /// A number and the one that followed it, in the place of its lowest bits.
    private var pairs = InlineArray<64, SIMD2<Int32>>(repeating: [-2, 0])

    /// What is likely to follow; at first the next number, for ids are learned in the order of a file.
    @inline(__always)
    func likely(after number: Int32) -> Int32 {
        let pair = pairs[Int(number) & 63]
        return pair.x == number ? pair.y : number &+ 1
    }

    @inline(__always)
    mutating func note(_ follower: Int32, after number: Int32) {
        guard follower >= 0 else { return }
        pairs[Int(number) & 63] = [number, follower]
    }
}

/// Looks up the cells of a column, some dozens at a time.
private struct CellLookup: ~Escapable {
    /// Rows that are looked up together.
    static let chunk = 64

    private let bytes: RawSpan
    private let borders: Span<Int32>
    /// The texts of the index, and where they end.
    private let own: RawSpan
    private let ends: Span<Int32>
    private let cells: CellPlaces

    @_lifetime(copy bytes, copy borders, copy own, copy ends)
    init(
        bytes: RawSpan,
        borders: Span<Int32>,
        own: RawSpan,
        ends: Span<Int32>,
        _ cells: CellPlaces
    ) {
        (self.bytes, self.borders, self.cells) = (bytes, borders, cells)
        (self.own, self.ends) = (own, ends)
    }

    @inline(__always)
    private func cell(_ row: Int) -> (start: Int, count: Int) {
        let border = cells.first &+ row &* cells.stride
        let start = unsafe Int(borders[unchecked: border]) &+ cells.gap
        return (start, unsafe Int(borders[unchecked: border &+ 1]) &- start)
    }

    /// Whether a row's cell has the same contents as that of the row before.
    @inline(__always)
    private func isRepeated(_ row: Int, _ start: Int, _ count: Int) -> Bool {
        guard row > 0 else { return false }
        let before = cell(row &- 1)
        guard before.count == count else { return false }
        // Eight bytes past a cell may be loaded, and what is not the cell's is shifted out.
        guard count <= 8 else { return key(start, count).isEqual(to: bytes, before.start) }
        let other = word(start) ^ word(before.start)
        return other &<< UInt64(64 &- count &* 8) == 0
    }

    @inline(__always)
    private func word(_ start: Int) -> UInt64 {
        unsafe bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: start, as: UInt64.self)
    }

    @inline(__always)
    @_lifetime(copy self)
    private func key(_ start: Int, _ count: Int) -> TextKey {
        TextKey(bytes, start, start &+ count)
    }

    /// Has a text of the index loaded.
    @inline(__always)
    private func load(_ number: Int) {
        guard number > 0 else { return }
        let start = unsafe Int(ends[unchecked: number &- 1])
        unsafe own.withUnsafeBytes {
            cp_prefetch(UInt(bitPattern: $0.baseAddress) &+ UInt(bitPattern: start))
        }
    }

    /// Looks up rows one after the other, each compared first with the one before and then with what followed that one last time,
    /// for files are mostly sorted, and terms come round.
    ///
    /// - Returns: how many rows were neither.
    func findInOrder(
        _ rows: Range<Int>,
        _ slots: TextSlots,
        _ number: inout Int32,
        _ followers: inout Followers,
        _ numbers: inout MutableSpan<Int32>,
        _ first: Int
    ) -> Int {
        var asked = 0
        for row in rows {
            let (start, count) = cell(row)
            if count <= 0 {
                number = -1
            } else if !isRepeated(row, start, count) {
                let before = max(number, -1)
                let next = Int(followers.likely(after: before))
                let key = key(start, count)
                if next < ends.count, key.isEqual(to: next, own, ends) {
                    number = Int32(truncatingIfNeeded: next)
                } else {
                    asked &+= 1
                    number = slots.found(key, key.hash, own, ends)
                    followers.note(number, after: before)
                }
            }
            unsafe numbers[unchecked: first &+ row] = number
        }
        return asked
    }

    /// Looks up rows in steps over all of them, so that the processor waits for many slots at once.
    ///
    /// - Returns: how many rows differed from the one before.
    func findTogether(
        _ rows: Range<Int>,
        _ slots: TextSlots,
        _ number: inout Int32,
        _ numbers: inout MutableSpan<Int32>,
        _ first: Int
    ) -> Int {
        // 0 for a row like the one before, 1 for an empty cell; a hash is greater.
        var hashes = InlineArray<64, UInt64>(repeating: 0)
        var likely = InlineArray<64, Int>(repeating: -1)
        for row in rows {
            let (start, count) = cell(row)
            let place = row &- rows.lowerBound
            if count <= 0 {
                hashes[place] = 1
            } else if !isRepeated(row, start, count) {
                let hash = key(start, count).hash
                hashes[place] = hash
                slots.load(hash)
            }
        }
        for place in 0..<rows.count where hashes[place] > 1 {
            likely[place] = slots.likely(hashes[place])
            load(likely[place])
        }
        var asked = 0
        for place in 0..<rows.count {
            let hash = hashes[place]
            if hash == 1 {
                number = -1
            } else if hash > 1 {
                let (start, count) = cell(rows.lowerBound &+ place)
                let key = key(start, count)
                asked &+= 1
                if likely[place] >= 0, key.isEqual(to: likely[place], own, ends) {
                    number = Int32(truncatingIfNeeded: likely[place])
                } else {
                    number = slots.found(key, hash, own, ends)
                }
            }
            unsafe numbers[unchecked: first &+ rows.lowerBound &+ place] = number
        }
        return asked
    }
}

extension TextSlots {
    /// The number of a text, or ``TextIndex/unknown``.
    @inline(__always)
    fileprivate func found(
        _ key: borrowing TextKey,
        _ hash: UInt64,
        _ texts: RawSpan,
        _ ends: Span<Int32>
    ) -> Int32 {
        let number = number(of: key, hash, texts, ends)
        return number < 0 ? TextIndex.unknown : Int32(truncatingIfNeeded: number)
    }
}
