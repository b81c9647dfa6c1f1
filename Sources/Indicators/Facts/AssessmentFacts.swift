public import Records

/// Each student's latest results on the state's tests.
public struct AssessmentFacts: Sendable {
    /// A test that indicators read.
    public enum Test: Int, CaseIterable, Hashable, Sendable {
        /// MCAS English language arts.
        case mcasELA
        /// MCAS mathematics.
        case mcasMath
        /// MCAS science and technology/engineering.
        case mcasScience
        /// ACCESS for ELLs, overall.
        case accessOverall
    }

    /// A result of a test that was taken.
    public struct Result: Hashable, Sendable {
        /// The day it was given.
        public var date: SchoolDate
        /// The scaled score, where there is one.
        public var score: FixedDecimal?
        /// The test's own scale, where it is recorded or the score tells.
        public var scale: ClosedRange<Int>?
        /// The achievement or proficiency level, where it can be told.
        public var level: FixedDecimal?
        /// The growth percentile, where the test gives one.
        public var growth: Int?
    }

    /// The numbers of each student's results that count.
    var taken = Runs<UInt32>()
    /// The distinct results.
    var results: [AssessmentResultsBuilder.Row] = []

    /// Facts of nobody.
    public init() {}

    /// A student's latest result on a test, with or without a level.
    public func latest(_ test: Test, of student: Int) -> Result? {
        number(test, student, needsLevel: false).map { results[$0].result }
    }

    /// A student's latest result on a test that tells a level.
    public func level(_ test: Test, of student: Int) -> Result? {
        number(test, student, needsLevel: true).map { results[$0].result }
    }

    /// The level that ``level(_:of:)`` tells, in millionths.
    func levelMillionths(_ test: Test, of student: Int) -> Int64? {
        number(test, student, needsLevel: true).map { results[$0].level }
    }

    /// The number of the latest result; a student has few, so that a search costs less than columns for each test would.
    private func number(_ test: Test, _ student: Int, needsLevel: Bool) -> Int? {
        var best: Int?
        for place in taken.places(of: student) {
            let number = Int(taken[place])
            guard results[number].test == test else { continue }
            if needsLevel, results[number].level == AssessmentResultsBuilder.Row.none { continue }
            if let best, !results[number].isLater(than: results[best]) { continue }
            best = number
        }
        return best
    }
}
