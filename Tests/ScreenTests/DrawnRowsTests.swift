import Testing

@testable import Screen

/// Rows that were drawn before: nothing on the screen tells that they were not made anew.
@Suite struct DrawnRowsTests {
    private let table = Table(
        [
            TableColumn("Tier", minimum: 6), TableColumn("Name", minimum: 10, isFlexible: true),
            TableColumn("Att%", minimum: 5, alignment: .trailing, priority: 1),
        ],
        key: 1
    )

    @Test func onlyRowsThatComeOntoTheScreenAreMade() {
        var known = DrawnRows()
        #expect(made(Viewport(count: 100, height: 5), &known) == Array(0..<5))
        #expect(made(Viewport(count: 100, height: 5, selected: 3), &known) == [])
        #expect(made(Viewport(count: 100, height: 5, selected: 5), &known) == [5])
        #expect(made(Viewport(count: 100, height: 5, selected: 90), &known) == Array(86...90))
    }

    @Test func rowsAreMadeAnewForAnotherWidthLayoutOrSetOfCharacters() {
        let list = Viewport(count: 100, height: 5)
        var known = DrawnRows()
        #expect(made(list, &known) == Array(0..<5))
        #expect(made(list, &known, width: 50) == Array(0..<5))
        #expect(made(list, &known, width: 50, ascii: true) == Array(0..<5))
        #expect(made(list, &known, width: 50, ascii: true) == [])
        var other = table
        other.columns[0] = TableColumn("Tier", minimum: 9)
        let layout = other.layout(width: 50)
        var frame = Frame(width: 50, height: 6, ascii: true)
        var count = 0
        other.draw(
            into: &frame,
            in: frame.bounds,
            layout: layout,
            viewport: list,
            known: &known,
            name: { $0 }
        ) { _, _ in
            count += 1
            return TableCell("x")
        }
        #expect(count == 5 * layout.placements.count)
    }

    @Test func whatIsDrawnIsTheSameAsWithoutThem() {
        var known = DrawnRows()
        for selected in [0, 1, 4, 5, 6, 5, 0, 99, 50, 48, 47] {
            var list = Viewport(count: 100, height: 5)
            list.select(selected)
            var anew = Frame(width: 40, height: 7)
            var drawn = anew
            let place = Rect(row: 1, column: 0, width: 40, height: 6)
            let isMarked = { (row: Int) in row % 3 == 0 }
            table.draw(into: &anew, in: place, viewport: list, isMarked: isMarked, cell: cell)
            table.draw(
                into: &drawn,
                in: place,
                layout: table.layout(width: 40),
                viewport: list,
                known: &known,
                name: { $0 },
                isMarked: isMarked,
                cell: cell
            )
            #expect(drawn == anew, "row \(selected)")
        }
    }

    /// The rows that were asked for while a list was drawn.
    private func made(
        _ list: Viewport,
        _ known: inout DrawnRows,
        width: Int = 40,
        ascii: Bool = false
    ) -> [Int] {
        var frame = Frame(width: width, height: 6, ascii: ascii)
        var rows: Set<Int> = []
        table.draw(
            into: &frame,
            in: frame.bounds,
            layout: table.layout(width: width),
            viewport: list,
            known: &known,
            name: { $0 }
        ) { row, column in
            rows.insert(row)
            return cell(row, column)
        }
        return rows.sorted()
    }

    private func cell(_ row: Int, _ column: Int) -> TableCell {
        switch column {
        case 0: TableCell("H High", Style(.tierHigh))
        case 1: TableCell(row % 2 == 0 ? "李, 伟 \(row)" : "Nguyễn \(row)")
        default: TableCell("\(row).5")
        }
    }
}
