import Records

extension XMLReading {
    /// What begins with `<!`: a comment, or text in which nothing is markup; a document type is refused.
    mutating func declaration() throws(ImportError) -> Event? {
        _ = try bytes.next()
        switch try bytes.peek() {
        case UInt8(ascii: "-"):
            try expect("--")
            try skip(past: "-->")
            return nil
        case UInt8(ascii: "[") where !open.isEmpty:
            try expect("[CDATA[")
            return .text(try sectionOfText())
        default: throw problem(.xmlDocumentType)
        }
    }

    /// Passes over `<?…?>`; the first may name the encoding.
    mutating func skipInstruction() throws(ImportError) {
        _ = try bytes.next()
        let line = bytes.line
        var content: [UInt8] = []
        var before: UInt8 = 0
        while let byte = try bytes.next() {
            if before == UInt8(ascii: "?"), byte == UInt8(ascii: ">") {
                guard Self.isUTF8(String(decoding: content, as: UTF8.self)) else {
                    throw problem(.xmlEncoding, line: line)
                }
                return
            }
            if content.count < Limits.nameBytes { content.append(byte) }
            before = byte
        }
        throw problem()
    }

    /// Whether a declaration leaves the encoding at UTF-8, of which ASCII is a part.
    private static func isUTF8(_ declaration: String) -> Bool {
        guard declaration.hasPrefix("xml "),
            let after = declaration.split(separator: "encoding", maxSplits: 1).dropFirst().first
        else { return true }
        let value = after.drop { "= \t\r\n\"'".contains($0) }
            .prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
        return ["utf-8", "utf8", "us-ascii", "ascii"].contains(value.lowercased())
    }

    /// A name of an element or attribute, with its prefix.
    mutating func fullName() throws(ImportError) -> [UInt8] {
        guard let first = try bytes.peek(), Self.beginsName(first) else { throw problem() }
        var content: [UInt8] = []
        while let byte = try bytes.peek(), Self.continuesName(byte) {
            content.append(byte)
            _ = try bytes.next()
            guard content.count <= Limits.nameBytes else { throw problem(.recordTooLarge) }
        }
        return content
    }

    /// A name without its prefix; interchange files have one namespace.
    mutating func shortName(_ full: [UInt8]) throws(ImportError) -> String {
        if let known = names[full] { return known }
        let colon = full.lastIndex(of: UInt8(ascii: ":"))
        let short = try string(colon.map { Array(full[($0 + 1)...]) } ?? full)
        // A file that makes up names without end must not fill the memory with them.
        if names.count < 4_096 { names[full] = short }
        return short
    }

    static func beginsName(_ byte: UInt8) -> Bool {
        (65...90).contains(byte) || (97...122).contains(byte) || byte == UInt8(ascii: "_")
            || byte >= 0x80
    }

    static func continuesName(_ byte: UInt8) -> Bool {
        beginsName(byte) || (45...46).contains(byte) || (48...58).contains(byte)
    }

    /// Passes over blanks; always true, so that it can stand in a condition.
    mutating func skipBlanks() throws(ImportError) -> Bool {
        while let byte = try bytes.peek(),
            byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
        {
            _ = try bytes.next()
        }
        return true
    }

    mutating func expect(_ byte: UInt8) throws(ImportError) {
        guard try bytes.next() == byte else { throw problem() }
    }

    private mutating func expect(_ word: String) throws(ImportError) {
        for byte in word.utf8 { try expect(byte) }
    }

    private mutating func skip(past word: String) throws(ImportError) {
        let (letters, line) = (Array(word.utf8), bytes.line)
        var last: [UInt8] = []
        while let byte = try bytes.next() {
            last.append(byte)
            if last.count > letters.count { last.removeFirst() }
            if last == letters { return }
        }
        throw problem(line: line)
    }
}
