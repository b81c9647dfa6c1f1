internal import Glibc

extension RidgeLogistic {
    private static let mostRounds = 100
    /// Variances under this are no difference between schools.
    private static let least = 1e-6

    /// Fits with effects of schools: fit, estimate their variance from them, and again, until it stays.
    ///
    /// The variance is the mean of the squared effects and of their own uncertainty (EM on the penalized likelihood).
    func fitSchools(
        _ design: Design,
        from start: FitPoint,
        variance given: Double?
    ) throws(FitProblem) -> LogisticFit {
        var variance = given ?? 0.25
        var settled = try settle(design, from: start, schoolVariance: variance)
        guard given == nil else { return settled.fit(design, penalty, variance: variance) }
        for _ in 0..<Self.mostRounds {
            let effects = settled.point.schools
            let squares = effects.reduce(0) { $0 + $1 * $1 }
            let trace = settled.newton.schoolVariances.reduce(0, +)
            let next = max((squares + trace) / Double(effects.count), Self.least)
            let change = abs(log(next / variance))
            variance = next
            settled = try settle(design, from: settled.point, schoolVariance: variance)
            if change < 1e-4 || variance <= Self.least { break }
        }
        return settled.fit(design, penalty, variance: variance)
    }
}
