import Foundation
import Records
import Scoring
import TestSupport
import Testing

@testable import waymark

/// `train`, `evaluate`, `calculate` and `what-if` on past students of the store, by the real program.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct StoreModelsTests {
    private static func train(_ out: URL, _ more: String...) throws -> CommandResult {
        try Command.waymark(
            ["train", "--store", try SampleStore.path(), "--out", out.path] + more
        )
    }

    @Test(arguments: ["grade9_courses", "grade6_ela_math", "graduation"])
    func pastStudentsOfTheStoreMakeAModelThatSaysWhatItTook(milestone: String) throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appending(path: "model.json")
        let card = folder.appending(path: "card.md").path
        let result = try Self.train(out, "--milestone", milestone, "--card", card)
        if result.status != 0 {
            // A small district may have too few who missed it; then it says how many there are.
            #expect(result.errors.contains("stays on rules"))
            return
        }
        let first = try Data(contentsOf: out)
        let model = try ModelReader.read([UInt8](first), lookup: .builtIn)
        #expect(model.milestone == milestone && model.inputs == .indicators)
        #expect(model.asOfRule == "as of 6 March of each school year")
        #expect(model.cohort.years.allSatisfy { $0 < 2026 })
        #expect(result.output.contains("Predictors: \(model.predictors[0].id)"))
        #expect(try Self.train(out, "--milestone", milestone).status == 0)
        #expect(try Data(contentsOf: out) == first)
        let declared = MilestoneInputs.indicators(
            of: try #require(Milestone(rawValue: milestone))
        )
        let taken = model.predictors.map(\.id)
        #expect(taken == declared.filter(taken.contains))
    }

    @Test func aModelOfOneYearIsJudgedOnTheNextAndBesideTheRules() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appending(path: "model.json")
        let trained = try Self.train(out, "--milestone", "grade6_ela_math", "--cohort", "2024")
        #expect(trained.status == 0, "\(trained.errors)")
        let judged = try SampleStore.waymark("evaluate", "--model", out.path, "--cohort", "2025")
        #expect(judged.status == 0, "\(judged.errors)")
        #expect(judged.output.contains("cohort 2025 as of 6 March"))
        #expect(judged.output.contains("English learner"))
        let rules = try SampleStore.waymark(
            "evaluate",
            "--milestone",
            "grade6_ela_math",
            "--cohort",
            "2025"
        )
        #expect(rules.status == 0, "\(rules.errors)")
        #expect(rules.output.contains("waymark-default"))
    }

    @Test func tooFewWhoMissedItMakeNoModel() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appending(path: "model.json")
        let result = try Self.train(
            out,
            "--milestone",
            "grade9_courses",
            "--events-per-coefficient",
            "500"
        )
        #expect(result.status == 2)
        #expect(result.errors.contains("The milestone stays on rules."))
        #expect(!FileManager.default.fileExists(atPath: out.path))
    }

    @Test(arguments: [
        (["--milestone", "grade9_courses", "--point", "04-01"], "not be later than 31 March"),
        (["--milestone", "grade10"], "there is no “grade10”"), ([], "need --milestone"),
        (["--milestone", "grade9_courses", "--grades", "9..x"], "no grade or span"),
        (["--milestone", "grade9_courses", "--predictors", "low_income"], "there is no indicator"),
        (["--milestone", "college_persistence"], "knows of nobody"),
    ])
    func whatCannotBeTrainedIsSaid(arguments: [String], words: String) throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appending(path: "model.json").path
        let result = try Command.waymark(
            ["train", "--store", try SampleStore.path(), "--out", out] + arguments
        )
        #expect(result.status == 2)
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test func aStudentTypedInByHandGetsAChanceATierAndAReason() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appending(path: "model.json")
        #expect(try Self.train(out, "--milestone", "grade6_ela_math").status == 0)
        let model = try ModelReader.read([UInt8](try Data(contentsOf: out)), lookup: .builtIn)
        let values = model.predictors.map { "\($0.id)=\($0.mean)" }
        let answer = try Command.waymark(["calculate", "--model", out.path] + values)
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.output.contains("Chance of missing"))
        #expect(answer.output.contains("not a verdict"))
        let nothing = try Command.waymark(["calculate", "--model", out.path])
        #expect(nothing.output.hasPrefix("N/A: the model needs"))
        for bad in ["attendance_rate=101", "attendance_rate=x", "race=1", "attendance_rate"] {
            let refused = try Command.waymark(["calculate", "--model", out.path, bad])
            #expect(refused.status == 2 && !refused.errors.contains("101"), "\(bad)")
        }
    }

    @Test func whatIfShowsAStudentAsTheRecordsStandAndWithAChange() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let out = folder.appending(path: "model.json")
        #expect(try Self.train(out, "--milestone", "grade6_ela_math").status == 0)
        let list = try SampleStore.waymark(
            "list",
            "students",
            "--grade",
            "5",
            "--format",
            "csv",
            "--sort",
            "id"
        )
        let row = try #require(list.output.split(separator: "\n").dropFirst(20).first)
        let columns = try #require(list.output.split(separator: "\n").first).split(separator: ",")
        let place = try #require(columns.firstIndex { $0.lowercased().contains("id") })
        let student = String(row.split(separator: ",", omittingEmptySubsequences: false)[place])
        let answer = try SampleStore.waymark(
            "what-if",
            "--model",
            out.path,
            student,
            "attendance_rate=60"
        )
        #expect(answer.status == 0, "\(answer.errors)")
        #expect(answer.output.contains("As the records stand on 6 Mar 2026"))
        #expect(answer.output.contains("With attendance_rate=60"))
        let nobody = try SampleStore.waymark("what-if", "--model", out.path, "nobody-here")
        #expect(nobody.status == 2 && !nobody.errors.contains("nobody-here"))
    }
}

/// The point of the school year at which past students are looked at.
@Suite struct PointOfYearTests {
    @Test(arguments: [
        ("2026-03-06", 3, 6), ("2026-03-31", 3, 31), ("2026-04-01", 3, 31), ("2026-06-16", 3, 31),
        ("2025-09-30", 9, 30), ("2025-08-01", 8, 1), ("2026-07-31", 3, 31), ("2025-12-31", 12, 31),
    ])
    func theLatestPointIsTheLastBeforeTheOutcomeTellsItself(
        date: String,
        month: Int,
        day: Int
    ) throws {
        let point = PointOfYear(of: try #require(SchoolDate(date)))
        #expect(point == PointOfYear(month: month, day: day))
        #expect(!point.isTooLate)
    }

    @Test func aPointFallsIntoTheRightCalendarYear() throws {
        let year = SchoolYear(endingIn: 2025)
        func day(_ month: Int, _ day: Int) -> String? {
            PointOfYear(month: month, day: day).date(in: year)?.description
        }
        #expect(day(9, 30) == "2024-09-30")
        #expect(day(3, 6) == "2025-03-06")
        #expect(day(2, 29) == "2025-02-28")
        #expect(PointOfYear(month: 2, day: 29).date(in: SchoolYear(endingIn: 2024)) != nil)
        #expect(PointOfYear(month: 4, day: 1).isTooLate)
        #expect(PointOfYear(argument: "3-6") == nil || PointOfYear(argument: "03-06") != nil)
        #expect(PointOfYear(argument: "02-30") == nil && PointOfYear(argument: "x") == nil)
    }
}
