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
            var (left, small): ([Int], [Int: StoreTraining.Result]) = ([], [:])
            for grade in milestone.grades {
                switch attempt(milestone, [grade], past) {
                case .success(let own) where own.count >= Self.leastPredictors:
                    tell(try write(own, milestone))
                case .success(let own):
                    small[grade] = own
                    left.append(grade)
                case .failure(_ as Failure): left.append(grade)
                case .failure(let error): throw error
                }
            }
            if !left.isEmpty { try together(milestone, left, small, past, tell) }
        }
    }

    /// A model of the grades that carry few predictors each, but for those whose own students it tells worse than the grade's own.
    ///
    /// A grade far from the milestone has other slopes than the last one: what is learned of both is right for neither. Which is better is
    /// judged by the students left out.
    private func together(
        _ milestone: Milestone,
        _ grades: [Int],
        _ small: [Int: StoreTraining.Result],
        _ past: PastYears,
        _ tell: (Outcome) -> Void
    ) throws {
        var attempt = attempt(milestone, grades, past)
        var left = grades
        if case .success(let all) = attempt, all.losses.count > 1 {
            let better = grades.filter { grade in
                small[grade].map { $0.tells(grade, noWorseThan: all) } ?? false
            }
            for grade in better {
                if let own = small[grade] { tell(try write(own, milestone)) }
            }
            left = grades.filter { !better.contains($0) }
            if left.isEmpty { return }
            if left.count < grades.count { attempt = self.attempt(milestone, left, past) }
        }
        switch attempt {
        case .success(let result):
            let outcome = try write(result, milestone)
            tell(outcome)
            let rest = left.filter { !outcome.grades.contains($0) }
            if !rest.isEmpty { tell(Outcome(milestone, rest, "it has no past students")) }
        case .failure(let failure as Failure):
            tell(Outcome(milestone, left, failure.description))
        case .failure(let error): throw error
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

    private func attempt(
        _ milestone: Milestone,
        _ grades: [Int],
        _ past: PastYears
    ) -> Result<StoreTraining.Result, any Error> {
        Result { try result(milestone, grades, past) }
    }

    /// A model of some grades.
    ///
    /// - Throws: ``Failure`` that says why the data carry none, or what the store throws.
    private func result(
        _ milestone: Milestone,
        _ grades: [Int],
        _ past: PastYears
    ) throws -> StoreTraining.Result {
        var job = template
        job.cohort.past = past
        job.cohort.milestone = milestone
        job.cohort.grades = Set(grades)
        return try job.train()
    }

    /// Writes a model beside its card.
    private func write(_ result: StoreTraining.Result, _ milestone: Milestone) throws -> Outcome {
        var trained = result.trained
        // Only grades that had past students are answered for.
        let learned = trained.model.grades.compactMap { GradeLevel(rawValue: $0)?.number }
        let name = Self.name(milestone, learned)
        trained.model.id = name
        for place in trained.model.fallbacks.indices { trained.model.fallbacks[place].id = name }
        let path = "\(folder)/\(name)"
        try TrainedFiles(trained).write(model: path + ".json", card: path + ".md", predictions: nil)
        return Outcome(
            milestone,
            learned,
            file: path + ".json",
            TrainedFiles.sentence(trained.model)
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

extension StoreTraining.Result {
    /// How many predictors the data carry.
    fileprivate var count: Int { trained.model.predictors.count }

    /// Whether this model of one grade tells its students at least as well as one of several grades does.
    fileprivate func tells(_ grade: Int, noWorseThan other: Self) -> Bool {
        func loss(_ result: Self) -> Double? {
            result.losses.first { $0.key.number == grade }?.value
        }
        guard let own = loss(self), let theirs = loss(other) else { return false }
        return own <= theirs
    }
}
