import Foundation
import TestSupport
import Testing

/// A document of the project in Markdown.
struct Document {
    let file: URL
    let text: String

    var folder: URL { file.deletingLastPathComponent() }
    var lines: [String] { text.components(separatedBy: "\n") }

    /// Its path from the package's root.
    var name: String { String(file.path.dropFirst(Places.package.path.count + 1)) }

    init(_ path: String) throws {
        try self.init(file: Places.package.appending(path: path))
    }

    init(file: URL) throws {
        self.file = file
        text = try String(contentsOf: file, encoding: .utf8)
    }

    /// README.md and all that is in `docs`.
    static func all() throws -> [Document] {
        var files = [Places.package.appending(path: "README.md")]
        for folder in ["docs", "docs/definitions"] {
            files += try FileManager.default.contentsOfDirectory(
                at: Places.package.appending(path: folder),
                includingPropertiesForKeys: nil
            ).filter { $0.pathExtension == "md" }
        }
        return try files.sorted { $0.path < $1.path }.map(Document.init(file:))
    }

    /// The targets of all links outside code.
    var links: [String] {
        let prose = prose.joined(separator: "\n").replacing(/`[^`\n]*`/, with: "")
        return prose.matches(of: /\]\(([^()\s]+)\)/).map { String($0.output.1) }
    }

    /// The names of headings as links call them.
    var anchors: Set<String> {
        Set(
            prose.filter { $0.hasPrefix("#") }.map { line in
                let title = line.drop { $0 == "#" }.trimmingCharacters(in: .whitespaces)
                return String(
                    title.lowercased().compactMap { character in
                        character == " " ? "-" : Self.isKept(character) ? character : nil
                    }
                )
            }
        )
    }

    /// Lines in blocks of code that call the program; a line that ends in a backslash goes on.
    var examples: [String] {
        var examples: [String] = []
        var open: String?
        for line in code {
            let trimmed = line.trimmingCharacters(in: .whitespaces)
            if let start = open {
                open = start + " " + trimmed
            } else if trimmed == "waymark" || trimmed.hasPrefix("waymark ") {
                open = trimmed
            }
            guard let now = open else { continue }
            if now.hasSuffix("\\") {
                open = String(now.dropLast())
            } else {
                examples.append(now)
                open = nil
            }
        }
        return examples
    }

    /// Puts text between the marks `<!-- name -->` and `<!-- end -->`.
    func replace(between mark: String, with new: String) throws {
        let start = try #require(text.range(of: "<!-- \(mark) -->\n"))
        let end = try #require(
            text.range(of: "<!-- end -->", range: start.upperBound..<text.endIndex)
        )
        let changed = text[..<start.upperBound] + new + text[end.lowerBound...]
        try changed.write(to: file, atomically: true, encoding: .utf8)
    }

    private static func isKept(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "-" || character == "_"
    }

    private var prose: [String] { split().prose }
    private var code: [String] { split().code }

    private func split() -> (prose: [String], code: [String]) {
        var (prose, code): ([String], [String]) = ([], [])
        var isFenced = false
        for line in lines {
            if line.hasPrefix("```") {
                isFenced.toggle()
            } else if isFenced || line.hasPrefix("    ") {
                code.append(line)
            } else {
                prose.append(line)
            }
        }
        return (prose, code)
    }
}
