import Foundation
import Indicators
import Testing

struct DefinitionsDocumentTests {
    private var file: URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "docs/definitions/indicators.md")
    }

    @Test func theDocumentIsWrittenFromTheDefinitions() throws {
        let made = DefinitionsDocument.indicators()
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(made.utf8).write(to: file)
            Issue.record(
                "docs/definitions/indicators.md was rewritten; run again without WAYMARK_RECORD"
            )
            return
        }
        let kept = try String(decoding: Data(contentsOf: file), as: UTF8.self)
        #expect(kept == made, "set WAYMARK_RECORD=1 to rewrite docs/definitions/indicators.md")
    }

    @Test func everyIndicatorHasAnEntry() {
        let made = DefinitionsDocument.indicators()
        for indicator in Indicators.all {
            #expect(made.contains("### `\(indicator.id)`: "), "\(indicator.id)")
        }
    }
}
