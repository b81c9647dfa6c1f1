import Records

/// Outcomes that MCAS results tell: reading in grade 3, ELA and mathematics in grade 6.
struct TestOutcomes {
    private struct Test {
        let subject: Subject
        let grade: GradeLevel?
    }

    private struct Sitting: Hashable {
        let student: String
        let year: Int
        let grade: GradeLevel
        let subject: Subject
    }

    private var tests: [String: Test] = [:]
    private var met: [Sitting: Bool] = [:]

    mutating func takeTests(_ batch: RecordBatch) {
        let ids = batch.text(Assessments.assessmentID)
        let families = batch.numbers(Assessments.family)
        let subjects = batch.numbers(Assessments.subject)
        let grades = batch.numbers(Assessments.gradeLevel)
        for row in 0..<batch.count {
            guard families[row] == AssessmentFamily.mcas.ordinal, let id = ids[row],
                let subject = subjects[row].flatMap(Subject.init(ordinal:)),
                subject == .ela || subject == .math
            else { continue }
            tests[id] = Test(
                subject: subject,
                grade: grades[row].flatMap(GradeLevel.init(ordinal:))
            )
        }
    }

    /// Only results that were tested and say whether they meet expectations count; the best attempt does.
    mutating func takeResults(_ batch: RecordBatch) {
        let students = batch.text(AssessmentResults.studentID)
        let ids = batch.text(AssessmentResults.assessmentID)
        let years = batch.numbers(AssessmentResults.schoolYear)
        let days = batch.numbers(AssessmentResults.administeredOn)
        let grades = batch.numbers(AssessmentResults.gradeLevel)
        let statuses = batch.numbers(AssessmentResults.status)
        let standards = batch.numbers(AssessmentResults.meetsStandard)
        let tested = ResultStatus.tested.ordinal
        for row in 0..<batch.count {
            let isTested = statuses[row].map { $0 == tested } ?? true
            guard isTested, let meets = standards[row], let student = students[row],
                let test = ids[row].flatMap({ tests[$0] }), let day = days[row],
                let grade = test.grade ?? grades[row].flatMap(GradeLevel.init(ordinal:))
            else { continue }
            let date = SchoolDate(dayNumber: Int32(truncatingIfNeeded: day))
            let year = years[row].map(Int.init) ?? SchoolYear(containing: date).endingIn
            let sitting = Sitting(
                student: student,
                year: year,
                grade: grade,
                subject: test.subject
            )
            met[sitting] = met[sitting] == true || meets == 1
        }
    }

    func outcomes() -> [DerivedOutcome] {
        met.compactMap { sitting, isMet in
            switch (sitting.grade, sitting.subject) {
            case (.grade3, .ela): outcome(sitting, .grade3Reading, isMet)
            case (.grade6, .ela): readiness(sitting, isMet)
            default: nil
            }
        }
    }

    /// Grade 6 needs both subjects; with one of them missing it is not known.
    private func readiness(_ ela: Sitting, _ isMet: Bool) -> DerivedOutcome? {
        let math = Sitting(
            student: ela.student,
            year: ela.year,
            grade: ela.grade,
            subject: .math
        )
        return met[math].flatMap { outcome(ela, .grade6Readiness, $0 && isMet) }
    }

    private func outcome(
        _ sitting: Sitting,
        _ milestone: Milestone,
        _ isMet: Bool
    ) -> DerivedOutcome? {
        let key = OutcomeKey(student: sitting.student, milestone: milestone, year: sitting.year)
        return DerivedOutcome(key: key, met: isMet)
    }
}
