import Dashboard
import Foundation
import Scoring
import TestSupport
import Testing

@testable import waymark

/// The file of an exported list.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct ExportFileTests {
    @Test func nobodyElseMayReadItAndNothingIsOverwritten() throws {
        let path = try Places.scratch("export").appending(path: "list.csv").path
        #expect(throws: (any Error).self) { try ExportFile.write(nil, to: path) }
        try Data("kept".utf8).write(to: URL(filePath: path))
        let store = try SampleStore.path()
        let result = try Command.waymark(
            ["browse", "--plain", "--store", store],
            input: "students\n/tier:high att<80\nexport \(path)\nexport \(path)2\nq\n"
        )
        #expect(result.output.contains("exists already"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "kept")
        let written = try String(contentsOfFile: path + "2", encoding: .utf8).split(separator: "\n")
        let typed = try SampleStore.waymark(
            "list",
            "students",
            "--where",
            "tier:high att<80",
            "--format",
            "csv"
        )
        #expect(written.count == typed.output.split(separator: "\n").count)
        #expect(written.count > 3)
        let attributes = try FileManager.default.attributesOfItem(atPath: path + "2")
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
}
