internal import Records

/// Distinct courses failing, this term or this year, in all subjects or some.
struct CourseFailures: Indicator {
    /// Which marks decide.
    enum Window: Sendable {
        case term
        case year
    }

    let subjects: CourseSubjects
    let window: Window

    var definition: IndicatorDefinition {
        IndicatorDefinition(
            id: id(),
            title: title,
            heading: heading,
            topic: .courses,
            unit: .count,
            formula: formula,
            denominator: "–",
            window: window == .term
                ? """
                this term: of the quarters, trimesters and semesters with a mark of the student posted by the as-of day, the one \
                that ends last (of several, the one that begins last)
                """
                : "marks of the year posted by the as-of day",
            unknownWhen: """
                no mark that passes or fails was posted\(subjects == .all ? "" : " in the subject") for the student
                """,
            source:
                "domain.md §1.5, §6: pass rule D- / 59.5 / full credit [52]; counts [28][45][46]"
        )
    }

    func reading(of student: Int, in facts: Facts) -> Reading {
        let count = count(of: student, in: facts)
        if count.judged > 0 { return .value(Ratio(count.failed)) }
        return .unknown(count.unmapped > 0 ? .unmappedCode : .noMarks)
    }

    func period(of student: Int, in facts: Facts) -> Period {
        window == .term ? facts.termPeriod(of: student) : facts.yearToDate
    }

    func detail(of student: Int, in facts: Facts) -> String? {
        let count = count(of: student, in: facts)
        guard count.judged > 0 else { return nil }
        return
            "failing \(count.failed) of \(count.judged) \(count.judged == 1 ? "course" : "courses")"
    }

    /// Distinct courses that pass or fail, those that fail, and those of an unmapped subject.
    private func count(
        of student: Int,
        in facts: Facts
    ) -> (judged: Int, failed: Int, unmapped: Int) {
        var count = (judged: 0, failed: 0, unmapped: 0)
        var flags: MarkFacts.Flags = []
        let places = facts.marks.places(of: student)
        for place in places {
            let number = facts.marks.course(at: place)
            flags.formUnion(facts.marks.flags(at: place))
            let isLast = place + 1 == places.upperBound
            guard isLast || facts.marks.course(at: place + 1) != number else { continue }
            let judgement = judgement(flags)
            flags = []
            guard judgement != .none else { continue }
            let course = facts.marks.course(number)
            if subjects != .all, course.isSubjectUnmapped { count.unmapped += 1 }
            guard subjects.include(course.subject) else { continue }
            count.judged += 1
            if judgement == .failed { count.failed += 1 }
        }
        return count
    }

    /// What a course's marks say together: any failing mark of its sections fails; finals stand above marks of periods.
    private func judgement(_ flags: MarkFacts.Flags) -> Judgement {
        let (judged, failed): (MarkFacts.Flags, MarkFacts.Flags) =
            switch window {
            case .term: (.judgedTerm, .failedTerm)
            case .year:
                flags.contains(.final)
                    ? (.judgedFinal, .failedFinal) : (.judgedPeriod, .failedPeriod)
            }
        guard flags.contains(judged) else { return .none }
        return flags.contains(failed) ? .failed : .passed
    }
}

extension CourseFailures {
    private func id() -> String {
        let base = window == .term ? "course_failures_term" : "course_failures_year"
        switch subjects {
        case .all: return base
        case .one(let subject): return "\(base)_\(subject.rawValue)"
        case .core: return "core_failures_year"
        }
    }

    private var title: String {
        let span = window == .term ? "this term" : "this year"
        switch subjects {
        case .all: return "Course failures \(span)"
        case .one(let subject): return "Failures in \(subject.words) \(span)"
        case .core: return "Core course failures \(span)"
        }
    }

    private var heading: String {
        let letter = window == .term ? "T" : "Y"
        switch subjects {
        case .all: return window == .term ? "F term" : "F year"
        case .one(let subject): return "\(subject.short) \(letter)"
        case .core: return "Core F"
        }
    }

    private var formula: String {
        let courses =
            switch subjects {
            case .all: "distinct courses"
            case .one(let subject): "distinct courses of subject `\(subject.rawValue)`"
            case .core: "distinct courses of subjects `ela`, `math`, `science` and `history_social`"
            }
        let marks =
            window == .term
            ? "whose latest grading-period, semester or progress mark of the term fails"
            : "with a failing final mark, or without any final a failing grading-period or semester mark"
        return """
            \(courses) \(marks); a mark fails where the source says so, else where neither its letter (D- or better) nor its \
            number (59.5 or more) passes; I, W and unknown letters alone say neither
            """
    }
}

extension Facts {
    /// The days and the name of the term that a student's latest marks are of.
    func termPeriod(of student: Int) -> Period {
        let term = Int(marks.term[student])
        guard term >= 0 else { return yearToDate }
        return Period(
            start: marks.termStarts[term],
            end: min(marks.termEnds[term], asOf),
            name: marks.termNames[term]
        )
    }
}
