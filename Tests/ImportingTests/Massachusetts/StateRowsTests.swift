import CSV
import Testing

@testable import Importing

/// Rows that wait for their table's turn.
struct StateRowsTests {
    private static let columns = [StateColumn("a", "a"), StateColumn("b", "b")]

    private func cells(_ rows: StateRows) throws -> [[String]] {
        try rows.pieces.map { try $0.grid() }.flatMap { grid in
            (0..<grid.rowCount).map { row in
                [grid.text(row, 0), grid.text(row, 1), String(grid.lines[row])]
            }
        }
    }

    @Test func rowsOfManyPiecesComeBackInTheirOrder() throws {
        var rows = StateRows(Self.columns, in: WaitingRoom())
        let count = 2 * Importer.batchRows + 3
        for row in 0..<count {
            rows.add(["\(row)", row % 3 == 0 ? nil : "é\(row)"], line: row + 2)
        }
        #expect(rows.count == count)
        #expect(rows.pieces.count == 3)
        #expect(rows.firstLine == 2)
        let expected = (0..<count).map { ["\($0)", $0 % 3 == 0 ? "" : "é\($0)", "\($0 + 2)"] }
        #expect(try cells(rows) == expected)
    }

    @Test(arguments: [65_534, 65_535, 65_536, 200_000])
    func aCellMayBeLongerThanTwoBytesCanSay(length: Int) throws {
        var rows = StateRows(Self.columns, in: WaitingRoom())
        let long = String(repeating: "x", count: length)
        rows.add(["1", long], line: 1)
        rows.add([long, "2"], line: 2)
        #expect(try cells(rows) == [["1", long, "1"], [long, "2", "2"]])
    }

    @Test func rowsBehindOthersKeepWhatWasWrongWithEither() throws {
        func rows(_ count: Int, _ line: Int) -> StateRows {
            var rows = StateRows(Self.columns, in: WaitingRoom())
            for row in 0..<count { rows.add(["\(row)", nil], line: line + row) }
            let problem = CSVProblem(.fieldCount, line: line, expected: 2, actual: 3)
            rows.note(malformed: [problem], warnings: [])
            return rows
        }
        var all = rows(Importer.batchRows + 1, 1)
        all.append(rows(2, 50_000))
        all.add(["last", nil], line: 60_000)
        #expect(all.count == Importer.batchRows + 4)
        #expect(try cells(all).map { $0[2] }.suffix(3) == ["50000", "50001", "60000"])
        #expect(all.pieces.map(\.malformed.count) == [2, 0, 0])
        var none = StateRows(Self.columns, in: WaitingRoom())
        none.note(
            malformed: [CSVProblem(.fieldCount, line: 1, expected: 2, actual: 3)],
            warnings: []
        )
        // A file in which nothing is a row still tells of it.
        #expect(none.pieces.map(\.malformed.count) == [1])
        #expect(none.count == 0 && none.firstLine == nil)
    }
}
