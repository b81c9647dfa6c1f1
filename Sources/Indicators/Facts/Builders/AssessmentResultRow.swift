internal import Records

extension AssessmentResultsBuilder {
    /// One result, without optionals: there may be a million different ones.
    struct Row: DistinctRow {
        /// No score and no level.
        static let none = Int64.min
        /// No growth percentile.
        static let noGrowth = Int32.min

        /// The test's number.
        var assessment: Int32
        var attempt: Int32
        /// The snapshot it came from; the lower number is the later year, whose word holds.
        var snapshot: Int32
        /// The day it was given, as a day number.
        var day: Int32
        /// The score in millionths.
        var score = Self.none
        /// The level in millionths.
        var level = Self.none
        /// The scale; there is none where its low end lies above its high end.
        var scaleLow: Int32 = 0
        var scaleHigh: Int32 = -1
        var growth = Self.noGrowth
        /// What it counts for; nil where it was not tested, or where no indicator reads the test.
        var test: AssessmentFacts.Test?

        var digest: UInt64 {
            var digest = Digest()
            digest.add(assessment, attempt)
            digest.add(snapshot, day)
            digest.add(UInt64(bitPattern: score))
            digest.add(UInt64(bitPattern: level))
            digest.add(scaleLow, growth)
            return digest.value
        }

        /// The result as indicators read it.
        var result: AssessmentFacts.Result {
            AssessmentFacts.Result(
                date: SchoolDate(dayNumber: day),
                score: score == Self.none ? nil : FixedDecimal(millionths: score),
                scale: scaleLow <= scaleHigh ? Int(scaleLow)...Int(scaleHigh) : nil,
                level: level == Self.none ? nil : FixedDecimal(millionths: level),
                growth: growth == Self.noGrowth ? nil : Int(growth)
            )
        }

        /// The later day and attempt; of several tests that share them the later year's, and then the one with the lower figures.
        func isLater(than other: Self) -> Bool {
            if day != other.day { return day > other.day }
            return (attempt, -snapshot, figures) > (other.attempt, -other.snapshot, other.figures)
        }

        private var figures: Int64 {
            let level = level == Self.none ? 0 : level
            let score = score == Self.none ? 0 : score
            return -(level * 4_000 + score + Int64(growth == Self.noGrowth ? 0 : growth))
        }
    }
}
