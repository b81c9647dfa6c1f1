import Dispatch
import Glibc
import Synchronization

/// A terminal of the kernel without anybody before it: what the program writes can be read here.
public final class PseudoTerminal {
    /// The system gave no pseudo-terminal.
    public struct Refused: Error {}

    private let master: Int32
    /// The descriptor that a program on it reads and writes.
    public let slave: Int32
    private var isConnected = true

    /// Makes one of a size.
    ///
    /// - Throws: ``Refused`` where the system has none.
    public init(columns: Int = 80, rows: Int = 24) throws {
        // posix_openpt and its kin are hidden from Swift by glibc's feature macros.
        let unlock: UInt = 0x4004_5431
        let numberOf: UInt = 0x8004_5430
        master = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY)
        var locked: Int32 = 0
        var number: Int32 = 0
        guard ioctl(master, unlock, &locked) == 0, ioctl(master, numberOf, &number) == 0 else {
            throw Refused()
        }
        slave = Glibc.open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
        guard slave >= 0 else { throw Refused() }
        resize(columns: columns, rows: rows)
    }

    deinit {
        hangUp()
        Glibc.close(slave)
    }

    /// Lets the connection drop.
    public func hangUp() {
        if isConnected { Glibc.close(master) }
        isConnected = false
    }

    /// Changes the size.
    public func resize(columns: Int, rows: Int) {
        var size = winsize(
            ws_row: UInt16(rows),
            ws_col: UInt16(columns),
            ws_xpixel: 0,
            ws_ypixel: 0
        )
        _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
    }

    /// The input and output modes, to compare before and after.
    public var modes: [UInt32] {
        var modes = termios()
        tcgetattr(slave, &modes)
        return [modes.c_iflag, modes.c_oflag, modes.c_lflag]
    }

    /// Types bytes.
    public func type(_ text: String) { type(Array(text.utf8)) }

    /// Types bytes as they are.
    public func type(_ bytes: [UInt8]) {
        _ = Glibc.write(master, bytes, bytes.count)
    }

    /// What was written since the last call.
    ///
    /// A mark written after it says when all of it has come through, so that nobody has to wait.
    public func written() -> String {
        let mark = Array("\u{1}END\u{1}".utf8)
        _ = Glibc.write(slave, mark, mark.count)
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while !bytes.reversed().starts(with: mark.reversed()) {
            let count = Glibc.read(master, &buffer, buffer.count)
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        return String(decoding: bytes.dropLast(mark.count), as: UTF8.self)
    }

    /// Counts what is written from now on, on a thread of its own: the kernel holds but a few thousand bytes that nobody reads.
    public func reading() -> Reading { Reading(master, slave) }

    /// The counting of what is written.
    public final class Reading: Sendable {
        private static let mark = Array("\u{1}END\u{1}".utf8)
        private let slave: Int32
        private let counted = DispatchSemaphore(value: 0)
        private let count = Mutex(0)

        fileprivate init(_ master: Int32, _ slave: Int32) {
            self.slave = slave
            DispatchQueue(label: "pseudo-terminal").async { [self] in
                var bytes: [UInt8] = []
                var buffer = [UInt8](repeating: 0, count: 65_536)
                while !bytes.reversed().starts(with: Self.mark.reversed()) {
                    let got = Glibc.read(master, &buffer, buffer.count)
                    if got <= 0 { break }
                    bytes += buffer[..<got]
                }
                count.withLock { $0 = max(0, bytes.count - Self.mark.count) }
                counted.signal()
            }
        }

        /// Ends it: how many bytes have come.
        public func end() -> Int {
            _ = Glibc.write(slave, Self.mark, Self.mark.count)
            counted.wait()
            return count.withLock { $0 }
        }
    }

    /// What a program on it writes from now on, until nothing has come for a while.
    ///
    /// - Parameters:
    ///   - patience: milliseconds until the first byte comes at the latest.
    ///   - quiet: milliseconds without a byte that end the answer.
    /// - Returns: the bytes; none where nothing came.
    public func answer(patience: Int32, quiet: Int32) -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65_536)
        var file = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        while poll(&file, 1, bytes.isEmpty ? patience : quiet) > 0 {
            let count = Glibc.read(master, &buffer, buffer.count)
            if count <= 0 { break }
            bytes += buffer[..<count]
        }
        return bytes
    }
}
