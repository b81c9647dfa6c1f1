/// Bytes as the letters that a terminal's clipboard takes.
enum Base64 {
    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8
    )

    /// Three bytes become four letters; what is missing of the last three, an equals sign each.
    static func text(of bytes: some Sequence<UInt8>) -> String {
        var (text, group, count): ([UInt8], Int, Int) = ([], 0, 0)
        func letter(_ place: Int, of group: Int) -> UInt8 {
            letters[group >> (18 - 6 * place) & 63]
        }
        for byte in bytes {
            group |= Int(byte) << (16 - 8 * count)
            count += 1
            guard count == 3 else { continue }
            for place in 0..<4 { text.append(letter(place, of: group)) }
            (group, count) = (0, 0)
        }
        if count > 0 {
            for place in 0...count { text.append(letter(place, of: group)) }
            text += Array(repeating: UInt8(ascii: "="), count: 3 - count)
        }
        return String(decoding: text, as: UTF8.self)
    }
}
