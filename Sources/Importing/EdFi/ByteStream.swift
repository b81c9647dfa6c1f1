import Foundation

/// The bytes of a file from first to last, a piece at a time, with the line of the next one.
struct ByteStream {
    private let file: FileHandle?
    private let name: String
    private var piece: [UInt8]
    private var place = 0
    /// The line of the next byte.
    private(set) var line = 1
    /// What was read since `copy` was last asked for; nil where nobody asked.
    private var copied: [UInt8]?

    private static let pieceBytes = 1 << 18

    /// Opens a file; a byte-order mark is passed over.
    ///
    /// - Throws: that it cannot be read.
    init(path: String, name: String) throws(ImportError) {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw ImportError(.csvUnreadable, file: name)
        }
        (self.file, self.name, piece) = (file, name, [])
        try fill()
        if piece.starts(with: Self.mark) { place = Self.mark.count }
    }

    /// Bytes that are in memory already.
    init(_ bytes: [UInt8], name: String) {
        (file, self.name, piece) = (nil, name, bytes)
        if bytes.starts(with: Self.mark) { place = Self.mark.count }
    }

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The next byte, which stays the next; nil at the end.
    mutating func peek() throws(ImportError) -> UInt8? {
        if place == piece.count {
            try fill()
            guard !piece.isEmpty else { return nil }
        }
        return piece[place]
    }

    /// Takes the next byte; nil at the end.
    mutating func next() throws(ImportError) -> UInt8? {
        guard let byte = try peek() else { return nil }
        place += 1
        if byte == 0x0A { line += 1 }
        copied?.append(byte)
        return byte
    }

    /// Takes bytes as long as they are of a kind, which has no line end, and there are more in memory.
    ///
    /// - Parameters:
    ///   - text: gets the bytes.
    ///   - most: bytes after which no more are taken.
    ///   - kind: for each byte whether it is of the kind.
    mutating func takeRun(into text: inout [UInt8], atMost most: Int, _ kind: [Bool]) {
        let first = place
        let last = min(piece.count, first + max(0, most - text.count))
        while place < last, kind[Int(piece[place])] { place += 1 }
        guard place > first else { return }
        text += piece[first..<place]
        copied?.append(contentsOf: piece[first..<place])
    }

    /// Begins to copy what is read from here on, with bytes before it.
    mutating func copy(after bytes: [UInt8]) { copied = bytes }

    /// What was copied; nothing is from here on.
    mutating func takeCopy() -> [UInt8] {
        defer { copied = nil }
        return copied ?? []
    }

    private mutating func fill() throws(ImportError) {
        guard let file else {
            (piece, place) = ([], 0)
            return
        }
        do {
            piece = try file.read(upToCount: Self.pieceBytes).map { Array($0) } ?? []
            place = 0
        } catch {
            throw ImportError(.csvUnreadable, file: name)
        }
    }
}
