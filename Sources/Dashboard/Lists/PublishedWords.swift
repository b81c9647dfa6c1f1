import Records
import Scoring

/// What the state published of schools, in words.
enum PublishedWords {
    /// A school's history: a part for each measure, the latest year first.
    static func page(of context: SchoolContext) -> Meaning {
        var page = Meaning("\(context.school.name) (\(context.school.id))", "")
        page.crumb = "Published"
        page.parts = context.measures.map { measure in
            Meaning.Part(measure.title, sentences(of: measure, in: context))
        }
        page.parts.append(
            Meaning.Part(
                "Where from",
                "The state’s public files, and the median of all its schools that have a figure. Context only: no score looks at it. The same as text, CSV or JSON: waymark show school \(context.school.id)."
            )
        )
        return page
    }

    private static func sentences(of measure: SchoolMeasure, in context: SchoolContext) -> String {
        var sentences: [String] = []
        for figure in context.figures.reversed() where figure.measure == measure {
            let own = figure.percent.map { "\(text($0)) %" } ?? "not published"
            sentences.append("\(figure.schoolYear): \(own), state \(text(figure.median)) %.")
        }
        let own = context.records.filter { $0.measure == measure }.compactMap { share in
            share.percent.map {
                "\(share.schoolYear) \(text($0)) % of \(Counts.text(share.known, "student"))"
            }
        }
        if !own.isEmpty { sentences.append("These records: \(own.joined(separator: ", ")).") }
        if let gap = context.gap(in: measure) { sentences.append("These records: N/A, \(gap).") }
        return sentences.joined(separator: " ")
    }

    /// The latest figures of a school, each with the state's median; empty where none were published.
    static func latest(of school: String, _ years: [PublishedYear]) -> [String] {
        years.compactMap { year in
            year.percents[school].map { own in
                "\(year.measure.title) \(text(own)) % in \(year.schoolYear) (state \(text(year.median)) %)"
            }
        }
    }

    private static func text(_ percent: Ratio) -> String { percent.text(places: 1) }
}
