import Foundation
import Testing

@testable import Scoring

@Suite struct RuleSetDocumentTests {
    private static let page = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/definitions/rule-sets.md")

    @Test func thePageSaysWhatTheShippedFilesSay() throws {
        let sets = try ShippedRuleSets.all(lookup: Fakes.lookup)
        let text = RuleSetDocument(sets, lookup: Fakes.lookup).markdown()
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
            Issue.record("The page was written; read it, then run again without WAYMARK_RECORD.")
            return
        }
        let kept = try String(contentsOf: Self.page, encoding: .utf8)
        #expect(kept == text, "WAYMARK_RECORD=1 swift test --filter RuleSetDocumentTests rewrites it.")
    }

    @Test func everySetAndBandIsOnThePage() throws {
        let sets = try ShippedRuleSets.all(lookup: Fakes.lookup)
        let text = RuleSetDocument(sets, lookup: Fakes.lookup).markdown()
        for set in sets {
            #expect(text.contains("`\(set.id)`, version \(set.version)."))
            #expect(text.contains(set.source))
        }
        #expect(text.contains("| `attendance_rate_45d` | ≥ 80 % and < 85 % | level 3 (High) |"))
        #expect(text.contains("| `gpa` | ≥ 1 and ≤ 2 | Moderate |"))
        #expect(text.contains("| `grade9_on_track` | no | High |"))
        #expect(text.contains("| attendance 80 % or less | 0.830 | 0.233 | 0.936 | 0.29 |"))
    }
}
