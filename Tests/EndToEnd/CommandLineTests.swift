import Foundation
import TestSupport
import Testing

/// The real program, run to its end.
@Suite(.timeLimit(.minutes(5)))
struct CommandLineTests {
    @Test func everyCommandExplainsItself() throws {
        let commands = [
            [], ["import"], ["score"], ["browse"], ["list", "schools"], ["list", "students"],
            ["show", "student"], ["rules", "list"], ["rules", "show"], ["rules", "check"],
            ["generate"], ["demo"], ["doctor"],
        ]
        for command in commands {
            let result = try Command.waymark(command + ["--help"])
            #expect(result.status == 0)
            #expect(result.output.contains("USAGE"))
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

    @Test func everyFormatHasTheSameRows() throws {
        let csv = try SampleStore.waymark("list", "students", "--tier", "na", "--format", "csv")
            .output
        let json = try SampleStore.waymark("list", "students", "--tier", "na", "--format", "json")
            .output
        let object = try #require(
            try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any]
        )
        let rows = try #require(object["rows"] as? [[String: Any]])
        #expect(rows.count == csv.split(separator: "\n").count - 1)
        #expect(!rows.isEmpty)
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
            "1",
            "--format",
            "csv"
        )
        let id = try #require(list.output.split(separator: "\n").last?.split(separator: ",").first)
        let page = try SampleStore.waymark("show", "student", String(id))
        #expect(page.status == 0)
        #expect(page.output.contains("threshold"))
        #expect(page.output.contains("H High"))
        #expect(page.output.contains("2026"))
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
        #expect(first.output.contains("Harbor Point High"))
        let second = try Command.waymark(
            ["demo", "--data", Places.sampleData.path],
            environment: environment
        )
        #expect(second.output == first.output)
    }
}
