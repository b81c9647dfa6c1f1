import Dispatch
import Glibc
import Records

/// A file of columns with a stamp that says what they were made from: a head, a table of sections, and the columns.
///
/// Whatever is wrong with it (cut, changed, of another version or machine, of another stamp) makes it unreadable and never
/// gives wrong numbers: it is only a copy of what the store has.
struct ColumnFile {
    /// Where it is.
    let path: String

    /// `WAYMROST` as the machine that wrote it reads eight bytes, so that another order of bytes is noticed.
    private static let magic: UInt64 = 0x5453_4F52_4D59_4157
    /// The version of the format; a file of another one is made anew.
    static let version: UInt64 = 2
    /// Words of the head: magic, version, four of stamp, sections, checksum of head and table.
    private static let headWords = 8
    /// Words of a section in the table: kind, count, place in the file, checksum.
    private static let sectionWords = 4
    private static let mostSections = 4096

    private struct Section {
        var kind: UInt64
        var count: Int
        var start: Int
        var size: Int
        var checksum: UInt64
    }

    /// The columns, or nil where the file is not there, not whole or not of the stamp.
    func read(stamp: [UInt64]) -> [ColumnData]? {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var status = Glibc.stat()
        guard unsafe fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let sections = table(of: file, size: Int(status.st_size), stamp)
        else { return nil }
        let columns = Guarded<[ColumnData?]>(sections.map { _ in nil })
        // The longest ones first, so that two threads are done at the same time.
        let order = sections.indices.sorted { sections[$0].size > sections[$1].size }
        DispatchQueue.concurrentPerform(iterations: order.count) { turn in
            let column = Self.column(sections[order[turn]], of: file)
            columns.withLock { $0[order[turn]] = column }
        }
        let read = columns.withLock { columns in
            defer { columns = [] }
            return columns.compactMap { $0 }
        }
        return read.count == sections.count ? read : nil
    }

    private func table(of file: Int32, size: Int, _ stamp: [UInt64]) -> [Section]? {
        guard let head = Self.words(of: file, at: 0, count: Self.headWords),
            head[0] == Self.magic, head[1] == Self.version, Array(head[2..<6]) == stamp,
            head[6] <= Self.mostSections,
            let table = Self.words(
                of: file,
                at: Self.headWords * 8,
                count: Int(head[6]) * Self.sectionWords
            ), Self.checksum(head.dropLast() + table) == head[7]
        else { return nil }
        var start = (Self.headWords + table.count) * 8
        var sections: [Section] = []
        for place in stride(from: 0, to: table.count, by: Self.sectionWords) {
            guard let width = ColumnData.width(ofKind: table[place]),
                let count = Int(exactly: table[place + 1]), count <= size,
                table[place + 2] == UInt64(start)
            else { return nil }
            let section = Section(
                kind: table[place],
                count: count,
                start: start,
                size: count * width,
                checksum: table[place + 3]
            )
            start += section.size
            guard start <= size else { return nil }
            sections.append(section)
        }
        return start == size ? sections : nil
    }

    private static func column(_ section: Section, of file: Int32) -> ColumnData? {
        unsafe ColumnData(kind: section.kind, count: section.count) { room in
            var checksum = Checksum()
            var place = 0
            while place < section.size {
                // A piece is summed up while it is still in the cache.
                let end = min(place + piece, section.size)
                let part = unsafe UnsafeMutableRawBufferPointer(rebasing: room[place..<end])
                guard unsafe fill(part, from: file, at: section.start + place) else { return false }
                unsafe checksum.add(UnsafeRawBufferPointer(part))
                place = end
            }
            return checksum.value == section.checksum
        }
    }

    private static let piece = 1 << 18

    private static func fill(
        _ room: UnsafeMutableRawBufferPointer,
        from file: Int32,
        at start: Int
    ) -> Bool {
        var done = 0
        while done < room.count {
            let target = unsafe room.baseAddress.map { unsafe $0 + done }
            let count = unsafe pread(file, target, room.count - done, off_t(start + done))
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { return false }
            done += count
        }
        return true
    }

    private static func words(of file: Int32, at start: Int, count: Int) -> [UInt64]? {
        let column = unsafe ColumnData(kind: 4, count: count) { room in
            unsafe fill(room, from: file, at: start)
        }
        guard case .bits(let words)? = column else { return nil }
        return words
    }

    private static func checksum(_ words: [UInt64]) -> UInt64 {
        var checksum = Checksum()
        unsafe words.withUnsafeBytes { unsafe checksum.add($0) }
        return checksum.value
    }
}

extension ColumnFile {
    /// Writes the file under another name first, so that nobody ever reads half of it.
    ///
    /// - Returns: whether it is there now; the store works without it as well.
    @discardableResult
    func write(_ columns: [ColumnData], stamp: [UInt64]) -> Bool {
        guard columns.count <= Self.mostSections, stamp.count == 4 else { return false }
        let fresh = "\(path).\(getpid()).part"
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
        unsafe unlink(fresh)
        let file = unsafe open(fresh, flags, 0o600)
        guard file >= 0 else { return false }
        var isWritten = Self.put(.bits(Self.head(columns, stamp)), into: file)
        for column in columns where isWritten { isWritten = Self.put(column, into: file) }
        isWritten = close(file) == 0 && isWritten
        isWritten = unsafe isWritten && rename(fresh, path) == 0
        if !isWritten { unsafe unlink(fresh) }
        return isWritten
    }

    private static func head(_ columns: [ColumnData], _ stamp: [UInt64]) -> [UInt64] {
        let head = [magic, version] + stamp + [UInt64(columns.count)]
        var start = (headWords + columns.count * sectionWords) * 8
        var table: [UInt64] = []
        for column in columns {
            var checksum = Checksum()
            unsafe column.withBytes { bytes in
                unsafe checksum.add(bytes)
                table += [column.kind, UInt64(column.count), UInt64(start), checksum.value]
                start += bytes.count
            }
        }
        return head + [checksum(head + table)] + table
    }

    private static func put(_ column: ColumnData, into file: Int32) -> Bool {
        unsafe column.withBytes { bytes in
            var done = 0
            while done < bytes.count {
                let source = unsafe bytes.baseAddress.map { unsafe $0 + done }
                let count = unsafe Glibc.write(file, source, bytes.count - done)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }

    /// Makes the folder of the file, which nobody else may look into.
    func makeFolder() {
        guard let slash = path.lastIndex(of: "/") else { return }
        unsafe mkdir(String(path[..<slash]), 0o700)
    }
}
