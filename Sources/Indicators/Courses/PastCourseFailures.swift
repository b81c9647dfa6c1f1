internal import Records

/// Courses failed in earlier years.
struct PastCourseFailures: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "past_course_failures",
            title: "Courses failed in earlier years",
            heading: "PastF",
            topic: .courses,
            unit: .count,
            formula: """
                rows of the transcript of earlier school years that failed: the result where it says pass or fail, else none of \
                letter (D- or better), number (59.5 or more) and full credit passes
                """,
            window: "all school years before this one",
            unknownWhen: "the transcript has no row of an earlier year",
            source: "domain.md §3.3 (failures predict), §6 pass rule [30][52]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        var (rows, failed) = (0, 0)
        for place in facts.transcript.places(of: student) {
            let row = facts.transcript.row(at: place)
            guard Int(row.year) < facts.schoolYear.endingIn else { continue }
            rows += 1
            if row.judgement == .failed { failed += 1 }
        }
        return rows > 0 ? .value(Ratio(failed)) : .unknown(.noTranscript)
    }

    func period(of student: Int, in facts: Facts) -> Period {
        Period(end: facts.schoolYear.previous.lastDay, name: "earlier years")
    }
}
