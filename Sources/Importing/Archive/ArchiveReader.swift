import Foundation
import Records

/// Reads a ZIP archive that may be hostile: all is checked before the first byte is unpacked, and sizes again while it is.
struct ArchiveReader {
    let name: String
    private(set) var entries: [ArchiveEntry]
    /// Whether all files stood in one folder, or beside what a Mac packs with them.
    private(set) var hadFolder = false
    private let limits: ArchiveLimits
    private let file: FileHandle
    private let size: Int

    /// Whether a file begins as an archive does.
    static func isArchive(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let start = [UInt8]((try? file.read(upToCount: 4)) ?? Data())
        return start == [0x50, 0x4B, 3, 4] || start == [0x50, 0x4B, 5, 6]
    }

    /// Opens an archive.
    ///
    /// - Parameters:
    ///   - path: where it is.
    ///   - limits: what it may grow to.
    ///   - isLenient: whether one folder around all files, and what a Mac packs beside them, is put up with.
    /// - Throws: that it cannot be read, or the first entry that is refused.
    init(
        path: String,
        limits: ArchiveLimits = ArchiveLimits(),
        isLenient: Bool = false
    ) throws(ImportError) {
        name = NativeFolder.lastPart(path)
        self.limits = limits
        guard let file = FileHandle(forReadingAtPath: path), let end = try? file.seekToEnd() else {
            throw ImportError(.csvUnreadable, file: name)
        }
        self.file = file
        size = Int(clamping: end)
        entries = try Self.directory(file, size, limits, name)
        try checkTogether()
        if isLenient { leaveFolder() }
        for entry in entries {
            if let code = entry.refusal { throw ImportError(code, file: name) }
            guard limits.allow(entry.count, of: entry.packedCount) else {
                throw ImportError(
                    .bundleTooLarge,
                    file: name,
                    detail: "more than \(limits.ratio) times"
                )
            }
        }
    }

    /// Names must differ in more than their case, and entries must not share bytes, as those of some bombs do.
    private func checkTogether() throws(ImportError) {
        guard Set(entries.map { $0.name.lowercased() }).count == entries.count else {
            throw ImportError(.bundleDuplicateFile, file: name)
        }
        let total = entries.reduce(0) { $0 + $1.count }
        guard total <= limits.total else {
            throw ImportError(
                .bundleTooLarge,
                file: name,
                detail: "more than \(limits.total) bytes"
            )
        }
        var end = 0
        for entry in entries.sorted(by: { $0.offset < $1.offset }) {
            guard entry.offset >= end else { throw damaged("entries overlap") }
            end = entry.offset + 30 + entry.packedCount
        }
        guard end <= size else { throw damaged("it ends too early") }
    }

    /// Takes the files out of the one folder that all of them are in, and leaves out what a Mac packs beside them.
    ///
    /// What is left is judged as any other entry, so no name leads elsewhere and no folder is in another.
    private mutating func leaveFolder() {
        let kept = entries.filter { entry in
            let last = entry.name.split(separator: "/").last ?? ""
            return !entry.name.hasPrefix("__MACOSX/") && last != ".DS_Store"
        }
        let folders = Set(kept.map { $0.name.prefix { $0 != "/" } })
        let isInside = kept.allSatisfy { $0.name.contains("/") }
        guard let folder = folders.first, folders.count == 1, isInside, !folder.isEmpty,
            folder != "..", folder != ".", !folder.contains("\\"), !folder.contains(":")
        else {
            hadFolder = kept.count < entries.count
            entries = kept
            return
        }
        hadFolder = true
        entries = kept.compactMap { entry in
            var entry = entry
            entry.shown = String(entry.name.dropFirst(folder.count + 1))
            // The folder itself may be an entry, too.
            return entry.shown.isEmpty && entry.count == 0 ? nil : entry
        }
    }

    private func damaged(_ detail: String) -> ImportError {
        ImportError(.bundleBadArchive, file: name, detail: detail)
    }

    /// Unpacks one entry.
    ///
    /// - Parameters:
    ///   - entry: which.
    ///   - body: takes its bytes, some at a time.
    /// - Throws: that it is damaged or larger than it says, or what `body` throws.
    func unpack(
        _ entry: ArchiveEntry,
        _ body: (ArraySlice<UInt8>) throws -> Void
    ) throws(ImportError) {
        var left = entry.packedCount
        var (count, checksum): (Int, UInt32) = (0, 0)
        var failure: (any Error)?
        func take(_ bytes: ArraySlice<UInt8>) -> Bool {
            count += bytes.count
            guard count <= entry.count else { return false }
            checksum = Inflater.checksum(bytes, after: checksum)
            do { try body(bytes) } catch { failure = error }
            return failure == nil
        }
        guard let start = dataStart(entry), let inflater = Inflater(),
            (try? file.seek(toOffset: UInt64(start))) != nil
        else { throw damaged("an entry has no data") }
        while left > 0 {
            let piece = [UInt8]((try? file.read(upToCount: min(left, 64 << 10))) ?? Data())
            guard !piece.isEmpty else { throw damaged("it ends too early") }
            left -= piece.count
            let isGood = entry.method == 0 ? take(piece[...]) : inflater.inflate(piece, take)
            if failure != nil { throw ImportError(.csvUnwritable, file: entry.name) }
            guard isGood else {
                throw count > entry.count
                    ? ImportError(
                        .bundleTooLarge,
                        file: name,
                        detail: "an entry is larger than it says"
                    )
                    : damaged("an entry cannot be unpacked")
            }
        }
        guard count == entry.count, checksum == entry.checksum,
            entry.method == 0 || inflater.isOver
        else { throw damaged("an entry is not what the directory says") }
    }

    /// Where an entry's data starts; nil where its own header calls it otherwise than the directory.
    private func dataStart(_ entry: ArchiveEntry) -> Int? {
        guard (try? file.seek(toOffset: UInt64(entry.offset))) != nil else { return nil }
        let header = [UInt8]((try? file.read(upToCount: 30 + 1024)) ?? Data())
        guard header.number(at: 0, 4) == 0x0403_4B50, let nameCount = header.number(at: 26, 2),
            let extraCount = header.number(at: 28, 2), 30 + nameCount <= header.count,
            header[30..<(30 + nameCount)].elementsEqual(entry.name.utf8)
        else { return nil }
        let start = entry.offset + 30 + nameCount + extraCount
        return start + entry.packedCount <= size ? start : nil
    }
}

extension ArchiveReader {
    /// The directory at the archive's end, in front of a comment of at most 65,535 bytes.
    private static func directory(
        _ file: FileHandle,
        _ size: Int,
        _ limits: ArchiveLimits,
        _ name: String
    ) throws(ImportError) -> [ArchiveEntry] {
        let broken = ImportError(.bundleBadArchive, file: name, detail: "it has no directory")
        guard let found = ArchiveDirectory(file, size: size) else { throw broken }
        let (count, length) = (found.entries, found.length)
        guard count <= limits.entries, length <= limits.entries << 12 else {
            throw ImportError(
                .bundleTooLarge,
                file: name,
                detail: "more than \(limits.entries) entries"
            )
        }
        let directory = file.bytes(from: found.start, to: found.start + length)
        var (entries, place): ([ArchiveEntry], Int) = ([], 0)
        for _ in 0..<count {
            guard let (entry, next) = ArchiveEntry.read(directory, at: place) else { throw broken }
            entries.append(entry)
            place = next
        }
        guard place == directory.count else { throw broken }
        return entries
    }
}
