internal import Records

/// Whether grade 9 ended on track: five credits and at most one failed core course.
struct Grade9OnTrack: Indicator {
    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: "grade9_on_track",
            title: "Grade 9 on track",
            heading: "OnTrk",
            topic: .courses,
            unit: .yesNo,
            higherIsWorse: false,
            highest: Ratio(1),
            formula: """
                yes where rows of the transcript taken in grade 9 give five credits or more and at most one of them fails in \
                English, mathematics, science or history and social science
                """,
            window: TranscriptWindow.words,
            unknownWhen: """
                the student is below grade 9; or is in grade 9 and the year is not over; or the transcript has no row of grade 9
                """,
            source: "domain.md §3.1: Freshman On-Track, Chicago [31][32]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        guard let grade = facts.enrollment.gradeNumber(of: student), grade >= 9 else {
            return .unknown(.notForGrade)
        }
        guard grade > 9 || facts.isYearOver, let sum = sum(of: student, in: facts) else {
            return .unknown(.noTranscript)
        }
        return .value(Ratio(sum.credits >= 5 * FixedDecimal.scale && sum.failed <= 1))
    }

    func period(of student: Int, in facts: Facts) -> Period {
        Period(end: facts.asOf, name: "grade 9")
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        guard reading(of: student, in: facts).value != nil, let sum = sum(of: student, in: facts)
        else { return nil }
        let courses = sum.failed == 1 ? "core course" : "core courses"
        return "\(sum.credits.millionthsText) credits, \(sum.failed) \(courses) failed"
    }

    private func sum(of student: Int, in facts: Facts) -> (credits: Int64, failed: Int)? {
        var (credits, failed, isKnown) = (Int64(0), 0, false)
        for place in facts.transcript.places(of: student) {
            let row = facts.transcript.row(at: place)
            guard row.grade == 9 else { continue }
            isKnown = true
            credits += Int64(max(0, row.earned))
            if row.judgement == .failed, CourseSubjects.core.include(row.subject) { failed += 1 }
        }
        return isKnown ? (credits, failed) : nil
    }
}
