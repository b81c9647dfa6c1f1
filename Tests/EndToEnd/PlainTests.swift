import Foundation
import TestSupport
import Testing

/// `waymark browse --plain`: the real program as a dialogue of lines.
@Suite struct PlainTests {
    private func say(_ lines: [String], _ options: String...) throws -> CommandResult {
        try Command.waymark(
            ["browse", "--plain", "--store", try SampleStore.path()] + options,
            input: lines.joined(separator: "\n") + "\n"
        )
    }

    @Test func aStudentIsReachedByNumbersAndTheirTabsByName() throws {
        let result = try say(["schools", "1", "1", "courses", "back", "quit"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Harbor Point Regional (made up), Schools."))
        #expect(result.output.contains("absent intervention"))
        #expect(result.output.contains("Transcript"))
        #expect(!result.output.utf8.contains(0x1B))
    }

    @Test func moversAccuracyAndRunsAnswerToo() throws {
        let result = try say(["movers", "runs", "accuracy", "home"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains(", Movers."))
        #expect(result.output.contains(", Runs and rules."))
        #expect(result.output.contains("Of 100 past students like this"))
    }

    @Test func nothingIsWrittenWhereReadingIsAllThatIsWanted() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let list = folder.appending(path: "list.csv").path
        let lines = ["students", "export \(list)", "view save mine", "quit"]
        let refused = try say(lines, "--read-only")
        #expect(refused.status == 0, "\(refused.errors)")
        #expect(refused.output.contains("started with --read-only"))
        #expect(!FileManager.default.fileExists(atPath: list))
        let views = try SampleStore.path() + ".views"
        #expect(!FileManager.default.fileExists(atPath: views))
        _ = try say(["students", "export \(list)", "quit"])
        #expect(FileManager.default.fileExists(atPath: list))
    }

    @Test func theEndOfTheInputEndsTheProgram() throws {
        #expect(try say([]).status == 0)
    }

    @Test func anOddCounselorIsToldWithThoseThereAre() throws {
        let result = try say(["quit"], "--counselor", "nobody of this name")
        #expect(result.status != 0)
        #expect(result.errors.contains("--counselor"))
    }
}

/// Keys that a file puts elsewhere, in the real program.
@Suite struct KeysFileTests {
    private func keys(_ yaml: String) throws -> CommandResult {
        let file = try Places.scratch().appending(path: "keys.yaml")
        try Data(yaml.utf8).write(to: file)
        return try Command.waymark(["keys", "--format", "csv", "--keys", file.path])
    }

    @Test func aFileOfKeysIsReadAndListed() throws {
        let result = try keys("keys:\n  movers: F4\n  page-down: [PgDn, F8]\n")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("\nmovers,F4,"))
        #expect(result.output.contains("\npage-down,\"PgDn, F8\","))
    }

    @Test func aFileMayAskForAMouseAlone() throws {
        let result = try keys("mouse: true\n")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("\nmovers,\"m, 4\","))
    }

    @Test func theUsualPlaceIsReadWithoutAnOption() throws {
        let home = try Places.scratch()
        let folder = home.appending(path: "waymark")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("keys:\n  runs: F7\n".utf8).write(to: folder.appending(path: "keys.yaml"))
        let result = try Command.waymark(
            ["keys", "--format", "csv"],
            environment: ["XDG_CONFIG_HOME": home.path]
        )
        #expect(result.output.contains("\nruns,F7,"))
    }

    @Test(arguments: [
        "keys: [", "keys: 3", "", "keys:\n  down: [k]\n", "keys:\n  fly: x\n",
        "keys:\n  quit: []\n",
        "keys:\n  down: {a: b}\n", "\u{0}\u{1}", "other: 1\n", "mouse: perhaps\n", "mouse: [1]\n",
    ])
    func aFileThatMakesNoSenseIsRefusedWithAReason(_ yaml: String) throws {
        let result = try keys(yaml)
        #expect(result.status != 0)
        #expect(result.errors.contains("keys.yaml"))
        #expect(result.output.isEmpty)
    }
}
