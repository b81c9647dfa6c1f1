import CNcurses
import Screen

/// Makes inputs of the codes that ncurses reads: bytes of UTF-8, control bytes and key codes.
///
/// It keeps an unfinished character or paste until the next codes arrive.
struct InputDecoder {
    private(set) var inputs: [Input] = []
    private var character: [UInt8] = []
    private var paste: [UInt8]?
    private var mouse: MouseReport?
    /// Whether what a mouse does is told; else it is dropped.
    var takesMouse = false

    /// The most bytes of one paste; what follows is left out.
    static let longestPaste = 1 << 20

    /// Whether a paste has begun and its end is still to come.
    var isPasting: Bool { paste != nil }

    /// The inputs so far, which are then forgotten.
    mutating func take() -> [Input] {
        defer { inputs = [] }
        return inputs
    }

    /// Ends a paste whose end never came, so that the keyboard is not dead for ever.
    mutating func endPaste() {
        guard let bytes = paste else { return }
        paste = nil
        inputs.append(.paste(String(decoding: bytes, as: UTF8.self)))
    }

    /// Takes the codes that were waiting together.
    mutating func decode(_ codes: [Int32]) {
        var index = 0
        while index < codes.count {
            if let end = InputDecoder.endOfUnknownSequence(codes, from: index), paste == nil {
                index = end
                continue
            }
            decode(codes[index])
            index += 1
        }
    }

    private mutating func decode(_ code: Int32) {
        if let report = mouse {
            mouse = nil
            if decode(code, report) { return }
        }
        if code == keyPasteEnd { return endPaste() }
        if paste != nil {
            guard let byte = UInt8(exactly: code) else { return }
            if paste?.count ?? 0 < InputDecoder.longestPaste { paste?.append(byte) }
            return
        }
        if code == keyPasteBegin {
            paste = []
            return
        }
        if code == keyMouse || code == keyMouseOld {
            character = []
            mouse = MouseReport(isOld: code == keyMouseOld)
            return
        }
        guard let byte = UInt8(exactly: code) else {
            character = []
            if let key = Key(code: code) { inputs.append(.key(key)) }
            return
        }
        decode(byte)
    }

    /// Goes on with what a mouse did; false where the code is no part of it, and so a key.
    private mutating func decode(_ code: Int32, _ report: MouseReport) -> Bool {
        guard let byte = UInt8(exactly: code) else { return false }
        var report = report
        switch report.take(byte) {
        case .broken: return false
        case .more: mouse = report
        case .whole(let mouse):
            if let mouse, takesMouse { inputs.append(.mouse(mouse)) }
        }
        return true
    }

    /// Gathers a character; what cannot become one is dropped at once and costs no later key.
    private mutating func decode(_ byte: UInt8) {
        if byte < 0x80 {
            character = []
            if let key = Key(byte: byte) { inputs.append(.key(key)) }
            return
        }
        if byte >= 0xC0 { character = [] }
        character.append(byte)
        let first = character[0]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
        guard first >= 0xC0, character.count < length else { return finishCharacter() }
    }

    private mutating func finishCharacter() {
        let text = String(validating: character, as: UTF8.self)
        character = []
        if let text, let typed = text.first { inputs.append(.key(.character(typed))) }
    }

    /// The end of a control sequence with parameters that no terminfo entry names (`ESC [ 1 ; 5 A`).
    ///
    /// Its signs must not run as keys. Without parameters it could be Esc and `[` typed ahead.
    private static func endOfUnknownSequence(_ codes: [Int32], from start: Int) -> Int? {
        guard start + 3 < codes.count, codes[start] == 0x1B, codes[start + 1] == 0x5B,
            (0x30...0x3F).contains(codes[start + 2])
        else { return nil }
        var index = start + 3
        while index < codes.count, (0x20...0x3F).contains(codes[index]) { index += 1 }
        guard index < codes.count, (0x40...0x7E).contains(codes[index]) else { return nil }
        return index + 1
    }
}

private let keyPasteBegin = Int32(CN_KEY_PASTE_BEGIN.rawValue)
private let keyMouse = Int32(CN_KEY_MOUSE.rawValue)
private let keyMouseOld = Int32(CN_KEY_MOUSE_OLD.rawValue)
private let keyPasteEnd = Int32(CN_KEY_PASTE_END.rawValue)

extension Key {
    /// The key of one ASCII byte; nil for NUL and others that no key of ours sends.
    fileprivate init?(byte: UInt8) {
        switch byte {
        case 0x08, 0x7F: self = .backspace
        case 0x09: self = .tab
        case 0x0A, 0x0D: self = .enter
        case 0x1B: self = .escape
        case 0x01...0x1A: self = .control(Character(Unicode.Scalar(byte | 0x60)))
        case 0x20..<0x7F: self = .character(Character(Unicode.Scalar(byte)))
        default: return nil
        }
    }

    /// The key of a code beyond the bytes; nil for keys that nothing is bound to.
    fileprivate init?(code: Int32) {
        if let key = Key.named[code] {
            self = key
            return
        }
        let number = Int(code) - Int(CN_KEY_F0.rawValue)
        guard (1...24).contains(number) else { return nil }
        self = .function(number)
    }

    private static let named: [Int32: Key] = Dictionary(
        uniqueKeysWithValues: [
            (CN_KEY_UP, Key.up), (CN_KEY_DOWN, .down), (CN_KEY_LEFT, .left),
            (CN_KEY_RIGHT, .right), (CN_KEY_PAGE_UP, .pageUp), (CN_KEY_PAGE_DOWN, .pageDown),
            (CN_KEY_HOME, .home), (CN_KEY_END, .end), (CN_KEY_DELETE, .delete),
            (CN_KEY_BACKSPACE, .backspace), (CN_KEY_BACKTAB, .backTab), (CN_KEY_ENTER, .enter),
        ].map { (Int32($0.rawValue), $1) }
    )
}
