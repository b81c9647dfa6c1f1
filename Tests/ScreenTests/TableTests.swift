import Screen
import Testing

@Suite struct TableTests {
    @Test func aListAt60ColumnsShowsTitlesRowsAndSelection() {
        var frame = Frame(width: 60, height: 4)
        draw(into: &frame, Viewport(count: 3, height: 3, selected: 1))
        #expect(
            frame.text == """
                   Tier     Student            Gr Why                   Att%
                   H High   李, 伟千代千代      9 4 Fs · absent 13 %    87.1
                *> M Mod    Nguyễn, Minh Anh   10 2 Fs                  91.0
                   L Low    Fitzgerald-Wolfen… 12                         ··
                """
        )
        #expect(
            frame.styledText == """
                ...hhhh.....hhhhhhh............hh.hhh...................hhhh
                ...HHHHHH
                ssssssssssssssssssssssssssssssssssssssssssssssssssssssssssss
                ...LLLLL
                """
        )
        #expect(frame.cursor == Position(row: 2, column: 1))
    }

    @Test func aListAt40ColumnsKeepsTheNameWhole() {
        var frame = Frame(width: 40, height: 3)
        draw(into: &frame, Viewport(count: 3, height: 2, selected: 2))
        #expect(
            frame.text == """
                   Tier     Student                  Gr
                *  M Mod    Nguyễn, Minh Anh         10
                 > L Low    Fitzgerald-Wolfenden, A… 12
                """
        )
    }

    @Test func rowsBelowTheRectangleAreNotDrawn() {
        var frame = Frame(width: 60, height: 4)
        let rect = Rect(row: 0, column: 0, width: 60, height: 2)
        table.draw(into: &frame, in: rect, viewport: Viewport(count: 3, height: 3)) { row, column in
            cell(row, column)
        }
        #expect(frame.line(2) == "")
    }

    @Test func theFocusedTitleIsUnderlined() {
        var frame = Frame(width: 40, height: 1)
        var table = table
        table.focus = 1
        table.draw(into: &frame, in: frame.bounds, viewport: Viewport()) { _, _ in TableCell("") }
        #expect(frame.emphasisText == "............uuuuuuu")
    }

    @Test func aKeyColumnAloneIsReversedAndTheTierKeepsItsColour() {
        var frame = Frame(width: 60, height: 3)
        var table = table
        table.key = 1
        table.draw(into: &frame, in: frame.bounds, viewport: Viewport(count: 3, height: 2)) {
            cell($0, $1)
        }
        #expect(frame.line(1).hasPrefix(" > H High   李, 伟千代千代"))
        #expect(
            frame.styledText == """
                ...hhhh.....hhhhhhh............hh.hhh...................hhhh
                ...HHHHHH...ssssssssssssssssss
                ...MMMMM
                """
        )
        #expect(frame.cursor == Position(row: 1, column: 1))
    }

    @Test func aKeyColumnThatIsNotThereReversesTheWholeRow() {
        var frame = Frame(width: 60, height: 2)
        var table = table
        table.key = 99
        table.draw(into: &frame, in: frame.bounds, viewport: Viewport(count: 3, height: 1)) {
            cell($0, $1)
        }
        #expect(frame.styledText.hasSuffix(String(repeating: "s", count: 60)))
    }

    @Test func cellsAreAskedForVisibleRowsAndColumnsOnly() {
        var frame = Frame(width: 40, height: 5)
        var asked: Set<Int> = []
        let list = Viewport(count: 1_000_000, height: 4, selected: 500_000)
        table.draw(into: &frame, in: frame.bounds, viewport: list) { row, column in
            asked.insert(row)
            #expect(column < 3)
            return TableCell("x")
        }
        #expect(asked == Set(499_997...500_000))
    }

    private var table: Table { Table(Array(TableLayoutTests.columns[0..<5])) }

    private func draw(into frame: inout Frame, _ viewport: Viewport) {
        table.draw(
            into: &frame,
            in: frame.bounds,
            viewport: viewport,
            isMarked: { $0 == 1 },
            cell: cell
        )
    }

    private func cell(_ row: Int, _ column: Int) -> TableCell {
        let tiers: [Ink] = [.tierHigh, .tierModerate, .tierLow]
        let rows = [
            ["H High", "李, 伟千代千代", "9", "4 Fs · absent 13 %", "87.1"],
            ["M Mod", "Nguyễn, Minh Anh", "10", "2 Fs", "91.0"],
            ["L Low", "Fitzgerald-Wolfenden, Anna", "12", "", "··"],
        ]
        return TableCell(rows[row][column], column == 0 ? Style(tiers[row]) : .plain)
    }
}
