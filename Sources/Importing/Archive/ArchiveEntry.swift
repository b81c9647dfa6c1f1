import Records

/// One entry of a ZIP archive as its central directory tells it.
struct ArchiveEntry: Sendable {
    let name: String
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
        let entry = Self(
            name: name,
            flags: UInt16(field(8, 2)),
            method: UInt16(field(10, 2)),
            checksum: UInt32(field(16, 4)),
            packedCount: field(20, 4),
            count: field(24, 4),
            unixMode: isUnix ? UInt32(field(38, 4)) >> 16 : 0,
            offset: field(42, 4)
        )
        return (entry, place + 46 + nameCount + extraCount + commentCount)
    }

    /// Why the entry is refused, or nil where it is a plain file of the root.
    var refusal: FindingCode? {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        if name.isEmpty || name.hasPrefix("/") || parts.contains("..") || parts.contains(".")
            || name.contains("\\") || name.contains(":")
            || name.unicodeScalars.contains(where: { $0.value < 0x20 })
        {
            return .bundleUnsafeEntry
        }
        // The kind stands in the upper four bits; what a Unix system did not write has none.
        let kind = unixMode & 0xF000
        if kind != 0, kind != 0x8000, kind != 0x4000 { return .bundleUnsafeEntry }
        if parts.count > 1 || kind == 0x4000 { return .bundleNestedFolder }
        if flags & 0x2041 != 0 || method == 99 { return .bundleEncryptedEntry }
        if method != 0, method != 8 { return .bundleBadArchive }
        if packedCount == 0xFFFF_FFFF || count == 0xFFFF_FFFF { return .bundleBadArchive }
        return nil
    }
}

extension [UInt8] {
    /// A number of some bytes, the least first; nil where the array ends before.
    func number(at place: Int, _ width: Int) -> Int? {
        guard place >= 0, place + width <= count else { return nil }
        return (0..<width).reduce(0) { $0 | Int(self[place + $1]) << (8 * $1) }
    }
}
