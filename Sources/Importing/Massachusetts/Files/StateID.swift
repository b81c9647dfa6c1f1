/// Ids that are put together from cells of a form.
enum StateID {
    /// A text as part of an id: what ids may not have is spelt out in hexadecimal, so that two texts never make one id.
    static func make(_ text: String) -> String {
        if text.utf8.allSatisfy(isPlain) { return text }
        var id = ""
        for byte in text.utf8 {
            id += isPlain(byte) ? String(UnicodeScalar(byte)) : "_" + String(byte, radix: 16)
        }
        return id
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
            || byte == 0x2E
    }
}
