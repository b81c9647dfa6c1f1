/// A checksum of 64 bits over bytes, for damage and not for enemies: a few gigabytes a second.
///
/// Four lanes take a word each in turn. Each step is one to one, so that a change within one word always changes the checksum.
struct Checksum {
    private var first: UInt64 = 0x9e37_79b9_7f4a_7c15
    private var second: UInt64 = 0xc2b2_ae3d_27d4_eb4f
    private var third: UInt64 = 0x1656_67b1_9e37_79f9
    private var fourth: UInt64 = 0x27d4_eb2f_1656_67c5
    private var count: UInt64 = 0

    /// Takes bytes; all pieces but the last must be a multiple of 32 bytes long.
    mutating func add(_ bytes: UnsafeRawBufferPointer) {
        var place = 0
        let whole = bytes.count & ~31
        while place < whole {
            first = Self.step(first, unsafe Self.word(bytes, place))
            second = Self.step(second, unsafe Self.word(bytes, place &+ 8))
            third = Self.step(third, unsafe Self.word(bytes, place &+ 16))
            fourth = Self.step(fourth, unsafe Self.word(bytes, place &+ 24))
            place &+= 32
        }
        while place < bytes.count {
            first = Self.step(first, UInt64(unsafe bytes[place]))
            place &+= 1
        }
        count &+= UInt64(bytes.count)
    }

    /// The checksum of all that was taken.
    var value: UInt64 {
        [second, third, fourth, count].reduce(first, Self.step)
    }

    private static func step(_ sum: UInt64, _ word: UInt64) -> UInt64 {
        let product = (sum ^ word) &* 0x9fb2_1c65_1e98_df25
        return product ^ product >> 32
    }

    private static func word(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt64 {
        unsafe bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    }
}
