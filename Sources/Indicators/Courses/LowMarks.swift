internal import Records

/// Marks of this term in one of the two low bands that the Massachusetts high-school tiers count.
struct LowMarks: Indicator {
    /// Which marks are counted.
    enum Band: Sendable {
        /// Below 65: an F.
        case below65
        /// From 65 to below 70: a D. The published rule leaves exactly 65 in neither band.
        case from65To69
    }

    let band: Band

    var definition: IndicatorDefinition {
        let isF = band == .below65
        return IndicatorDefinition(
            id: isF ? "marks_below_65_term" : "marks_65_to_69_term",
            title: isF ? "Marks below 65 this term" : "Marks from 65 to 69 this term",
            heading: isF ? "<65" : "65-69",
            topic: .courses,
            unit: .count,
            formula:
                "sections whose latest grading-period, semester or progress mark of the term is "
                + (isF
                    ? "below 65, or has no number and is the letter F (or E)"
                    : "65 or more and below 70, or has no number and is the letter D+, D or D-; a mark of exactly 65 counts here"),
            window: CourseFailures(subjects: .all, window: .term).definition.window,
            unknownWhen:
                "no numeric mark and no letter A to F was posted for the student this term",
            source:
                "domain.md §3.4: Student Insights tiers, F below 65 and D 66–69; the gap at 65 is closed [45][46]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        let counts = counts(of: student, in: facts)
        return counts.marks > 0 ? .value(Ratio(counts.low)) : .unknown(.noMarks)
    }

    func period(of student: Int, in facts: Facts) -> Period { facts.termPeriod(of: student) }

    func detail(of student: Int, in facts: Facts) -> String? {
        let counts = counts(of: student, in: facts)
        guard counts.marks > 0 else { return nil }
        return "\(counts.low) of \(counts.marks) \(counts.marks == 1 ? "mark" : "marks")"
    }

    private func counts(of student: Int, in facts: Facts) -> (marks: Int, low: Int) {
        var counts = (marks: 0, low: 0)
        for place in facts.marks.places(of: student) {
            let section = facts.marks.section(at: place)
            guard section.flags.contains(.term), let isLow = isLow(section.term) else { continue }
            counts.marks += 1
            if isLow { counts.low += 1 }
        }
        return counts
    }

    /// Whether a mark lies in the band; nil where it is neither a number nor a letter of A to F.
    private func isLow(_ mark: MarkFacts.Posted) -> Bool? {
        if mark.numeric >= 0 {
            return band == .below65
                ? mark.numeric < 65_000_000
                : mark.numeric >= 65_000_000 && mark.numeric < 70_000_000
        }
        switch mark.letter {
        case .none, .unknown, .pass, .fail: return nil
        case .f: return band == .below65
        case .dPlus, .d, .dMinus: return band == .from65To69
        default: return false
        }
    }
}
