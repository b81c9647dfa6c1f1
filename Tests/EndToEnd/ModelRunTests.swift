import Foundation
import Records
import Scoring
import TestSupport
import Testing

@testable import waymark

/// Runs whose tiers are set by models, by the real program on a copy of the sample store.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct ModelRunTests {
    /// A store of its own and a model of grade-9 courses trained on it.
    private struct Setting {
        let folder: URL
        let store: String
        let model: String

        init() throws {
            folder = try Places.scratch()
            store = folder.appending(path: "w.db").path
            try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: store)
            model = folder.appending(path: "g9.json").path
            let trained = try Command.waymark([
                "train", "--milestone", "grade9_courses", "--store", store, "--out", model,
            ])
            #expect(trained.status == 0, "\(trained.errors)")
        }

        func waymark(_ arguments: String...) throws -> CommandResult {
            try Command.waymark(arguments + ["--store", store])
        }

        /// Trains all models on 2024 and judges them on 2025.
        func judgedOnTheNextYear() throws -> (folder: String, judged: CommandResult) {
            let models = folder.appending(path: "models").path
            let trained = try waymark("train", "--all", models, "--cohort", "2024")
            #expect(trained.status == 0, "\(trained.errors)")
            return (
                models,
                try waymark(
                    "evaluate",
                    "--model",
                    models,
                    "--cohort",
                    "2025",
                    "--format",
                    "json"
                )
            )
        }
    }

    @Test func theModelSetsTheTierAndEveryPlaceSaysTheSameChance() throws {
        let setting = try Setting()
        defer { try? FileManager.default.removeItem(at: setting.folder) }
        let scored = try setting.waymark("score", "--model", setting.model)
        #expect(scored.status == 0, "\(scored.errors)")
        #expect(scored.output.contains("waymark-default 1.0 + grade9_courses"))
        let list = try setting.waymark(
            "list",
            "students",
            "--grade",
            "9",
            "--sort",
            "-chance_of_missing",
            "--format",
            "csv"
        )
        #expect(list.status == 0, "\(list.errors)")
        let id = try #require(list.output.split(separator: "\n").dropFirst().first)
            .prefix { $0 != "," }
        let page = try setting.waymark("show", "student", String(id)).output
        let whatIf = try setting.waymark("what-if", String(id), "--model", setting.model).output
        let chance = try #require(
            page.split(separator: "\n").first { $0.contains("Chance of missing “Passing all") }
        )
        #expect(whatIf.contains(chance.drop { $0 == " " }))
        #expect(page.contains("By the rules alone: "))
        #expect(page.contains("Passing all grade-9 courses: H High"))
        let rows = try setting.waymark("show", "student", String(id), "--format", "csv").output
        #expect(rows.contains(",model,grade9_courses "))
    }

    @Test func studentsOfOtherMilestonesKeepTheTiersOfTheRules() throws {
        let setting = try Setting()
        defer { try? FileManager.default.removeItem(at: setting.folder) }
        let arguments = ["list", "students", "--grade", "12", "--format", "csv"]
        let before = try Command.waymark(arguments + ["--store", setting.store]).output
        _ = try setting.waymark("score", "--model", setting.model)
        let after = try Command.waymark(arguments + ["--store", setting.store]).output
        let tiers = { (text: String) in
            text.split(separator: "\n").dropFirst().map { line in
                [",H High,", ",M Moderate,", ",L Low,", ",– N/A,"].first { line.contains($0) }
            }
        }
        #expect(tiers(before) == tiers(after) && tiers(before).count > 20)
    }

    @Test func aRunByModelsIsNeverComparedWithOneByRulesAlone() throws {
        let setting = try Setting()
        defer { try? FileManager.default.removeItem(at: setting.folder) }
        let first = try setting.waymark("score", "--model", setting.model)
        #expect(!first.output.contains("New or worse"))
        let none = try setting.waymark("list", "movers")
        #expect(none.status != 0 && none.errors.contains("by the same rules and models"))
        let earlier = try setting.waymark(
            "score",
            "--as-of",
            "2026-01-09",
            "--model",
            setting.model
        )
        #expect(earlier.status == 0)
        #expect(try setting.waymark("list", "movers").status == 0)
    }

    @Test func allModelsOfADistrictAreTrainedAGradeEachWhereTheDataCarryIt() throws {
        let setting = try Setting()
        defer { try? FileManager.default.removeItem(at: setting.folder) }
        let folder = setting.folder.appending(path: "models").path
        let trained = try setting.waymark("train", "--all", folder)
        #expect(trained.status == 0, "\(trained.errors)")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder)
            .filter { $0.hasSuffix(".json") }
        var grades: [String: [String]] = [:]
        for file in files {
            let model = try RiskModel.file("\(folder)/\(file)")
            grades[model.milestone ?? "", default: []] += model.grades
            let card = try String(
                contentsOfFile: "\(folder)/\(file.dropLast(5)).md",
                encoding: .utf8
            )
            #expect(
                card.contains("\(model.cohort.rows) past students") || card.contains(model.version)
            )
        }
        // No grade is answered twice, and the last grade of each has a model of its own.
        for (_, of) in grades { #expect(Set(of).count == of.count) }
        #expect(files.contains("grade9_courses-9.json"))
        #expect(grades["grade6_ela_math"]?.contains(GradeLevel.grade6.rawValue) == true)
        #expect(
            trained.output.contains("Graduating from high school, grade 10, 11, 12: stays on rules")
        )
        let scored = try setting.waymark("score", "--model", folder)
        #expect(scored.status == 0, "\(scored.errors)")
        #expect(scored.output.contains(" + \(files.count) models"))
    }

    @Test func whatCannotScoreAStoreIsRefusedInWords() throws {
        let setting = try Setting()
        defer { try? FileManager.default.removeItem(at: setting.folder) }
        let twice = try setting.waymark(
            "score",
            "--model",
            setting.model,
            "--model",
            setting.model
        )
        #expect(twice.status != 0 && twice.errors.contains("same milestone and grade"))
        let folder = try Command.waymark([
            "score", "--from", Places.sampleData.path, "--model", setting.model,
        ])
        #expect(folder.status != 0 && folder.errors.contains("--model scores a store"))
        let missing = try setting.waymark("score", "--model", "nowhere.json")
        #expect(missing.status != 0 && missing.errors.contains("there is no model file"))
    }

    /// The district was chosen by this (docs/sample-data.md), so a slope elsewhere says that records or training have changed.
    @Test func whatModelsOfTheSampleSayOfAYearTheyHaveNotSeenIsNeitherTimidNorTooSure() throws {
        let setting = try Setting()
        defer { try? FileManager.default.removeItem(at: setting.folder) }
        let judged = try setting.judgedOnTheNextYear().judged
        let all = try JSONDecoder().decode(Judged.self, from: Data(judged.output.utf8))
        let line = try #require(all.together.calibration?.line)
        #expect((0.9...1.1).contains(line.slope), "\(line.slope) ± \(line.slopeError)")
        #expect(all.together.students > 300 && !judged.output.contains("that flatters it"))
    }

    @Test func aFolderOfModelsIsJudgedOnAYearItHasNotSeenEachByItselfAndTogether() throws {
        let setting = try Setting()
        defer { try? FileManager.default.removeItem(at: setting.folder) }
        let (folder, judged) = try setting.judgedOnTheNextYear()
        #expect(judged.status == 0, "\(judged.errors)")
        let all = try JSONDecoder().decode(Judged.self, from: Data(judged.output.utf8))
        let evaluations = all.models.compactMap(\.evaluation)
        #expect(evaluations.count > 2)
        #expect(evaluations.map(\.students).reduce(0, +) == all.together.students)
        #expect(evaluations.map(\.missed).reduce(0, +) == all.together.missed)
        let line = try #require(all.together.calibration?.line)
        #expect(
            evaluations.allSatisfy { ($0.calibration?.line?.slopeError ?? 1) > line.slopeError }
        )
        let first = try #require(all.models.first { $0.evaluation != nil })
        let name = first.model.prefix { $0 != " " }
        let one = try setting.waymark(
            "evaluate",
            "--model",
            "\(folder)/\(name).json",
            "--cohort",
            "2025",
            "--format",
            "json"
        )
        #expect(
            try JSONDecoder().decode(Evaluation.self, from: Data(one.output.utf8))
                == first.evaluation
        )
        let seen = try setting.waymark("evaluate", "--model", folder, "--cohort", "2024")
        #expect(seen.output.contains("that flatters it"))
        let both = try setting.waymark(
            "evaluate",
            "--model",
            folder,
            "--milestone",
            "graduation"
        )
        #expect(both.status == 2 && both.errors.contains("leave out --milestone"))
    }

    /// What a script reads of several models.
    private struct Judged: Decodable {
        struct Model: Decodable {
            let model: String
            let evaluation: Evaluation?
        }

        let models: [Model]
        let together: Evaluation
    }

    @Test func ofAFolderOfModelsThoseOfTheGradeAnswerForAStudentTypedIn() throws {
        let setting = try Setting()
        defer { try? FileManager.default.removeItem(at: setting.folder) }
        let folder = setting.folder.appending(path: "models").path
        #expect(try setting.waymark("train", "--all", folder).status == 0)
        let values = ["gpa=2.5", "attendance_rate=84", "course_failures_year=1"]
        let ninth = try Command.waymark(
            ["calculate", "--model", folder, "--grade", "9"] + values
        )
        #expect(ninth.status == 0, "\(ninth.errors)")
        #expect(ninth.output.contains("by rules waymark-default"))
        #expect(ninth.output.contains("Model grade9_courses-9 "))
        #expect(ninth.output.contains("Chance of missing “Passing all grade-9 courses”"))
        #expect(ninth.output.contains("Why: "))
        #expect(!ninth.output.contains("Model grade6"))
        let fourth = try Command.waymark(
            ["calculate", "--model", folder, "--grade", "1"] + values
        )
        #expect(fourth.output.contains("None of the models is for grade 1."))
        let none = try Command.waymark(["calculate", "--model", folder] + values)
        #expect(none.status == 2 && none.errors.contains("--grade chooses"))
    }
}
