import Foundation
import Records
import Testing

@testable import Importing

@Suite struct ImportReportTests {
    private func report(accepted: Int, rejected: Int) -> ImportReport {
        let year = SchoolYear(endingIn: 2026)
        var report = ImportReport(Snapshot(districtID: "9999", schoolYear: year))
        var table = ImportReport.Table(.marks)
        table.read = accepted + rejected
        table.accepted = accepted
        table.rejected = rejected
        report.tables = [table]
        return report
    }

    @Test(arguments: [(5, 0, 0), (5, 1, 1), (0, 1, 2), (0, 0, 0)])
    func theExitCodeTellsWhatBecameOfTheRows(accepted: Int, rejected: Int, code: Int) {
        #expect(report(accepted: accepted, rejected: rejected).exitCode == Int32(code))
    }

    @Test func theTextHasALineForEachTableAndFinding() {
        var log = FindingLog()
        log.add(.badDate, file: "marks.csv", line: 2, column: "posted_on")
        let text = report(accepted: 4, rejected: 1).text(log)
        #expect(text.contains("marks           5           4           1           0           0"))
        #expect(text.contains("error: marks.csv: 1 x [bad-date] Not a date"))
    }

    @Test func theJSONCanBeRead() throws {
        var log = FindingLog()
        log.add(.badDate, file: "a \"b\".csv", line: 2, column: "posted_on")
        let json = report(accepted: 4, rejected: 1).json(log)
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        #expect(object?["exitCode"] as? Int == 1)
        #expect((object?["tables"] as? [[String: Any]])?.first?["accepted"] as? Int == 4)
        #expect((object?["examples"] as? [[String: Any]])?.first?["line"] as? Int == 2)
    }
}
