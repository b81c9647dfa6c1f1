import Records

/// One entry of a ZIP archive as its central directory tells it.
struct ArchiveEntry: Sendable {
    let name: String
    /// The name without the one folder that all entries of an archive stand in, where that is put up with.
    var shown: String
    let flags: UInt16
    let method: UInt16
    let checksum: UInt32
    let packedCount: Int
    let count: Int
    /// The kind and permissions of a file, where a Unix system wrote the entry.
    let unixMode: UInt32
    /// Where the entry's own header stands.
    let offset: Int

    /// Reads the entry at a place of the directory.
    ///
    /// - Returns: the entry and where the next one starts, or nil where there is none that can be read.
    static func read(_ bytes: [UInt8], at place: Int) -> (entry: Self, next: Int)? {
        guard bytes.number(at: place, 4) == 0x0201_4B50,
            let nameCount = bytes.number(at: place + 28, 2),
            let extraCount = bytes.number(at: place + 30, 2),
            let commentCount = bytes.number(at: place + 32, 2),
            place + 46 + nameCount <= bytes.count,
            let name = String(
                validating: bytes[(place + 46)..<(place + 46 + nameCount)],
                as: UTF8.self
            )
        else { return nil }
        func field(_ offset: Int, _ width: Int) -> Int {
            bytes.number(at: place + offset, width) ?? 0
        }
        let isUnix = field(5, 1) == 3
        let extra = (place + 46 + nameCount)..<(place + 46 + nameCount + extraCount)
        guard extra.upperBound <= bytes.count,
            let sizes = Sizes(field(24, 4), field(20, 4), field(42, 4), bytes[extra])
        else { return nil }
        let entry = Self(
            name: name,
            shown: name,
            flags: UInt16(field(8, 2)),
            method: UInt16(field(10, 2)),
            checksum: UInt32(field(16, 4)),
            packedCount: sizes.packed,
            count: sizes.count,
            unixMode: isUnix ? UInt32(field(38, 4)) >> 16 : 0,
            offset: sizes.offset
        )
        return (entry, extra.upperBound + commentCount)
    }

    /// How large an entry is, packed and unpacked, and where it stands: in the usual fields, or of ZIP64 where those are full.
    private struct Sizes {
        var count: Int
        var packed: Int
        var offset: Int

        /// The numbers that were told; nil where one is missing or larger than any file.
        init?(_ count: Int, _ packed: Int, _ offset: Int, _ extra: ArraySlice<UInt8>) {
            (self.count, self.packed, self.offset) = (count, packed, offset)
            let full = 0xFFFF_FFFF
            guard [count, packed, offset].contains(full) else { return }
            guard var long = Self.field64(Array(extra)) else { return nil }
            func next() -> Int? {
                guard let number = long.number(at: 0, 8),
                    (0...ArchiveDirectory.most).contains(number)
                else { return nil }
                long.removeFirst(8)
                return number
            }
            // Only what does not fit elsewhere stands there, in this order.
            for path in [\Self.count, \Self.packed, \Self.offset] where self[keyPath: path] == full
            {
                guard let number = next() else { return nil }
                self[keyPath: path] = number
            }
        }

        /// The contents of the extra field of ZIP64.
        private static func field64(_ extra: [UInt8]) -> [UInt8]? {
            var place = 0
            while let kind = extra.number(at: place, 2),
                let length = extra.number(at: place + 2, 2),
                place + 4 + length <= extra.count
            {
                if kind == 1 { return Array(extra[(place + 4)..<(place + 4 + length)]) }
                place += 4 + length
            }
            return nil
        }
    }

    /// Why the entry is refused, or nil where it is a plain file of the root.
    var refusal: FindingCode? {
        let parts = shown.split(separator: "/", omittingEmptySubsequences: false)
        if shown.isEmpty || shown.hasPrefix("/") || parts.contains("..") || parts.contains(".")
            || shown.contains("\\") || shown.contains(":")
            || shown.unicodeScalars.contains(where: { $0.value < 0x20 })
        {
            return .bundleUnsafeEntry
        }
        // The kind stands in the upper four bits; what a Unix system did not write has none.
        let kind = unixMode & 0xF000
        if kind != 0, kind != 0x8000, kind != 0x4000 { return .bundleUnsafeEntry }
        if parts.count > 1 || kind == 0x4000 { return .bundleNestedFolder }
        if flags & 0x2041 != 0 || method == 99 { return .bundleEncryptedEntry }
        if method != 0, method != 8 { return .bundleBadArchive }
        return nil
    }
}

extension [UInt8] {
    /// A number of some bytes, the least first; nil where the array ends before.
    func number(at place: Int, _ width: Int) -> Int? {
        guard place >= 0, place + width <= count else { return nil }
        // The highest bit of eight bytes makes it negative, which no caller takes for a size.
        return (0..<width).reduce(0) {
            $0 | Int(truncatingIfNeeded: UInt64(self[place + $1]) << UInt64(8 * $1))
        }
    }
}
