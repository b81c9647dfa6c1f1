import Foundation

@testable import Importing

/// Writes ZIP archives byte by byte, also such as no honest program would.
struct MadeUpArchive {
    /// One entry, with what the directory says of it where that is not the truth.
    struct Entry {
        var name: String
        var contents: [UInt8]
        var isDeflated = true
        var flags = 0
        var mode = 0x81A4
        var claimedCount: Int?
        var claimedChecksum: UInt32?
        var innerName: String?
        /// Which of size, packed size and offset stand in the field of ZIP64.
        var longFields: Set<LongField> = []
        /// Bytes in front of that field, and what is cut off its end.
        var otherExtra: [UInt8] = []
        var missingBytes = 0

        init(_ name: String, _ text: String) {
            self.name = name
            contents = Array(text.utf8)
        }

        func with(_ change: (inout Self) -> Void) -> Self {
            var copy = self
            change(&copy)
            return copy
        }
    }

    enum LongField: CaseIterable { case count, packed, offset }

    var entries: [Entry]
    /// Whether the record at the end leaves its numbers to that of ZIP64.
    var hasLongEnd = false
    /// What is added to the place where the record of ZIP64 is said to be.
    var endShift = 0

    /// A bundle as an archive.
    init(_ files: [String: String]) {
        entries = files.sorted { $0.key < $1.key }.map { Entry($0.key, $0.value) }
    }

    init(entries: [Entry]) { self.entries = entries }

    var bytes: [UInt8] {
        var (file, directory): ([UInt8], [UInt8]) = ([], [])
        for entry in entries {
            let offset = file.count
            let packed = entry.isDeflated ? Self.deflated(entry.contents) : entry.contents
            let count = entry.claimedCount ?? entry.contents.count
            let checksum =
                entry.claimedChecksum ?? Inflater.checksum(entry.contents[...], after: 0)
            let common =
                Self.two(20) + Self.two(entry.flags) + Self.two(entry.isDeflated ? 8 : 0)
                + Self.four(0) + Self.four(Int(checksum)) + Self.four(packed.count)
                + Self.four(count)
            let inner = Array((entry.innerName ?? entry.name).utf8)
            file += Self.four(0x0403_4B50) + common + Self.two(inner.count) + Self.two(0)
            file += inner + packed
            let name = Array(entry.name.utf8)
            let long = entry.longFields
            var extra: [UInt8] = []
            if long.contains(.count) { extra += Self.eight(count) }
            if long.contains(.packed) { extra += Self.eight(packed.count) }
            if long.contains(.offset) { extra += Self.eight(offset) }
            extra.removeLast(min(extra.count, entry.missingBytes))
            if !long.isEmpty { extra = Self.two(1) + Self.two(extra.count) + extra }
            extra = entry.otherExtra + extra
            let full = 0xFFFF_FFFF
            directory += Self.four(0x0201_4B50) + Self.two(3 << 8 | 20) + common.dropLast(8)
            directory += Self.four(long.contains(.packed) ? full : packed.count)
            directory += Self.four(long.contains(.count) ? full : count)
            directory += Self.two(name.count) + Self.two(extra.count) + Self.two(0) + Self.two(0)
            directory += Self.two(0) + Self.four(entry.mode << 16)
            directory += Self.four(long.contains(.offset) ? full : offset) + name + extra
        }
        if hasLongEnd { return file + directory + longEnd(directory.count, at: file.count) }
        let end =
            Self.four(0x0605_4B50) + Self.four(0) + Self.two(entries.count)
            + Self.two(entries.count) + Self.four(directory.count) + Self.four(file.count)
            + Self.two(0)
        return file + directory + end
    }

    /// The records of ZIP64 and a usual one that points to them.
    private func longEnd(_ length: Int, at start: Int) -> [UInt8] {
        let record =
            Self.four(0x0606_4B50) + Self.eight(44) + Self.two(45) + Self.two(45) + Self.four(0)
            + Self.four(0) + Self.eight(entries.count) + Self.eight(entries.count)
            + Self.eight(length) + Self.eight(start)
        let locator =
            Self.four(0x0706_4B50) + Self.four(0) + Self.eight(start + length + endShift)
            + Self.four(1)
        return record + locator + Self.four(0x0605_4B50) + Self.four(0) + Self.two(0xFFFF)
            + Self.two(0xFFFF) + Self.four(0xFFFF_FFFF) + Self.four(0xFFFF_FFFF) + Self.two(0)
    }

    private static func eight(_ number: Int) -> [UInt8] {
        four(number & 0xFFFF_FFFF) + four(number >> 32 & 0xFFFF_FFFF)
    }

    /// Deflate data that packs nothing: blocks of at most 65,535 bytes as they are.
    private static func deflated(_ contents: [UInt8]) -> [UInt8] {
        var (made, start): ([UInt8], Int) = ([], 0)
        repeat {
            let end = min(contents.count, start + 65_535)
            made.append(end == contents.count ? 1 : 0)
            made += two(end - start) + two(~(end - start) & 0xFFFF) + contents[start..<end]
            start = end
        } while start < contents.count
        return made
    }

    private static func two(_ number: Int) -> [UInt8] {
        [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)]
    }

    private static func four(_ number: Int) -> [UInt8] {
        two(number & 0xFFFF) + two(number >> 16 & 0xFFFF)
    }
}
