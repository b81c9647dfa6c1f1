import Foundation

/// How much of what an import has read may wait in memory until its table's turn comes, and where the rest waits.
public struct WaitingLimit: Sendable, Hashable {
    /// Bytes of packed rows that may wait in memory.
    public var bytes: Int
    /// The folder of the file in which the others wait: best that of the store, which has the same students' data and room for it.
    public var folder: String

    /// Rows of a table that are packed together.
    var pieceRows = Importer.batchRows

    /// A limit.
    ///
    /// - Parameters:
    ///   - bytes: how much may wait in memory; a usual district's year is less than the usual limit.
    ///   - folder: where the rest waits; the system's place for temporary files without it.
    public init(bytes: Int = 16 << 20, folder: String? = nil) {
        self.bytes = bytes
        self.folder = folder ?? NSTemporaryDirectory()
    }

    /// The limit where nobody says otherwise.
    public static var usual: WaitingLimit { WaitingLimit() }
}
