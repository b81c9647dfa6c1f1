import Records

extension EdFiDraft {
    /// Reads terms, courses, sections, who sits in them, and marks.
    mutating func readLearning(_ log: inout FindingLog) throws(ImportError) {
        try readTerms(&log)
        try readCourses(&log)
        try read(.studentSectionAssociations, &log) { object, line, draft, _ in
            let cells = [
                object.cell("studentReference", "studentUniqueId"),
                object["sectionReference"].flatMap(Self.section), object.day("beginDate"),
                object.day("endDate"),
            ]
            draft.add(.sectionEnrollments, cells, line)
        }
        try read(.grades, &log) { object, line, draft, tally in
            let seat = object["studentSectionAssociationReference"]
            let cells = [
                seat?.cell("studentUniqueId"), seat.flatMap(Self.section),
                object["gradingPeriodReference"].flatMap(Self.period),
                draft.meaning("GradeType", object["gradeTypeDescriptor"], &tally),
                object.cell("numericGradeEarned"), object.cell("letterGradeEarned"),
            ]
            draft.add(.marks, cells, line)
        }
    }

    private mutating func readTerms(_ log: inout FindingLog) throws(ImportError) {
        try read(.sessions, &log) { object, line, draft, tally in
            let school = object.cell("schoolReference", "schoolId")
            let name = object.cell("sessionName")
            let cells = [
                EdFiID.join([school, name]), school, name,
                draft.meaning("Term", object["termDescriptor"], &tally), nil,
                object.day("beginDate"), object.day("endDate"),
            ]
            draft.add(.terms, cells, line)
        }
        try read(.gradingPeriods, &log) { object, line, draft, tally in
            let school = object.cell("schoolReference", "schoolId")
            let kind = object.cell("gradingPeriodDescriptor")
            let value = kind?.split(separator: "#").last.map(String.init)
            let cells = [
                Self.period(object), school, object.cell("gradingPeriodName") ?? value,
                draft.meaning("GradingPeriod", object["gradingPeriodDescriptor"], &tally),
                object.cell("periodSequence"), object.day("beginDate"), object.day("endDate"),
            ]
            draft.add(.terms, cells, line)
        }
    }

    private mutating func readCourses(_ log: inout FindingLog) throws(ImportError) {
        try read(.courses, &log) { object, line, draft, tally in
            let owner = object.cell("educationOrganizationReference", "educationOrganizationId")
            let code = object.cell("courseCode")
            // From version 5 on a course may have several subjects; the first is taken.
            let subject =
                object["academicSubjectDescriptor"]
                ?? object["academicSubjects"]?.elements.first?["academicSubjectDescriptor"]
            let cells = [
                EdFiID.join([owner, code]), owner, code, object.cell("courseTitle") ?? code,
                draft.meaning("AcademicSubject", subject, &tally) ?? Subject.other.rawValue,
                object.cell("maximumAvailableCredits"),
            ]
            draft.add(.courses, cells, line)
        }
        try read(.courseOfferings, &log) { object, _, draft, _ in
            let course = object["courseReference"]
            let session = object["sessionReference"]
            let school = object.cell("schoolReference", "schoolId") ?? session?.cell("schoolId")
            let key = EdFiID.join([
                school, session?.cell("sessionName"), object.cell("localCourseCode"),
            ])
            let id = EdFiID.join([
                course?.cell("educationOrganizationId"), course?.cell("courseCode"),
            ])
            if let key, let id { draft.offerings[key] = id }
        }
        try read(.sections, &log) { object, line, draft, _ in
            let offering = object["courseOfferingReference"]
            let (school, session) = (offering?.cell("schoolId"), offering?.cell("sessionName"))
            let code = offering?.cell("localCourseCode")
            let key = EdFiID.join([school, session, code])
            let identifier = object.cell("sectionIdentifier")
            let cells = [
                EdFiID.join([school, session, code, identifier]),
                key.flatMap { draft.offerings[$0] }, school, EdFiID.join([school, session]),
                identifier,
            ]
            draft.add(.sections, cells, line)
        }
    }

    /// The id of the section that a reference points to.
    private static func section(_ reference: JSONValue) -> String? {
        EdFiID.join([
            reference.cell("schoolId"), reference.cell("sessionName"),
            reference.cell("localCourseCode"), reference.cell("sectionIdentifier"),
        ])
    }

    /// The id of a grading period: its kind and, where it has one, its name or place.
    private static func period(_ reference: JSONValue) -> String? {
        let school = reference.cell("schoolId") ?? reference.cell("schoolReference", "schoolId")
        let kind = reference.cell("gradingPeriodDescriptor")
        let value = kind?.split(separator: "#").last.map(String.init)
        let name = reference.cell("gradingPeriodName") ?? reference.cell("periodSequence")
        return EdFiID.join(name == nil ? [school, value] : [school, value, name])
    }
}
