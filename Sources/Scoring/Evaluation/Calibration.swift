internal import Glibc

/// Whether probabilities mean what they say: ten groups of equal size, and a line through all.
public struct Calibration: Codable, Hashable, Sendable {
    /// Students whose probabilities are near each other.
    public struct Bin: Codable, Hashable, Sendable {
        /// The lowest probability.
        public var from: Double
        /// The highest.
        public var to: Double
        /// The mean of them.
        public var expected: Double
        /// Students.
        public var students: Int
        /// Those who missed it.
        public var missed: Int
        /// The share who missed it.
        public var observed: Double { Double(missed) / Double(max(1, students)) }
    }

    /// The groups, from the lowest probability up.
    public var bins: [Bin]
    /// The line; nil where the outcome cannot be put on one.
    public var line: CalibrationLine?

    /// The calibration of some probabilities; equal ones stay together, so there may be fewer groups than asked for.
    public init(probabilities: [Double], missed: [Bool], bins count: Int = 10) {
        let order = probabilities.indices.sorted { probabilities[$0] < probabilities[$1] }
        var bins: [Bin] = []
        var start = 0
        while start < order.count {
            // The group that the student in the middle of the tie would be in decides where the next begins.
            let wanted = (bins.count + 1) * order.count / count
            var end = max(start + 1, min(wanted, order.count))
            while end < order.count,
                probabilities[order[end]] == probabilities[order[end - 1]]
            { end += 1 }
            let rows = order[start..<end]
            bins.append(
                Bin(
                    from: probabilities[rows[start]],
                    to: probabilities[rows[end - 1]],
                    expected: rows.reduce(0) { $0 + probabilities[$1] } / Double(rows.count),
                    students: rows.count,
                    missed: rows.count { missed[$0] }
                )
            )
            start = end
        }
        self.bins = bins
        line = CalibrationLine(probabilities: probabilities, missed: missed)
    }
}

/// The outcome as a logistic line of the logits: slope 1 and intercept 0 are right; a slope under 1 is too sure.
public struct CalibrationLine: Codable, Hashable, Sendable {
    /// The slope.
    public var slope: Double
    /// The intercept.
    public var intercept: Double
    /// The slope's standard error.
    public var slopeError: Double
    /// The intercept's standard error.
    public var interceptError: Double

    /// The line by Newton's method; nil where it has no end or the probabilities are all the same.
    public init?(probabilities: [Double], missed: [Bool]) {
        let logits = probabilities.map(Logistic.logit)
        var (slope, intercept) = (1.0, 0.0)
        for _ in 0..<50 {
            var (a, b, c, first, second) = (0.0, 0.0, 0.0, 0.0, 0.0)
            for (logit, missed) in zip(logits, missed) {
                let probability = Logistic.probability(intercept + slope * logit)
                let weight = probability * (1 - probability)
                let error = (missed ? 1 : 0) - probability
                a += weight
                b += weight * logit
                c += weight * logit * logit
                first += error
                second += error * logit
            }
            let determinant = a * c - b * b
            guard determinant > 1e-9 * a * c, determinant.isFinite else { return nil }
            let moveIntercept = (c * first - b * second) / determinant
            let moveSlope = (a * second - b * first) / determinant
            intercept += moveIntercept
            slope += moveSlope
            guard abs(slope) < 100, abs(intercept) < 100 else { return nil }
            if max(abs(moveIntercept), abs(moveSlope)) < 1e-10 {
                self.slope = slope
                self.intercept = intercept
                slopeError = sqrt(a / determinant)
                interceptError = sqrt(c / determinant)
                return
            }
        }
        return nil
    }
}
