import Foundation
import Records
import Testing

@testable import Importing

@Suite struct DefinitionsTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("docs/definitions")

    /// Compares a document with its source; WAYMARK_RECORD=1 writes it anew and fails once.
    @Test(arguments: [
        ("tables.md", TableDefinitions.markdown), ("findings.md", FindingDefinitions.markdown),
    ])
    func theDocumentIsWhatTheCodeSays(name: String, text: String) throws {
        let file = Self.folder.appendingPathComponent(name)
        let written = try? String(contentsOf: file, encoding: .utf8)
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1", written != text {
            try text.write(to: file, atomically: true, encoding: .utf8)
            Issue.record("\(name) was written anew: look at it and run again")
            return
        }
        #expect(written == text, "run the tests once with WAYMARK_RECORD=1")
    }

    @Test func everyTableColumnAndCodeIsDocumented() {
        let text = TableDefinitions.markdown
        for table in TableName.allCases {
            #expect(text.contains("## \(table.fileName)\n"))
            for column in table.schema.columns { #expect(text.contains("| `\(column.name)` |")) }
        }
        for code in FindingCode.allCases {
            #expect(FindingDefinitions.markdown.contains("| `\(code.rawValue)` |"))
        }
    }
}
