/// How many columns of a terminal text takes.
///
/// Terminals count scalars, not characters: a wide scalar takes two columns, a mark none, all others
/// one. Characters of ambiguous width (`·`, `─`, `▲`) take one, as in every locale of glibc.
public enum CharacterWidth {
    /// The columns that `Frame.write` would use for a text, control characters made visible.
    public static func displayWidth(of text: String, ascii: Bool = false) -> Int {
        if let width = plainWidth(of: text) { return width }
        var scanner = GlyphScanner(ascii: ascii)
        scanner.scan(text)
        return scanner.width
    }

    /// The columns of a text in which each scalar is a sign of one column and none joins another; nil for any other text.
    ///
    /// Nearly all text on a screen is such, and it is measured several times for each frame.
    private static func plainWidth(of text: String) -> Int? {
        var width = 0
        for scalar in text.unicodeScalars {
            guard isPlain(scalar.value) else { return nil }
            width &+= 1
        }
        return width
    }

    /// Letters of Latin, general punctuation, arrows, mathematical operators, boxes and bars.
    private static func isPlain(_ value: UInt32) -> Bool {
        switch value {
        case 0x20..<0x7F, 0xA0..<0xAD, 0xAE..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028,
            0x2190..<0x2300, 0x2500..<0x25FD:
            true
        default: false
        }
    }

    /// The columns of one scalar by itself: 0, 1 or 2.
    static func width(of scalar: Unicode.Scalar) -> UInt8 {
        let value = scalar.value
        if value < 0x300 { return 1 }
        if isMark(scalar) { return 0 }
        return isWide(value) ? 2 : 1
    }

    /// Whether a scalar sits on the one before it and takes no column.
    static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        let value = scalar.value
        if value < 0x300 { return false }
        // Medial and final Hangul letters join the syllable that an initial (wide) began.
        if (0x1160...0x11FF).contains(value) || (0xD7B0...0xD7FF).contains(value) { return true }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark: return true
        default: return value == 0x200C || value == 0x200D
        }
    }

    private static func isWide(_ value: UInt32) -> Bool {
        if value < 0x1100 { return false }
        var first = 0
        var end = wideRanges.count
        while first < end {
            let middle = (first + end) / 2
            if wideRanges[middle].upperBound < value {
                first = middle + 1
            } else {
                end = middle
            }
        }
        return first < wideRanges.count && wideRanges[first].contains(value)
    }

    /// East Asian wide and fullwidth scalars and emoji shown as pictures, in order.
    ///
    /// Unicode 15.0 (EastAsianWidth.txt, emoji-data.txt) as glibc 2.36 applies it, which is what
    /// ncurses asks; small unassigned gaps inside a block are bridged, and the planes of rare
    /// ideographs are taken whole, as the standard advises.
    private static let wideRanges: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0...0x23F0,
        0x23F3...0x23F3, 0x25FD...0x25FE, 0x2614...0x2615, 0x2648...0x2653, 0x267F...0x267F,
        0x2693...0x2693, 0x26A1...0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
        0x26CE...0x26CE, 0x26D4...0x26D4, 0x26EA...0x26EA, 0x26F2...0x26F3, 0x26F5...0x26F5,
        0x26FA...0x26FA, 0x26FD...0x26FD, 0x2705...0x2705, 0x270A...0x270B, 0x2728...0x2728,
        0x274C...0x274C, 0x274E...0x274E, 0x2753...0x2755, 0x2757...0x2757, 0x2795...0x2797,
        0x27B0...0x27B0, 0x27BF...0x27BF, 0x2B1B...0x2B1C, 0x2B50...0x2B50, 0x2B55...0x2B55,
        0x2E80...0x2FD5, 0x2FF0...0x3029, 0x302E...0x303E, 0x3041...0x3096, 0x309B...0xA4C6,
        0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAD9, 0xFE10...0xFE19, 0xFE30...0xFE6B,
        0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x16FE3, 0x16FF0...0x18CD5, 0x18D00...0x18D08,
        0x1AFF0...0x1B122, 0x1B150...0x1B152, 0x1B164...0x1B2FB, 0x1F004...0x1F004,
        0x1F0CF...0x1F0CF, 0x1F18E...0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F265,
        0x1F300...0x1F320, 0x1F32D...0x1F335, 0x1F337...0x1F37C, 0x1F37E...0x1F393,
        0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4...0x1F3F4,
        0x1F3F8...0x1F43E, 0x1F440...0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D,
        0x1F54B...0x1F54E, 0x1F550...0x1F567, 0x1F57A...0x1F57A, 0x1F595...0x1F596,
        0x1F5A4...0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC...0x1F6CC,
        0x1F6D0...0x1F6D2, 0x1F6D5...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC,
        0x1F7E0...0x1F7F0, 0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF,
        0x1FA70...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
    ]
}
