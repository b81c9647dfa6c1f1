public import Records

/// Which marks the categories of line items stand for.
///
/// OneRoster has no final or term mark as such: a source that hands marks on writes them as results of line items, and only the
/// category's title tells them from homework. Titles that say a mark's name and nothing else are known; all others stand for none.
public enum MarkCategories {
    /// The mark that a category stands for, or nil where it is none.
    ///
    /// - Parameters:
    ///   - title: the category's title.
    ///   - own: the district's own titles, compared without regard to case; they come first.
    /// - Returns: the kind of mark.
    public static func markType(_ title: String, own: [String: MarkType] = [:]) -> MarkType? {
        let small = title.trimmingBlanks().lowercased()
        if let told = own.first(where: { $0.key.trimmingBlanks().lowercased() == small }) {
            return told.value
        }
        let words = small.split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let kept = words.filter { !fillers.contains($0) && Int($0) == nil }
        return known[kept.joined(separator: " ")]
    }

    /// Words that change nothing: "Quarter 1 Grade" is "Quarter".
    private static let fillers: Set<String> = ["grade", "grades", "mark", "marks", "score"]

    static let known: [String: MarkType] = [
        "final": .final, "course": .final, "course final": .final, "year": .final,
        "year final": .final, "final average": .final, "quarter": .gradingPeriod,
        "quarter final": .gradingPeriod, "q1": .gradingPeriod, "q2": .gradingPeriod,
        "q3": .gradingPeriod, "q4": .gradingPeriod, "trimester": .gradingPeriod,
        "t1": .gradingPeriod, "t2": .gradingPeriod, "t3": .gradingPeriod,
        "term": .gradingPeriod, "grading period": .gradingPeriod,
        "marking period": .gradingPeriod, "report card": .gradingPeriod,
        "semester": .semester, "s1": .semester, "s2": .semester, "semester final": .semester,
        "progress": .progress, "progress report": .progress, "interim": .progress,
        "interim report": .progress, "midterm": .midterm, "mid term": .midterm,
        "midterm exam": .exam, "exam": .exam, "final exam": .exam, "semester exam": .exam,
        "conduct": .conduct, "effort": .conduct, "citizenship": .conduct,
    ]
}
