import CSV
import Records
import Testing

@testable import Importing

@Suite struct FindingLogTests {
    @Test func countsAreExactAndExamplesAreTheFirstTwenty() {
        var log = FindingLog()
        for line in 1...1000 { log.add(.badDate, file: "a.csv", line: line) }
        log.add(.badDate, file: "b.csv", line: 1)
        #expect(log.count(.badDate) == 1001)
        #expect(log.count(.badDate, file: "a.csv") == 1000)
        #expect(log.examples.count == 21)
        #expect(log.examples[19].line == 20)
        #expect(log.count(.error) == 1001)
        #expect(log.rejects.isEmpty)
    }

    @Test func rejectsAreKeptOnlyWhereAskedFor() {
        var log = FindingLog(keepsRejects: true)
        for line in 1...50 { log.add(.badDate, file: "a.csv", line: line) }
        log.add(.badDate, file: "a.csv", line: 51, severity: .warning)
        #expect(log.rejects.map(\.line) == Array(1...50))
    }

    @Test func everyCodeHasItsTextsInOneGroup() {
        for code in FindingCode.allCases {
            #expect(FindingCode.groups.count { $0.texts[code] != nil } == 1, "\(code.rawValue)")
            #expect(!code.reason.hasSuffix("."))
            #expect(code.remedy.hasSuffix("."))
        }
    }

    @Test func everyProblemOfTheCSVRoomHasItsCode() {
        for code in CSVCode.allCases {
            #expect(FindingCode(rawValue: code.rawValue) != nil, "\(code.rawValue)")
        }
    }
}
