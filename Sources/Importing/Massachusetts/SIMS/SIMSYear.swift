import CSV
import Records

/// The collections of a school year, student by student.
///
/// Rows wait packed, a few in a piece, for those of a student are asked for by themselves.
struct SIMSYear: Sendable {
    /// One collection: when it was, and where the rows of each student are.
    struct Part: Sendable {
        let collection: SIMSCollection
        let day: SchoolDate
        fileprivate var rows: SIMSRows
        /// The first row of each student by the student's place; -1 where there is none.
        fileprivate var first: [Int32] = []
        /// The other rows of the few students who have several.
        fileprivate var more: [Int: [Int32]] = [:]

        fileprivate mutating func take(_ row: SIMSRow, of student: Int) {
            let place = Int32(truncatingIfNeeded: rows.count)
            rows.add(row)
            if student >= first.count {
                first += [Int32](repeating: -1, count: student + 1 - first.count)
            }
            if first[student] < 0 {
                first[student] = place
            } else {
                more[student, default: []].append(place)
            }
        }

        fileprivate mutating func rows(of student: Int) throws(CSVError) -> [SIMSRow] {
            guard student < first.count, first[student] >= 0 else { return [] }
            var found = [try rows.row(Int(first[student]))]
            for place in more[student] ?? [] { found.append(try rows.row(Int(place))) }
            return found
        }
    }

    /// The collections in their order.
    private(set) var parts: [Part] = []
    /// Local ids in the order in which they were first met.
    private(set) var students = TextIndex()
    /// Rows without a local id, which are handed on to be rejected.
    private(set) var nameless: [SIMSRow] = []
    private let room: WaitingRoom

    /// A year without collections.
    ///
    /// - Parameter room: where rows wait.
    init(in room: WaitingRoom) { self.room = room }

    /// Opens a collection, to which the rows that follow belong.
    ///
    /// Collections come in their order.
    mutating func begin(_ collection: SIMSCollection, on day: SchoolDate) {
        guard parts.last?.collection != collection else { return }
        parts.append(Part(collection: collection, day: day, rows: SIMSRows(in: room)))
    }

    mutating func take(_ row: SIMSRow) {
        guard let lasid = row.lasid, !parts.isEmpty else {
            nameless.append(row)
            return
        }
        let student = students.insert(lasid)
        parts[parts.count - 1].take(row, of: student)
    }

    /// The rows of a student in each collection.
    ///
    /// - Throws: that the file in which they wait cannot be read.
    mutating func rows(of student: Int) throws(CSVError) -> [[SIMSRow]] {
        var rows: [[SIMSRow]] = []
        for part in parts.indices { rows.append(try parts[part].rows(of: student)) }
        return rows
    }
}

/// Rows of a collection, packed in small pieces.
private struct SIMSRows: Sendable {
    /// Most collections have their students in about the same order, so the piece of the next row is mostly that of the last.
    private let pieceRows: Int
    private var packed: [PackedRows] = []
    private var open = RowPacker(columnCount: SIMSRow.elements.count)
    private let room: WaitingRoom
    /// The piece that was unpacked last.
    private var last: (piece: Int, grid: CellGrid)?

    init(in room: WaitingRoom) {
        self.room = room
        pieceRows = min(64, room.limit.pieceRows)
    }

    var count: Int { packed.count * pieceRows + open.rowCount }

    mutating func add(_ row: SIMSRow) {
        open.add(row.cells, line: row.line)
        guard open.rowCount == pieceRows else { return }
        packed.append(open.packed(in: room))
        open.clear()
    }

    mutating func row(_ place: Int) throws(CSVError) -> SIMSRow {
        let piece = place / pieceRows
        if last?.piece != piece || piece == packed.count {
            let own = WaitingRoom(WaitingLimit(bytes: .max))
            let rows = piece < packed.count ? packed[piece] : open.packed(in: own)
            last = (piece, try rows.grid())
        }
        guard let grid = last?.grid else { throw CSVError(.unreadable) }
        return SIMSRow(grid, place % pieceRows)
    }
}
