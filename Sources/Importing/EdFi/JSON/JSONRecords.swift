import Records

/// The objects of a JSON file: one on each line, one behind another, or the elements of an array, which may stand in an object of its own
/// as pages of an API do: `{"items": [...], "total": 2}`.
struct JSONRecords: Sendable {
    let path: String
    let name: String

    /// What one object may take; a student's has a few thousand bytes.
    static let mostBytes = 4 << 20

    /// Calls with each object and its line.
    ///
    /// - Parameter body: takes an object.
    /// - Returns: the last line.
    /// - Throws: that the file cannot be read, or the line of what is no JSON object: an export that broke off.
    func forEach(_ body: (JSONValue, Int) -> Void) throws(ImportError) -> Int {
        try forEachText { text, line throws(ImportError) in
            guard let value = JSONReading.value(text) else {
                throw ImportError(.jsonMalformed, file: name, line: line)
            }
            guard !Self.isList(value) else {
                throw ImportError(.jsonListInObject, file: name, line: line)
            }
            body(value, line)
        }
    }

    /// Calls with each object's bytes and the line on which it begins, and returns the last line.
    func forEachText(
        _ body: ([UInt8], Int) throws(ImportError) -> Void
    ) throws(ImportError) -> Int {
        var splitter = JSONSplitter(try ByteStream(path: path, name: name), name: name)
        while let (text, line) = try splitter.next() { try body(text, line) }
        return splitter.lastLine
    }

    /// Whether an object is no record but has a list of them under a name that nobody knows: every resource has at least its key
    /// beside its lists.
    private static func isList(_ value: JSONValue) -> Bool {
        guard case .object(let members) = value else { return false }
        let lists = members.values.filter { member in
            if case .object? = member.elements.first { true } else { false }
        }
        let others = members.keys.filter { members[$0]?.elements.isEmpty ?? true }
        // What pages tell besides is their number and where the next one is.
        return lists.count == 1 && others.allSatisfy { pageWords.contains(FormColumns.plain($0)) }
    }

    private static let pageWords: Set<String> = Set(
        [
            "total", "totalCount", "count", "offset", "limit", "page", "pageSize", "next",
            "nextLink", "hasMore", "success",
            "status", "@odata.context", "@odata.count", "@odata.nextLink", "previous", "links",
            "meta",
        ].map(FormColumns.plain)
    )
}

/// Splits a JSON file into its objects without reading them, so that memory has to hold one only.
struct JSONSplitter {
    private var bytes: ByteStream
    private let name: String
    /// Where the file is: not in an array, or behind what in one.
    private var list = List.none
    /// Whether the array stands in an object, as a page of an API does.
    private var isPage = false

    private enum List { case none, begun, element, comma }

    private let mostBytes: Int

    init(_ bytes: ByteStream, name: String, mostBytes: Int = JSONRecords.mostBytes) {
        self.bytes = bytes
        self.name = name
        self.mostBytes = mostBytes
    }

    /// The last line that has anything.
    private(set) var lastLine = 0

    /// The next object and the line on which it begins; nil at the end of a whole file.
    mutating func next() throws(ImportError) -> (text: [UInt8], line: Int)? {
        while let byte = try bytes.next() {
            switch (byte, list) {
            case (0x0A, _), (0x20, _), (0x09, _), (0x0D, _): continue
            case (UInt8(ascii: "["), .none): list = .begun
            case (UInt8(ascii: "]"), .begun), (UInt8(ascii: "]"), .element): try endList()
            case (UInt8(ascii: ","), .element): list = .comma
            case (UInt8(ascii: "{"), .none):
                // In place of a page itself, its elements come next.
                if let found = try object(mayBePage: true) { return found }
            case (UInt8(ascii: "{"), .begun), (UInt8(ascii: "{"), .comma):
                list = .element
                return try object(mayBePage: false)
            default: throw problem(.jsonMalformed, bytes.line)
            }
            lastLine = bytes.line
        }
        guard list == .none else { throw problem(.jsonMalformed, bytes.line) }
        return nil
    }

    /// Takes the end of an array, and of the page that it stands in.
    private mutating func endList() throws(ImportError) {
        list = .none
        guard isPage else { return }
        isPage = false
        let line = bytes.line
        // What stands behind the array is read as the members of an object that begins there.
        var rest = try object(mayBePage: false)?.text.dropFirst() ?? []
        rest = rest.drop { $0 <= 0x20 }
        if rest.first == UInt8(ascii: ",") { rest.removeFirst() }
        guard JSONReading.value([UInt8(ascii: "{")] + rest) != nil else {
            throw problem(.jsonMalformed, line)
        }
    }

    /// Names of the member of a page that has its records.
    private static let pageNames: Set<String> = [
        "items", "data", "results", "records", "value", "values", "rows", "content",
    ]

    /// Whether what was read of an object up to a bracket says that the records of a page follow: `{"total": 2, "items": [`.
    private func isBeforeRecords(_ text: [UInt8]) -> Bool {
        var rest = text[...]
        func dropBlanks() { while let last = rest.last, last <= 0x20 { rest.removeLast() } }
        rest.removeLast()
        dropBlanks()
        guard rest.popLast() == UInt8(ascii: ":") else { return false }
        dropBlanks()
        guard rest.popLast() == UInt8(ascii: "\"") else { return false }
        let name = rest.reversed().prefix { $0 != UInt8(ascii: "\"") }
        let word = String(decoding: name.reversed(), as: UTF8.self).lowercased()
        let stem = self.name.split(separator: ".").first.map(String.init) ?? ""
        return Self.pageNames.contains(word) || FormColumns.plain(word) == FormColumns.plain(stem)
    }

    /// The rest of an object whose brace was taken; nil where it is a page, whose records come next.
    private mutating func object(
        mayBePage: Bool
    ) throws(ImportError) -> (text: [UInt8], line: Int)? {
        let line = bytes.line
        var (text, depth, isText, isEscaped) = ([UInt8(ascii: "{")], 1, false, false)
        while depth > 0 {
            if !isEscaped {
                bytes.takeRun(into: &text, atMost: mostBytes, isText ? Self.inText : Self.between)
            }
            // An object that broke off, or a text that runs over the end of its line, is told where it begins.
            guard let byte = try bytes.next(), !isText || byte >= 0x20 else {
                throw problem(.jsonMalformed, line)
            }
            text.append(byte)
            if isText {
                isText = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
            } else if byte == UInt8(ascii: "\"") {
                isText = true
            } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
                depth += 1
                if mayBePage, depth == 2, byte == UInt8(ascii: "["), isBeforeRecords(text) {
                    (list, isPage) = (.begun, true)
                    return nil
                }
            } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
                depth -= 1
            }
            guard depth <= JSONReading.mostDepth else { throw problem(.nestedTooDeep, line) }
            guard text.count <= mostBytes else { throw problem(.recordTooLarge, line) }
        }
        lastLine = bytes.line
        return (text, line)
    }

    /// For each byte whether it changes nothing inside a text.
    private static let inText: [Bool] = (0...255).map { byte in
        byte >= 0x20 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// For each byte whether it changes nothing between texts.
    private static let between: [Bool] = (0...255).map { byte in
        byte != 0x0A && !"\"{}[]".utf8.contains(where: { Int($0) == byte })
    }

    private func problem(_ code: FindingCode, _ line: Int) -> ImportError {
        ImportError(code, file: name, line: line)
    }
}
