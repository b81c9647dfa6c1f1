import Records

/// Passing all grade-9 courses, as the transcript or else the final marks of a year that is over tell it.
struct CourseOutcomes {
    private struct StudentYear: Hashable {
        let student: String
        let year: Int
    }

    private struct Attempt {
        let number: Int64
        let result: CourseResult?
    }

    private var yearEnd: Int64?
    private var grade9: Set<String> = []
    private var transcript: [StudentYear: [String: Attempt]] = [:]
    private var transcriptOfGrade9: Set<StudentYear> = []
    private var finals: [String: [String: Bool?]] = [:]

    /// The year is over when its last term other than summer is.
    mutating func takeTerms(_ batch: RecordBatch) {
        let ends = batch.numbers(Terms.endDate)
        let types = batch.numbers(Terms.termType)
        for row in 0..<batch.count where types[row] != TermType.summer.ordinal {
            if let end = ends[row] { yearEnd = max(yearEnd ?? end, end) }
        }
    }

    mutating func takeEnrollments(_ batch: RecordBatch) {
        let students = batch.text(Enrollments.studentID)
        let grades = batch.numbers(Enrollments.gradeLevel)
        let grade9 = GradeLevel.grade9.ordinal
        for row in 0..<batch.count where grades[row] == grade9 {
            if let student = students[row] { self.grade9.insert(student) }
        }
    }

    mutating func takeTranscript(_ batch: RecordBatch) {
        let students = batch.text(Transcript.studentID)
        let years = batch.numbers(Transcript.schoolYear)
        let courses = batch.text(Transcript.courseID)
        let attempts = batch.numbers(Transcript.attempt)
        let results = batch.numbers(Transcript.result)
        let grades = batch.numbers(Transcript.gradeLevel)
        let grade9 = GradeLevel.grade9.ordinal
        for row in 0..<batch.count {
            guard let student = students[row], let year = years[row], let course = courses[row]
            else { continue }
            let key = StudentYear(student: student, year: Int(year))
            if grades[row] == grade9 { transcriptOfGrade9.insert(key) }
            let attempt = Attempt(
                number: attempts[row] ?? 1,
                result: results[row].flatMap(CourseResult.init(ordinal:))
            )
            let known = transcript[key]?[course]
            if (known?.number ?? 0) <= attempt.number {
                transcript[key, default: [:]][course] = attempt
            }
        }
    }

    mutating func takeMarks(_ batch: RecordBatch) {
        let students = batch.text(Marks.studentID)
        let sections = batch.text(Marks.sectionID)
        let types = batch.numbers(Marks.markType)
        let current = batch.numbers(Marks.isCurrent)
        let flags = batch.numbers(Marks.isPassing)
        let numbers = batch.numbers(Marks.numericMark)
        let letters = batch.text(Marks.letterMark)
        // Taken once: a walk along the vocabulary for each row would cost more than all else here.
        let final = MarkType.final.ordinal
        for row in 0..<batch.count where types[row] == final && current[row] != 0 {
            guard let student = students[row], let section = sections[row] else { continue }
            let passed = Self.passed(flags[row], numbers[row], letters[row])
            finals[student, default: [:]][section] = .some(passed)
        }
    }

    /// The source's own word; else 59.5 or more, or D- or better.
    private static func passed(_ flag: Int64?, _ number: Int64?, _ letter: String?) -> Bool? {
        if let flag { return flag == 1 }
        if let number { return number * 2 >= 119 * FixedDecimal.scale }
        guard let first = letter?.uppercased().first else { return nil }
        if "ABCDP".contains(first) { return true }
        return first == "F" ? false : nil
    }

    func outcomes(_ snapshot: Snapshot) -> [DerivedOutcome] {
        let year = snapshot.schoolYear.endingIn
        let isOver = isOver(snapshot)
        var outcomes: [DerivedOutcome] = []
        for (key, courses) in transcript where isGrade9(key, year) {
            guard key.year < year || (key.year == year && isOver) else { continue }
            if let met = Self.allPassed(courses.values.map(\.result)) {
                outcomes.append(outcome(key, met))
            }
        }
        guard isOver else { return outcomes }
        for (student, sections) in finals where grade9.contains(student) {
            let key = StudentYear(student: student, year: year)
            guard transcript[key] == nil else { continue }
            let results = sections.values.map { $0.map { $0 ? CourseResult.pass : .fail } }
            if let met = Self.allPassed(results) { outcomes.append(outcome(key, met)) }
        }
        return outcomes
    }

    private func isGrade9(_ key: StudentYear, _ year: Int) -> Bool {
        transcriptOfGrade9.contains(key) || (key.year == year && grade9.contains(key.student))
    }

    private func isOver(_ snapshot: Snapshot) -> Bool {
        guard let asOf = snapshot.asOf else { return false }
        let end = yearEnd ?? Int64(snapshot.schoolYear.lastDay.dayNumber)
        return Int64(asOf.dayNumber) >= end
    }

    /// One failed course decides; else a course without a result leaves it open, and withdrawn ones do not count.
    private static func allPassed(_ results: [CourseResult?]) -> Bool? {
        if results.contains(.fail) { return false }
        let counted = results.filter { $0 != .withdrawn }
        return !counted.isEmpty && counted.allSatisfy { $0 == .pass } ? true : nil
    }

    private func outcome(_ key: StudentYear, _ met: Bool) -> DerivedOutcome {
        let key = OutcomeKey(student: key.student, milestone: .grade9Courses, year: key.year)
        return DerivedOutcome(key: key, met: met)
    }
}
