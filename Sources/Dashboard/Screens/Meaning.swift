import Indicators
import Records
import Scoring

/// What a cell means: the words of its page.
struct Meaning: Hashable, Sendable {
    /// What the page is headed by.
    var title: String
    /// What stands in the cell, of whom or which school, as of which day; nil where no row is chosen.
    var value: String?
    /// Sentences under a word each, such as “Formula”.
    var parts: [Part]
    /// What the way to it calls it.
    var crumb = "Meaning"

    /// One part of the explanation.
    struct Part: Hashable, Sendable {
        var name: String
        var text: String

        init(_ name: String, _ text: String) {
            self.name = name
            self.text = text
        }
    }
}

extension Meaning {
    /// What an indicator is; built-in ones as the definitions have them.
    init(_ given: IndicatorDefinition, value: String?, asOf: SchoolDate) {
        let definition = Indicators.named(given.id)?.definition ?? given
        title = "\(definition.title) (\(definition.heading), \(definition.id))"
        self.value = value.map { "\($0), as of \(asOf.spoken)" }
        let direction = definition.higherIsWorse ? "higher is worse" : "lower is worse"
        parts = [
            Part("Formula", definition.formula),
            Part("Of what", definition.denominator),
            Part("Period", definition.window),
            Part("Reads", "\(definition.unit.rawValue.replacing("_", with: " ")); \(direction)"),
            Part("Unknown when", definition.unknownWhen),
            Part("Source rows", Self.rows(of: definition.topic)),
            Part("Definition", definition.source),
        ].filter { $0.text != "–" && !$0.text.isEmpty }
    }

    /// Where the rows behind an indicator are to be seen.
    private static func rows(of topic: IndicatorTopic) -> String {
        switch topic {
        case .attendance:
            "the student’s days and the school’s calendar; tab 2 Attendance shows them"
        case .courses: "marks, course enrollments and the transcript; tab 3 Courses shows them"
        case .assessment: "test results; tab 4 Tests shows them"
        case .behavior: "incidents and what followed; tab 5 Behavior shows them"
        case .mobility: "enrollments; tab 6 History shows them"
        case .local: "the district’s own measures, as its files have them"
        }
    }

    /// A page of a few sentences.
    init(_ title: String, value: String? = nil, _ text: String) {
        self.title = title
        self.value = value
        parts = [Part("Meaning", text)]
    }
}
