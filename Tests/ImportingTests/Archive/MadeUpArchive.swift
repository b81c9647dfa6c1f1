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

    var entries: [Entry]

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
            directory += Self.four(0x0201_4B50) + Self.two(3 << 8 | 20) + common
            directory += Self.two(name.count) + Self.two(0) + Self.two(0) + Self.two(0)
            directory += Self.two(0) + Self.four(entry.mode << 16) + Self.four(offset) + name
        }
        let end =
            Self.four(0x0605_4B50) + Self.four(0) + Self.two(entries.count)
            + Self.two(entries.count) + Self.four(directory.count) + Self.four(file.count)
            + Self.two(0)
        return file + directory + end
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
