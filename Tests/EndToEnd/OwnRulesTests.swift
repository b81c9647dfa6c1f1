import Foundation
import Scoring
import TestSupport
import Testing

/// Runs by a rule file of the district's own, in the dashboard of the real program.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct OwnRulesTests {
    /// A copy of the sample store with a run by a file, and that file.
    private static func scored() throws -> (store: String, file: URL) {
        let folder = try Places.scratch()
        let store = folder.appending(path: "w.db").path
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: store)
        let file = folder.appending(path: "own.yaml")
        let shipped = String(
            decoding: try #require(ShippedRuleSets.yaml("waymark-default")),
            as: UTF8.self
        )
        try Data(shipped.replacing("id: waymark-default", with: "id: own-rules").utf8)
            .write(to: file)
        let scored = try Command.waymark(["score", "--rules", file.path, "--store", store])
        #expect(scored.status == 0 && scored.output.contains("own-rules"), "\(scored.errors)")
        return (store, file)
    }

    private static func calculator(_ store: String, _ options: String...) throws -> CommandResult {
        try Command.waymark(
            ["browse", "--plain", "--store", store] + options,
            input: "calculator\nquit\n"
        )
    }

    @Test func theCalculatorAsksForTheFileAndTakesIt() throws {
        let (store, file) = try Self.scored()
        let without = try Self.calculator(store)
        #expect(without.output.contains("waymark browse --rules FILE"), "\(without.output)")
        let with = try Self.calculator(store, "--rules", file.path)
        #expect(with.status == 0, "\(with.errors)")
        #expect(!with.output.contains("--rules FILE"), "\(with.output)")
        #expect(with.output.contains("Attendance rate"), "\(with.output)")
    }

    @Test func aFileThatHasChangedIsNeverTakenForTheOneThatScored() throws {
        let (store, file) = try Self.scored()
        var text = try String(contentsOf: file, encoding: .utf8)
        text += "\n# one line more\n"
        try Data(text.utf8).write(to: file)
        let changed = try Self.calculator(store, "--rules", file.path)
        #expect(changed.output.contains("is not the one that made this run"), "\(changed.output)")
        try Data("id: [\n".utf8).write(to: file)
        let broken = try Self.calculator(store, "--rules", file.path)
        #expect(broken.status == 2 && broken.errors.contains("the rule set cannot be used"))
    }

    @Test func aRunByShippedRulesNeedsNoFileAndTakesNoOther() throws {
        let (_, file) = try Self.scored()
        let shipped = try Self.calculator(try SampleStore.path(), "--rules", file.path)
        #expect(shipped.status == 0 && shipped.output.contains("Attendance rate"))
    }
}
