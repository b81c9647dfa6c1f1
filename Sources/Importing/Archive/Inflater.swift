import CZlib

/// Inflates raw deflate data piece by piece; the one file of this folder that touches memory by hand.
@safe
final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private var buffer = [UInt8](repeating: 0, count: 64 << 10)
    /// Whether the data has told its end.
    private(set) var isOver = false

    /// Nil where there is no memory.
    init?() {
        guard let stream = unsafe czlib_open() else { return nil }
        unsafe self.stream = unsafe stream
    }

    deinit { unsafe czlib_close(stream) }

    /// Inflates a piece.
    ///
    /// - Parameters:
    ///   - piece: the next bytes of the data.
    ///   - body: takes what they stand for, some at a time; false ends the work.
    /// - Returns: false where the data is damaged or `body` has had enough.
    func inflate(_ piece: [UInt8], _ body: (ArraySlice<UInt8>) -> Bool) -> Bool {
        var start = 0
        while !isOver {
            var (taken, made) = (0, 0)
            let result = unsafe piece[start...].withUnsafeBufferPointer { input in
                unsafe buffer.withUnsafeMutableBufferPointer { output in
                    unsafe czlib_step(
                        stream,
                        input.baseAddress,
                        input.count,
                        &taken,
                        output.baseAddress,
                        output.count,
                        &made
                    )
                }
            }
            guard result >= 0 else { return false }
            isOver = result == 1
            start += taken
            if made > 0, !body(buffer[..<made]) { return false }
            if start == piece.count, made < buffer.count { return true }
        }
        return start == piece.count
    }

    /// The CRC-32 of bytes behind those of an earlier one.
    static func checksum(_ bytes: ArraySlice<UInt8>, after earlier: UInt32) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            UInt32(
                truncatingIfNeeded: unsafe crc32(
                    UInt(earlier),
                    bytes.baseAddress,
                    UInt32(bytes.count)
                )
            )
        }
    }
}
