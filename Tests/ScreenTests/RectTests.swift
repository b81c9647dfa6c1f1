import Screen
import Testing

@Suite struct RectTests {
    @Test func takingFromEachSideLeavesTheMiddle() {
        var rest = Rect(row: 0, column: 0, width: 80, height: 24)
        let partTop = rest.takeTop(2)
        #expect(partTop == Rect(row: 0, column: 0, width: 80, height: 2))
        let partBottom = rest.takeBottom(1)
        #expect(partBottom == Rect(row: 23, column: 0, width: 80, height: 1))
        let partLeft = rest.takeLeft(3)
        #expect(partLeft == Rect(row: 2, column: 0, width: 3, height: 21))
        let partRight = rest.takeRight(7)
        #expect(partRight == Rect(row: 2, column: 73, width: 7, height: 21))
        #expect(rest == Rect(row: 2, column: 3, width: 70, height: 21))
    }

    @Test func takingTooMuchTakesAllAndTakingLessThanNothingNothing() {
        var rest = Rect(row: 0, column: 0, width: 4, height: 3)
        let none = rest.takeTop(-1)
        #expect(none.isEmpty)
        let all = rest.takeTop(99)
        #expect(all.height == 3)
        #expect(rest.isEmpty)
        let nothing = rest.takeBottom(1)
        #expect(nothing.height == 0)
    }

    @Test func anInsetThatMeetsIsEmpty() {
        let rect = Rect(row: 1, column: 1, width: 10, height: 3)
        #expect(rect.inset(rows: 1, columns: 2) == Rect(row: 2, column: 3, width: 6, height: 1))
        #expect(rect.inset(rows: 2).isEmpty)
    }

    @Test func rectanglesApartDoNotIntersect() {
        let left = Rect(row: 0, column: 0, width: 4, height: 4)
        #expect(left.intersection(Rect(row: 0, column: 4, width: 4, height: 4)).isEmpty)
        #expect(
            left.intersection(Rect(row: 2, column: 3, width: 4, height: 4))
                == Rect(row: 2, column: 3, width: 1, height: 2)
        )
    }
}
