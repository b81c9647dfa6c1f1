import Indicators
import Records
import Scoring
import Screen

/// One student typed in by hand: a grade, what is known, and what the rules and models of the run say of it.
///
/// Nothing is kept.
struct CalculatorPlace: Sendable {
    /// The rules of the run.
    private(set) var rules: Loaded<RuleSet>
    /// The models of the run; none where rules alone made it.
    private(set) var models: [RiskModel] = []
    /// The grade.
    private(set) var grade: GradeLevel
    /// What is known, by the names of indicators; all else is unknown, which is never zero.
    private(set) var values: [String: Ratio] = [:]
    /// The scores with their reasons, the next milestone first; empty until the rules are here.
    private(set) var scores: [Score] = []
    /// What the models of the grade say; empty where there are none.
    private(set) var answers: [ModelAnswer] = []
    /// Why there are none.
    private(set) var problem: String?
    /// The rows: the grade, then each indicator that the rules or models look at.
    var viewport = Viewport()
    private let asOf: SchoolDate

    init(ticket: Int, grade: GradeLevel, asOf: SchoolDate) {
        rules = .loading(ticket: ticket)
        self.grade = grade
        self.asOf = asOf
        viewport.replace(count: 1, selected: 0)
    }

    /// The ticket of the rules, as long as they are not here.
    var awaited: Int? { rules.ticket }

    /// The indicators that the rules look at in the grade, in the order of the rules, then those that only models look at.
    var indicators: [IndicatorDefinition] {
        guard case .here(let rules) = rules, let number = grade.number else { return [] }
        var seen = Set<String>()
        let ofRules = rules.groups.filter { $0.grades.contains(number) }.flatMap(\.indicators)
        return (ofRules + modelsOfGrade.flatMap(\.indicatorIDs))
            .filter { seen.insert($0).inserted }.compactMap { Indicators.named($0)?.definition }
    }

    private var modelsOfGrade: [RiskModel] { models.filter { $0.isFor(grade) } }

    /// The indicator under the cursor; nil for the grade.
    var selected: IndicatorDefinition? {
        let place = viewport.selected - 1
        return indicators.indices.contains(place) ? indicators[place] : nil
    }

    /// Takes rules and models, if they are what was asked for with the ticket.
    mutating func take(_ rules: Loaded<RuleSet>, _ models: [RiskModel] = [], ticket: Int) {
        guard case .loading(ticket: ticket) = self.rules else { return }
        self.rules = rules
        self.models = models
        calculate()
    }

    /// Chooses another grade; what is known of the student stays.
    mutating func choose(_ grade: GradeLevel) {
        self.grade = grade
        calculate()
    }

    /// Takes a value, or forgets it.
    mutating func set(_ value: Ratio?, of indicator: String) {
        values[indicator] = value
        calculate()
    }

    /// Forgets all that was typed.
    mutating func clear() {
        values = [:]
        calculate()
    }

    private mutating func calculate() {
        scores = []
        answers = []
        problem = nil
        viewport.replace(count: indicators.count + 1, selected: viewport.selected)
        guard case .here(let rules) = rules else { return }
        answers = modelsOfGrade.map {
            ModelAnswer(model: $0, values: values.mapValues(\.double), school: nil)
        }
        let wanted = Set(indicators.map(\.id))
        let student = TypedStudent(
            grade: grade,
            values: values.filter { wanted.contains($0.key) },
            asOf: asOf
        )
        do {
            let all = try student.scores(by: rules, lookup: .builtIn)
            scores = all.filter { $0.indicatorCount > 0 }
        } catch {
            problem = "\(error)"
        }
    }
}
