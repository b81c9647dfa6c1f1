import Foundation

/// A file that has lost its name before the first byte is written to it, so that the system takes it away however the program ends: it
/// holds students' data.
enum NamelessFile {
    /// Makes one that nobody else can open.
    ///
    /// - Parameter folder: where there is room for it.
    /// - Returns: the open file; nil where none can be made.
    static func make(in folder: String) -> FileHandle? {
        let path = NativeFolder.join(folder, ".waymark-\(UUID().uuidString)")
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        return unsafe unlink(path) == 0 ? file : nil
    }
}
