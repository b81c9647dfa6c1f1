import Records

/// Outcomes that MCAS results tell: reading in grade 3, ELA and mathematics in grade 6.
struct TestOutcomes {
    /// A test that decides a milestone, or half of one.
    private enum Kind: Int {
        case readingInGrade3 = 1
        case readingInGrade6
        case mathInGrade6

        init?(_ subject: Subject, _ grade: GradeLevel) {
            switch (grade, subject) {
            case (.grade3, .ela): self = .readingInGrade3
            case (.grade6, .ela): self = .readingInGrade6
            case (.grade6, .math): self = .mathInGrade6
            default: return nil
            }
        }
    }

    private struct Test {
        let subject: Subject
        let grade: GradeLevel?
    }

    private struct Sitting: Hashable {
        let student: Int32
        let year: Int16
        let kind: Int8

        init(_ student: Int32, _ year: Int16, _ kind: Kind) {
            (self.student, self.year, self.kind) = (student, year, Int8(kind.rawValue))
        }
    }

    private var tests: [Int32: Test] = [:]
    private var ids = TextIndex()
    private var met: [Sitting: Bool] = [:]

    mutating func takeTests(_ batch: RecordBatch) {
        let numbers = ids.insert(batch.text(Assessments.assessmentID))
        let families = batch.numbers(Assessments.family)
        let subjects = batch.numbers(Assessments.subject)
        let grades = batch.numbers(Assessments.gradeLevel)
        for row in 0..<batch.count {
            guard families[row] == AssessmentFamily.mcas.ordinal,
                let subject = subjects[row].flatMap(Subject.init(ordinal:)),
                subject == .ela || subject == .math
            else { continue }
            tests[numbers[row]] = Test(
                subject: subject,
                grade: grades[row].flatMap(GradeLevel.init(ordinal:))
            )
        }
    }

    /// Only results that were tested and say whether they meet expectations count; the best attempt does.
    mutating func takeResults(_ batch: RecordBatch, students: [Int32]) {
        let numbers = ids.find(batch.text(AssessmentResults.assessmentID))
        let years = batch.numbers(AssessmentResults.schoolYear)
        let days = batch.numbers(AssessmentResults.administeredOn)
        let grades = batch.numbers(AssessmentResults.gradeLevel)
        let statuses = batch.numbers(AssessmentResults.status)
        let standards = batch.numbers(AssessmentResults.meetsStandard)
        let tested = ResultStatus.tested.ordinal
        for row in 0..<batch.count {
            let isTested = statuses[row].map { $0 == tested } ?? true
            guard isTested, let meets = standards[row], students[row] >= 0,
                let test = tests[numbers[row]], let day = days[row],
                let grade = test.grade ?? grades[row].flatMap(GradeLevel.init(ordinal:)),
                let kind = Kind(test.subject, grade)
            else { continue }
            let date = SchoolDate(dayNumber: Int32(truncatingIfNeeded: day))
            let year = years[row] ?? Int64(SchoolYear(containing: date).endingIn)
            let sitting = Sitting(students[row], Int16(clamping: year), kind)
            met[sitting] = met[sitting] == true || meets == 1
        }
    }

    func outcomes() -> [DerivedOutcome] {
        met.compactMap { sitting, isMet in
            switch Kind(rawValue: Int(sitting.kind)) {
            case .readingInGrade3: Self.outcome(sitting, .grade3Reading, isMet)
            case .readingInGrade6: readiness(sitting, isMet)
            case .mathInGrade6, nil: nil
            }
        }
    }

    /// Grade 6 needs both subjects; with one of them missing it is not known.
    private func readiness(_ reading: Sitting, _ isMet: Bool) -> DerivedOutcome? {
        let math = Sitting(reading.student, reading.year, .mathInGrade6)
        return met[math].map { Self.outcome(reading, .grade6Readiness, $0 && isMet) }
    }

    private static func outcome(
        _ sitting: Sitting,
        _ milestone: Milestone,
        _ isMet: Bool
    ) -> DerivedOutcome {
        let key = OutcomeKey(
            student: sitting.student,
            milestone: milestone,
            year: Int(sitting.year)
        )
        return DerivedOutcome(key: key, met: isMet)
    }
}
