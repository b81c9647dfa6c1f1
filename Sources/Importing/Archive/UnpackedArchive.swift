import Foundation
import Records

/// The files of an archive, unpacked to where no name leads.
///
/// Each file loses its name before the first byte is written to it, so that the system takes it away however the program ends: it holds
/// students' data. It is read by the path of its open descriptor.
final class UnpackedArchive: Sendable {
    /// The paths of the files by their names.
    let paths: [String: String]
    private let files: [FileHandle]

    /// Unpacks an archive.
    ///
    /// - Parameter reader: the archive.
    /// - Throws: that it is damaged, or that there is no room.
    init(_ reader: ArchiveReader) throws(ImportError) {
        var (paths, files): ([String: String], [FileHandle]) = ([:], [])
        for entry in reader.entries {
            let file = try Self.nameless(entry.name)
            try reader.unpack(entry) { bytes in try file.write(contentsOf: bytes) }
            paths[entry.name] = "/proc/self/fd/\(file.fileDescriptor)"
            files.append(file)
        }
        (self.paths, self.files) = (paths, files)
    }

    private static func nameless(_ name: String) throws(ImportError) -> FileHandle {
        let path = NSTemporaryDirectory() + "/waymark-unpacked-\(UUID().uuidString)"
        let isMade = FileManager.default.createFile(
            atPath: path,
            contents: nil,
            attributes: [.posixPermissions: 0o600]
        )
        guard isMade, let file = FileHandle(forUpdatingAtPath: path),
            (try? FileManager.default.removeItem(atPath: path)) != nil
        else { throw ImportError(.csvUnwritable, file: name) }
        return file
    }
}
