/// Reads one JSON text (RFC 8259), such as a line of a JSON Lines file.
struct JSONReading {
    private let bytes: [UInt8]
    private var place = 0

    /// Arrays and objects that may stand in each other; a resource needs about five.
    static let mostDepth = 64

    private init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The value, or nil where the bytes are no JSON text.
    static func value(_ bytes: [UInt8]) -> JSONValue? {
        var reading = JSONReading(bytes)
        guard let value = reading.value(depth: 0) else { return nil }
        reading.skipBlanks()
        return reading.place == bytes.count ? value : nil
    }

    private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

    private mutating func skipBlanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D {
            place += 1
        }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        skipBlanks()
        guard next == byte else { return false }
        place += 1
        return true
    }

    private mutating func take(_ word: StaticString, _ value: JSONValue) -> JSONValue? {
        let letters = Array(word.description.utf8)
        guard bytes[place...].starts(with: letters) else { return nil }
        place += letters.count
        return value
    }

    private mutating func value(depth: Int) -> JSONValue? {
        skipBlanks()
        guard depth < Self.mostDepth, let byte = next else { return nil }
        switch byte {
        case UInt8(ascii: "{"): return object(depth)
        case UInt8(ascii: "["): return array(depth)
        case UInt8(ascii: "\""): return text().map(JSONValue.text)
        case UInt8(ascii: "t"): return take("true", .bool(true))
        case UInt8(ascii: "f"): return take("false", .bool(false))
        case UInt8(ascii: "n"): return take("null", .null)
        default: return number()
        }
    }

    private mutating func object(_ depth: Int) -> JSONValue? {
        place += 1
        var members = [String: JSONValue](minimumCapacity: 6)
        if take(UInt8(ascii: "}")) { return .object(members) }
        repeat {
            skipBlanks()
            guard next == UInt8(ascii: "\""), let name = text(), take(UInt8(ascii: ":")),
                let member = value(depth: depth + 1)
            else { return nil }
            members[name] = member
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "}")) ? .object(members) : nil
    }

    private mutating func array(_ depth: Int) -> JSONValue? {
        place += 1
        var elements: [JSONValue] = []
        if take(UInt8(ascii: "]")) { return .array(elements) }
        repeat {
            guard let element = value(depth: depth + 1) else { return nil }
            elements.append(element)
        } while take(UInt8(ascii: ","))
        return take(UInt8(ascii: "]")) ? .array(elements) : nil
    }

    private mutating func number() -> JSONValue? {
        let first = place
        while let byte = next,
            (48...57).contains(byte) || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains(byte)
        {
            place += 1
        }
        let text = String(decoding: bytes[first..<place], as: UTF8.self)
        return Double(text) == nil ? nil : .number(text)
    }

    private mutating func text() -> String? {
        place += 1
        let first = place
        while let byte = next, Self.isPlain[Int(byte)] { place += 1 }
        // Most texts are ASCII without a backslash, which no check and no copy have to look at again.
        if next == UInt8(ascii: "\"") {
            defer { place += 1 }
            return String(decoding: bytes[first..<place], as: UTF8.self)
        }
        return unusualText(Array(bytes[first..<place]))
    }

    /// For each byte whether it stands for itself in a text, whatever stands beside it.
    private static let isPlain: [Bool] = (0...255).map { byte in
        (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
    }

    /// The rest of a text behind bytes that were plain.
    private mutating func unusualText(_ plain: [UInt8]) -> String? {
        var content = plain
        while let byte = next {
            place += 1
            switch byte {
            case UInt8(ascii: "\""): return String(validating: content, as: UTF8.self)
            case UInt8(ascii: "\\"):
                guard let character = escaped() else { return nil }
                content += Array(String(character).utf8)
            case 0..<0x20: return nil
            default: content.append(byte)
            }
        }
        return nil
    }

    private static let escapes: [UInt8: Unicode.Scalar] = [
        UInt8(ascii: "\""): "\"", UInt8(ascii: "\\"): "\\", UInt8(ascii: "/"): "/",
        UInt8(ascii: "b"): "\u{8}", UInt8(ascii: "f"): "\u{C}", UInt8(ascii: "n"): "\n",
        UInt8(ascii: "r"): "\r", UInt8(ascii: "t"): "\t",
    ]

    private mutating func escaped() -> Unicode.Scalar? {
        guard let byte = next else { return nil }
        place += 1
        if let plain = Self.escapes[byte] { return plain }
        guard byte == UInt8(ascii: "u"), let high = unit() else { return nil }
        guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
        guard bytes[place...].starts(with: Array("\\u".utf8)) else { return nil }
        place += 2
        guard let low = unit(), (0xDC00..<0xE000).contains(low) else { return nil }
        return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    }

    /// Four hexadecimal digits.
    private mutating func unit() -> UInt32? {
        guard place + 4 <= bytes.count else { return nil }
        let digits = bytes[place..<place + 4]
        place += 4
        guard digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
            return nil
        }
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    }
}
