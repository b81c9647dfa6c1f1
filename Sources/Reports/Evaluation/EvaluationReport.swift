internal import FoundationEssentials
public import Scoring

/// How an evaluation is written.
public enum EvaluationFormat: String, CaseIterable, Sendable {
    /// Tables for people.
    case table
    /// One JSON object, for scripts.
    case json
    /// One page with everything in it, for printing and sending.
    case html
}

/// An evaluation as text, JSON or a page.
public struct EvaluationReport: Sendable {
    let title: String
    let evaluation: Evaluation
    let published: [PublishedAccuracy]
    /// The models that the evaluation is of where they are several; empty for one.
    var models: [JudgedModel] = []

    /// A report of an evaluation.
    ///
    /// - Parameters:
    ///   - title: what was judged and on whom, such as `grade9-courses 2025-09 · pilot.csv`.
    ///   - evaluation: its figures.
    ///   - published: what studies published of flags in the rules that were judged.
    public init(
        title: String,
        _ evaluation: Evaluation,
        published: [PublishedAccuracy] = []
    ) {
        self.title = title
        self.evaluation = evaluation
        self.published = published
    }

    /// A report of several models: each by itself, and the evaluation of all that they said together.
    public init(title: String, models: [JudgedModel], together: Evaluation) {
        self.init(title: title, together)
        self.models = models
    }

    /// The report in a format, ending in a line feed.
    public func text(as format: EvaluationFormat) -> String {
        switch format {
        case .table: tableText
        case .json: jsonText
        case .html: EvaluationPage(title: title, evaluation, sections).html
        }
    }

    private var jsonText: String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
        let several = JudgedModels(models: models, together: evaluation)
        let encoded = Result {
            try models.isEmpty ? encoder.encode(evaluation) : encoder.encode(several)
        }
        guard let data = try? encoded.get() else { return "{}\n" }
        return String(decoding: data, as: UTF8.self) + "\n"
    }

    private var tableText: String {
        let head = Report(title: "Accuracy", context: [("of", title)], columns: [], rows: [])
        let first = head.text(as: .table).split(separator: "\n").first.map(String.init) ?? ""
        let parts = sections.map { section in
            ([section.title] + section.lines).joined(separator: "\n") + "\n"
                + (section.table?.body() ?? "")
        }
        return ([first + "\n"] + parts).joined(separator: "\n")
    }
}

/// A part of the report: sentences, and perhaps a table.
struct EvaluationSection {
    var title: String
    var lines: [String] = []
    var table: Report?
}
