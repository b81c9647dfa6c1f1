import Testing

@testable import Generator

@Suite struct MarkModelTests {
    @Test(arguments: [
        (59, "F"), (60, "D-"), (62, "D-"), (63, "D"), (66, "D"), (67, "D+"), (69, "D+"), (70, "C-"),
        (86, "B"), (87, "B+"), (89, "B+"), (90, "A-"), (93, "A"), (97, "A+"), (100, "A+"),
        (25, "F"),
    ])
    func lettersChangeAtTheUsualMarks(_ mark: Int, _ letter: String) {
        #expect(MarkModel.letter(mark) == letter)
    }

    @Test func aMarkPassesWhereItsLetterIsNotF() {
        for mark in 25...100 { #expect((MarkModel.letter(mark) == "F") == (mark < 60)) }
    }
}
