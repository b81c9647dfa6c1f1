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

    var latest: [[Result?]] = Array(repeating: [], count: Test.allCases.count)
    var levels: [[Result?]] = Array(repeating: [], count: Test.allCases.count)

    /// Facts of nobody.
    public init() {}

    /// A student's latest result on a test, with or without a level.
    public func latest(_ test: Test, of student: Int) -> Result? {
        let column = latest[test.rawValue]
        return student < column.count ? column[student] : nil
    }

    /// A student's latest result on a test that tells a level.
    public func level(_ test: Test, of student: Int) -> Result? {
        let column = levels[test.rawValue]
        return student < column.count ? column[student] : nil
    }
}
