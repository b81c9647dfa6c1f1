import Records

extension XMLReading {
    /// Characters up to a byte that is left standing, or to the end of the file.
    mutating func characters(
        until end: UInt8,
        isAttribute: Bool = false
    ) throws(ImportError) -> String {
        var content: [UInt8] = []
        while let byte = try bytes.peek(), byte != end {
            _ = try bytes.next()
            switch byte {
            case UInt8(ascii: "&"): content += Array(String(try reference()).utf8)
            case UInt8(ascii: "<") where isAttribute: throw problem()
            default: content.append(try plain(byte))
            }
            guard content.count <= Limits.textBytes else { throw problem(.recordTooLarge) }
        }
        return try string(content)
    }

    /// The content of a section in which nothing is markup: `<![CDATA[` to `]]>`.
    mutating func sectionOfText() throws(ImportError) -> String {
        var content: [UInt8] = []
        let end = Array("]]>".utf8)
        while let byte = try bytes.next() {
            content.append(try plain(byte))
            if byte == end[2], content.suffix(3).elementsEqual(end) {
                return try string(Array(content.dropLast(3)))
            }
            guard content.count <= Limits.textBytes else { throw problem(.recordTooLarge) }
        }
        throw problem()
    }

    /// A byte of text; control characters are none.
    private func plain(_ byte: UInt8) throws(ImportError) -> UInt8 {
        guard byte >= 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D else { throw problem() }
        return byte
    }

    func string(_ content: [UInt8]) throws(ImportError) -> String {
        guard let text = String(validating: content, as: UTF8.self) else {
            throw problem(.xmlEncoding)
        }
        return text
    }

    private static let known: [String: Unicode.Scalar] = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]

    /// A reference such as `&amp;` or `&#233;`, whose `&` was taken.
    private mutating func reference() throws(ImportError) -> Unicode.Scalar {
        var content: [UInt8] = []
        while let byte = try bytes.next(), byte != UInt8(ascii: ";") {
            let isPart = Self.continuesName(byte) || byte == UInt8(ascii: "#")
            guard isPart, content.count < Limits.nameBytes else { throw problem() }
            content.append(byte)
        }
        let text = String(decoding: content, as: UTF8.self)
        if let scalar = Self.known[text] ?? Self.numbered(text) { return scalar }
        // Any other entity would need a document type to say what it is.
        throw problem(text.hasPrefix("#") ? .xmlMalformed : .xmlDocumentType)
    }

    private static func numbered(_ text: String) -> Unicode.Scalar? {
        guard text.hasPrefix("#") else { return nil }
        let isHexadecimal = text.hasPrefix("#x")
        let digits = text.dropFirst(isHexadecimal ? 2 : 1)
        guard digits.first?.isHexDigit == true,
            let number = UInt32(digits, radix: isHexadecimal ? 16 : 10),
            number >= 0x20 || [0x09, 0x0A, 0x0D].contains(number)
        else { return nil }
        return Unicode.Scalar(number)
    }
}
