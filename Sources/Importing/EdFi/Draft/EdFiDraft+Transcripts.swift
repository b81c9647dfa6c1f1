import Records

extension EdFiDraft {
    /// Reads the courses that students took in this and earlier years.
    mutating func readTranscripts(_ log: inout FindingLog) throws(ImportError) {
        try read(.courseTranscripts, ofAnyYear: true, &log) { object, line, draft, tally in
            draft.addTranscript(object, line, &tally)
        }
    }

    private mutating func addTranscript(
        _ object: JSONValue,
        _ line: Int,
        _ tally: inout CodeTally
    ) {
        let record = object["studentAcademicRecordReference"]
        let student = record?.cell("studentUniqueId")
        let year = EdFiYears.year(record?.cell("schoolYear")).map(String.init)
        let course = object["courseReference"].flatMap(Self.course)
        // A course of two terms has a row for each; both give credits, as attempts do.
        let attempt = count(.transcript, [student, year, course])
        let result = object.code("courseAttemptResultDescriptor")
        let grade = object.code("whenTakenGradeLevelDescriptor")
        let cells = [
            student, year, course, String(attempt),
            object.cell("courseTitle") ?? object.cell("alternativeCourseTitle"),
            object.credits("attemptedCredits"), object.credits("earnedCredits"),
            object.cell("finalNumericGradeEarned"), object.cell("finalLetterGradeEarned"),
            meaning("CourseAttemptResult", result, &tally), meaning("GradeLevel", grade, &tally),
            object.cell("externalEducationOrganizationNameOfInstitution"),
        ]
        add(.transcript, cells, line)
    }
}
