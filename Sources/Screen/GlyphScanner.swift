/// Cuts text into glyphs as terminals do, and makes characters visible that would do harm.
///
/// A terminal gives each scalar of width one or two its own cells and puts marks onto the cell
/// before. Emoji sequences (joined by U+200D, skin tones, flags) become one glyph of two columns
/// that shows its first picture, because terminals disagree about all the rest.
struct GlyphScanner {
    /// Whether only ASCII may come out.
    let ascii: Bool
    /// What was found so far.
    private(set) var glyphs: [Glyph] = []
    /// The columns that the glyphs take together.
    private(set) var width = 0
    /// The scalar before was a zero width joiner after an emoji.
    private var isJoining = false

    init(ascii: Bool) { self.ascii = ascii }

    mutating func scan(_ text: String) {
        let start = glyphs.count
        glyphs.reserveCapacity(glyphs.count + text.utf8.count)
        for scalar in text.unicodeScalars {
            if scalar.value >= 0x20 && scalar.value < 0x7F {
                add(scalar, width: 1)
            } else {
                scan(scalar)
            }
        }
        if ascii { fold(from: max(0, start - 1)) }
    }

    /// Brings glyphs to ASCII, in as many columns; a mark may have joined the one before the text.
    private mutating func fold(from start: Int) {
        let found = glyphs[start...]
        glyphs.removeSubrange(start...)
        for glyph in found {
            let sign = AsciiFallback.sign(for: Unicode.Scalar(glyph.base) ?? "?")
            glyphs.append(
                contentsOf: repeatElement(Glyph(sign, width: 1), count: Int(glyph.width))
            )
        }
    }

    private mutating func scan(_ scalar: Unicode.Scalar) {
        switch ScalarKind(scalar) {
        case .harmful: spell(scalar)
        case .invisible: break
        case .mark: attach(scalar)
        case .text: place(scalar)
        }
    }

    private mutating func add(_ scalar: Unicode.Scalar, width: UInt8) {
        isJoining = false
        glyphs.append(Glyph(scalar, width: width))
        self.width += Int(width)
    }

    /// Puts a visible scalar into a cell of its own, unless it continues an emoji sequence.
    private mutating func place(_ scalar: Unicode.Scalar) {
        if isJoining && scalar.properties.isEmoji {
            isJoining = false
            return
        }
        if continuesEmoji(scalar) { return }
        add(scalar, width: CharacterWidth.width(of: scalar))
    }

    /// Joins skin tones and the second half of a flag to the glyph before.
    private mutating func continuesEmoji(_ scalar: Unicode.Scalar) -> Bool {
        guard let last = glyphs.last else { return false }
        let base = Unicode.Scalar(last.base)
        if scalar.properties.isEmojiModifier {
            return base?.properties.isEmojiModifierBase == true && last.width == 2
        }
        guard scalar.isRegionalIndicator, base?.isRegionalIndicator == true, last.isSimple else {
            return false
        }
        widenLast()
        glyphs[glyphs.count - 1].append(scalar)
        return true
    }

    /// Puts a mark onto the glyph before; a mark that begins a text gets a dotted circle.
    private mutating func attach(_ scalar: Unicode.Scalar) {
        guard let last = glyphs.last else {
            guard !scalar.isJoinerOrSelector else { return }
            add("\u{25CC}", width: 1)
            glyphs[glyphs.count - 1].append(scalar)
            return
        }
        let emoji = last.base > 0xFF && Unicode.Scalar(last.base)?.properties.isEmoji == true
        if scalar == "\u{200D}" && emoji {
            isJoining = true
            return
        }
        if scalar == "\u{FE0F}" {
            if emoji { widenLast() }
            return
        }
        guard !scalar.isJoinerOrSelector else { return }
        glyphs[glyphs.count - 1].append(scalar)
    }

    private mutating func widenLast() {
        guard glyphs[glyphs.count - 1].width == 1 else { return }
        glyphs[glyphs.count - 1].width = 2
        width += 1
    }

    /// Writes a harmful scalar as signs that name it.
    private mutating func spell(_ scalar: Unicode.Scalar) {
        let value = scalar.value
        if value < 0x20 || value == 0x7F {
            if ascii {
                add("^", width: 1)
                add(Unicode.Scalar(UInt8(truncatingIfNeeded: value ^ 0x40)), width: 1)
            } else if let picture = Unicode.Scalar(value == 0x7F ? 0x2421 : 0x2400 + value) {
                add(picture, width: 1)
            }
            return
        }
        let digits = String(value, radix: 16)
        let name = value < 0x100 ? "\\x" + digits : "\\u" + digits
        for sign in name.unicodeScalars { add(sign, width: 1) }
    }
}

/// What a terminal would do with a scalar.
enum ScalarKind {
    case text
    case mark
    /// Has no look of its own and no use on a screen; left out.
    case invisible
    /// Would command the terminal or turn the order of the text; spelled out.
    case harmful

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x2028...0x202E, 0x2066...0x2069: self = .harmful
        case 0xA0..<0xAD, 0xAE..<0x300: self = .text
        default: self.init(category: scalar)
        }
    }

    private init(category scalar: Unicode.Scalar) {
        if CharacterWidth.isMark(scalar) {
            self = .mark
            return
        }
        switch scalar.properties.generalCategory {
        case .format: self = .invisible
        case .unassigned: self = .harmful
        default: self = .text
        }
    }
}

extension Unicode.Scalar {
    fileprivate var isRegionalIndicator: Bool { (0x1F1E6...0x1F1FF).contains(value) }

    fileprivate var isJoinerOrSelector: Bool {
        value == 0x200C || value == 0x200D || (0xFE00...0xFE0F).contains(value)
    }
}
