import Screen

/// What a terminal tells of a mouse, byte by byte: `0;12;5M` (SGR), or three bytes (X10).
struct MouseReport {
    /// How far a report has come.
    enum Outcome: Equatable {
        /// It goes on.
        case more
        /// It is whole; nil where it is of something that nothing is bound to, such as a button let go.
        case whole(Mouse?)
        /// What came is no part of one.
        case broken
    }

    private let isOld: Bool
    private var bytes: [UInt8] = []

    /// No report is longer.
    private static let longest = 20

    /// The beginning of a report.
    init(isOld: Bool) { self.isOld = isOld }

    /// Takes a byte.
    mutating func take(_ byte: UInt8) -> Outcome {
        bytes.append(byte)
        if isOld { return bytes.count < 3 ? .more : .whole(old()) }
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ";"):
            return bytes.count < Self.longest ? .more : .broken
        case UInt8(ascii: "M"), UInt8(ascii: "m"):
            return .whole(numbered(isPress: byte == UInt8(ascii: "M")))
        default: return .broken
        }
    }

    private func old() -> Mouse? {
        let values = bytes.map { Int($0) - 32 }
        return Self.mouse(button: values[0], column: values[1], row: values[2])
    }

    private func numbered(isPress: Bool) -> Mouse? {
        let text = String(decoding: bytes.dropLast(), as: UTF8.self)
        let values = text.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
        guard isPress, values.count == 3, let button = values[0], let column = values[1],
            let row = values[2]
        else { return nil }
        return Self.mouse(button: button, column: column, row: row)
    }

    /// Places are counted from 1; Shift, Alt and Ctrl make no difference.
    private static func mouse(button: Int, column: Int, row: Int) -> Mouse? {
        switch button & ~0x1C {
        case 0 where column > 0 && row > 0: .press(Position(row: row - 1, column: column - 1))
        case 64: .wheel(-1)
        case 65: .wheel(1)
        default: nil
        }
    }
}
