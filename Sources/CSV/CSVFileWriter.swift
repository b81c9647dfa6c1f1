import Glibc

/// Writes CSV into a file that only its owner may read, in large pieces.
///
/// Call `close()` and heed its error: a full disk shows there at the latest.
public struct CSVFileWriter: ~Copyable {
    private var writer: CSVWriter
    private let file: OpenFile
    private static let pieceBytes = 64 << 10

    /// Creates a file, or empties the one that exists, with mode 0600.
    public init(path: String, options: CSVWriterOptions = CSVWriterOptions()) throws(CSVError) {
        file = try OpenFile(creating: path)
        writer = CSVWriter(options: options)
    }

    /// Writes to an open file or pipe, which stays the caller's to close.
    public init(descriptor: Int32, options: CSVWriterOptions = CSVWriterOptions()) {
        file = OpenFile(descriptor: descriptor, closes: false)
        writer = CSVWriter(options: options)
    }

    /// Writes a whole record of text fields.
    public mutating func record(_ fields: [String]) throws(CSVError) {
        writer.record(fields)
        try flushIfLarge()
    }

    /// Writes any records by way of the in-memory writer.
    public mutating func write(_ body: (inout CSVWriter) -> Void) throws(CSVError) {
        body(&writer)
        try flushIfLarge()
    }

    /// Writes whole records that the caller has formatted, such as those that another thread made.
    public mutating func write(records bytes: [UInt8]) throws(CSVError) {
        try flush()
        try put(bytes)
    }

    /// Writes out what is left; the file closes when the writer goes.
    public consuming func close() throws(CSVError) {
        try flush()
    }

    private mutating func flushIfLarge() throws(CSVError) {
        if writer.bytes.count >= Self.pieceBytes { try flush() }
    }

    private mutating func flush() throws(CSVError) {
        try put(writer.takeBytes())
    }

    private func put(_ bytes: [UInt8]) throws(CSVError) {
        var done = 0
        while done < bytes.count {
            let wrote = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(
                    file.descriptor,
                    UnsafeRawBufferPointer(rebasing: buffer[done...]).baseAddress,
                    bytes.count - done
                )
            }
            if wrote < 0, errno == EINTR { continue }
            guard wrote > 0 else { throw .unwritable(errno) }
            done += wrote
        }
    }
}

extension OpenFile {
    /// Creates or empties a file that only its owner may read.
    fileprivate convenience init(creating path: String) throws(CSVError) {
        let flags = O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC
        let descriptor = unsafe open(path, flags, 0o600)
        guard descriptor >= 0 else { throw .unwritable(errno) }
        self.init(descriptor: descriptor, closes: true)
        // A device or another owner's file keeps its mode.
        guard fchmod(descriptor, 0o600) == 0 || errno == EPERM || errno == EINVAL else {
            throw .unwritable(errno)
        }
    }
}

extension CSVError {
    static func unwritable(_ number: Int32) -> CSVError {
        CSVError(.unwritable, detail: systemMessage(number))
    }
}
