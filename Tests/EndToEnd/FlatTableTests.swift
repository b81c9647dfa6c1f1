import Foundation
import Scoring
import TestSupport
import Testing

/// `train` and `evaluate` on flat tables, by the real program.
@Suite(.timeLimit(.minutes(Patience.minutes(5))))
struct FlatTableTests {
    /// A table of 400 made-up students: two columns that tell something, one that tells nothing, and a school.
    private static func rows() -> [String] {
        (0..<400).map { row in
            let mixed = Int(TrainingKey.of(district: "", student: "\(row)", year: 0) % 10_007)
            let (absences, marks) = (mixed % 31, Double(mixed / 31 % 41) / 10)
            let risk = Double(absences) / 10 - marks + Double(mixed % 13) / 4
            let noise = row % 17 == 0 ? "" : "\(mixed % 7)"
            return
                "S\(row),\(row % 2 == 0 ? "North" : "South"),\(absences),\(marks),\(noise),\(risk > 1 ? 1 : 0)"
        }
    }

    private static let header = "student_id,school,absences,marks,noise,missed"

    private static func write(_ rows: [String], in folder: URL, _ name: String = "a.csv") throws
        -> String
    {
        let file = folder.appending(path: name)
        try Data(([header] + rows).map { $0 + "\n" }.joined().utf8).write(to: file)
        return file.path
    }

    private static func train(_ table: String, _ folder: URL, _ more: String...) throws
        -> CommandResult
    {
        try Command.waymark(
            [
                "train", "--table", table, "--outcome", "missed", "--predictors",
                "absences,marks,noise", "--id", "student_id", "--out",
                folder.appending(path: "model.json").path,
            ] + more
        )
    }

    @Test func aModelIsTrainedAndJudgedAndDoesNotDependOnTheOrderOfRows() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let predictions = folder.appending(path: "p.csv").path
        let card = folder.appending(path: "card.md").path
        let table = try Self.write(Self.rows(), in: folder)
        let result = try Self.train(
            table,
            folder,
            "--predictions",
            predictions,
            "--card",
            card
        )
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("400 past students"))
        let first = try Data(contentsOf: folder.appending(path: "model.json"))
        let model = try ModelReader.read([UInt8](first), lookup: .builtIn)
        #expect(model.metrics.auc > 0.8)
        #expect(model.predictors[2].missingCoefficient != nil)
        let text = try String(contentsOfFile: card, encoding: .utf8)
        #expect(text.hasPrefix("# Model"))

        let turned = try Self.write(Self.rows().reversed(), in: folder)
        #expect(try Self.train(turned, folder).status == 0)
        #expect(try Data(contentsOf: folder.appending(path: "model.json")) == first)

        for (format, mark) in [("table", "AUC"), ("json", "\"auc"), ("html", "<svg")] {
            let judged = try Command.waymark([
                "evaluate", "--table", predictions, "--outcome", "missed", "--probability",
                "out_of_fold", "--group", "fold", "--format", format,
            ])
            #expect(judged.status == 0, "\(judged.errors)")
            #expect(judged.output.contains(mark) || judged.output.contains("\"area\""))
        }
    }

    @Test func aStudentOfTwoRowsIsInNoTwoFoldsUnawares() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let rows = Self.rows()
        let table = try Self.write(rows + rows.prefix(3), in: folder)
        let first = try Self.train(table, folder)
        #expect(first.status == 0, "\(first.errors)")
        #expect(first.output.contains("3 rows repeat an id of “student_id”."), "\(first.output)")
        #expect(!first.output.contains("S1"))
        let predictions = folder.appending(path: "p.csv")
        #expect(try Self.train(table, folder, "--predictions", predictions.path).status == 0)
        let folds = try String(contentsOf: predictions, encoding: .utf8).split(separator: "\n")
            .dropFirst().map { $0.split(separator: ",")[2] }
        #expect(folds.count == rows.count + 3 && Set(folds).count == 5)
        #expect(Array(folds.prefix(3)) == Array(folds.suffix(3)))
        // Whoever names the folds knows what is judged together.
        let named = try Self.train(table, folder, "--fold-column", "school")
        #expect(named.status == 0 && !named.output.contains("repeat an id"))
        let twice = try Self.train(try Self.write(rows, in: folder), folder, "--id", "noise")
        #expect(twice.status == 64)
        #expect(twice.errors.contains("--id names one column, and it was given 2 times."))
    }

    @Test func problemsHaveFileLineAndColumnAndNoValue() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        var rows = Self.rows()
        rows[7] = "S7,North,secret,1.0,1,0"
        let bad = try Self.write(rows, in: folder)
        let number = try Self.train(bad, folder)
        #expect(number.status == 2)
        #expect(number.errors.contains("a.csv:9: column “absences”"))
        #expect(!number.errors.contains("secret") && !number.errors.contains("S7"))

        rows = Self.rows()
        rows[399] = "S399,North,1"
        let short = try Self.train(try Self.write(rows, in: folder), folder)
        #expect(short.status == 2 && short.errors.contains("a.csv:401:"))

        rows = Self.rows()
        rows[0] = "S0,North,1,1.0,1,perhaps"
        let outcome = try Self.train(try Self.write(rows, in: folder), folder)
        #expect(outcome.status == 2 && outcome.errors.contains("a.csv:2: column “missed”"))
        #expect(!outcome.errors.contains("perhaps"))
        #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "model.json").path))
    }

    @Test func whatMustNotPredictIsRefusedByName() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let table = try Self.write(Self.rows(), in: folder)
        for (predictors, word) in [
            ("absences,race", "race"), ("missed", "itself"), ("nothing", "no column"),
        ] {
            let result = try Command.waymark([
                "train", "--table", table, "--outcome", "missed", "--predictors", predictors,
                "--out", folder.appending(path: "m.json").path,
            ])
            #expect(result.status == 2 && result.errors.contains(word), "\(result.errors)")
        }
        let few = try Self.train(try Self.write(Array(Self.rows().prefix(40)), in: folder), folder)
        #expect(few.status == 2 && few.errors.contains("coefficients"))
    }

    @Test func tiersAreJudgedWithSchoolsAndSmallGroupsHidden() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "t.csv")
        let rows = (0..<100).map { row in
            "\(row % 4 == 0 ? "yes" : "no"),\(row % 4 == 0 || row % 5 == 0 ? "High" : "low"),\(row < 4 ? "<Tiny>" : row < 50 ? "A" : "B")"
        }
        try Data((["left,tier,school"] + rows).map { $0 + "\n" }.joined().utf8).write(to: file)
        let arguments = [
            "evaluate", "--table", file.path, "--outcome", "left", "--tier", "tier", "--school",
            "school",
        ]
        let text = try Command.waymark(arguments)
        #expect(text.status == 0, "\(text.errors)")
        #expect(text.output.contains("no probability") && text.output.contains("not shown"))
        let page = try Command.waymark(arguments + ["--format", "html"])
        #expect(page.output.contains("&lt;Tiny&gt;") && !page.output.contains("<Tiny>"))
    }

    /// Two hundred rows of the columns a, b (numbers), c (yes or no) and y, in a shape of somebody's making.
    private static func table(
        in folder: URL,
        header: String = "id,a,b,c,y",
        start: String = "",
        end: String = "\n",
        _ row: (Int, [String]) -> String = { $1.joined(separator: ",") }
    ) throws -> String {
        let rows = (0..<200).map { number in
            let mixed = Int(TrainingKey.of(district: "", student: "\(number)", year: 1) % 10_007)
            let (a, b, noise) = (mixed % 101, mixed / 101 % 41, mixed % 37)
            let cells = [
                "S\(number)", "\(Double(a) / 8)", "\(b)", mixed % 2 == 0 ? "Yes" : "no",
                a - b + noise > 55 ? "1" : "0",
            ]
            return row(number, cells)
        }
        let file = folder.appending(path: "t.csv")
        try Data((start + ([header] + rows).map { $0 + end }.joined()).utf8).write(to: file)
        return file.path
    }

    private static func train(_ table: String, _ predictors: String) throws -> CommandResult {
        let out = URL(filePath: table).deletingLastPathComponent().appending(path: "m.json").path
        return try Command.waymark([
            "train", "--table", table, "--outcome", "y", "--predictors", predictors, "--id", "id",
            "--out", out,
        ])
    }

    @Test func theSameTableInAnyShapeGivesTheSameModel() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let model = folder.appending(path: "m.json")
        #expect(try Self.train(try Self.table(in: folder), "a,b,c").status == 0)
        let plain = try Data(contentsOf: model)
        let quoted = { (_: Int, cells: [String]) in
            cells.map { "\"\($0)\"" }.joined(separator: ",")
        }
        let shapes: [() throws -> String] = [
            { try Self.table(in: folder, start: "\u{FEFF}", end: "\r\n", quoted) },
            { try Self.table(in: folder, header: "id;a;b;c;y") { $1.joined(separator: ";") } },
            { try Self.table(in: folder, header: "id, a,b ,c,y") },
            {
                try Self.table(in: folder) { _, cells in
                    (cells[..<3] + [cells[3] == "no" ? "0" : "1"] + cells[4...])
                        .joined(separator: ",")
                }
            },
        ]
        for (place, make) in shapes.enumerated() {
            try FileManager.default.removeItem(at: model)
            let result = try Self.train(try make(), "a,b,c")
            #expect(result.status == 0, "\(place): \(result.errors)")
            #expect(try Data(contentsOf: model) == plain, "\(place)")
        }
    }

    @Test(arguments: [
        ("a,c", "word", "t.csv:2: column “c”: this is neither a finite number nor yes or no"),
        ("a", "comma", "t.csv:2: column “a”: this number has a comma in it"),
        ("a", "outcome", "t.csv:2: column “y”: the outcome is empty (19 more are like it)"),
        ("a,b", "constant", "b has the same value for everybody"),
        ("a,b", "twice", "a and b say the same"),
        ("a", "few", "4 past students of the rarer outcome allow 0 coefficients"),
        ("a", "latin", "t.csv:2: not UTF-8; save the file as CSV in UTF-8."),
    ])
    func whatMakesNoModelIsToldWithItsReason(
        predictors: String,
        shape: String,
        words: String
    ) throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let table = try Self.table(in: folder) { number, cells in
            var cells = cells
            switch shape {
            case "word": cells[3] = ["bus", "car", "foot"][number % 3]
            case "comma": cells[1] = "\"\(number),5\""
            case "outcome": if number % 10 == 0 { cells[4] = "" }
            case "constant": cells[2] = "3"
            case "twice": cells[2] = "\((Double(cells[1]) ?? 0) * 2 + 1)"
            case "few": cells[4] = number % 50 == 0 ? "1" : "0"
            default: break
            }
            return cells.joined(separator: ",")
        }
        if shape == "latin" {
            var bytes = try Data(contentsOf: URL(filePath: table))
            let first = try #require(bytes.firstIndex(of: UInt8(ascii: "S")))
            bytes[first] = 0xE9
            try bytes.write(to: URL(filePath: table))
        }
        let result = try Self.train(table, predictors)
        #expect(result.status == 2)
        #expect(result.errors.contains(words), "\(result.errors)")
    }

    @Test func whoTellsTheOutcomeWithoutAnExceptionIsWarned() throws {
        let folder = try Places.scratch()
        defer { try? FileManager.default.removeItem(at: folder) }
        let table = try Self.table(in: folder) { number, cells in
            (cells[..<4] + [(Double(cells[1]) ?? 0) > 6 ? "1" : "0"]).joined(separator: ",")
        }
        let result = try Self.train(table, "a,b")
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.output.contains("Check that nothing here was recorded after the outcome."))
    }
}
