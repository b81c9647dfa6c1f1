import Screen
import Testing

@Suite struct SparklineTests {
    @Test func numbersRiseFromTheLowestToTheFullBlock() {
        #expect(Sparkline.text([0, 1, 2, 3, 4, 5, 6, 7]) == "▁▂▃▄▅▆▇█")
    }

    @Test func anUnknownNumberIsADotAndNeverZero() {
        #expect(Sparkline.text([nil, 0, nil, 1, .nan]) == "·▁·█·")
        #expect(Sparkline.text([nil, nil]) == "··")
        #expect(Sparkline.text([]) == "")
    }

    @Test func aFixedRangeCutsWhatIsOutside() {
        #expect(Sparkline.text([-5, 0, 0.5, 1, 9], in: 0...1) == "▁▁▅██")
    }

    @Test func equalNumbersAreALowLine() {
        #expect(Sparkline.text([3, 3, 3]) == "▁▁▁")
    }
}

@Suite struct BarTests {
    @Test(arguments: [
        (0.0, ""), (-1.0, ""), (Double.nan, ""), (0.0001, "▏"), (0.125, "▌"), (0.25, "█"),
        (0.5, "██"), (0.53, "██▏"), (1.0, "████"), (7.0, "████"),
    ])
    func aShareFillsItsPartOfFourColumns(share: Double, bar: String) {
        #expect(Bar.text(share, width: 4) == bar)
    }

    @Test func aBarWithoutWidthIsEmpty() {
        #expect(Bar.text(1, width: 0) == "")
        #expect(Bar.text(1, width: -3) == "")
    }
}
