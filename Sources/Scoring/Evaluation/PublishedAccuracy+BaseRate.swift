import Records

extension PublishedAccuracy {
    /// The share of flagged students who would miss the outcome where so many of all do, by Bayes' rule with the study's
    /// sensitivity and specificity.
    ///
    /// Most published precisions come from cohorts in which 26 to 57 of 100 dropped out; where fewer miss it, a flag is right
    /// less often (Bowers, Sprott & Taff 2013).
    ///
    /// - Parameter rate: the share of students who miss it, 0 to 1.
    /// - Returns: the share, 0 to 1; nil where nobody would be flagged.
    public func precision(atBaseRate rate: Double) -> Double? {
        let found = sensitivity.double * rate
        let wrong = (1 - specificity.double) * (1 - rate)
        return found + wrong > 0 ? found / (found + wrong) : nil
    }
}
