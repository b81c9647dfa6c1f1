import Foundation
import Scoring
import TestSupport
import Testing

@testable import waymark

/// Tables in the shapes in which schools, surveys and public collections have them, by the real program.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct FlatShapesTests {
    /// Three hundred students of whom a score tells the outcome, by chance not all.
    private struct Student {
        let number: Int
        let absences: Int
        let mark: Int
        let isMissed: Bool

        init(_ number: Int) {
            let mixed = Int(TrainingKey.of(district: "", student: "\(number)", year: 3) % 10_007)
            (self.number, absences, mark) = (number, mixed % 29, mixed / 29 % 21)
            isMissed = absences - mark + mixed % 17 > 12
        }

        /// Those who missed it dropped out, the others graduated, but one in nine is still enrolled.
        var status: String {
            number % 9 == 4 ? "Enrolled" : isMissed ? "Dropout" : "Graduate"
        }
    }

    private static let students = (0..<300).map(Student.init)

    private static func train(
        _ header: String,
        _ options: [String],
        rows: (Student) -> String
    ) throws -> (result: CommandResult, model: RiskModel?, folder: URL) {
        let folder = try Places.scratch()
        let file = folder.appending(path: "t.csv")
        let lines = [header] + students.map(rows)
        try Data(lines.map { $0 + "\n" }.joined().utf8).write(to: file)
        let out = folder.appending(path: "m.json")
        let result = try Command.waymark(
            ["train", "--table", file.path, "--out", out.path] + options
        )
        let bytes = try? Data(contentsOf: out)
        return (
            result, try bytes.map { try ModelReader.read([UInt8]($0), lookup: .builtIn) }, folder
        )
    }

    private static func statuses(_ options: String...) throws -> (CommandResult, RiskModel?) {
        let trained = try train(
            "id;absences;\"mark\t\";Status",
            ["--outcome", "Status", "--predictors", "absences,mark", "--id", "id"] + options
        ) { "\($0.number);\($0.absences);\($0.mark);\($0.status)" }
        return (trained.result, trained.model)
    }

    @Test func oneWordOfThreeIsMissedAndTheOthersAreMet() throws {
        let (result, model) = try Self.statuses("--missed-when", "dropout")
        #expect(result.status == 0, "\(result.errors)")
        #expect(model?.cohort.rows == 300)
        #expect(model?.cohort.missed == Self.students.count { $0.status == "Dropout" })
        #expect(model?.predictors.map(\.id) == ["absences", "mark"])
        #expect(!result.output.contains("Left out"))
    }

    @Test func severalWordsMayMeanMissed() throws {
        let (result, model) = try Self.statuses(
            "--missed-when",
            "Dropout",
            "--missed-when",
            "Enrolled"
        )
        #expect(result.status == 0, "\(result.errors)")
        #expect(model?.cohort.missed == Self.students.count { $0.status != "Graduate" })
        let (_, opposite) = try Self.statuses("--met-when", "Graduate")
        #expect(opposite?.cohort.missed == model?.cohort.missed)
        #expect(opposite?.metrics == model?.metrics)
    }

    @Test func whoNeitherMissedNorMetItIsLeftOutAndCounted() throws {
        let (result, model) = try Self.statuses(
            "--missed-when",
            "Dropout",
            "--met-when",
            "Graduate"
        )
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            model?.asOfRule
                == "values as they stand in the table; missed where Status is “Dropout”, met where Status is “Graduate”"
        )
        let enrolled = Self.students.count { $0.status == "Enrolled" }
        #expect(enrolled > 20 && model?.cohort.rows == 300 - enrolled)
        #expect(result.output.contains("Left out: \(enrolled) rows"))
    }

    @Test func aWordThatNobodyHasIsToldWithThoseThereAre() throws {
        for options in [
            ["--missed-when", "Dropped"], ["--missed-when", "Dropout,Enrolled"],
            ["--missed-when", "Dropout", "--met-when", "Graduated"],
        ] {
            let trained = try Self.train(
                "id,a,Status",
                ["--outcome", "Status", "--predictors", "a"] + options
            ) { "\($0.number),\($0.absences),\($0.status)" }
            #expect(trained.result.status == 2)
            #expect(
                trained.result.errors.contains("There are “Dropout”, “Enrolled”, “Graduate”."),
                "\(trained.result.errors)"
            )
        }
        let (none, _) = try Self.statuses()
        #expect(none.errors.contains("--missed-when names another word, or a bound"))
        #expect(none.errors.contains("“Enrolled”"), "\(none.errors)")
        let (both, _) = try Self.statuses("--missed-when", "Dropout", "--met-when", "dropout")
        #expect(both.errors.contains("both name this outcome"), "\(both.errors)")
    }

    @Test func wordsOfFewerThanTenStudentsAreNeverToldInAnError() throws {
        let trained = try Self.train("a,note", ["--outcome", "note", "--predictors", "a"]) {
            "\($0.absences),\($0.number == 3 ? "arrested" : "here")"
        }
        #expect(trained.result.status == 2 && trained.result.errors.contains("“here”"))
        #expect(!trained.result.errors.contains("arrested"))
    }

    @Test(arguments: [
        ("<10", 0...9), ("<=9", 0...9), ("<9.5", 0...9), (">=11", 11...20), ("≥ 11", 11...20),
        ("7.0", 7...7),
    ])
    func aBoundOfANumberTellsTheOutcome(bound: String, marks: ClosedRange<Int>) throws {
        let trained = try Self.train(
            "a,G3",
            [
                "--outcome", "G3", "--missed-when", bound, "--predictors", "a",
                "--events-per-coefficient", "1",
            ]
        ) { "\($0.absences),\"\($0.mark)\"" }
        #expect(trained.result.status == 0, "\(trained.result.errors)")
        let missed = Self.students.count { marks.contains($0.mark) }
        #expect(missed > 5 && trained.model?.cohort.missed == missed)
    }

    @Test func aBoundOfAWordIsRefusedWithItsLine() throws {
        let trained = try Self.train(
            "a,G3",
            ["--outcome", "G3", "--missed-when", "<10", "--predictors", "a"]
        ) { "\($0.absences),\($0.number == 4 ? "absent" : "\($0.mark)")" }
        #expect(trained.result.status == 2)
        #expect(
            trained.result.errors.contains("t.csv:6: column “G3”: the outcome is no number"),
            "\(trained.result.errors)"
        )
        #expect(!trained.result.errors.contains("absent"))
    }

    @Test func aWordOfAColumnIsAPredictorThatCanBeTypedIn() throws {
        let trained = try Self.train(
            "travel,absences,y",
            ["--outcome", "y", "--predictors", "absences,Travel=bus", "--name", "t"]
        ) {
            let travel = $0.mark < 9 ? "Bus" : $0.number % 8 == 0 ? "" : "foot"
            return "\(travel),\($0.absences),\($0.isMissed ? 1 : 0)"
        }
        #expect(trained.result.status == 0, "\(trained.result.errors)")
        let model = try #require(trained.model)
        #expect(model.predictors.map(\.id) == ["absences", "travel=bus"])
        #expect(model.predictors[1].coefficient > 0)
        // Nobody knows how some come to school, which is not the same as on foot.
        #expect(model.predictors[1].missingCoefficient != nil)
        let typed = try Command.waymark([
            "calculate", "--model", trained.folder.appending(path: "m.json").path, "absences=9",
            "travel=bus=1",
        ])
        #expect(typed.status == 0 && typed.output.contains("Chance of missing"), "\(typed.errors)")
        let words = try Self.train("sex,a,y", ["--outcome", "y", "--predictors", "a,sex=F"]) {
            "\($0.number % 2 == 0 ? "F" : "M"),\($0.absences),\($0.isMissed ? 1 : 0)"
        }
        #expect(words.result.status == 2 && words.result.errors.contains("never enters a model"))
    }

    @Test(arguments: [
        ("95 %", "write the number alone in all rows"), ("95%", "write the number alone"),
        ("$ 12", "write the number alone"), ("\"1,234\"", "has a comma in it"),
        ("\"6,5\"", "has a comma in it"), ("\"1.234,5\"", "has a comma in it"),
        ("often", "“b=WORD” is 1 for those who have it"),
    ])
    func aCellThatIsNoNumberIsToldWithWhatToDo(cell: String, words: String) throws {
        let trained = try Self.train("a,b,y", ["--outcome", "y", "--predictors", "a,b"]) {
            "\($0.absences),\($0.number == 7 ? cell : "\($0.mark)"),\($0.isMissed ? 1 : 0)"
        }
        #expect(trained.result.status == 2)
        #expect(
            trained.result.errors.contains("t.csv:9: column “b”")
                && trained.result.errors.contains(words),
            "\(trained.result.errors)"
        )
        #expect(!trained.result.errors.contains("often"))
    }

    @Test func codesOfASurveyAreUnknownWhereThatIsSaidAndAskedAboutWhereNot() throws {
        let rows = { (student: Student) in
            let mark =
                student.number % 6 == 0
                ? "-9" : student.number % 7 == 0 ? "Missing" : "\(student.mark)"
            let outcome = student.number % 10 == 3 ? "-8" : student.isMissed ? "1" : "0"
            return "\(student.absences),\(mark),\(outcome)"
        }
        let known = ["--outcome", "y", "--predictors", "a,b", "--unknown", "missing"]
        let said = try Self.train(
            "a,b,y",
            known + ["--unknown", "-9", "--unknown", "-8"],
            rows: rows
        )
        #expect(said.result.status == 0, "\(said.result.errors)")
        #expect(said.model?.cohort.rows == 270)
        #expect(said.model?.predictors[1].missingCoefficient != nil)
        #expect(!said.result.output.contains("nothing else below 0"))
        let asked = try Self.train("a,b,y", known + ["--unknown", "-8"], rows: rows)
        let codes = Self.students.count { $0.number % 6 == 0 && $0.number % 10 != 3 }
        #expect(
            asked.result.output.contains("b has -9 in \(codes) rows and nothing else below 0."),
            "\(asked.result.output)"
        )
    }

    @Test func namesMayHaveCommasCapitalsAndSpaces() throws {
        let trained = try Self.train(
            "\"Days absent, all\", Mark ,Y",
            ["--outcome", "y", "--predictors", "\"Days absent, all\",mark"]
        ) { "\($0.absences),\($0.mark),\($0.isMissed ? "Yes" : "No")" }
        #expect(trained.result.status == 0, "\(trained.result.errors)")
        #expect(trained.model?.predictors.map(\.id) == ["Days absent, all", "Mark"])
    }

    @Test func aNameThatStandsTwiceOrNowhereIsToldBriefly() throws {
        let many = (0..<500).map { "c\($0)" }.joined(separator: ",")
        let cells = Array(repeating: "1", count: 500).joined(separator: ",")
        let nowhere = try Self.train(many + ",y", ["--outcome", "y", "--predictors", "zz"]) {
            cells + ",\($0.isMissed ? 1 : 0)"
        }
        #expect(nowhere.result.status == 2 && nowhere.result.errors.contains("and 461 more."))
        #expect(nowhere.result.errors.count < 500)
        let twice = try Self.train("a,A,a,y", ["--outcome", "y", "--predictors", "a"]) {
            "\($0.absences),1,2,\($0.isMissed ? 1 : 0)"
        }
        #expect(twice.result.errors.contains("“a” stands there 2 times"), "\(twice.result.errors)")
    }

    @Test func valuesOfAnySizeTrainOrAreRefusedInWords() throws {
        for huge in ["1e300", "-1e300", "1e-300", "123456789012345678901234567890"] {
            let trained = try Self.train("a,b,y", ["--outcome", "y", "--predictors", "a,b"]) {
                "\($0.absences),\($0.number % 2 == 0 ? huge : "\($0.mark)"),\($0.isMissed ? 1 : 0)"
            }
            if trained.result.status == 0 {
                let model = try #require(trained.model)
                #expect(model.predictors.allSatisfy { $0.coefficient.isFinite }, "\(huge)")
            } else {
                #expect(trained.result.status == 2 && !trained.result.errors.isEmpty, "\(huge)")
                #expect(!trained.result.errors.contains("nan"), "\(trained.result.errors)")
            }
        }
    }

    @Test func aTableIsJudgedByTheSameWordsAndWithoutThoseWhoAreNeither() throws {
        let folder = try Places.scratch()
        let file = folder.appending(path: "t.csv")
        let rows = Self.students.map { "\($0.status),\(Double($0.absences) / 30)" }
        try Data((["Status,p"] + rows).map { $0 + "\n" }.joined().utf8).write(to: file)
        let judged = try Command.waymark([
            "evaluate", "--table", file.path, "--outcome", "status", "--probability", "p",
            "--missed-when", "Dropout", "--met-when", "Graduate", "--format", "json",
        ])
        #expect(judged.status == 0, "\(judged.errors)")
        let evaluation = try JSONDecoder().decode(Evaluation.self, from: Data(judged.output.utf8))
        #expect(evaluation.students == Self.students.count { $0.status != "Enrolled" })
        #expect(evaluation.missed == Self.students.count { $0.status == "Dropout" })
    }

    @Test func aModelOfOneTableIsJudgedOnAnother() throws {
        let options = ["--outcome", "y", "--predictors", "absences,travel=bus", "--name", "t"]
        let header = "travel,absences,y"
        let rows = { (student: Student) in
            "\(student.mark < 9 ? "Bus" : "foot"),\(student.absences),\(student.isMissed ? 1 : 0)"
        }
        let trained = try Self.train(
            header,
            options + ["--predictions", try Places.scratch().appending(path: "p.csv").path],
            rows: rows
        )
        #expect(trained.result.status == 0, "\(trained.result.errors)")
        let model = trained.folder.appending(path: "m.json").path
        let table = trained.folder.appending(path: "t.csv").path
        let judged = try Command.waymark([
            "evaluate", "--table", table, "--outcome", "y", "--model", model, "--format", "json",
        ])
        #expect(judged.status == 0, "\(judged.errors)")
        let evaluation = try JSONDecoder().decode(Evaluation.self, from: Data(judged.output.utf8))
        #expect(evaluation.students == 300)
        // On its own students a fit without much of a penalty is calibrated by construction.
        let line = try #require(evaluation.calibration?.line)
        #expect(abs(line.slope - 1) < 0.1)
        for (more, words) in [
            (["--model", model, "--probability", "absences"], "leave out --probability"),
            (["--model", model, "--model", model], "one model is judged"),
            ([], "--model FILE with --table"),
        ] {
            let refused = try Command.waymark(
                ["evaluate", "--table", table, "--outcome", "y"] + more
            )
            #expect(refused.status == 2 && refused.errors.contains(words), "\(refused.errors)")
        }
        let without = trained.folder.appending(path: "w.csv")
        try Data("absences,y\n3,1\n4,0\n".utf8).write(to: without)
        let missing = try Command.waymark([
            "evaluate", "--table", without.path, "--outcome", "y", "--model", model,
        ])
        #expect(missing.status == 2 && missing.errors.contains("there is no column “travel=bus”"))
    }

    @Test func emptyRowsBelowTheLastOneAreNoStudents() throws {
        let trained = try Self.train(
            "id,a,b,y",
            ["--outcome", "y", "--predictors", "a,b", "--id", "id"]
        ) {
            $0.number > 280
                ? ",,,"
                : "\($0.number),\($0.absences),\($0.number % 4 == 0 ? "\u{2014}" : "\($0.mark)"),\($0.isMissed ? 1 : 0)"
        }
        #expect(trained.result.status == 0, "\(trained.result.errors)")
        #expect(trained.model?.cohort.rows == 281)
        #expect(trained.model?.predictors[1].missingCoefficient != nil)
        // A row with anything in it is a student, and keeps its line.
        let half = try Self.train("id,a,y", ["--outcome", "y", "--predictors", "a", "--id", "id"]) {
            $0.number == 3
                ? ",,"
                : $0.number == 9 ? ",5," : "\($0.number),\($0.absences),\($0.isMissed ? 1 : 0)"
        }
        #expect(half.result.errors.contains("t.csv:11: column “id”: the id is empty."))
    }

    @Test func aTitleAboveTheHeaderIsToldAsWhatItIs() throws {
        let trained = try Self.train("Students of 2024", ["--outcome", "y", "--predictors", "a"]) {
            $0.number == 0 ? "a,y" : "\($0.absences),\($0.isMissed ? 1 : 0)"
        }
        #expect(trained.result.status == 2)
        #expect(trained.result.errors.contains("must stand in the first line"))
    }
}
