import Screen
import Testing

@Suite struct TableLayoutTests {
    static let columns = [
        TableColumn("Tier", minimum: 8),
        TableColumn("Student", minimum: 18, ideal: 24),
        TableColumn("Gr", minimum: 2, alignment: .trailing, priority: 1),
        TableColumn("Why", minimum: 20, priority: 2, isFlexible: true),
        TableColumn("Att%", minimum: 5, alignment: .trailing, priority: 3),
        TableColumn("F", minimum: 2, alignment: .trailing, priority: 4),
        TableColumn("GPA", minimum: 4, alignment: .trailing, priority: 5),
    ]

    @Test(arguments: [
        (120, [0, 1, 2, 3, 4, 5, 6]), (80, [0, 1, 2, 3, 4, 5, 6]), (68, [0, 1, 2, 3, 4, 5, 6]),
        (67, [0, 1, 2, 3, 4, 5]), (63, [0, 1, 2, 3, 4, 5]), (62, [0, 1, 2, 3, 4]),
        (60, [0, 1, 2, 3, 4]), (59, [0, 1, 2, 3]), (54, [0, 1, 2, 3]), (53, [0, 1, 2]),
        (40, [0, 1, 2]), (33, [0, 1, 2]), (32, [0, 1]), (30, [0, 1]),
    ])
    func columnsDropWholeFromTheLeastImportant(width: Int, shown: [Int]) {
        let layout = TableLayout(columns: Self.columns, width: width, gutter: 3)
        #expect(layout.placements.map(\.index) == shown)
        #expect(layout.hidden == Self.columns.indices.filter { !shown.contains($0) })
    }

    @Test func noColumnIsSqueezedOrPlacedOverAnother() {
        for width in 30...200 {
            let layout = TableLayout(columns: Self.columns, width: width, gutter: 3)
            var free = 3
            for place in layout.placements {
                #expect(place.column >= free)
                #expect(place.width >= Self.columns[place.index].minimum)
                free = place.column + place.width + 1
            }
            #expect(free - 1 <= width)
        }
    }

    @Test func theFlexibleColumnTakesWhatIsLeft() {
        let layout = TableLayout(columns: Self.columns, width: 100, gutter: 3)
        let widths = layout.placements.map(\.width)
        #expect(widths == [8, 24, 2, 46, 5, 2, 4])
    }

    @Test func flexibleColumnsShareToTheLastColumn() {
        let columns = [
            TableColumn("a", minimum: 1, isFlexible: true),
            TableColumn("b", minimum: 1, isFlexible: true),
        ]
        let layout = TableLayout(columns: columns, width: 10)
        #expect(layout.placements.map(\.width) == [4, 5])
    }

    @Test func theColumnUnderTheCursorIsKept() {
        let layout = TableLayout(columns: Self.columns, width: 42, gutter: 3, keeping: 6)
        #expect(layout.placements.map(\.index) == [0, 1, 2, 6])
    }

    @Test func aScreenNarrowerThanTheKeyColumnsCutsAtItsEdge() {
        let layout = TableLayout(columns: Self.columns, width: 20, gutter: 3)
        #expect(layout.placements.map(\.width) == [8, 8])
        let nothing = TableLayout(columns: Self.columns, width: 2, gutter: 3)
        #expect(nothing.placements.isEmpty)
        #expect(TableLayout(columns: [], width: 80).placements.isEmpty)
    }
}
