import Records

/// Lines of CSV as bytes, for files of millions of cells: no String is made for a cell, and no cell asks for memory.
///
/// Each line says first how many bytes it should have at most, so that room is looked for once and not for every cell. A line that
/// has more is written again where it has room: a limit that was reckoned wrongly costs time, but no byte of another line.
struct LineBuffer {
    private var bytes: [UInt8]
    private var count = 0

    /// An empty buffer with room for some bytes.
    init(capacity: Int) {
        bytes = [UInt8](repeating: 0, count: max(capacity, 64))
    }

    /// Writes a line of at most `limit` bytes, its line end included; a longer one is asked for its cells once more.
    mutating func line(atMost limit: Int, _ body: (inout LinePen) -> Void) {
        var room = max(limit, 0)
        var length = attempt(within: room, body)
        while length > room {
            room = length
            length = attempt(within: room, body)
        }
        count += length
    }

    /// The bytes that a line has; they are there when they are no more than the room.
    private mutating func attempt(within room: Int, _ body: (inout LinePen) -> Void) -> Int {
        if bytes.count - count < room {
            bytes.append(contentsOf: repeatElement(0, count: bytes.count + room))
        }
        let start = count
        return bytes.withUnsafeMutableBufferPointer { all in
            var pen = LinePen(UnsafeMutableBufferPointer(rebasing: all[start..<start + room]))
            body(&pen)
            pen.end()
            return pen.count
        }
    }

    /// All lines.
    consuming func finish() -> [UInt8] {
        var all = bytes
        all.removeLast(all.count - count)
        return all
    }
}

/// Writes the cells of one line; past the end of its room it only counts.
struct LinePen {
    private let room: UnsafeMutableBufferPointer<UInt8>
    /// The bytes of the line so far, those without room included.
    private(set) var count = 0

    init(_ room: UnsafeMutableBufferPointer<UInt8>) { self.room = room }

    /// The most bytes that a reading has, with the comma after it: sign, 19 digits, point and ten places.
    static let readingLimit = 32

    /// Ends a cell.
    mutating func next() { put(UInt8(ascii: ",")) }

    /// Ends the line in place of the comma after its last cell.
    fileprivate mutating func end() {
        count = max(count - 1, 0)
        put(UInt8(ascii: "\n"))
    }

    /// Adds text to a cell as it is.
    mutating func plain(_ text: String) {
        for byte in text.utf8 { put(byte) }
    }

    /// Adds bytes to a cell as they are.
    mutating func plain(_ bytes: UnsafeBufferPointer<UInt8>) {
        defer { count += bytes.count }
        guard let start = bytes.baseAddress, count + bytes.count <= room.count else { return }
        UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(room)[count...])
            .copyMemory(from: UnsafeRawBufferPointer(start: start, count: bytes.count))
    }

    /// Writes a cell, in quotes where it has a comma, a quote or a line end.
    mutating func quotable(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard bytes.contains(where: Self.breaksField) else { return plain(bytes) }
        put(UInt8(ascii: "\""))
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { put(byte) }
            put(byte)
        }
        put(UInt8(ascii: "\""))
    }

    /// Writes a cell of text, in quotes where needed.
    mutating func quotable(_ text: String) {
        var text = text
        text.withUTF8 { quotable($0) }
    }

    /// Whether a byte must stand in quotes.
    static func breaksField(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\n")
            || byte == UInt8(ascii: "\r")
    }

    private mutating func put(_ byte: UInt8) {
        if count < room.count { room[count] = byte }
        count &+= 1
    }
}

extension LinePen {
    /// Adds an integer.
    mutating func integer(_ value: Int64) {
        if value < 0 { put(UInt8(ascii: "-")) }
        digits(value.magnitude, atLeast: 1)
    }

    /// Adds a ratio as an integer where it is one, else with ten places, half away from zero.
    mutating func ratio(_ value: Ratio) {
        if value.denominator == 1 { return integer(value.numerator) }
        let magnitude = value.numerator.magnitude
        let denominator = UInt64(value.denominator)
        // Twice the rest with ten more places must fit in 64 bits.
        guard denominator < Self.largestDenominator else { return plain(value.text(places: 10)) }
        let rest = magnitude % denominator
        var whole = magnitude / denominator
        var places = (rest * 2 * Self.scale / denominator + 1) / 2
        if places >= Self.scale {
            places -= Self.scale
            whole += 1
        }
        if value.numerator < 0, whole > 0 || places > 0 { put(UInt8(ascii: "-")) }
        digits(whole, atLeast: 1)
        put(UInt8(ascii: "."))
        digits(places, atLeast: 10)
    }

    private static let scale: UInt64 = 10_000_000_000
    private static let largestDenominator = UInt64.max / (2 * scale)

    private mutating func digits(_ value: UInt64, atLeast least: Int) {
        var (length, bound) = (1, UInt64(10))
        while length < 19, value >= bound {
            length &+= 1
            bound &*= 10
        }
        if length == 19, value >= bound { length = 20 }
        length = max(length, least)
        defer { count &+= length }
        guard count &+ length <= room.count else { return }
        var (rest, place) = (value, count &+ length)
        while place > count {
            place &-= 1
            room[place] = UInt8(truncatingIfNeeded: 48 &+ rest % 10)
            rest /= 10
        }
    }
}
