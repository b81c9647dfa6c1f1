import Records

/// Passing all grade-9 courses, as the transcript or else the final marks of a year that is over tell it.
///
/// Only what can decide it is kept: attempts of grade 9, and final marks of students in it.
struct CourseOutcomes {
    /// An attempt at a course in a school year.
    private struct Attempt: BitwiseCopyable, Sendable {
        let year: Int32
        let course: Int32
        let number: Int32
        /// The result's place in its vocabulary; −1 where there is none.
        let result: Int8
        /// Whether the row says grade 9; else it says no grade.
        let isGrade9: Bool
    }

    /// A final mark in a section: passed, failed, or without a meaning (−1).
    private struct Final: BitwiseCopyable, Sendable {
        let section: Int32
        let passed: Int8
    }

    private var yearEnd: Int64?
    private var grade9 = ByNumber<Bool>(unset: false)
    private var attempts = Chains<Attempt>()
    private var finals = Chains<Final>()
    private var courses = TextIndex()
    private var sections = TextIndex()

    /// The year is over when its last term other than summer is.
    mutating func takeTerms(_ batch: RecordBatch) {
        let ends = batch.numbers(Terms.endDate)
        let types = batch.numbers(Terms.termType)
        let summer = TermType.summer.ordinal
        for row in 0..<batch.count where types[row] != summer {
            if let end = ends[row] { yearEnd = max(yearEnd ?? end, end) }
        }
    }

    mutating func takeEnrollments(_ batch: RecordBatch, students: [Int32]) {
        let grades = batch.numbers(Enrollments.gradeLevel)
        let grade9 = GradeLevel.grade9.ordinal
        for row in 0..<batch.count where grades[row] == grade9 {
            self.grade9[students[row]] = true
        }
    }

    /// A row that names another grade is no grade-9 course, whatever other rows of its year say.
    mutating func takeTranscript(_ batch: RecordBatch, students: [Int32]) {
        let years = batch.numbers(Transcript.schoolYear)
        let taken = courses.insert(batch.text(Transcript.courseID))
        let attempts = batch.numbers(Transcript.attempt)
        let results = batch.numbers(Transcript.result)
        let grades = batch.numbers(Transcript.gradeLevel)
        let grade9 = GradeLevel.grade9.ordinal
        for row in 0..<batch.count where grades[row] == grade9 || grades[row] == nil {
            guard let year = years[row], taken[row] >= 0 else { continue }
            let attempt = Attempt(
                year: Int32(clamping: year),
                course: taken[row],
                number: Int32(clamping: attempts[row] ?? 1),
                result: Int8(clamping: results[row] ?? -1),
                isGrade9: grades[row] == grade9
            )
            self.attempts.add(attempt, to: students[row])
        }
    }

    mutating func takeMarks(_ batch: RecordBatch, students: [Int32]) {
        let types = batch.numbers(Marks.markType)
        let current = batch.numbers(Marks.isCurrent)
        // Taken once: a walk along the vocabulary for each row would cost more than all else here.
        let final = MarkType.final.ordinal
        let rows = (0..<batch.count).filter {
            types[$0] == final && current[$0] != 0 && grade9[students[$0]]
        }
        guard !rows.isEmpty else { return }
        let marks = MarkCells(batch)
        for row in rows {
            guard let section = marks.sections[row] else { continue }
            let number = sections.insert(section)
            let passed = marks.passed(row).map { Int8($0 ? 1 : 0) }
            let mark = Final(section: Int32(clamping: number), passed: passed ?? -1)
            finals.add(mark, to: students[row])
        }
    }

    func outcomes(_ snapshot: Snapshot, students: Int) -> [DerivedOutcome] {
        let year = Int32(clamping: snapshot.schoolYear.endingIn)
        let isOver = isOver(snapshot)
        var outcomes: [DerivedOutcome] = []
        for number in 0..<students {
            let student = Int32(clamping: number)
            let own = attempts.values(of: student)
            for (taken, met) in decided(own, year, isOver, isInGrade9: grade9[student]) {
                outcomes.append(Self.outcome(student, taken, met))
            }
            guard isOver, grade9[student], !own.contains(where: { $0.year == year }) else {
                continue
            }
            if let met = met(finals.values(of: student)) {
                outcomes.append(Self.outcome(student, year, met))
            }
        }
        return outcomes
    }

    /// The years in which a student was in grade 9 and its courses are decided, with whether all were passed.
    private func decided(
        _ attempts: [Attempt],
        _ present: Int32,
        _ isOver: Bool,
        isInGrade9: Bool
    ) -> [(year: Int32, met: Bool)] {
        guard !attempts.isEmpty else { return [] }
        return Set(attempts.map(\.year)).sorted().compactMap { year in
            guard year < present || year == present && isOver else { return nil }
            let own = attempts.filter { $0.year == year }
            guard own.contains(where: \.isGrade9) || year == present && isInGrade9 else {
                return nil
            }
            return Self.allPassed(Self.latest(own)).map { (year, $0) }
        }
    }

    /// The result of each course's last attempt; of equal ones the later row's.
    private static func latest(_ attempts: [Attempt]) -> [CourseResult?] {
        var last: [Int32: Attempt] = [:]
        for attempt in attempts where (last[attempt.course]?.number ?? .min) <= attempt.number {
            last[attempt.course] = attempt
        }
        return last.values.map { CourseResult(ordinal: Int64($0.result)) }
    }

    private func met(_ finals: [Final]) -> Bool? {
        var last: [Int32: Int8] = [:]
        for final in finals { last[final.section] = final.passed }
        return Self.allPassed(last.values.map { $0 < 0 ? nil : $0 == 1 ? .pass : .fail })
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

    private static func outcome(_ student: Int32, _ year: Int32, _ met: Bool) -> DerivedOutcome {
        let key = OutcomeKey(student: student, milestone: .grade9Courses, year: Int(year))
        return DerivedOutcome(key: key, met: met)
    }
}

/// The columns of a batch that say whether a final mark passes.
private struct MarkCells {
    let sections: TextColumn
    private let flags: NumberColumn
    private let numbers: NumberColumn
    private let letters: TextColumn

    init(_ batch: RecordBatch) {
        sections = batch.text(Marks.sectionID)
        flags = batch.numbers(Marks.isPassing)
        numbers = batch.numbers(Marks.numericMark)
        letters = batch.text(Marks.letterMark)
    }

    /// The source's own word; else 59.5 or more, or D- or better.
    func passed(_ row: Int) -> Bool? {
        if let flag = flags[row] { return flag == 1 }
        if let number = numbers[row] { return number * 2 >= 119 * FixedDecimal.scale }
        guard let first = letters[row]?.uppercased().first else { return nil }
        if "ABCDP".contains(first) { return true }
        return first == "F" ? false : nil
    }
}
