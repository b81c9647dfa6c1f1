import Foundation

/// The first line of a file as bytes, for what reading it as CSV makes unseen.
struct HeaderBytes {
    /// Whether the last column has no name.
    let endsWithoutName: Bool
    /// Whether a carriage return alone ends the line.
    let endsWithReturnAlone: Bool

    /// Bytes that a header may have; what is longer is not looked at.
    private static let most = 1 << 16

    init(path: String) {
        let handle = FileHandle(forReadingAtPath: path)
        defer { try? handle?.close() }
        let bytes = [UInt8]((try? handle?.read(upToCount: Self.most)) ?? Data())
        let end = bytes.firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
        endsWithoutName = end > 0 && bytes[end - 1] == 0x2C
        endsWithReturnAlone =
            end < bytes.count && bytes[end] == 0x0D
            && !bytes[end...].dropFirst().starts(with: [0x0A])
    }
}
