import Foundation

/// Where the central directory of an archive stands, by the record at its end, and where that has too few bits by those of ZIP64.
struct ArchiveDirectory {
    /// Entries.
    let entries: Int
    /// Bytes.
    let length: Int
    /// The first byte.
    let start: Int

    /// The largest number that is believed: no file system has a larger file, and sums of a few hundred of them stay numbers.
    static let most = 1 << 48

    /// Bytes of the record at the end, with the longest comment, and of the locator of ZIP64 in front of it.
    private static let tail = 65_557 + 20

    /// Finds the directory; nil where there is none that can be read.
    init?(_ file: FileHandle, size: Int) {
        let from = max(0, size - Self.tail)
        let tail = file.bytes(from: from, to: size)
        let places = stride(from: tail.count - 22, through: 0, by: -1)
        guard let end = places.first(where: { tail.number(at: $0, 4) == 0x0605_4B50 }),
            let entries = tail.number(at: end + 10, 2), let length = tail.number(at: end + 12, 4),
            let start = tail.number(at: end + 16, 4)
        else { return nil }
        let isShort = entries == 0xFFFF || length == 0xFFFF_FFFF || start == 0xFFFF_FFFF
        if isShort {
            guard let place = Self.place64(tail, before: end) else { return nil }
            let record = file.bytes(from: place, to: min(size, place + 56))
            // On one disk, with all entries on it.
            guard record.number(at: 0, 4) == 0x0606_4B50, record.number(at: 16, 8) == 0,
                let entries64 = record.number(at: 32, 8), record.number(at: 24, 8) == entries64,
                let length64 = record.number(at: 40, 8), let start64 = record.number(at: 48, 8)
            else { return nil }
            self.entries = entries == 0xFFFF ? entries64 : entries
            self.length = length == 0xFFFF_FFFF ? length64 : length
            self.start = start == 0xFFFF_FFFF ? start64 : start
        } else {
            (self.entries, self.length, self.start) = (entries, length, start)
        }
        let numbers = [self.entries, self.length, self.start]
        guard numbers.allSatisfy({ (0...Self.most).contains($0) }), self.start + self.length <= size
        else { return nil }
    }

    /// Where the record of ZIP64 stands, as its locator in front of the usual record says.
    private static func place64(_ tail: [UInt8], before end: Int) -> Int? {
        guard tail.number(at: end - 20, 4) == 0x0706_4B50, tail.number(at: end - 16, 4) == 0,
            tail.number(at: end - 4, 4) == 1, let place = tail.number(at: end - 12, 8),
            (0...most).contains(place)
        else { return nil }
        return place
    }
}

extension FileHandle {
    /// Some bytes of the file; fewer where it ends before, none where it cannot be read.
    func bytes(from start: Int, to end: Int) -> [UInt8] {
        guard start >= 0, end > start, (try? seek(toOffset: UInt64(start))) != nil else {
            return []
        }
        return [UInt8]((try? read(upToCount: end - start)) ?? Data())
    }
}
