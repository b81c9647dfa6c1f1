import Foundation
import TestSupport
import Testing

/// `waymark list movers`, beside two lists joined by hand.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct MoversTests {
    private static func rows(_ text: String) -> [[String: String]] {
        let lines = text.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return [] }
        return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }

    /// A store of its own with two runs of its own days.
    private static func store(_ folder: URL, rules: [String] = []) throws -> String {
        let path = folder.appending(path: "w.db").path
        _ = try Command.waymark(["import", Places.sampleData.path, "--store", path])
        #expect(
            try Command.waymark(["score", "--as-of", "2025-11-14", "--store", path]).status == 0
        )
        return path
    }

    private static func tiers(_ path: String) throws -> [String: String] {
        let list = try Command.waymark(["list", "students", "--format", "csv", "--store", path])
        // Names have commas, so the id is the first cell and the tier is found by its words.
        var tiers: [String: String] = [:]
        for line in list.output.split(separator: "\n").dropFirst() {
            let words = ["H High", "M Moderate", "L Low", "– N/A"]
            let tier = words.first { line.contains(",\($0),") }
            tiers[String(line.prefix { $0 != "," })] = tier.map { String($0.dropFirst(2)) }
        }
        return tiers
    }

    @Test func runsAreListedWithWhatChangedBesideTheRecords() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try Self.store(folder)
        _ = try Command.waymark(["score", "--as-of", "2026-01-09", "--store", path])
        _ = try Command.waymark([
            "score", "--as-of", "2026-03-06", "--rules", "ma-high-school", "--store", path,
        ])
        let list = try Command.waymark(["list", "runs", "--format", "csv", "--store", path])
        let rows = Self.rows(list.output)
        #expect(rows.map { $0["as_of"] } == ["2026-03-06", "2026-01-09", "2025-11-14"])
        #expect(rows.map { $0["changed"] } == ["other rules", "", ""])
        for row in rows {
            let tiers = ["high", "moderate", "low", "na"].compactMap { Int(row[$0] ?? "") }
            #expect(tiers.count == 4 && tiers.reduce(0, +) == Int(row["students"] ?? ""))
        }
    }

    @Test func moversAreThoseWhoseTierIsAnotherInTheTwoLists() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try Self.store(folder)
        let before = try Self.tiers(path)
        #expect(
            try Command.waymark(["score", "--as-of", "2026-03-06", "--store", path]).status == 0
        )
        let now = try Self.tiers(path)
        let result = try Command.waymark(["list", "movers", "--format", "csv", "--store", path])
        #expect(result.status == 0, "\(result.errors)")
        var expected: Set<String> = []
        for (id, tier) in now where before[id] != tier { expected.insert(id) }
        for id in before.keys where now[id] == nil { expected.insert(id) }
        let moved = result.output.split(separator: "\n").dropFirst().map {
            String($0.split(separator: ",", omittingEmptySubsequences: false)[1])
        }
        #expect(Set(moved) == expected && moved.count == expected.count && !moved.isEmpty)
        let rank = ["High": 0, "Moderate": 1, "Low": 2]
        let worse = try Command.waymark([
            "list", "movers", "--kind", "worse", "--format", "csv", "--store", path,
        ])
        let ids = worse.output.split(separator: "\n").dropFirst().map {
            String($0.split(separator: ",", omittingEmptySubsequences: false)[1])
        }
        let known = now.filter { id, tier in
            guard let then = before[id].flatMap({ rank[$0] }), let now = rank[tier] else {
                return false
            }
            return now < then
        }
        #expect(Set(ids) == Set(known.keys))
        #expect(!result.output.contains("changed rules"))
    }

    @Test func aChangeOfRulesIsNeverReadAsAStudents() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = try Self.store(folder)
        // The same rules with other thresholds, and hardly a day later: nearly nobody's figures change.
        var yaml = try Command.waymark(["rules", "show", "waymark-default"]).output
        yaml = yaml.replacingOccurrences(of: "90", with: "97")
        let rules = folder.appending(path: "rules.yaml")
        try Data(yaml.utf8).write(to: rules)
        let scored = try Command.waymark([
            "score", "--rules", rules.path, "--as-of", "2025-11-15", "--store", path,
        ])
        #expect(scored.status == 0, "\(scored.errors)")
        let movers = try Command.waymark(["list", "movers", "--store", path])
        #expect(movers.status == 0, "\(movers.errors)")
        #expect(movers.output.contains("changed rules"))
        // Only who left can have moved for reasons of the records alone.
        for line in movers.output.split(separator: "\n") where line.hasSuffix(" records") {
            #expect(line.hasPrefix("gone") || line.hasSuffix("rules or records"))
        }
        let none = try Command.waymark(["list", "movers", "--since", "2025-11-01", "--store", path])
        #expect(none.status == 2 && none.errors.contains("no run by the same rules"))
        let odd = try Command.waymark(["list", "movers", "--kind", "sideways", "--store", path])
        #expect(odd.status == 2 && odd.errors.contains("worse, better"))
    }
}
