import Indicators
import Records
import Scoring

/// All models that a district's past students carry: one for each milestone and grade, and one for those grades together that
/// have too few who missed it.
struct DistrictTraining {
    /// What the models share; its milestone and grades are set here.
    var template: StoreTraining
    /// Where models and cards are written.
    let folder: String

    /// A grade whose data carry fewer predictors is learned together with others: that knows more.
    static let leastPredictors = 3

    /// What became of one milestone and some grades.
    struct Outcome {
        let milestone: Milestone
        let grades: [Int]
        /// The file that was written; nil where the milestone stays on rules for these grades.
        let file: String?
        /// What was trained, or why nothing was.
        let words: String

        fileprivate init(
            _ milestone: Milestone,
            _ grades: [Int],
            file: String? = nil,
            _ words: String
        ) {
            self.milestone = milestone
            self.grades = grades
            self.file = file
            self.words = words
        }
    }

    /// Trains and writes all that can be trained.
    ///
    /// - Parameter tell: takes what became of each, as soon as it is known.
    /// - Throws: ``Failure`` for a file that cannot be written, or what the store throws.
    func train(_ tell: (Outcome) -> Void) throws {
        let past = pastYears
        for milestone in Milestone.allCases {
            var left: [Int] = []
            for grade in milestone.grades {
                switch try attempt(milestone, [grade], past, least: Self.leastPredictors) {
                case .success(let outcome): tell(outcome)
                case .failure: left.append(grade)
                }
            }
            if left.isEmpty { continue }
            switch try attempt(milestone, left, past, least: 1) {
            case .success(let outcome):
                tell(outcome)
                let rest = left.filter { !outcome.grades.contains($0) }
                if !rest.isEmpty { tell(Outcome(milestone, rest, "it has no past students")) }
            case .failure(let failure): tell(Outcome(milestone, left, failure.description))
            }
        }
    }

    /// The years with the indicators of all milestones.
    private var pastYears: PastYears {
        let names = Set(Milestone.allCases.flatMap(MilestoneInputs.indicators(of:)))
        return PastYears(
            store: template.cohort.store,
            district: template.cohort.district,
            point: template.cohort.point,
            indicators: names.sorted().compactMap(Indicators.named)
        )
    }

    private typealias Attempt = Result<Outcome, Failure>

    /// A model of some grades, written beside its card; the failure says why the data carry none.
    private func attempt(
        _ milestone: Milestone,
        _ grades: [Int],
        _ past: PastYears,
        least: Int
    ) throws -> Attempt {
        var job = template
        job.cohort.past = past
        job.cohort.milestone = milestone
        job.cohort.grades = Set(grades)
        var trained: TrainedModel
        do {
            trained = try job.train().trained
        } catch let failure as Failure {
            return .failure(failure)
        }
        let count = trained.model.predictors.count
        guard count >= least else {
            let words = "its past students carry \(count) of \(least) predictors"
            return .failure(Failure(description: words))
        }
        // Only grades that had past students are answered for.
        let learned = trained.model.grades.compactMap { GradeLevel(rawValue: $0)?.number }
        let name = Self.name(milestone, learned)
        trained.model.id = name
        for place in trained.model.fallbacks.indices { trained.model.fallbacks[place].id = name }
        let path = "\(folder)/\(name)"
        try TrainedFiles(trained).write(model: path + ".json", card: path + ".md", predictions: nil)
        return .success(
            Outcome(
                milestone,
                learned,
                file: path + ".json",
                TrainedFiles.sentence(trained.model)
            )
        )
    }

    /// The model's name and that of its files, such as `grade9_courses-7-8`.
    private static func name(_ milestone: Milestone, _ grades: [Int]) -> String {
        ([milestone.rawValue] + grades.map(String.init)).joined(separator: "-")
    }
}

extension DistrictTraining.Outcome {
    /// What became of it, in a few lines.
    var text: String {
        let grades = grades.map { $0 == 0 ? "K" : String($0) }.joined(separator: ", ")
        let head = "\(milestone.title), grade \(grades): "
        guard let file else { return "\(head)stays on rules; \(words)\n\n" }
        return "\(head)\(file)\n\(words)\n"
    }
}
