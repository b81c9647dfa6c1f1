import CSV
import Foundation

/// A copy of a file in which what systems write with a backslash stands as CSV has it.
///
/// `\"` becomes `""`, `\\` one backslash, and a backslash before a line end goes; lines stay where they are. The copy loses its name
/// before the first byte is written to it, for it holds students' data, and is read by the path of its descriptor.
final class BackslashedFile: Sendable {
    /// Where the copy can be read as long as this is kept.
    let path: String
    private let file: FileHandle

    private static let pieceBytes = 1 << 20

    /// Makes the copy.
    ///
    /// - Parameter path: the file.
    /// - Throws: that it cannot be read, or that there is no room.
    init(path: String) throws(CSVError) {
        guard let source = FileHandle(forReadingAtPath: path) else { throw CSVError(.unreadable) }
        defer { try? source.close() }
        file = try Self.nameless()
        self.path = "/proc/self/fd/\(file.fileDescriptor)"
        var unescaper = BackslashReading()
        do {
            while let piece = try source.read(upToCount: Self.pieceBytes), !piece.isEmpty {
                try file.write(contentsOf: Data(unescaper.take([UInt8](piece))))
            }
            try file.write(contentsOf: Data(unescaper.end()))
        } catch {
            throw CSVError(.unwritable)
        }
    }

    private static func nameless() throws(CSVError) -> FileHandle {
        let path = NSTemporaryDirectory() + "/waymark-plain-\(UUID().uuidString)"
        let isMade = FileManager.default.createFile(
            atPath: path,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard isMade, let file = FileHandle(forUpdatingAtPath: path),
            (try? FileManager.default.removeItem(atPath: path)) != nil
        else { throw CSVError(.unwritable) }
        return file
    }

    /// Whether the beginning of a file has a quote behind a backslash, which CSV would take for the end of the cell.
    static func isMeant(_ path: String) -> Bool {
        guard let file = FileHandle(forReadingAtPath: path) else { return false }
        defer { try? file.close() }
        let bytes = [UInt8]((try? file.read(upToCount: pieceBytes)) ?? Data())
        return zip(bytes, bytes.dropFirst()).contains { $0 == 0x5C && $1 == 0x22 }
    }
}

/// Turns backslashes into what CSV has for them, over pieces that may end anywhere.
struct BackslashReading {
    private var isPending = false

    /// What a piece becomes.
    mutating func take(_ bytes: [UInt8]) -> [UInt8] {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count + 16)
        for byte in bytes {
            guard isPending else {
                if byte == 0x5C { isPending = true } else { plain.append(byte) }
                continue
            }
            isPending = false
            switch byte {
            case 0x22: plain += [0x22, 0x22]
            case 0x5C: plain.append(0x5C)
            case 0x0A, 0x0D: plain.append(byte)
            default: plain += [0x5C, byte]
            }
        }
        return plain
    }

    /// What is left at the end of the file.
    mutating func end() -> [UInt8] {
        defer { isPending = false }
        return isPending ? [0x5C] : []
    }
}
