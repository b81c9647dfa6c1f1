import Foundation
import Records

/// The beginning of a file, enough to tell its form.
struct FileHead {
    let path: String
    let name: String
    /// What `DOEHEADER` lines say; empty where there are none.
    private(set) var header = DOEHeader()
    /// Where the lines after them begin.
    private(set) var start = FileStart()
    /// The first line after them.
    private(set) var firstLine: [UInt8] = []

    /// Bytes that lines of a header may take.
    private static let mostBytes = 1 << 16

    init(path: String, name: String) throws(ImportError) {
        self.path = path
        self.name = name
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw ImportError(.csvUnreadable, file: name)
        }
        defer { try? file.close() }
        do {
            read(Array(try file.read(upToCount: Self.mostBytes) ?? Data()))
        } catch {
            throw ImportError(.csvUnreadable, file: name)
        }
    }

    private mutating func read(_ bytes: [UInt8]) {
        let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
        var from = bytes.starts(with: mark) ? mark.count : 0
        while from < bytes.count {
            let end = bytes[from...].firstIndex(of: 0x0A) ?? bytes.count
            let line = String(decoding: bytes[from..<end], as: UTF8.self).trimmingBlanks()
            guard header.take(line[...]) else {
                firstLine = Array(bytes[from..<end])
                return
            }
            from = min(end + 1, bytes.count)
            start.bytes = from
            start.lines += 1
        }
    }
}
