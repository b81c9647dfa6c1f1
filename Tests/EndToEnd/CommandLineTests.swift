import Foundation
import TestSupport
import Testing

/// The real program, run to its end.
@Suite(.timeLimit(.minutes(Patience.minutes(10))))
struct CommandLineTests {
    @Test func everyCommandExplainsItself() throws {
        let commands = [
            [], ["import"], ["score"], ["browse"], ["list", "schools"], ["list", "students"],
            ["show", "student"], ["rules", "list"], ["rules", "show"], ["rules", "check"],
            ["generate"], ["demo"], ["doctor"], ["train"], ["evaluate"],
        ]
        for command in commands {
            let result = try Command.waymark(command + ["--help"])
            #expect(result.status == 0)
            #expect(result.output.contains("USAGE"))
        }
    }

    @Test func theManualPageHasEveryCommandAndOption() throws {
        let page = try Command.waymark(["manual"])
        #expect(page.status == 0)
        #expect(page.output.hasPrefix(".TH WAYMARK 1"))
        for command in try HelpTree.ofTheProgram().all.dropFirst() {
            #expect(page.output.contains(".SS \"\(command.name)\""), "\(command.name)")
            for name in command.arguments.flatMap(\.names) {
                let escaped = name.replacing("-", with: "\\-")
                #expect(page.output.contains(escaped), "\(command.name) \(name)")
            }
        }
    }

    @Test func theDashboardWithoutATerminalSaysWhatToUseInstead() throws {
        let result = try SampleStore.waymark("browse")
        #expect(result.status == 2)
        #expect(result.errors.contains("waymark list"))
        #expect(result.output.isEmpty)
    }

    @Test func schoolsAreListedWithCountsThatAddUp() throws {
        let result = try SampleStore.waymark("list", "schools", "--format", "csv")
        #expect(result.status == 0)
        let rows = result.output.split(separator: "\n").map {
            $0.split(separator: ",", omittingEmptySubsequences: false)
        }
        let students = try #require(rows[0].firstIndex(of: "students"))
        let counts = rows.dropFirst().compactMap { Int($0[students]) }
        // Six schools, the evening program, and the district in the last line.
        #expect(counts.count == 8)
        #expect(counts.dropLast().reduce(0, +) == counts.last)
        let tiers = ["high", "moderate", "low", "na"].compactMap { name in
            rows[0].firstIndex { $0 == name }.flatMap { Int(rows[rows.count - 1][$0]) }
        }
        #expect(tiers.reduce(0, +) == counts.last)
    }

    @Test func filtersNarrowEachOther() throws {
        func count(_ arguments: String...) throws -> Int {
            let result = try Command.waymark(
                ["list", "students", "--format", "csv", "--store", try SampleStore.path()]
                    + arguments
            )
            #expect(result.status == 0)
            return result.output.split(separator: "\n").count - 1
        }
        let all = try count()
        let high = try count("--tier", "high")
        let either = try count("--tier", "high", "--tier", "moderate")
        let highInGrade = try count("--tier", "high", "--grade", "9..10")
        let absent = try count("--tier", "high", "--trigger", "attendance_rate")
        #expect(all > either && either > high && high > highInGrade && high > absent)
        #expect(highInGrade > 0 && absent > 0)
        #expect(try count("--school", "Harbor Point High") < all)
    }

    @Test func aFilterExpressionNarrowsEveryListAndTheOtherOptions() throws {
        func ids(_ list: String, _ arguments: String...) throws -> Set<String> {
            let result = try Command.waymark(
                ["list", list, "--format", "json", "--store", try SampleStore.path()] + arguments
            )
            #expect(result.status == 0, "\(result.errors)")
            let key = list == "schools" ? "school_id" : "student_id"
            return Set(try Self.rows(result.output).compactMap { $0[key] as? String })
        }
        let high = try ids("students", "--tier", "high")
        #expect(try ids("students", "--where", "tier:high") == high)
        #expect(try ids("students", "--where", "-tier:high").isDisjoint(with: high))
        let absent = try ids("students", "--where", "att<80")
        #expect(!absent.isEmpty)
        #expect(
            try ids("students", "--tier", "high", "--where", "att<80") == high.intersection(absent)
        )
        #expect(try ids("schools", "--where", "grade:9..12").count < ids("schools").count)
        let movers = try ids("movers", "--where", "tier:high new")
        #expect(!movers.isEmpty && movers.isSubset(of: high))
        // The only earlier run is eight weeks older.
        #expect(try ids("students", "--where", "new:8w") == ids("students", "--where", "new"))
    }

    @Test func aWrongExpressionIsExplainedUnderItsColumn() throws {
        for list in ["students", "schools", "movers"] {
            let result = try SampleStore.waymark("list", list, "--where", "att<90 tier:hihg")
            #expect(result.status == 2)
            #expect(result.output.isEmpty)
            #expect(
                result.errors == """
                    waymark: --where, column 13: “hihg” is no tier. There are high, moderate, low and na.
                    att<90 tier:hihg
                                ^^^^

                    """
            )
        }
    }

    @Test func anEarlierRunThatIsNotThereIsSaid() throws {
        let result = try SampleStore.waymark("list", "students", "--where", "new:100d")
        #expect(result.status == 2)
        #expect(result.errors.contains("--where, column 5: There is no run by the same rules"))
    }

    @Test func everyFormatHasTheSameRows() throws {
        func output(_ format: String) throws -> String {
            try SampleStore.waymark("list", "students", "--tier", "na", "--format", format).output
        }
        let ids = try Self.rows(try output("json")).compactMap { $0["student_id"] as? String }
        #expect(ids.count > 50)
        let csv = try output("csv").split(separator: "\n").dropFirst()
        #expect(csv.map { String($0.prefix { $0 != "," }) } == ids)
        let table = try output("table").split(separator: "\n").suffix(ids.count)
        #expect(table.map { String($0.prefix { $0 != " " }) } == ids)
    }

    @Test func aWrongFilterIsExplained() throws {
        let result = try SampleStore.waymark("list", "students", "--tier", "purple")
        #expect(result.status == 2)
        #expect(result.errors.contains("high, moderate, low or na"))
        let trigger = try SampleStore.waymark("list", "students", "--trigger", "shoe_size")
        #expect(trigger.errors.contains("attendance_rate"))
    }

    @Test func aStudentsPageNamesEveryTriggerWithValueThresholdAndPeriod() throws {
        let list = try SampleStore.waymark(
            "list",
            "students",
            "--tier",
            "high",
            "--limit",
            "3",
            "--format",
            "json"
        )
        let ids = try Self.rows(list.output).compactMap { $0["student_id"] as? String }
        #expect(ids.count == 3)
        for id in ids {
            let page = try SampleStore.waymark("show", "student", id)
            #expect(page.status == 0)
            #expect(page.output.contains("H High"))
            let json = try SampleStore.waymark("show", "student", id, "--format", "json").output
            let triggers = try Self.rows(json).filter { $0["kind"] as? String == "trigger" }
            #expect(!triggers.isEmpty)
            for trigger in triggers {
                let text = try ["value", "threshold", "period"].map {
                    try #require(trigger[$0] as? String)
                }
                let line = page.output.split(separator: "\n").first {
                    $0.contains(": \(text[0])") && $0.contains("threshold \(text[1]), \(text[2])")
                }
                #expect(line != nil, "\(trigger["indicator"] ?? "")")
            }
        }
    }

    @Test func anUnknownStudentIsAFailureThatDoesNotRepeatTheId() throws {
        let result = try SampleStore.waymark("show", "student", "no-such-student")
        #expect(result.status == 2)
        #expect(!result.errors.contains("no-such-student"))
    }

    @Test func aRuleFileIsCheckedWithItsLines() throws {
        let folder = try Places.scratch()
        let file = folder.appending(path: "bad.yaml")
        let yaml = """
            id: bad
            version: "1"
            title: Bad
            source: nobody
            groups:
              - grades: [9]
                milestone: grade9_courses
                measures:
                  - indicator: attendance_rate
                    bands:
                      - {below: 80, tier: high}
                      - {from: 85, tier: low}
            """
        try yaml.write(to: file, atomically: true, encoding: .utf8)
        let result = try Command.waymark(["rules", "check", file.path])
        #expect(result.status == 2)
        #expect(result.errors.contains("bad.yaml:12:") || result.errors.contains("bad.yaml:11:"))
        #expect(result.errors.contains("80"))
    }

    @Test func theDoctorFindsAnEmptyPlaceAndAHealthyStore() throws {
        let folder = try Places.scratch()
        let none = try Command.waymark(["doctor", "--store", folder.appending(path: "no.db").path])
        #expect(none.status == 1)
        #expect(none.output.contains("waymark import"))
        let healthy = try SampleStore.waymark("doctor")
        #expect(healthy.output.contains("ok    runs"))
    }

    @Test func theDemoWithoutATerminalPrintsTheFirstScreenAndIsQuickTheSecondTime() throws {
        let cache = try Places.scratch()
        let environment = ["XDG_CACHE_HOME": cache.path]
        let first = try Command.waymark(
            ["demo", "--data", Places.sampleData.path],
            environment: environment
        )
        #expect(first.status == 0)
        #expect(first.output.contains("Harbor Point Regional › Home"))
        try Self.compareWithTheReadme(first.output)
        let demo = cache.appending(path: "waymark/demo.db").path
        let before = try Command.waymark(["doctor", "--store", demo]).output
        let second = try Command.waymark(
            ["demo", "--data", Places.sampleData.path],
            environment: environment
        )
        #expect(second.output == first.output)
        // Quick, because nothing is scored again: there are the three runs of the first time.
        #expect(before.contains("ok    runs: 3,"))
        #expect(try Command.waymark(["doctor", "--store", demo]).output == before)
    }

    /// The screen that opens the README is this one.
    private static func compareWithTheReadme(_ output: String) throws {
        let lines = output.components(separatedBy: "\n").map { line in
            String(line.reversed().drop { $0 == " " }.reversed())
        }
        let screen = lines.joined(separator: "\n").trimmingCharacters(in: .newlines)
        let readme = try Document("README.md")
        if ProcessInfo.processInfo.environment["WAYMARK_RECORD"] == "1" {
            try readme.replace(between: "screen", with: "```\n\(screen)\n```\n")
            Issue.record("README.md was rewritten; run again without WAYMARK_RECORD")
        } else {
            #expect(readme.text.contains(screen), "set WAYMARK_RECORD=1")
        }
    }

    private static func rows(_ json: String) throws -> [[String: Any]] {
        let object = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        return try #require(object?["rows"] as? [[String: Any]])
    }
}
