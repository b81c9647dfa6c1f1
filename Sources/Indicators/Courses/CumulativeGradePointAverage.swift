internal import Records

/// The mean of grade points over the transcript.
struct CumulativeGradePointAverage: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "gpa_cumulative",
            title: "GPA, all years",
            heading: "CumGPA",
            topic: .courses,
            unit: .gradePoints,
            higherIsWorse: false,
            highest: Ratio(4),
            formula: """
                mean of the grade points of the transcript's final marks, weighted by credits attempted (1 where not recorded): \
                \(GradePointAverage.scale)
                """,
            denominator: "credits attempted in rows whose mark has grade points",
            window: TranscriptWindow.words,
            unknownWhen: "the student has no transcript, or no row of it has grade points",
            source: "domain.md §3.1: graduation by GPA 1/6/28/53/72/86/93/97 % [31]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        let sum = sum(of: student, in: facts)
        return sum.weight > 0 ? .value(sum.mean) : .unknown(.noTranscript)
    }

    func period(of student: Int, in facts: Facts) -> Period { TranscriptWindow.period(facts) }

    func detail(of student: Int, in facts: Facts) -> String? {
        let sum = sum(of: student, in: facts)
        guard sum.weight > 0 else { return nil }
        return "over \(sum.count) \(sum.count == 1 ? "course" : "courses")"
    }

    private func sum(of student: Int, in facts: Facts) -> GradePointSum {
        var sum = GradePointSum()
        for place in facts.transcript.places(of: student) {
            let row = facts.transcript.row(at: place)
            let weight = row.attempted < 0 ? Int32(FixedDecimal.scale) : row.attempted
            sum.add(row.letter, row.numeric, weight: weight)
        }
        return sum
    }
}
