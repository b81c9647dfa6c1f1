import Screen
import Testing

@Suite struct ViewportTests {
    @Test func anEmptyListHasNothingToSelect() {
        var list = Viewport(count: 0, height: 5)
        list.move(by: 1)
        list.end()
        list.page(by: -1)
        #expect(list.selected == 0)
        #expect(list.visible.isEmpty)
        #expect(list.isEmpty)
    }

    @Test func aStepAtTheEdgeScrollsByOneRow() {
        var list = Viewport(count: 10, height: 3)
        list.move(by: 2)
        #expect(list.visible == 0..<3)
        list.move(by: 1)
        #expect(list.visible == 1..<4)
        #expect(list.selected == 3)
        list.move(by: -2)
        #expect(list.visible == 1..<4)
        list.move(by: -1)
        #expect(list.visible == 0..<3)
    }

    @Test func aPageKeepsTheSelectionsPlaceUntilTheEnd() {
        var list = Viewport(count: 10, height: 3, selected: 1)
        list.page(by: 1)
        #expect(list.visible == 3..<6)
        #expect(list.selected == 4)
        list.page(by: 1)
        list.page(by: 1)
        #expect(list.visible == 7..<10)
        #expect(list.selected == 9)
        list.page(by: -9)
        #expect(list.visible == 0..<3)
        #expect(list.selected == 0)
    }

    @Test func halfAPageOfOneRowIsOneRow() {
        var list = Viewport(count: 10, height: 1)
        list.halfPage(by: 1)
        #expect(list.selected == 1)
        var tall = Viewport(count: 100, height: 20)
        tall.halfPage(by: 2)
        #expect(tall.selected == 20)
    }

    @Test func homeAndEndSelectTheFirstAndTheLast() {
        var list = Viewport(count: 10, height: 3)
        list.end()
        #expect(list.selected == 9)
        #expect(list.visible == 7..<10)
        list.home()
        #expect(list.selected == 0)
        #expect(list.visible == 0..<3)
    }

    @Test func aShrinkingScreenKeepsTheSelectionVisible() {
        var list = Viewport(count: 50, height: 20, selected: 15)
        list.resize(height: 4)
        #expect(list.visible == 12..<16)
        list.resize(height: 0)
        #expect(list.visible == 15..<16)
        list.resize(height: 100)
        #expect(list.visible == 0..<50)
    }

    @Test func aShorterListSelectsItsNearestRow() {
        var list = Viewport(count: 50, height: 5, selected: 40)
        list.replace(count: 3, selected: 40)
        #expect(list.selected == 2)
        #expect(list.visible == 0..<3)
        list.replace(count: 0, selected: 2)
        #expect(list.selected == 0)
    }

    @Test func theLargestStepsDoNotTrap() {
        var list = Viewport(count: 10, height: 3, selected: 5)
        list.move(by: .max)
        #expect(list.selected == 9)
        list.move(by: .min)
        #expect(list.selected == 0)
        list.page(by: .max)
        #expect(list.selected == 9)
        list.page(by: .min)
        #expect(list.selected == 0)
    }

    @Test func theSelectionIsVisibleAfterAnyMoves() {
        var random = Steps(state: 42)
        var list = Viewport(count: 30, height: 7)
        for _ in 0..<2000 {
            switch random.next() % 6 {
            case 0: list.move(by: Int(random.next() % 21) - 10)
            case 1: list.page(by: Int(random.next() % 5) - 2)
            case 2: list.halfPage(by: Int(random.next() % 5) - 2)
            case 3: list.resize(height: Int(random.next() % 12))
            case 4: list.replace(count: Int(random.next() % 60), selected: list.selected)
            default: list.select(Int(random.next() % 70) - 5)
            }
            #expect(list.isEmpty || list.visible.contains(list.selected))
            #expect(list.visible.count == min(list.count, list.height))
        }
    }
}

/// A small source of numbers that repeats itself in every run.
private struct Steps {
    var state: UInt64

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
