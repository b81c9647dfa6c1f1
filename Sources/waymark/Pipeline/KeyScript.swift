import Dashboard
import FoundationEssentials
import Screen

/// Keys in the order in which somebody pressed them, a line each by its name, as `waymark keys` has them.
///
/// Text that was pasted is a line `paste TEXT` with `\n` for a line end and `\\` for a backslash. Empty lines are nothing, and
/// neither are lines that begin with `# `.
struct KeyScript {
    /// What was typed, in order.
    let inputs: [Input]

    /// Reads a file.
    ///
    /// - Throws: ``Failure`` where it cannot be read, or has a line that is no key.
    init(path: String) throws {
        guard let data = FileManager.default.contents(atPath: path),
            let text = String(validating: data, as: UTF8.self)
        else { throw Failure(description: "\(path): there is no such text file.") }
        try self.init(text, file: path)
    }

    /// Reads lines.
    ///
    /// - Throws: ``Failure`` with the line that is no key; what it says is not told, for searches have names in them.
    init(_ text: String, file: String) throws {
        // Written on another system, a line ends with two characters that are one here.
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        inputs = try lines.enumerated().compactMap { number, line in
            if line.isEmpty || line.hasPrefix("# ") { return nil }
            if line.hasPrefix(Self.paste) {
                return .paste(Self.unescaped(line.dropFirst(Self.paste.count)))
            }
            guard let key = KeyName.key(named: String(line)) else {
                throw Failure(
                    description:
                        "\(file):\(number + 1): this is no key; `waymark keys` has their names, and text that is pasted begins with “paste ”."
                )
            }
            return .key(key)
        }
    }

    /// The line of what was typed; nil for what is nobody's typing.
    static func line(of input: Input) -> String? {
        switch input {
        case .key(let key): KeyName.text(of: key)
        case .paste(let text):
            paste
                + text.replacing("\\", with: "\\\\").replacing("\r\n", with: "\\n")
                .replacing("\n", with: "\\n")
        // Where a mouse was depends on the size of the screen.
        case .mouse, .resize, .wake, .hangUp, .terminate: nil
        }
    }

    private static let paste = "paste "

    private static func unescaped(_ text: Substring) -> String {
        var (result, isEscaped) = ("", false)
        for letter in text {
            if isEscaped {
                result.append(letter == "n" ? "\n" : letter)
                isEscaped = false
            } else if letter == "\\" {
                isEscaped = true
            } else {
                result.append(letter)
            }
        }
        return result
    }
}
