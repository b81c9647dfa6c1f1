public import Records

/// Names as searches compare them: lower case, accents folded, apostrophes dropped, hyphens and commas as spaces.
///
/// `O’Neill, Róisín` becomes `oneill roisin`. Latin letters go by the tables below; other scripts only lose their case.
public enum NameFolding {
    /// The folded UTF-8 bytes of a text.
    public static func fold(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        var folded: [UInt8] = []
        fold(bytes, bytes.indices, into: &folded)
        return folded
    }

    /// The folded values of a column.
    public static func fold(_ column: TextColumn) -> TextColumn {
        var result = TextColumn()
        var folded: [UInt8] = []
        let (bytes, ends) = (column.bytes, column.ends)
        var start = 0
        for end in ends {
            folded.removeAll(keepingCapacity: true)
            fold(bytes, start..<Int(end), into: &folded)
            result.append(contentsOf: folded, in: folded.indices)
            start = Int(end)
        }
        return result
    }

    private static func fold(_ bytes: [UInt8], _ range: Range<Int>, into folded: inout [UInt8]) {
        var place = range.lowerBound
        while place < range.upperBound {
            let byte = bytes[place]
            if byte < 0x80 {
                ascii(byte, into: &folded)
                place += 1
            } else {
                place = other(bytes, place, range.upperBound, into: &folded)
            }
        }
        if folded.last == space { folded.removeLast() }
    }

    private static let space = UInt8(ascii: " ")

    private static func ascii(_ byte: UInt8, into folded: inout [UInt8]) {
        switch byte {
        case 0x41...0x5A: folded.append(byte + 32)
        case UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "."): break
        case 0...0x20, 0x7F, UInt8(ascii: ","), UInt8(ascii: "-"), UInt8(ascii: "/"):
            blank(into: &folded)
        default: folded.append(byte)
        }
    }

    /// One space between words, none at the beginning.
    private static func blank(into folded: inout [UInt8]) {
        if let last = folded.last, last != space { folded.append(space) }
    }

    /// Folds the scalar beyond ASCII that begins at a place and returns where the next one begins.
    private static func other(
        _ bytes: [UInt8],
        _ place: Int,
        _ end: Int,
        into folded: inout [UInt8]
    ) -> Int {
        let byte = bytes[place]
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard place + length <= end else { return end }
        var code = UInt32(byte) & (0x7F >> UInt32(length))
        for next in bytes[(place + 1)..<(place + length)] { code = code << 6 | UInt32(next & 0x3F) }
        switch code {
        case 0xC0...0x24F: letter(latin[Int(code - 0xC0)], code, into: &folded)
        case 0x1E00...0x1EFF: letter(additional[Int(code - 0x1E00)], code, into: &folded)
        case 0x300...0x36F, 0x2018, 0x2019, 0x2BB, 0x2BC, 0xB4, 0x200B...0x200F: break
        case 0xA0, 0x2010...0x2015, 0x2000...0x200A, 0x202F, 0x3000: blank(into: &folded)
        default: lower(code, into: &folded)
        }
        return place + length
    }

    private static func letter(_ letter: UInt8, _ code: UInt32, into folded: inout [UInt8]) {
        switch letter {
        case UInt8(ascii: "."): lower(code, into: &folded)
        case UInt8(ascii: "A"): folded.append(contentsOf: "ae".utf8)
        case UInt8(ascii: "O"): folded.append(contentsOf: "oe".utf8)
        case UInt8(ascii: "S"): folded.append(contentsOf: "ss".utf8)
        case UInt8(ascii: "T"): folded.append(contentsOf: "th".utf8)
        case UInt8(ascii: "I"): folded.append(contentsOf: "ij".utf8)
        case UInt8(ascii: "D"): folded.append(contentsOf: "dz".utf8)
        case UInt8(ascii: "L"): folded.append(contentsOf: "lj".utf8)
        case UInt8(ascii: "N"): folded.append(contentsOf: "nj".utf8)
        default: folded.append(letter)
        }
    }

    private static func lower(_ code: UInt32, into folded: inout [UInt8]) {
        guard let scalar = Unicode.Scalar(code) else { return }
        folded.append(contentsOf: scalar.properties.lowercaseMapping.utf8)
    }

    // A letter for each scalar: itself without its accent; `.` where it is none; a capital for two letters, as above.

    /// U+00C0 to U+024F.
    private static let latin: [UInt8] = Array(
        """
        aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy\
        aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll\
        lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
        bbbb..occdddd.eeeffg...ikkl..nnooo..pp.....ttt.uu.vyyzz.........\
        ....DDDLLLNNNaaiioouuuuuuuuuueaaaaAAggggkkoooo..jDDDgg..nnaaAAoo\
        aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylnt...accl.s\
        z..bu.eejjqqrryy
        """.utf8
    )

    /// U+1E00 to U+1EFF, Vietnamese among them.
    private static let additional: [UInt8] = Array(
        """
        aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
        mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
        wwwwwwwwwwxxxxyyzzzzzzhtwyasssS.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
        eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyyllvvyy
        """.utf8
    )
}
