import Dispatch
import Glibc
import Importing
import Records
import Store

extension SHA256 {
    /// The digest of a file's bytes, or nil where it cannot be read; flat memory whatever its size.
    static func hex(ofFile path: String) -> String? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var digest = SHA256()
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            guard count > 0 else { break }
            digest.update(count == buffer.count ? buffer : Array(buffer[..<count]))
        }
        return digest.finish()
    }
}

/// The digests of an import's files, which are taken on a thread of their own while the files are imported.
final class FileDigests: Sendable {
    private let found = Guarded<[ImportOptions.File]>([])
    private let group = DispatchGroup()

    /// Starts taking the digests of all files of some sources.
    init(of sources: [ImportSource]) {
        let files = sources.flatMap(\.rejectSources)
        DispatchQueue.global(qos: .userInitiated).async(group: group) { [self] in
            for file in files {
                guard let digest = SHA256.hex(ofFile: file.path) else { continue }
                let name = file.name.split(separator: "/").last.map(String.init) ?? file.name
                found.withLock { $0.append(ImportOptions.File(name: name, sha256: digest)) }
            }
        }
    }

    /// All of them in the order of the files; waits for the last one.
    func all() -> [ImportOptions.File] {
        group.wait()
        return found.withLock { $0 }
    }
}
