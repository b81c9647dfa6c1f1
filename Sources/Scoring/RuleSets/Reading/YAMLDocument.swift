import Yams

/// The checks on the bytes of a rule-set file before anything in them is believed, and the tree of nodes after.
enum YAMLDocument {
    /// The largest file that is read, in bytes.
    static let largestSize = 1 << 20
    /// The largest number of values and keys.
    static let largestCount = 50_000

    /// The tree of the one document in the bytes.
    static func root(of bytes: [UInt8]) throws(RuleSetRefusal) -> Node {
        let text = try checkedText(bytes)
        let root: Node?
        do {
            root = try compose(yaml: text)
        } catch {
            throw RuleSetRefusal(problems: [problem(of: error)])
        }
        guard let root, !isEmpty(root) else { throw refusal(1, 1, .empty) }
        var count = 0
        guard isSmall(root, &count) else { throw refusal(1, 1, .large) }
        return root
    }

    private static func checkedText(_ bytes: [UInt8]) throws(RuleSetRefusal) -> String {
        if bytes.count > largestSize { throw refusal(1, 1, .large) }
        do {
            _ = try UTF8Span(validating: bytes.span)
        } catch {
            throw refusal(at: error.byteOffsets.lowerBound, in: bytes, .encoding)
        }
        if let place = bytes.firstIndex(where: isControl) {
            throw refusal(at: place, in: bytes, .control)
        }
        if let place = anchor(in: bytes) { throw refusal(at: place, in: bytes, .anchor) }
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        return String(decoding: hasMark ? bytes[3...] : bytes[...], as: UTF8.self)
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
    }

    /// The place of the first `&name` where a value may begin, outside of comments.
    ///
    /// Anchors are refused on the bytes: nodes that repeat each other may be too large to compare even before they are read.
    private static func anchor(in bytes: [UInt8]) -> Int? {
        var before = UInt8(ascii: "\n")
        var isComment = false
        for place in bytes.indices {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") { isComment = false }
            let mayBegin = before <= 0x20 || "[{,".utf8.contains(before)
            if byte == UInt8(ascii: "#"), before <= 0x20 { isComment = true }
            if byte == UInt8(ascii: "&"), mayBegin, !isComment, place + 1 < bytes.count,
                bytes[place + 1] > 0x20
            {
                return place
            }
            before = byte
        }
        return nil
    }

    private static func isEmpty(_ node: Node) -> Bool {
        node.scalar.map { $0.string.isEmpty } ?? false
    }

    private static func isSmall(_ node: Node, _ count: inout Int) -> Bool {
        count += 1
        if count > largestCount { return false }
        if let mapping = node.mapping {
            return mapping.allSatisfy { isSmall($0.key, &count) && isSmall($0.value, &count) }
        }
        return node.sequence?.allSatisfy { isSmall($0, &count) } ?? true
    }
}

extension YAMLDocument {
    /// What can be wrong with a file as a whole.
    private enum Fault {
        case large, encoding, control, anchor, empty
    }

    private static func refusal(
        at offset: Int,
        in bytes: [UInt8],
        _ fault: Fault
    ) -> RuleSetRefusal {
        var (line, column) = (1, 1)
        for byte in bytes[..<offset] {
            if byte == UInt8(ascii: "\n") {
                (line, column) = (line + 1, 1)
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return refusal(line, column, fault)
    }

    private static func refusal(_ line: Int, _ column: Int, _ fault: Fault) -> RuleSetRefusal {
        let (code, reason, remedy) = words(of: fault)
        return RuleSetRefusal(problems: [
            RuleSetProblem(line: line, column: column, code: code, reason: reason, remedy: remedy)
        ])
    }

    private static func words(of fault: Fault) -> (String, String, String) {
        switch fault {
        case .large:
            (
                "too-large", "The file has more than 1 MiB or more than 50,000 values.",
                "Split it into several rule sets."
            )
        case .encoding:
            ("not-utf8", "The byte here is not UTF-8.", "Save the file as UTF-8.")
        case .control:
            ("control-character", "There is a control character here.", "Delete it.")
        case .anchor:
            (
                "anchor", "Anchors and aliases (`&name`, `*name`) are not read.",
                "Write the repeated part out; in prose put a space after the `&`."
            )
        case .empty:
            ("empty-file", "The file says nothing.", "Start from a copy of a shipped rule set.")
        }
    }

    private static func problem(of error: any Error) -> RuleSetProblem {
        switch error as? YamlError {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
            return syntax(mark.line, mark.column, "The YAML cannot be read here: \(problem).")
        case .composer(_, let problem, let mark, _):
            return syntax(mark.line, mark.column, "The YAML cannot be read here: \(problem).")
        case .duplicatedKeysInMapping(let keys, let context):
            let list = keys.map { "`\($0)`" }.joined(separator: ", ")
            return RuleSetProblem(
                line: context.mark.line,
                column: context.mark.column,
                code: "duplicate-key",
                reason: "The key \(list) is given more than once in the same place.",
                remedy: "Keep one."
            )
        case .reader(let problem, _, _, _):
            return syntax(1, 1, "The YAML cannot be read: \(problem).")
        default:
            return syntax(1, 1, "The YAML cannot be read.")
        }
    }

    private static func syntax(_ line: Int, _ column: Int, _ reason: String) -> RuleSetProblem {
        RuleSetProblem(
            line: line,
            column: column,
            code: "yaml-syntax",
            reason: reason,
            remedy: "Look at the indentation, quotes and brackets on this line and the one above."
        )
    }
}
