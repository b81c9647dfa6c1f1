import Dashboard
import Foundation
import Scoring
import Screen
import Store
import TestSupport
import Testing

@testable import waymark

/// The file of an exported list.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct ExportFileTests {
    @Test func whoStopsTheWritingFindsNoPartOfAFile() throws {
        let path = try Places.scratch("export-stopped").appending(path: "list.csv").path
        let store = try Store.open(path: try SampleStore.path())
        let district = try #require(try store.districts().first?.id)
        let roster = try store.comparedRoster(of: try store.presentRun(of: district))
        var model = Model(roster: roster)
        _ = update(&model, .input(.key(.character("0"))))
        let list = try #require(model.listExport)
        #expect(throws: Failure.self) { try ExportFile.write(list, to: path) { _ in false } }
        #expect(!FileManager.default.fileExists(atPath: path))
        var shares: [Double] = []
        _ = try ExportFile.write(list, to: path) {
            shares.append($0)
            return true
        }
        #expect(shares.first == 0 && FileManager.default.fileExists(atPath: path))
    }

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
