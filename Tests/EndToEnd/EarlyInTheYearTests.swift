import Foundation
import TestSupport
import Testing

/// Scores of days when hardly anything of the year is recorded, by the real program on a copy of the sample store.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct EarlyInTheYearTests {
    private static func withStore(_ body: (_ store: String) throws -> Void) throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = folder.appending(path: "w.db").path
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: store)
        // Lists show the latest day, so the later runs must not be there.
        try body(store)
    }

    private static func carried(_ output: String) -> Int? {
        output.split(separator: " Of them ").dropFirst().first
            .flatMap { Int($0.prefix { $0.isNumber }) }
    }

    @Test func inSeptemberLastYearsRecordsCarryAndByDecemberHardlyAnybody() throws {
        try Self.withStore { store in
            let september = try Command.waymark([
                "score", "--as-of", "2025-09-10", "--store", store,
            ])
            #expect(september.status == 0, "\(september.errors)")
            let early = try #require(Self.carried(september.output))
            #expect(early > 1_000)
            #expect(september.output.contains("on records to 30 Jun 2025"))
            let december = try Command.waymark([
                "score", "--as-of", "2025-12-12", "--store", store,
            ])
            #expect(Self.carried(december.output) ?? 0 < 30)
        }
    }

    @Test func homeSaysOfWhomTheTierBeforeStoodOnLastYearsRecords() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = folder.appending(path: "w.db").path
        _ = try Command.waymark(["import", Places.sampleData.path, "--store", store])
        var outputs: [String] = []
        for day in ["2025-09-22", "2025-11-14", "2025-12-12"] {
            let scored = try Command.waymark(["score", "--as-of", day, "--store", store])
            #expect(scored.status == 0, "\(scored.errors)")
            let home = try Command.run(
                "sh",
                ["-c", "echo quit | \(Places.program.path) browse --plain --store \(store)"]
            )
            outputs.append(home.output)
        }
        let words = "before: last year's records"
        #expect(!outputs[0].contains(words))
        #expect(outputs[1].contains(words))
        // By November nearly all have records of this year, in both runs.
        let count = outputs[2].components(separatedBy: words).count - 1
        #expect(count < outputs[1].components(separatedBy: words).count - 1)
    }

    @Test(arguments: [0, 1, 6, 7, 200])
    func theFewerDaysCountAsFewTheFewerAreCarried(_ days: Int) throws {
        try Self.withStore { store in
            let scored = try Command.waymark([
                "score", "--as-of", "2025-09-10", "--few-days", String(days), "--store", store,
            ])
            #expect(scored.status == 0, "\(scored.errors)")
            let count = Self.carried(scored.output) ?? 0
            // School began on 3 September, so nobody has more than six days by the tenth.
            if days == 0 { #expect(count == 0) }
            if days >= 7 { #expect(count > 1_000) }
            if days == 1 { #expect(count < 100) }
        }
    }

    @Test func aSnapshotForTheStartOfTheYearSaysWhatItStandsOn() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = folder.appending(path: "w.db").path
        _ = try Command.waymark(["import", Places.sampleData.path, "--store", store])
        let scored = try Command.waymark([
            "score", "--as-of", "2025-09-10", "--start-of-year", "--store", store,
        ])
        #expect(scored.output.contains("A start-of-year snapshot from records to 30 Jun 2025"))
        let list = try Command.waymark([
            "list", "students", "--grade", "10", "--tier", "high", "--format", "csv", "--store",
            store,
        ])
        let rows = list.output.split(separator: "\n").dropFirst()
        #expect(!rows.isEmpty && rows.allSatisfy { $0.contains("last year") })
        let id = String(try #require(rows.first).prefix { $0 != "," })
        let page = try Command.waymark(["show", "student", id, "--store", store])
        #expect(page.output.contains("On last year's records, to 30 Jun 2025"))
        let table = try Command.waymark(["list", "students", "--store", store])
        #expect(table.output.contains("start-of-year snapshot from records to 30 Jun 2025"))
    }

    @Test func withoutTheYearBeforeNobodyIsCarried() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let store = folder.appending(path: "w.db").path
        let year = Places.sampleData.appending(path: "2026").path
        _ = try Command.waymark(["import", year, "--store", store])
        let scored = try Command.waymark(["score", "--as-of", "2025-09-10", "--store", store])
        #expect(scored.status == 0, "\(scored.errors)")
        #expect(Self.carried(scored.output) == nil)
    }

    @Test func aMoveFromLastYearsRecordsToThisYearsIsNeverToldAsTheStudentsAlone() throws {
        try Self.withStore { store in
            let path = URL(filePath: store).deletingLastPathComponent().appending(path: "n.db").path
            _ = try Command.waymark(["import", Places.sampleData.path, "--store", path])
            for day in ["2025-09-10", "2025-12-12"] {
                #expect(
                    try Command.waymark(["score", "--as-of", day, "--store", path]).status == 0
                )
            }
            let movers = try Command.waymark([
                "list", "movers", "--format", "csv", "--store", path,
            ])
            #expect(movers.status == 0, "\(movers.errors)")
            let rows = movers.output.split(separator: "\n").dropFirst()
            let marked = rows.filter { $0.contains(",last year's records before,") }
            #expect(marked.count > 100)
            #expect(rows.filter { $0.contains(",records,") }.count + marked.count == rows.count)
        }
    }
}
