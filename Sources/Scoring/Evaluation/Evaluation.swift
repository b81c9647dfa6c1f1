/// How well a rule set or a model told past students apart, and for whom it did worse: all that the accuracy page shows.
public struct Evaluation: Codable, Hashable, Sendable {
    /// The outcome in words.
    public var outcome: String
    /// Students.
    public var students: Int
    /// Those who missed it.
    public var missed: Int
    /// Students who had neither tier nor probability and are in no rate.
    public var unscored: Int
    /// The area under the curve; nil where one outcome is absent.
    public var area: AreaUnderCurve?
    /// The Brier score; nil without probabilities.
    public var brier: BrierScore?
    /// Calibration; nil without probabilities.
    public var calibration: Calibration?
    /// How flags do: High, and High or Moderate.
    public var flags: [FlagRates]
    /// How good the top of the list is.
    public var tops: [TopShare]
    /// What became of each tier.
    public var tiers: [TierOutcome]
    /// The curve.
    public var curve: [ROCCurve.Point]
    /// By school and by subgroup.
    public var groups: [GroupTable]
    /// What a reader must know, in sentences.
    public var notes: [String]

    /// Why an input cannot be evaluated.
    public enum Problem: Error, Hashable, Sendable, CustomStringConvertible {
        /// There are no students.
        case noStudents
        /// Lists of different lengths.
        case uneven
        /// Neither tiers nor probabilities.
        case nothingToJudge
        /// A probability outside 0 to 1.
        case notAProbability

        /// What is wrong and what to do.
        public var description: String {
            switch self {
            case .noStudents: "there are no past students to evaluate on"
            case .uneven: "the lists of the evaluation have different lengths"
            case .nothingToJudge: "there is neither a tier nor a probability to judge"
            case .notAProbability: "a probability is not between 0 and 1"
            }
        }
    }

    /// The evaluation of an input.
    ///
    /// - Throws: ``Problem`` where there is nothing to judge.
    public init(_ input: EvaluationInput) throws(Problem) {
        guard !input.missed.isEmpty else { throw .noStudents }
        guard input.isEven else { throw .uneven }
        guard input.probabilities != nil || input.tiers != nil || input.ranks != nil else {
            throw .nothingToJudge
        }
        for case let probability? in input.probabilities ?? [] {
            guard (0...1).contains(probability) else { throw .notAProbability }
        }
        let scores = input.scores
        let scored = scores.indices.filter { scores[$0] != nil }
        let known = scored.compactMap { scores[$0] }
        let outcomes = scored.map { input.missed[$0] }
        let hasProbabilities = input.probabilities != nil && !known.isEmpty
        outcome = input.outcome
        students = input.missed.count
        missed = input.missed.count { $0 }
        unscored = students - scored.count
        area = AreaUnderCurve(scores: known, missed: outcomes)
        brier = hasProbabilities ? BrierScore(probabilities: known, missed: outcomes) : nil
        calibration = hasProbabilities ? Calibration(probabilities: known, missed: outcomes) : nil
        tops = known.isEmpty ? [] : TopShare.usual(scores: known, missed: outcomes)
        curve = ROCCurve.points(scores: known, missed: outcomes)
        flags = Self.flags(input)
        tiers = Self.tiers(input)
        groups = Self.groups(input)
        notes = []
        notes = self.notes(input)
    }
}
