import Glibc

/// Standard output, written at once and without losing what a broken pipe refuses.
enum StandardOutput {
    /// Writes text; a reader that has gone away is not an error.
    static func write(_ text: String) { writeAll(text, to: STDOUT_FILENO) }

    /// Whether it is a terminal.
    static var isTerminal: Bool { isatty(STDOUT_FILENO) == 1 }
}

/// Standard error, for messages that must not mix with a list.
enum StandardError {
    /// Writes text.
    static func write(_ text: String) { writeAll(text, to: STDERR_FILENO) }

    /// Whether it is a terminal, so that progress may be shown.
    static var isTerminal: Bool { isatty(STDERR_FILENO) == 1 }
}

/// Whether a person can type at standard input.
var standardInputIsTerminal: Bool { isatty(STDIN_FILENO) == 1 }

private func writeAll(_ text: String, to descriptor: Int32) {
    let bytes = Array(text.utf8)
    var start = 0
    while start < bytes.count {
        let written = bytes[start...].withUnsafeBytes {
            Glibc.write(descriptor, $0.baseAddress, $0.count)
        }
        if written < 0 && errno == EINTR { continue }
        guard written > 0 else { return }
        start += written
    }
}
