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

    /// The results of each student that count.
    var taken = Runs<TestEntry>()
    /// The sittings that results name.
    var sittings: [TestSitting] = []
    /// The figures that results name.
    var figures: [TestFigures] = []

    /// Facts of nobody.
    public init() {}

    /// A student's latest result on a test, with or without a level.
    public func latest(_ test: Test, of student: Int) -> Result? {
        entry(test, student, needsLevel: false).map { result($0) }
    }

    /// A student's latest result on a test that tells a level.
    public func level(_ test: Test, of student: Int) -> Result? {
        entry(test, student, needsLevel: true).map { result($0) }
    }

    /// The level that ``level(_:of:)`` tells, in millionths.
    func levelMillionths(_ test: Test, of student: Int) -> Int64? {
        entry(test, student, needsLevel: true).map { figures[Int($0.figures)].level }
    }

    /// The latest result; a student has few, so that a search costs less than columns for each test would.
    private func entry(_ test: Test, _ student: Int, needsLevel: Bool) -> TestEntry? {
        var best: TestEntry?
        for place in taken.places(of: student) {
            let entry = taken[place]
            guard sittings[Int(entry.sitting)].test == test else { continue }
            if needsLevel, figures[Int(entry.figures)].level == TestFigures.none { continue }
            if let best, !isLater(entry, than: best) { continue }
            best = entry
        }
        return best
    }

    /// The later day and attempt; of several tests that share them the later year's, and then the one with the lower figures.
    private func isLater(_ entry: TestEntry, than other: TestEntry) -> Bool {
        let (left, right) = (sittings[Int(entry.sitting)], sittings[Int(other.sitting)])
        if left.day != right.day { return left.day > right.day }
        return (left.attempt, -left.snapshot, sum(entry))
            > (right.attempt, -right.snapshot, sum(other))
    }

    private func sum(_ entry: TestEntry) -> Int64 {
        let figures = figures[Int(entry.figures)]
        let level = figures.level == TestFigures.none ? 0 : figures.level
        let score = figures.score == TestFigures.none ? 0 : figures.score
        let growth = figures.growth == TestFigures.noGrowth ? 0 : figures.growth
        return -(level * 4_000 + score + Int64(growth))
    }

    private func result(_ entry: TestEntry) -> Result {
        let figures = figures[Int(entry.figures)]
        let (low, high) = (Int(figures.scaleLow), Int(figures.scaleHigh))
        return Result(
            date: SchoolDate(dayNumber: sittings[Int(entry.sitting)].day),
            score: figures.score == TestFigures.none
                ? nil : FixedDecimal(millionths: figures.score),
            scale: low <= high ? low...high : nil,
            level: figures.level == TestFigures.none
                ? nil : FixedDecimal(millionths: figures.level),
            growth: figures.growth == TestFigures.noGrowth ? nil : Int(figures.growth)
        )
    }
}
