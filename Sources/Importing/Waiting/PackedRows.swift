import CSV
import Records

/// Rows that are being packed into a piece: a byte for the length of a short cell and one or two for the step to the next line, and
/// beside them contents end to end.
struct RowPacker: Sendable {
    private let columnCount: Int
    /// The step to each row's line and the length of each of its cells.
    private var steps: [UInt8] = []
    private var bytes: [UInt8] = []
    private var lastLine = 0
    private(set) var rowCount = 0
    /// The line of the first row.
    private(set) var firstLine: Int?

    init(columnCount: Int) { self.columnCount = columnCount }

    /// Adds a row.
    ///
    /// - Parameters:
    ///   - cells: a cell for each column, nil where there is no value.
    ///   - line: the line that it comes from.
    mutating func add(_ cells: [String?], line: Int) {
        // Lines may go back, as those of a student's rows in several files do.
        PackedNumber.append(PackedNumber.folded(line - lastLine), to: &steps)
        lastLine = line
        if firstLine == nil { firstLine = line }
        for index in 0..<columnCount {
            let start = bytes.count
            if index < cells.count, let cell = cells[index] {
                bytes.append(contentsOf: cell.utf8)
            }
            PackedNumber.append(UInt64(bytes.count - start), to: &steps)
        }
        rowCount += 1
    }

    /// The rows as a piece that waits.
    func packed(in room: WaitingRoom) -> PackedRows {
        PackedRows(
            rowCount: rowCount,
            firstLine: firstLine,
            columnCount: columnCount,
            stepCount: steps.count,
            room: room,
            piece: room.keep(steps + bytes)
        )
    }

    /// Forgets the rows; their memory is used again, so that no array ever has to grow with a file.
    mutating func clear() {
        steps.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        (lastLine, rowCount, firstLine) = (0, 0, nil)
    }
}

/// Some rows in as little memory as they need, or in a file.
struct PackedRows: Sendable {
    /// How many rows there are.
    let rowCount: Int
    /// The line of the first row.
    let firstLine: Int?
    var malformed: [CSVProblem] = []
    var warnings: [CSVProblem] = []
    private let columnCount: Int
    private let stepCount: Int
    private let room: WaitingRoom
    private let piece: WaitingRoom.Piece

    fileprivate init(
        rowCount: Int,
        firstLine: Int?,
        columnCount: Int,
        stepCount: Int,
        room: WaitingRoom,
        piece: WaitingRoom.Piece
    ) {
        self.rowCount = rowCount
        self.firstLine = firstLine
        self.columnCount = columnCount
        self.stepCount = stepCount
        self.room = room
        self.piece = piece
    }

    private static var damage: CSVError { CSVError(.unreadable, detail: WaitingRoom.detail) }

    /// The rows as a grid.
    ///
    /// - Throws: that the file in which they wait cannot be read.
    func grid() throws(CSVError) -> CellGrid {
        let bytes = try room.bytes(of: piece)
        var grid = CellGrid(columnCount: columnCount)
        grid.ends.reserveCapacity(rowCount * columnCount)
        grid.lines.reserveCapacity(rowCount)
        var (place, end, line) = (0, 0, 0)
        for _ in 0..<rowCount {
            line &+= PackedNumber.unfolded(PackedNumber.next(bytes, &place))
            grid.lines.append(line)
            for _ in 0..<columnCount {
                // A disk that gives back something else than it was given must not stop the program.
                let length = PackedNumber.next(bytes, &place)
                guard length <= UInt64(bytes.count - end) else { throw Self.damage }
                end += Int(truncatingIfNeeded: length)
                grid.ends.append(end)
            }
        }
        guard place == stepCount, end == bytes.count - place else { throw Self.damage }
        grid.bytes = Array(bytes[place...])
        (grid.malformed, grid.warnings) = (malformed, warnings)
        return grid
    }
}

/// Numbers in as many bytes as they need: seven bits in each, the lowest first; the eighth says that more follow.
private enum PackedNumber {
    static func append(_ number: UInt64, to bytes: inout [UInt8]) {
        var rest = number
        while rest >= 0x80 {
            bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(truncatingIfNeeded: rest))
    }

    static func next(_ bytes: [UInt8], _ place: inout Int) -> UInt64 {
        var (number, shift) = (UInt64(0), UInt64(0))
        while place < bytes.count, shift < 64 {
            let byte = bytes[place]
            place += 1
            number |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return number }
            shift += 7
        }
        return number
    }

    /// Small numbers of either sign as small ones without.
    static func folded(_ number: Int) -> UInt64 {
        UInt64(truncatingIfNeeded: (number << 1) ^ (number >> 63))
    }

    static func unfolded(_ number: UInt64) -> Int {
        Int(truncatingIfNeeded: number >> 1) ^ -Int(truncatingIfNeeded: number & 1)
    }
}
