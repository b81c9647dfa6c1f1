import CSV
import Foundation
import Records

/// Where packed rows wait for their table's turn: in memory as far as the limit goes, and from there on in a file without a name.
///
/// Pieces are added by one thread, and read again by any.
final class WaitingRoom: Sendable {
    /// Where a piece waits.
    enum Piece: Sendable {
        case inMemory([UInt8])
        case inFile(offset: UInt64, count: Int)
    }

    private struct State {
        /// Bytes that wait in memory.
        var kept = 0
        var file: FileHandle?
        /// Bytes that wait in the file.
        var written: UInt64 = 0
        /// Whether a piece could not be written; what comes after it does not matter any more.
        var hasFailed = false
    }

    /// What messages call what waits in the file.
    static let detail = "rows that wait in a temporary file"

    let limit: WaitingLimit
    private let make: @Sendable (String) -> FileHandle?
    private let state = Guarded(State())

    /// An empty room.
    ///
    /// - Parameters:
    ///   - limit: how much waits in memory, and where the rest does.
    ///   - make: makes the file in a folder.
    init(
        _ limit: WaitingLimit = .usual,
        make: @escaping @Sendable (String) -> FileHandle? = NamelessFile.make(in:)
    ) {
        self.limit = limit
        self.make = make
    }

    /// Bytes that wait in the file.
    var bytesInFile: Int { state.withLock { Int($0.written) } }

    /// Takes a piece.
    ///
    /// One that cannot be written is lost, and ``check(_:)`` says so: rows are added where nothing can be thrown.
    func keep(_ bytes: [UInt8]) -> Piece {
        state.withLock { state in
            if state.kept + bytes.count <= limit.bytes {
                state.kept += bytes.count
                return .inMemory(bytes)
            }
            let piece = Piece.inFile(offset: state.written, count: bytes.count)
            guard !state.hasFailed else { return piece }
            do {
                if state.file == nil { state.file = make(limit.folder) }
                guard let file = state.file else { throw CSVError(.unwritable) }
                try file.seek(toOffset: state.written)
                try file.write(contentsOf: bytes)
                state.written += UInt64(bytes.count)
            } catch {
                state.hasFailed = true
            }
            return piece
        }
    }

    /// The bytes of a piece.
    ///
    /// - Parameter piece: what ``keep(_:)`` gave back.
    /// - Returns: what was kept.
    /// - Throws: that the file cannot be read.
    func bytes(of piece: Piece) throws(CSVError) -> [UInt8] {
        guard case .inFile(let offset, let count) = piece else {
            guard case .inMemory(let bytes) = piece else { return [] }
            return bytes
        }
        let found = state.withLock { state -> [UInt8]? in
            guard count > 0 else { return [] }
            guard let file = state.file, (try? file.seek(toOffset: offset)) != nil else {
                return nil
            }
            return (try? file.read(upToCount: count)).map { [UInt8]($0) }
        }
        guard let found, found.count == count else {
            throw CSVError(.unreadable, detail: Self.detail)
        }
        return found
    }

    /// Sees that all pieces could be kept.
    ///
    /// - Parameter file: the file whose rows they are.
    /// - Throws: that there is no room for them.
    func check(_ file: String) throws(ImportError) {
        if state.withLock({ $0.hasFailed }) { throw ImportError(.waitingUnwritable, file: file) }
    }
}
