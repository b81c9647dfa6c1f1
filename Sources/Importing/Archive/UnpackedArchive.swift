import Foundation
import Records

/// The files of an archive, unpacked to where no name leads.
///
/// Each file loses its name before the first byte is written to it, so that the system takes it away however the program ends: it holds
/// students' data. It is read by the path of its open descriptor.
final class UnpackedArchive: Sendable {
    /// The paths of the files by their names.
    let paths: [String: String]
    /// Whether the files stood in a folder, or beside what a Mac packs with them.
    let hadFolder: Bool
    private let files: [FileHandle]

    /// Unpacks an archive.
    ///
    /// - Parameter reader: the archive.
    /// - Throws: that it is damaged, or that there is no room.
    init(_ reader: ArchiveReader) throws(ImportError) {
        var (paths, files): ([String: String], [FileHandle]) = ([:], [])
        for entry in reader.entries {
            guard let file = NamelessFile.make(in: NSTemporaryDirectory()) else {
                throw ImportError(.csvUnwritable, file: entry.name)
            }
            try reader.unpack(entry) { bytes in try file.write(contentsOf: bytes) }
            paths[entry.shown] = "/proc/self/fd/\(file.fileDescriptor)"
            files.append(file)
        }
        (self.paths, self.files, hadFolder) = (paths, files, reader.hadFolder)
    }
}
