import Glibc
import Records

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
