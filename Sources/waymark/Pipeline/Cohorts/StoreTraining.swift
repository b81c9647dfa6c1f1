import Indicators
import Records
import Scoring

/// Past students of the store to a trained model of a milestone.
struct StoreTraining {
    var cohort: CohortFromStore
    /// The indicators that were asked for; nil takes those of the milestone, as many as the data allow.
    var predictors: [String]?
    var penalty: Double?
    var folds: Int
    var hasSchoolEffects: Bool
    var eventsPerCoefficient: Int
    var name: String?
    var version: String?

    /// A model of the store's past students.
    struct Result {
        /// The model, with what it was made of.
        var trained: TrainedModel
        /// How many were left out, for nobody knows their outcome.
        let lost: Int
        /// For each grade the mean log loss on its students by fits that had not seen them.
        let losses: [GradeLevel: Double]
    }

    /// Reads the cohort and trains; beside it a fallback without courses where the data carry one.
    ///
    /// - Throws: ``Failure`` with the reason and the counts where no honest model comes of the data.
    func train() throws -> Result {
        let names = predictors ?? MilestoneInputs.indicators(of: cohort.milestone)
        let indicators = try names.map { name in
            guard let indicator = Indicators.named(name) else {
                throw Failure(description: "--predictors: there is no indicator “\(name)”.")
            }
            return indicator
        }
        let past = try cohort.read(indicators)
        do {
            var trained = try trainer(past).train(try table(past, names))
            let rest = names.filter { !MilestoneInputs.isFromCourses($0) }
            if rest.count < names.count, trained.model.predictors.contains(where: isFromCourses) {
                // Where the rest does not carry a model, a student without marks stays with the rules.
                if let fallback = try? trainer(past).train(try table(past, rest)) {
                    trained.model.fallbacks = [fallback.model]
                }
            }
            return Result(
                trained: trained,
                lost: past.lost,
                losses: Self.losses(trained, past)
            )
        } catch let problem as FitProblem {
            throw Failure(
                description:
                    "no model of “\(cohort.milestone.title)”: \(problem). The milestone stays on rules."
            )
        }
    }

    private static func losses(_ trained: TrainedModel, _ past: Cohort) -> [GradeLevel: Double] {
        let rows = trained.table.missed.indices
        let grades = Dictionary(grouping: rows) { row in
            past.members[Int(trained.table.origins[row])].grade
        }
        return grades.mapValues { rows in
            rows.reduce(0) { sum, row in
                let logit = Logistic.logit(trained.outOfFold[row])
                return sum + Logistic.loss(logit, missed: trained.table.missed[row])
            } / Double(rows.count)
        }
    }

    private func isFromCourses(_ predictor: ModelPredictor) -> Bool {
        MilestoneInputs.isFromCourses(predictor.id)
    }

    private func table(_ past: Cohort, _ names: [String]) throws -> TrainingTable {
        let places = past.indicators.indices.filter { names.contains(past.indicators[$0].id) }
        let columns = places.compactMap { place -> TrainingTable.Column? in
            let values = past.members.map { $0.values[place] }
            guard Self.varies(values) else { return nil }
            return TrainingTable.Column(Predictor(past.indicators[place].definition), values)
        }
        let schools = Set(past.members.map(\.school)).sorted()
        let numbers = Dictionary(uniqueKeysWithValues: schools.enumerated().map { ($1, Int32($0)) })
        let keys = past.members.map {
            TrainingKey.of(district: cohort.district, student: $0.student, year: $0.year)
        }
        return try TrainingTable(
            columns: columns,
            missed: past.members.map(\.missed),
            keys: keys,
            students: past.members.map(key),
            schools: past.members.map { numbers[$0.school] ?? 0 },
            schoolIDs: schools,
            years: past.members.map { Int16(clamping: $0.year) }
        )
    }

    /// Whether a column is not the same for all but a few.
    ///
    /// What only a handful differ in tells nothing, and would be constant where a fold leaves them out. It does not depend on the outcome.
    private static func varies(_ values: [Double?]) -> Bool {
        let known = values.compactMap(\.self)
        let counts = Dictionary(known.map { ($0, 1) }, uniquingKeysWith: +)
        return known.count - (counts.values.max() ?? 0) >= 10
    }

    /// All years of a student are in one fold, so that nobody is judged by a fit that has seen them a year younger.
    private func key(_ member: Cohort.Member) -> UInt64 {
        TrainingKey.of(district: cohort.district, student: member.student, year: 0)
    }

    private func trainer(_ past: Cohort) -> ModelTrainer {
        let grades = Set(past.members.map(\.grade.rawValue)).sorted()
        let years = past.years.map(String.init).joined(separator: "-")
        var trainer = ModelTrainer(
            id: name ?? cohort.milestone.rawValue,
            version: version ?? "cohort-\(years)",
            milestone: cohort.milestone.rawValue,
            outcome: cohort.milestone.title,
            inputs: .indicators,
            source: "district \(cohort.district)",
            asOfRule: "as of \(cohort.point.words)",
            software: Waymark.version
        )
        trainer.grades = grades
        trainer.penalty = penalty
        trainer.folds = folds
        trainer.hasSchoolEffects = hasSchoolEffects
        trainer.enough = EnoughData(perCoefficient: eventsPerCoefficient)
        trainer.isListGiven = predictors != nil
        return trainer
    }
}
