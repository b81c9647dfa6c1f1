internal import Records

/// The mean of grade points over this year's sections, unweighted by level.
struct GradePointAverage: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "gpa",
            title: "GPA this year",
            heading: "GPA",
            topic: .courses,
            unit: .gradePoints,
            higherIsWorse: false,
            highest: Ratio(4),
            formula: """
                mean of the grade points of each section's standing mark (the final, else the latest posted), weighted by the \
                course's credits (1 where not recorded): \(Self.scale)
                """,
            denominator: "credits of sections whose standing mark has grade points",
            window: "marks of the year posted by the as-of day",
            unknownWhen:
                "no posted mark of the student has grade points, or their courses have no credits",
            source: "domain.md §3.1, §6: unweighted, current; flag at 2.0 [23][31]"
        )
    }

    /// The scale of grade points, in words.
    static let scale = """
        A and A+ 4.0, A- 3.7, B+ 3.3, B 3.0, B- 2.7, C+ 2.3, C 2.0, C- 1.7, D+ 1.3, D 1.0, D- 0.7, F and E 0; without a letter \
        from 93 4.0, 90 3.7, 87 3.3, 83 3.0, 80 2.7, 77 2.3, 73 2.0, 70 1.7, 67 1.3, 63 1.0, 59.5 0.7, below 0; marks that only \
        pass or fail are left out
        """

    func reading(of student: Int, in facts: Facts) -> Reading {
        let sum = sum(of: student, in: facts)
        return sum.weight > 0 ? .value(sum.mean) : .unknown(.noMarks)
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        let sum = sum(of: student, in: facts)
        guard sum.weight > 0 else { return nil }
        return "over \(sum.count) \(sum.count == 1 ? "section" : "sections")"
    }

    private func sum(of student: Int, in facts: Facts) -> GradePointSum {
        var sum = GradePointSum()
        for place in facts.marks.places(of: student) {
            let section = facts.marks.section(at: place)
            sum.add(section.standing.letter, section.standing.numeric, weight: section.credits)
        }
        return sum
    }
}

/// A weighted sum of grade points.
struct GradePointSum {
    private(set) var points: Int64 = 0
    private(set) var weight: Int64 = 0
    private(set) var count = 0

    /// The mean; meaningless without weight.
    var mean: Ratio { Ratio(points, over: 100 * weight) }

    /// Adds a mark where it has grade points; the weight is in millionths.
    mutating func add(_ letter: LetterMark, _ numeric: Int32, weight: Int32) {
        guard weight > 0, let value = GradePoints.hundredths(letter: letter, numeric: numeric)
        else { return }
        self.points += value * Int64(weight)
        self.weight += Int64(weight)
        count += 1
    }
}
