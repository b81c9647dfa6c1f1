import Dashboard
import FoundationEssentials
import Glibc

/// A person's own folder for what a program keeps from one time to the next: `waymark` in `$XDG_STATE_HOME` or `~/.local/state`.
enum StateFolder {
    static var path: String {
        let environment = ProcessInfo.processInfo.environment
        let state = environment["XDG_STATE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        return "\(state ?? "\(environment["HOME"] ?? ".")/.local/state")/waymark"
    }

    /// The file of a kind that belongs to a store; nil for a store in memory.
    ///
    /// By a digest of where the store is, for its path may be longer than the name of a file.
    static func file(_ kind: String, ofStore store: String) -> String? {
        guard !store.isEmpty, store != ":memory:" else { return nil }
        let full = URL(filePath: store).standardizedFileURL.path
        var digest: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in full.utf8 { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return "\(path)/\(kind)-\(String(digest, radix: 16)).json"
    }

    /// Writes a file that only its owner may read; where that fails nothing is kept, and nobody need be told.
    static func write(_ data: Data, to path: String) {
        let folder = URL(filePath: path).deletingLastPathComponent()
        try? FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let fresh = "\(path).\(getpid())"
        unlink(fresh)
        guard
            FileManager.default.createFile(
                atPath: fresh,
                contents: data,
                attributes: [.posixPermissions: 0o600]
            ), chmod(fresh, 0o600) == 0, rename(fresh, path) == 0
        else {
            unlink(fresh)
            return
        }
    }

    /// A small file; nil where there is none, or a larger one than we write.
    static func read(_ path: String) -> Data? {
        var info = stat()
        guard stat(path, &info) == 0, info.st_size <= 64 * 1024 else { return nil }
        return try? Data(contentsOf: URL(filePath: path))
    }
}

/// Where the last session with a store ended.
///
/// It may hold ids and names that were searched for, so only its owner may read it.
struct SessionFile {
    /// What the file says.
    enum Kept: Hashable {
        /// Nothing was kept.
        case none
        /// Where the last session ended.
        case session(Session)
        /// It cannot be read; the sentence says so.
        case damaged(String)
    }

    private let path: String?

    /// The file of a store.
    init(_ store: String) { path = StateFolder.file("session", ofStore: store) }

    /// What was kept.
    func kept() -> Kept {
        guard let path, access(path, F_OK) == 0 else { return .none }
        guard let data = StateFolder.read(path),
            let session = try? JSONDecoder().decode(Session.self, from: data), session.isReadable
        else {
            return .damaged("Where the last session ended cannot be read, and is ignored: \(path)")
        }
        return .session(session)
    }

    /// Keeps where a session ended; nil forgets what was kept.
    func keep(_ session: Session?) {
        guard let path else { return }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys]
        guard let session, let data = try? encoder.encode(session) else {
            unlink(path)
            return
        }
        StateFolder.write(data, to: path)
    }
}

/// The favourite schools of a store, by their codes.
struct FavouritesFile {
    private let path: String?

    /// The file of a store.
    init(_ store: String) { path = StateFolder.file("favourites", ofStore: store) }

    /// Those that were kept; none where nothing can be read, for a list must open whatever the file says.
    func kept() -> [String] {
        guard let path, let data = StateFolder.read(path) else { return [] }
        return (try? JSONDecoder().decode([String].self, from: data)) ?? []
    }

    /// Keeps favourites in place of those before.
    func keep(_ codes: [String]) {
        guard let path, let data = try? JSONEncoder().encode(codes) else { return }
        StateFolder.write(data, to: path)
    }
}
