import Foundation
import Yams

/// A place in a mapping: its YAML node, and what to call it in an error.
struct MappingNode {
    let node: Node
    let file: String
    let subject: String
    let line: Int

    init(_ node: Node, _ file: String, _ subject: String, line: Int = 1) {
        self.node = node
        self.file = file
        self.subject = subject
        self.line = node.mark?.line ?? line
    }

    /// The text of a YAML file, and what findings call it.
    ///
    /// - Parameter path: where it is.
    /// - Returns: both.
    /// - Throws: that it cannot be read.
    static func file(_ path: String) throws(ImportError) -> (text: String, name: String) {
        let name = NativeFolder.lastPart(path)
        guard let file = FileHandle(forReadingAtPath: path),
            let bytes = try? file.read(upToCount: mostBytes + 1) ?? Data(),
            let text = String(bytes: bytes, encoding: .utf8)
        else {
            throw ImportError(.badMapping, file: name, detail: "the file cannot be read as UTF-8")
        }
        guard bytes.count <= mostBytes else {
            throw ImportError(.badMapping, file: name, detail: "it is larger than a megabyte")
        }
        return (text, name)
    }

    private static let mostBytes = 1 << 20

    static func compose(_ text: String, _ file: String) throws(ImportError) -> Node {
        let composed: Node?
        do {
            guard try YAMLAliases.areSmall(in: text) else {
                throw ImportError(.badMapping, file: file, detail: "aliases of aliases of aliases")
            }
            composed = try Yams.compose(yaml: text)
        } catch let error as ImportError {
            throw error
        } catch {
            throw ImportError(.badMapping, file: file, line: line(of: error), detail: "not YAML")
        }
        guard let composed else {
            throw ImportError(.badMapping, file: file, detail: "it is empty")
        }
        return composed
    }

    private static func line(of error: any Error) -> Int? {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            mark.line
        case .duplicatedKeysInMapping(_, let context): context.mark.line
        default: nil
        }
    }

    func error(_ detail: String) -> ImportError {
        ImportError(.badMapping, file: file, line: line, detail: detail)
    }

    /// Keys and values in their order.
    func pairs() throws(ImportError) -> [(key: String, value: MappingNode)] {
        guard case .mapping(let mapping) = node else {
            throw error("\(subject) is a list of name: value")
        }
        var pairs: [(key: String, value: MappingNode)] = []
        for (key, value) in mapping {
            let place = MappingNode(key, file, subject, line: line)
            guard let name = key.scalar?.string else { throw place.error("a name is plain text") }
            pairs.append((name, MappingNode(value, file, name, line: place.line)))
        }
        return pairs
    }

    /// Refuses names that mean nothing here.
    func allow(_ names: Set<String>) throws(ImportError) {
        for (key, value) in try pairs() where !names.contains(key) {
            throw value.error(
                "unknown name \(key) in \(subject); known: \(names.sorted().joined(separator: ", "))"
            )
        }
    }

    func child(_ name: String) throws(ImportError) -> MappingNode? {
        try pairs().first { $0.key == name }?.value
    }

    func required(_ name: String) throws(ImportError) -> MappingNode {
        guard let child = try child(name) else { throw error("\(subject) lacks \(name)") }
        return child
    }

    func items() throws(ImportError) -> [MappingNode] {
        guard case .sequence(let items) = node else { throw error("\(subject) is a list") }
        return items.map { MappingNode($0, file, subject, line: line) }
    }

    /// The node's own text.
    func text() throws(ImportError) -> String {
        guard case .scalar(let scalar) = node else { throw error("\(subject) is plain text") }
        return scalar.string
    }

    func text(_ name: String) throws(ImportError) -> String? { try child(name)?.text() }

    func requiredText(_ name: String) throws(ImportError) -> String {
        try required(name).text()
    }

    func texts() throws(ImportError) -> [String] {
        var texts: [String] = []
        for item in try items() { texts.append(try item.text()) }
        return texts
    }

    func flag(_ name: String) throws(ImportError) -> Bool {
        guard let child = try child(name) else { return false }
        guard let flag = Bool(try child.text()) else {
            throw child.error("\(name) is true or false")
        }
        return flag
    }
}
