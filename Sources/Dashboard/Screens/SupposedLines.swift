import Records
import Scoring
import Screen

/// What a model would say if some values were others, above all else on the page so that nobody takes it for the student's own.
enum SupposedLines {
    static func write(
        _ page: StudentPage,
        _ supposed: [String: Double],
        into text: inout PageText
    ) {
        guard !supposed.isEmpty, let answer = page.nextAnswer else { return }
        let values = answer.values.merging(supposed) { _, new in new }
        let all = answer.model.predictors + answer.model.fallbacks.flatMap(\.predictors)
        let words = supposed.sorted { $0.key < $1.key }.map { id, value in
            let predictor = all.first { $0.id == id }
            return "\(predictor?.title ?? id) \(predictor?.text(of: value) ?? "")"
        }
        text.heading("What if: \(words.joined(separator: ", "))")
        let other = ModelAnswer(model: answer.model, values: values, school: answer.school)
        for sentence in other.sentences.dropFirst() { text.text(sentence, indent: 3, .accent) }
        text.text(
            "Supposed, not recorded; = and “As the records stand” takes it back.",
            indent: 3,
            .muted
        )
        text.gap()
    }
}
