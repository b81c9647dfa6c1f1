import Screen
import Testing

@Suite struct FrameDiffTests {
    @Test func equalFramesDoNotDiffer() {
        #expect(FrameDiff(from: frame("abc"), to: frame("abc")).isEmpty)
    }

    @Test func theFirstFrameIsChangedThroughout() {
        let diff = FrameDiff(from: nil, to: Frame(width: 3, height: 2))
        #expect(spans(diff) == ["0:0..<3", "1:0..<3"])
    }

    @Test func aFrameOfAnotherSizeIsChangedThroughout() {
        let diff = FrameDiff(from: Frame(width: 3, height: 1), to: Frame(width: 2, height: 1))
        #expect(spans(diff) == ["0:0..<2"])
        #expect(FrameDiff(from: nil, to: Frame(width: 0, height: 5)).isEmpty)
    }

    @Test func onlyChangedColumnsAreNamed() {
        #expect(
            spans(FrameDiff(from: frame("abcdef"), to: frame("aXYdeF"))) == ["0:1..<3", "0:5..<6"]
        )
    }

    @Test func aChangeOfLookIsAChange() {
        var new = frame("abc")
        new.paint(Rect(row: 0, column: 1, width: 1, height: 1), style: .selection)
        #expect(spans(FrameDiff(from: frame("abc"), to: new)) == ["0:1..<2"])
    }

    @Test func aWideCharacterIsNeverCut() {
        #expect(spans(FrameDiff(from: frame("a千b"), to: frame("a代b"))) == ["0:1..<3"])
        #expect(spans(FrameDiff(from: frame("a千b"), to: frame("axyb"))) == ["0:1..<3"])
        #expect(spans(FrameDiff(from: frame("axyb"), to: frame("a千b"))) == ["0:1..<3"])
        #expect(spans(FrameDiff(from: frame("千代"), to: frame("x千"))) == ["0:0..<4"])
    }

    @Test func aStyleThatChangesInTheRightHalfAloneStillTakesTheWholeCharacter() {
        var new = frame("千b")
        new.paint(Rect(row: 0, column: 1, width: 1, height: 1), style: .warning)
        #expect(spans(FrameDiff(from: frame("千b"), to: new)) == ["0:0..<2"])
    }

    private func frame(_ text: String) -> Frame {
        var frame = Frame(width: 8, height: 1)
        frame.write(text, row: 0)
        return frame
    }

    private func spans(_ diff: FrameDiff) -> [String] {
        diff.changes.map { "\($0.row):\($0.columns)" }
    }
}
