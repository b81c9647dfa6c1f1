import Glibc

/// An open file, closed when the last reader of it goes.
final class OpenFile: Sendable {
    let descriptor: Int32
    private let closes: Bool

    init(descriptor: Int32, closes: Bool) {
        self.descriptor = descriptor
        self.closes = closes
    }

    convenience init(path: String) throws(CSVError) {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .unreadable(errno) }
        self.init(descriptor: descriptor, closes: true)
    }

    deinit {
        if closes { _ = close(descriptor) }
    }

    /// Bytes in the file; nil when it is a pipe or a device.
    var size: Int? {
        var info = stat()
        guard unsafe fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG else {
            return nil
        }
        return Int(info.st_size)
    }
}

/// Where bytes come from, in order, without looking at them.
enum ByteSource: Sendable {
    /// The rest of a file or pipe, from where it stands.
    case stream(OpenFile)
    /// The bytes of a file between two offsets; leaves the file's own position alone.
    case range(OpenFile, from: Int, to: Int)
    /// Bytes in memory, from an offset.
    case memory([UInt8], from: Int)
    /// Fills the array's range with up to so many bytes; returns how many: for tests.
    case synthetic(@Sendable (inout ArraySlice<UInt8>) -> Int)

    /// Puts up to `count` bytes at `offset`; returns how many, 0 at the end.
    mutating func read(
        into bytes: inout [UInt8],
        at offset: Int,
        count: Int
    ) throws(CSVError) -> Int {
        switch self {
        case .stream(let file):
            return unsafe try bytes.fill(at: offset, count: count) {
                unsafe Glibc.read(file.descriptor, $0, $1)
            }
        case .range(let file, let from, let to):
            let got = unsafe try bytes.fill(at: offset, count: Swift.min(count, to - from)) {
                unsafe pread(file.descriptor, $0, $1, from)
            }
            self = .range(file, from: from + got, to: to)
            return got
        case .memory(let all, let from):
            let got = Swift.min(count, all.count - from)
            bytes.replaceSubrange(offset..<offset + got, with: all[from..<from + got])
            self = .memory(all, from: from + got)
            return got
        case .synthetic(let produce):
            return produce(&bytes[offset..<offset + count])
        }
    }
}

extension CSVError {
    static func unreadable(_ number: Int32) -> CSVError {
        CSVError(.unreadable, detail: systemMessage(number))
    }
}

/// What the system calls an error number.
func systemMessage(_ number: Int32) -> String {
    unsafe strerror(number).map { unsafe String(cString: $0) } ?? "error \(number)"
}

extension [UInt8] {
    /// Calls a read-like function, again when a signal interrupted it.
    fileprivate mutating func fill(
        at offset: Int,
        count: Int,
        _ call: (UnsafeMutableRawPointer, Int) -> Int
    ) throws(CSVError) -> Int {
        guard count > 0 else { return 0 }
        var number: Int32 = 0
        let got = unsafe withUnsafeMutableBytes { buffer -> Int in
            guard let start = buffer.baseAddress else { return 0 }
            while true {
                let got = unsafe call(start + offset, count)
                if got >= 0 { return got }
                number = errno
                if number != EINTR { return got }
            }
        }
        guard got >= 0 else { throw .unreadable(number) }
        return got
    }
}
