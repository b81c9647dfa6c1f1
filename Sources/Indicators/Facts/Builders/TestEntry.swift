internal import Records

/// A sitting of a test: what many results share.
struct TestSitting: DistinctRow {
    /// The test's number.
    var assessment: Int32
    var attempt: Int32
    /// The snapshot it came from; the lower number is the later year, whose word holds.
    var snapshot: Int32
    /// The day it was given, as a day number.
    var day: Int32
    /// What it counts for; nil where it was not tested, or where no indicator reads the test.
    var test: AssessmentFacts.Test?

    var digest: UInt64 {
        var digest = Digest()
        digest.add(assessment, attempt)
        digest.add(snapshot, day)
        digest.add(UInt64(bitPattern: Int64(test?.rawValue ?? -1)))
        return digest.value
    }
}

/// The figures of a result, without optionals.
struct TestFigures: DistinctRow {
    /// No score and no level.
    static let none = Int64.min
    /// No growth percentile.
    static let noGrowth = Int32.min

    /// The score in millionths.
    var score = Self.none
    /// The level in millionths.
    var level = Self.none
    /// The scale; there is none where its low end lies above its high end.
    var scaleLow: Int32 = 0
    var scaleHigh: Int32 = -1
    var growth = Self.noGrowth

    var digest: UInt64 {
        var digest = Digest()
        digest.add(UInt64(bitPattern: score))
        digest.add(UInt64(bitPattern: level))
        digest.add(scaleLow, growth)
        return digest.value
    }
}

/// A student's result, made of the numbers of a distinct sitting and of distinct figures.
struct TestEntry: RunElement {
    var sitting: UInt32
    var figures: UInt32

    static var vacant: TestEntry { TestEntry(sitting: .max, figures: 0) }
    var isVacant: Bool { sitting == .max }
}
