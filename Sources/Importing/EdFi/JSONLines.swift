import Foundation
import Records

/// A file with one JSON object on each line.
struct JSONLines {
    let path: String
    let name: String

    /// Calls with each object and its line.
    ///
    /// - Parameter body: takes an object.
    /// - Returns: the number of lines.
    /// - Throws: that the file cannot be read, or the line that is no JSON object: an export that broke off.
    func forEach(_ body: (JSONValue, Int) -> Void) throws(ImportError) -> Int {
        try forEachLine { bytes, line throws(ImportError) in try take(bytes, line, body) }
    }

    /// Calls with each line's bytes and its number, and returns the number of lines.
    func forEachLine(
        _ body: (ArraySlice<UInt8>, Int) throws(ImportError) -> Void
    ) throws(ImportError) -> Int {
        guard let file = FileHandle(forReadingAtPath: path) else {
            throw ImportError(.csvUnreadable, file: name)
        }
        defer { try? file.close() }
        var (rest, line, isFirst) = ([UInt8](), 0, true)
        while let piece = try read(file), !piece.isEmpty {
            rest +=
                isFirst && piece.starts(with: [0xEF, 0xBB, 0xBF])
                ? Array(piece.dropFirst(3)) : piece
            isFirst = false
            var from = 0
            while let end = rest[from...].firstIndex(of: 0x0A) {
                line += 1
                try body(rest[from..<end], line)
                from = end + 1
            }
            rest.removeFirst(from)
        }
        if !rest.isEmpty {
            line += 1
            try body(rest[...], line)
        }
        return line
    }

    private func read(_ file: FileHandle) throws(ImportError) -> [UInt8]? {
        do {
            return try file.read(upToCount: 1 << 20).map { Array($0) }
        } catch {
            throw ImportError(.csvUnreadable, file: name)
        }
    }

    private func take(
        _ bytes: ArraySlice<UInt8>,
        _ line: Int,
        _ body: (JSONValue, Int) -> Void
    ) throws(ImportError) {
        guard bytes.contains(where: { $0 > 0x20 }) else { return }
        guard let value = JSONReading.value(Array(bytes)), case .object = value else {
            throw ImportError(.jsonMalformed, file: name, line: line)
        }
        body(value, line)
    }
}
