import Foundation
import TestSupport
import Testing

/// Imports by the real program: exit codes, all or nothing, and what a killed process leaves.
@Suite(.timeLimit(.minutes(Patience.minutes(10))))
struct ImportEndToEndTests {
    private let folder: URL
    private var store: String { folder.appending(path: "waymark.db").path }

    init() throws { folder = try Places.scratch("imports") }

    private func generated(students: Int = 200, seed: Int = 7) throws -> URL {
        let place = folder.appending(path: "district-\(students)-\(seed)")
        let result = try Command.waymark([
            "generate", "--students", String(students), "--years", "1", "--seed", String(seed),
            "--out", place.path,
        ])
        #expect(result.status == 0)
        return place.appending(path: "2026")
    }

    private func importing(_ path: URL, _ options: String...) throws -> CommandResult {
        try Command.waymark(["import", path.path, "--store", store] + options)
    }

    private func tables(_ result: CommandResult) throws -> [[String: Any]] {
        let object =
            try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        return try #require(object?["tables"] as? [[String: Any]])
    }

    private func sum(_ key: String, _ tables: [[String: Any]]) -> Int {
        tables.reduce(0) { $0 + (($1[key] as? Int) ?? 0) }
    }

    @Test func aCleanFolderIsTakenAndExitsWithZero() throws {
        let result = try importing(try generated(), "--format", "json")
        #expect(result.status == 0, "\(result.errors)")
        #expect(sum("created", try tables(result)) > 1_000)
    }

    @Test func theSameBytesAgainChangeNothing() throws {
        let district = try generated()
        _ = try importing(district)
        let again = try tables(try importing(district, "--format", "json"))
        #expect(sum("created", again) == 0)
        #expect(sum("updated", again) == 0)
        #expect(sum("removed", again) == 0)
        #expect(sum("unchanged", again) > 1_000)
    }

    @Test func aDryRunCountsAsTheRealRunDoesAndWritesNothing() throws {
        let district = try generated()
        let dry = try tables(try importing(district, "--dry-run", "--format", "json"))
        let list = try Command.waymark(["list", "schools", "--store", store])
        #expect(list.status == 2)
        let real = try tables(try importing(district, "--format", "json"))
        #expect(NSArray(array: dry) == NSArray(array: real))
    }

    @Test func rejectedRowsExitWithOneAndAreWrittenWithTheirReasons() throws {
        let district = try generated()
        let marks = district.appending(path: "marks.csv")
        var text = try String(contentsOf: marks, encoding: .utf8)
        let header = try #require(text.split(separator: "\n").first)
        let columns = header.split(separator: ",").count
        text += "nobody-marker," + String(repeating: "x,", count: columns - 2) + "\n"
        try text.write(to: marks, atomically: true, encoding: .utf8)
        try Self.dropChecksums(district)
        let rejects = folder.appending(path: "rejects")
        let result = try importing(district, "--rejects", rejects.path)
        #expect(result.status == 1, "\(result.errors)")
        #expect(!result.output.contains("nobody-marker"))
        let file = rejects.appending(path: "marks.csv")
        let written = try String(contentsOf: file, encoding: .utf8)
        #expect(written.contains("source_file,line,column,code,message"))
        #expect(written.contains("nobody-marker"))
        let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
    }

    @Test func aFolderThatCannotBeUsedExitsWithTwoAndLeavesTheStoreAsItWas() throws {
        let district = try generated()
        _ = try importing(district)
        let before = try Command.waymark(["doctor", "--store", store]).output
        let broken = try generated(students: 150, seed: 8)
        var bytes = try Data(contentsOf: broken.appending(path: "marks.csv"))
        bytes.append(0)
        try bytes.write(to: broken.appending(path: "marks.csv"))
        try Self.dropChecksums(broken)
        let result = try importing(broken)
        #expect(result.status == 2)
        #expect(result.errors.contains("marks.csv"))
        #expect(try Command.waymark(["doctor", "--store", store]).output == before)
    }

    @Test func anImportThatWouldRemoveMuchStopsUntilItIsAllowed() throws {
        _ = try importing(try generated(students: 200))
        let smaller = try generated(students: 100)
        let stopped = try importing(smaller)
        #expect(stopped.status == 2)
        #expect(stopped.errors.contains("--allow-removals"))
        #expect(try importing(smaller, "--allow-removals").status == 0)
    }

    @Test func aKilledImportLeavesTheFormerState() throws {
        let district = try generated(students: 200)
        _ = try importing(district)
        _ = try Command.waymark(["score", "--store", store])
        let before = try Command.waymark(["list", "schools", "--store", store]).output
        let larger = try generated(students: 2_000)
        let begin = ContinuousClock.now
        let trial = try importing(larger, "--allow-removals", "--dry-run", "--format", "json")
        let span = ContinuousClock.now - begin
        // Killed as soon as it runs, while it reads, and well into its transaction.
        for share in [0, 0.25, 0.5] {
            try Self.startAndKill(larger, store) { _, time in time >= span * share }
            #expect(try Command.waymark(["list", "schools", "--store", store]).output == before)
            let again = try tables(try importing(district, "--format", "json"))
            #expect(sum("created", again) + sum("updated", again) + sum("removed", again) == 0)
        }
        // While it commits, which takes a moment only, it is all done or not at all.
        try Self.startAndKill(larger, store) { log, _ in log >= 100_000 }
        let after = try tables(try importing(larger, "--allow-removals", "--format", "json"))
        let changes = ["created", "updated", "removed"].map { sum($0, after) }
        let expected = try ["created", "updated", "removed"].map { sum($0, try tables(trial)) }
        #expect(changes == expected || changes == [0, 0, 0])
    }

    /// Starts an import and kills it when the length of its write-ahead log and the time say so.
    private static func startAndKill(
        _ district: URL,
        _ store: String,
        when isTime: (_ log: Int, _ time: Duration) -> Bool
    ) throws {
        let process = Process()
        process.executableURL = Places.program
        process.arguments = ["import", district.path, "--store", store, "--allow-removals"]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let begin = ContinuousClock.now
        try process.run()
        while process.isRunning {
            let log = try? FileManager.default.attributesOfItem(atPath: store + "-wal")
            let size = (log?[.size] as? NSNumber)?.intValue ?? 0
            if isTime(size, ContinuousClock.now - begin) { break }
            Thread.sleep(forTimeInterval: 0.005)
        }
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    @Test func theStoreIsForItsOwnerAlone() throws {
        _ = try importing(try generated())
        let mode = try FileManager.default.attributesOfItem(atPath: store)[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: store)
        let list = try Command.waymark(["doctor", "--store", store])
        #expect(list.output.contains("chmod 600"))
    }

    /// A changed file no longer has the digest that the manifest names.
    private static func dropChecksums(_ district: URL) throws {
        let manifest = district.appending(path: "manifest.csv")
        let lines = try String(contentsOf: manifest, encoding: .utf8).split(separator: "\n")
        let kept = lines.filter {
            !$0.hasSuffix(".sha256") && !$0.contains(".sha256,") && !$0.contains(".rows,")
        }
        try (kept.joined(separator: "\n") + "\n").write(
            to: manifest,
            atomically: true,
            encoding: .utf8
        )
    }
}
