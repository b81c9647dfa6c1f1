import Records

/// Reads XML 1.0 as interchange files have it, an event at a time: elements, their attributes and text.
///
/// A document type is refused unread. So there are no entities but the five that XML has by itself: nothing that could be expanded,
/// nothing that could be fetched. Whatever else is wrong ends the reading at its line; nothing is guessed.
struct XMLReading {
    /// What comes next in a file.
    enum Event: Hashable {
        /// An element begins; names are without the prefix of their namespace.
        case start(String, attributes: [String: String], line: Int)
        /// The element that began last ends.
        case end
        /// Text, which may come in several parts.
        case text(String)
    }

    /// How much of anything a file may have; an interchange file is far below.
    enum Limits {
        static let depth = 64
        static let nameBytes = 256
        static let attributes = 64
        static let textBytes = 1 << 20
    }

    var bytes: ByteStream
    let name: String
    /// The full names of the elements that are open.
    private(set) var open: [[UInt8]] = []
    private var hasRoot = false
    /// An empty element such as `<a/>` began; its end comes next.
    private var owesEnd = false
    /// Names that were met, so that a text is made once for each.
    var names: [[UInt8]: String] = [:]
    /// Copies each element at this depth, for those who want its text as well.
    var copiedDepth: Int?

    init(_ bytes: ByteStream, name: String) {
        self.bytes = bytes
        self.name = name
    }

    /// The next event; nil at the end of a whole document.
    ///
    /// - Throws: what is no XML or passes a limit, with its line.
    mutating func next() throws(ImportError) -> Event? {
        if owesEnd {
            owesEnd = false
            return close()
        }
        while true {
            guard let byte = try bytes.peek() else { return try atEnd() }
            if byte != UInt8(ascii: "<") {
                if let text = try text() { return text }
                continue
            }
            let line = bytes.line
            _ = try bytes.next()
            switch try bytes.peek() {
            case UInt8(ascii: "?"): try skipInstruction()
            case UInt8(ascii: "!"):
                if let text = try declaration() { return text }
            case UInt8(ascii: "/"): return try endTag()
            default: return try startTag(line)
            }
        }
    }

    func problem(_ code: FindingCode = .xmlMalformed, line: Int? = nil) -> ImportError {
        ImportError(code, file: name, line: line ?? bytes.line)
    }

    private func atEnd() throws(ImportError) -> Event? {
        guard hasRoot, open.isEmpty else { throw problem() }
        return nil
    }

    private mutating func text() throws(ImportError) -> Event? {
        let line = bytes.line
        let content = try characters(until: UInt8(ascii: "<"))
        if !open.isEmpty { return .text(content) }
        // Beside the root there are blanks only; a file in UTF-16 or another code page is met here.
        guard content.utf8.allSatisfy({ $0 <= 0x20 }) else { throw problem(line: line) }
        return nil
    }

    private mutating func startTag(_ line: Int) throws(ImportError) -> Event {
        guard !hasRoot || !open.isEmpty else { throw problem() }
        guard open.count < Limits.depth else { throw problem(.nestedTooDeep, line: line) }
        if open.count == copiedDepth { bytes.copy(after: [UInt8(ascii: "<")]) }
        let full = try fullName()
        var attributes: [String: String] = [:]
        while try skipBlanks(), let byte = try bytes.peek(), Self.beginsName(byte) {
            let (key, value) = try attribute()
            guard attributes.updateValue(value, forKey: key) == nil else { throw problem() }
            guard attributes.count <= Limits.attributes else { throw problem(.recordTooLarge) }
        }
        if try bytes.peek() == UInt8(ascii: "/") {
            _ = try bytes.next()
            owesEnd = true
        }
        try expect(UInt8(ascii: ">"))
        hasRoot = true
        open.append(full)
        return .start(try shortName(full), attributes: attributes, line: line)
    }

    private mutating func endTag() throws(ImportError) -> Event {
        _ = try bytes.next()
        let full = try fullName()
        guard full == open.last else { throw problem() }
        _ = try skipBlanks()
        try expect(UInt8(ascii: ">"))
        return close()
    }

    private mutating func close() -> Event {
        open.removeLast()
        return .end
    }

    private mutating func attribute() throws(ImportError) -> (String, String) {
        let key = try shortName(try fullName())
        _ = try skipBlanks()
        try expect(UInt8(ascii: "="))
        _ = try skipBlanks()
        guard let quote = try bytes.next(), [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(quote)
        else { throw problem() }
        let value = try characters(until: quote, isAttribute: true)
        try expect(quote)
        return (key, value)
    }
}
