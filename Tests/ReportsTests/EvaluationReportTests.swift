import Foundation
import Scoring
import Testing

@testable import Reports

struct EvaluationReportTests {
    private func report(_ name: String = "x") throws -> EvaluationReport {
        let missed = (0..<120).map { $0 % 4 == 0 }
        return EvaluationReport(
            title: name,
            try Evaluation(
                EvaluationInput(
                    outcome: name,
                    missed: missed,
                    probabilities: (0..<120).map { Double($0 % 12) / 12 },
                    tiers: (0..<120).map { $0 % 12 > 7 ? .high : .low },
                    schools: (0..<120).map { $0 < 5 ? name : "Other \($0 % 2)" }
                )
            )
        )
    }

    @Test func theTableHasEveryPartOfThePage() throws {
        let text = try report().text(as: .table)
        for part in ["Summary", "Tiers", "Flags", "Top of the list", "Calibration", "By school"] {
            #expect(text.contains("\n\(part)\n"), "\(part)")
        }
        #expect(text.contains("Of 100 past students like this"))
        #expect(text.hasSuffix("\n"))
    }

    @Test func thePageHasNothingFromElsewhereAndEscapesEveryText() throws {
        let nasty = "<script>alert('x')</script> & \"q\"\u{1B}"
        let html = try report(nasty).text(as: .html)
        #expect(html.hasPrefix("<!doctype html>"))
        #expect(!html.contains("<script") && !html.contains("\u{1B}"))
        #expect(html.contains("&lt;script&gt;alert(&#39;x&#39;)"))
        #expect(!html.contains("http") && !html.contains("src="))
        for name in ["html", "head", "body", "table", "svg", "tr", "td"] {
            let opened = html.components(separatedBy: "<\(name)").count
            let closed = html.components(separatedBy: "</\(name)>").count
            #expect(name == "head" || name == "tr" || name == "td" || opened == closed, "\(name)")
        }
    }

    @Test func theJSONHasSharesWithIntervalsAndReadsBack() throws {
        let report = try report()
        let json = report.text(as: .json)
        #expect(json.contains("\"low\"") && json.contains("\"hits\""))
        let read = try JSONDecoder().decode(Evaluation.self, from: Data(json.utf8))
        #expect(read == report.evaluation)
    }

    @Test func aHiddenGroupHasDotsForNumbers() throws {
        let lines = try report("Tiny").text(as: .table).split(separator: "\n")
        let row = try #require(lines.last { $0.hasPrefix("Tiny") })
        #expect(row.contains("·") && !row.contains("%"))
    }

    /// Two models that were judged, and one that was not.
    private func several() throws -> EvaluationReport {
        let one = try report("x").evaluation
        let judged = [("a", one), ("b", one)].map { name, evaluation in
            var model = JudgedModel(name: name, outcome: "x", grades: ["9"])
            model.evaluation = evaluation
            return model
        }
        var none = JudgedModel(name: "<c>", outcome: "x", grades: [])
        none.reason = "no past student."
        return EvaluationReport(title: "models", models: judged + [none], together: one)
    }

    @Test func severalModelsHaveALineEachAndOneTable() throws {
        let text = try several().text(as: .table)
        let lines = text.split(separator: "\n")
        #expect(lines.filter { $0.hasPrefix("a ") || $0.hasPrefix("b ") }.count == 2)
        #expect(text.contains("Not judged: <c>: no past student."))
        #expect(text.contains("A student counts once for each milestone."))
        let page = try several().text(as: .html)
        #expect(page.contains("Not judged: &lt;c&gt;") && !page.contains("<c>"))
        let json = Data(try several().text(as: .json).utf8)
        let read = try JSONDecoder().decode(JudgedModels.self, from: json)
        #expect(read.models.map(\.evaluation?.students) == [120, 120, nil])
        #expect(read.together.students == 120)
    }
}
