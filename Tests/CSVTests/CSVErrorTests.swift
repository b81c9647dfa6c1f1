import Testing

@testable import CSV

@Suite struct CSVErrorTests {
    @Test(arguments: CSVCode.allCases)
    func everyCodeSaysWhatHappenedInWords(code: CSVCode) {
        #expect(code.explanation != code.rawValue)
        #expect(code.rawValue.hasPrefix("csv-"))
    }

    @Test func positionAndDetailAreLeftOutWhenThereAreNone() {
        #expect(CSVError(.emptyFile).description == CSVCode.emptyFile.explanation)
        let whole = CSVError(.unreadable, line: 2, column: 3, detail: "why").description
        #expect(whole == "line 2, column 3: \(CSVCode.unreadable.explanation) (why)")
    }
}
