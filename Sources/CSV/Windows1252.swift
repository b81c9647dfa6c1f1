/// The code page that older Windows programs export, after WHATWG's table but with the five undefined
/// bytes refused rather than turned into control characters.
enum Windows1252 {
    /// Characters of the bytes 0x80 to 0x9F; 0 where there is none.
    private static let middle: [UInt16] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
        0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
        0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
        0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E, 0x0178,
    ]

    /// Writes a byte as UTF-8 at an offset; returns how many bytes that took, 0 for an undefined byte.
    static func write(_ byte: UInt8, into bytes: inout [UInt8], at offset: Int) -> Int {
        if byte < 0x80 {
            bytes[offset] = byte
            return 1
        }
        let code = byte < 0xA0 ? middle[Int(byte) - 0x80] : UInt16(byte)
        guard code != 0 else { return 0 }
        if code < 0x800 {
            bytes[offset] = 0xC0 | UInt8(code >> 6)
            bytes[offset + 1] = 0x80 | UInt8(code & 0x3F)
            return 2
        }
        bytes[offset] = 0xE0 | UInt8(code >> 12)
        bytes[offset + 1] = 0x80 | UInt8(code >> 6 & 0x3F)
        bytes[offset + 2] = 0x80 | UInt8(code & 0x3F)
        return 3
    }
}
