/// SHA-256 (FIPS 180-4), which tells whether a file is the one that a manifest, a run or the history names.
///
/// Our own sixty lines, because the usual package brings BoringSSL, which costs minutes of building.
public struct SHA256: Sendable {
    private var state: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a,
        0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]
    private var pending: [UInt8] = []
    private var count: UInt64 = 0

    /// A digest of nothing yet.
    public init() {}

    /// The digest of some bytes in lower-case hexadecimal.
    public static func hex(of bytes: [UInt8]) -> String {
        var digest = SHA256()
        digest.update(bytes)
        return digest.finish()
    }

    /// Takes more bytes.
    public mutating func update(_ bytes: [UInt8]) {
        count += UInt64(bytes.count)
        var from = 0
        if !pending.isEmpty {
            from = min(64 - pending.count, bytes.count)
            pending += bytes[..<from]
            guard pending.count == 64 else { return }
            compress(pending, from: 0, blocks: 1)
            pending = []
        }
        let blocks = (bytes.count - from) / 64
        compress(bytes, from: from, blocks: blocks)
        pending += bytes[(from + blocks * 64)...]
    }

    /// The digest of all bytes in lower-case hexadecimal.
    public mutating func finish() -> String {
        let bits = count * 8
        pending.append(0x80)
        while pending.count % 64 != 56 { pending.append(0) }
        for shift in stride(from: 56, through: 0, by: -8) {
            pending.append(UInt8(truncatingIfNeeded: bits >> UInt64(shift)))
        }
        compress(pending, from: 0, blocks: pending.count / 64)
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    /// Sixteen words of the schedule are kept at a time, in place; an array of all sixty-four takes half as long again.
    private mutating func compress(_ bytes: [UInt8], from: Int, blocks: Int) {
        let (input, constants) = (bytes.span, Self.constants.span)
        var sums = Words(state)
        var schedule = InlineArray<16, UInt32>(repeating: 0)
        var at = from
        for _ in 0..<blocks {
            for step in 0..<16 {
                schedule[step] =
                    UInt32(input[at]) << 24 | UInt32(input[at &+ 1]) << 16
                    | UInt32(input[at &+ 2]) << 8 | UInt32(input[at &+ 3])
                at &+= 4
            }
            let before = sums
            for step in 0..<16 { sums.mix(constants[step] &+ schedule[step]) }
            for round in 1..<4 {
                for step in 0..<16 {
                    let early = Words.small(schedule[(step &+ 1) & 15], 7, 18, 3)
                    let late = Words.small(schedule[(step &+ 14) & 15], 17, 19, 10)
                    schedule[step] =
                        schedule[step] &+ early &+ schedule[(step &+ 9) & 15] &+ late
                }
                for step in 0..<16 { sums.mix(constants[round &* 16 &+ step] &+ schedule[step]) }
            }
            sums.add(before)
        }
        state = sums.all
    }

    /// The eight words that a block is mixed into.
    private struct Words {
        private var a, b, c, d, e, f, g, h: UInt32

        init(_ state: [UInt32]) {
            (a, b, c, d) = (state[0], state[1], state[2], state[3])
            (e, f, g, h) = (state[4], state[5], state[6], state[7])
        }

        var all: [UInt32] { [a, b, c, d, e, f, g, h] }

        @inline(__always)
        static func rotate(_ word: UInt32, _ places: UInt32) -> UInt32 {
            word &>> places | word &<< (32 &- places)
        }

        @inline(__always)
        static func small(
            _ word: UInt32,
            _ first: UInt32,
            _ second: UInt32,
            _ third: UInt32
        ) -> UInt32 {
            rotate(word, first) ^ rotate(word, second) ^ (word &>> third)
        }

        @inline(__always)
        mutating func mix(_ word: UInt32) {
            let high = Self.rotate(e, 6) ^ Self.rotate(e, 11) ^ Self.rotate(e, 25)
            let first = h &+ high &+ (g ^ (e & (f ^ g))) &+ word
            let low = Self.rotate(a, 2) ^ Self.rotate(a, 13) ^ Self.rotate(a, 22)
            let second = low &+ ((a & b) | (c & (a | b)))
            (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
        }

        @inline(__always)
        mutating func add(_ other: Words) {
            (a, b, c, d) = (a &+ other.a, b &+ other.b, c &+ other.c, d &+ other.d)
            (e, f, g, h) = (e &+ other.e, f &+ other.f, g &+ other.g, h &+ other.h)
        }
    }

    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4,
        0xab1c_5ed5, 0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe,
        0x9bdc_06a7, 0xc19b_f174, 0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f,
        0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da, 0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7,
        0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967, 0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc,
        0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85, 0xa2bf_e8a1, 0xa81a_664b,
        0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070, 0x19a4_c116,
        0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7,
        0xc671_78f2,
    ]
}
