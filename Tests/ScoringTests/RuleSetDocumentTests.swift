import Foundation
import Testing

@testable import Scoring

@Suite struct RuleSetDocumentTests {
    private static let page = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "docs/definitions/rule-sets.md")

    @Test func thePageSaysWhatTheShippedFilesSay() throws {
        let text = try RuleSetDocument.ruleSets()
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
            try text.write(to: Self.page, atomically: true, encoding: .utf8)
            Issue.record("The page was written; read it, then run again without WAYMARK_RECORD.")
            return
        }
        let kept = try String(contentsOf: Self.page, encoding: .utf8)
        #expect(
            kept == text,
            "WAYMARK_RECORD=1 swift test --filter RuleSetDocumentTests rewrites it."
        )
    }

    @Test func everySetAndBandIsOnThePage() throws {
        let text = try RuleSetDocument.ruleSets()
        for set in try ShippedRuleSets.all() {
            #expect(text.contains("`\(set.id)`, version \(set.version)."))
            #expect(text.contains(set.source))
        }
        #expect(
            text.contains(
                "| `attendance_rate_45d` | < 80 % | ≥ 80 % and < 85 % | ≥ 85 % and < 90 % | "
                    + "≥ 90 % and < 95 % | ≥ 95 % |"
            )
        )
        #expect(text.contains("| `gpa` | < 1 | ≥ 1 and ≤ 2 | > 2 |"))
        #expect(text.contains("| `grade9_on_track` | no | – | yes |"))
        #expect(text.contains("| attendance 80 % or less | 0.830 | 0.233 | 0.936 | 0.29 |"))
        #expect(
            text.contains(
                "Level 1 (Low) where all of these hold: `marks_below_65_term` ≥ 1; "
                    + "`marks_65_to_69_term` ≥ 2."
            )
        )
    }

    @Test func theExampleOnThePageIsAGoodFile() throws {
        let text = try RuleSetDocument.ruleSets()
        let example = try #require(
            text.split(separator: "```yaml\n").last?.split(separator: "```").first
        )
        let set = try RuleSet.read(Array(example.utf8))
        #expect(set.name == "harbor-point 1.0" && set.groups[0].combinations.count == 1)
    }
}
