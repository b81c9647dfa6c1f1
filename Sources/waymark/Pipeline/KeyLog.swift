import FoundationEssentials
import Glibc
import Screen

/// Writes what is typed into a new file that only its owner may read, for a ``KeyScript`` to do it again.
final class KeyLog {
    private let descriptor: Int32
    /// What came last; the key that ends the program is never written, so that what is done again ends where the person was.
    private var pending: [String] = []

    /// Makes the file.
    ///
    /// - Throws: ``Failure`` where there is one already, or none can be made.
    init(path: String) throws {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            let reason =
                errno == EEXIST ? "the file is there already; name another" : "it cannot be written"
            throw Failure(description: "\(path): \(reason).")
        }
    }

    deinit { close(descriptor) }

    /// Takes what was typed; what came before it is written.
    func note(_ inputs: [Input]) {
        let lines = inputs.compactMap(KeyScript.line)
        guard !lines.isEmpty else { return }
        write(pending)
        pending = lines
    }

    /// Writes what is left.
    ///
    /// - Parameter byKey: whether the last key is the one that ended the program.
    func end(byKey: Bool) {
        write(byKey ? pending.dropLast() : pending)
        pending = []
    }

    private func write(_ lines: [String]) {
        guard !lines.isEmpty else { return }
        var bytes = Array((lines.joined(separator: "\n") + "\n").utf8)[...]
        while !bytes.isEmpty {
            let written = bytes.withUnsafeBytes {
                Glibc.write(descriptor, $0.baseAddress, $0.count)
            }
            // A full disk must not end the work; the log then ends early.
            guard written > 0 else { return }
            bytes = bytes.dropFirst(written)
        }
    }
}
