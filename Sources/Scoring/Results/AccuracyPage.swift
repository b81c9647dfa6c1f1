public import Records

/// How well a run's tiers told past students apart, milestone by milestone, and what studies say of its rules.
public struct AccuracyPage: Sendable {
    /// One milestone, judged on past students or not.
    public struct Part: Sendable {
        /// The milestone; nil where the part is about all.
        public var milestone: Milestone?
        /// The milestone in words.
        public var title: String
        /// The rules or the model that were judged, such as `rules waymark-default 1.0`.
        public var judged: String
        /// Whose outcomes it was judged by, in words; empty where there is nobody.
        public var cohort: String
        /// The judgement; nil where there is none.
        public var evaluation: Evaluation?
        /// Why there is none.
        public var reason: String?

        /// A milestone that was judged.
        public init(
            _ milestone: Milestone,
            judged: String,
            cohort: String,
            evaluation: Evaluation
        ) {
            self.milestone = milestone
            title = milestone.title
            self.judged = judged
            self.cohort = cohort
            self.evaluation = evaluation
        }

        /// A milestone that could not be judged, and why.
        public init(title: String, judged: String, reason: String) {
            self.title = title
            self.judged = judged
            cohort = ""
            self.reason = reason
        }
    }

    /// What has been judged so far.
    public var parts: [Part] = []
    /// The milestones that are still to come.
    public var waiting: [String] = []
    /// The published accuracy of flags of the rules.
    public var published: [PublishedAccuracy] = []

    /// What models say of students whom they were not trained on, where no such cohort is left.
    public static func sentence(of model: RiskModel) -> String {
        let metrics = model.metrics
        var parts = [
            "all of its past students were trained on. Each judged by a model that had not seen them: AUC \(metrics.auc.text(places: 2)) (\(metrics.aucLow.text(places: 2))–\(metrics.aucHigh.text(places: 2)))"
        ]
        if let slope = metrics.calibrationSlope {
            parts.append("calibration slope \(slope.text(places: 2))")
        }
        parts += model.cuts.bands.reversed().map {
            "of 100 at \($0.value.word) about \(($0.achieved * 100).text(places: 0)) met it"
        }
        return parts.joined(separator: ", ")
    }

    /// An empty page.
    public init() {}

    /// The share of past students who did not graduate, which is what the studies were about; nil where it was not judged.
    public var missedGraduation: Double? {
        parts.first { $0.milestone == .graduation }?.evaluation.map {
            Double($0.missed) / Double(max(1, $0.students))
        }
    }
}
