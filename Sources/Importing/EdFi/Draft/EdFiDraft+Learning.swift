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
                draft.meaning("GradeType", object.code("gradeTypeDescriptor"), &tally),
                object.cell("numericGradeEarned"), object.cell("letterGradeEarned"),
            ]
            draft.add(.marks, cells, line)
        }
        try readSectionAttendance(&log)
        try readTranscripts(&log)
    }

    private mutating func readTerms(_ log: inout FindingLog) throws(ImportError) {
        try read(.sessions, &log) { object, line, draft, tally in
            let school = object.cell("schoolReference", "schoolId")
            let name = object.cell("sessionName")
            let cells = [
                EdFiID.join([school, name]), school, name,
                draft.meaning("Term", object.code("termDescriptor"), &tally), nil,
                object.day("beginDate"), object.day("endDate"),
            ]
            draft.add(.terms, cells, line)
        }
        try read(.gradingPeriods, &log) { object, line, draft, tally in
            let school = object.cell("schoolReference", "schoolId")
            let kind = object.code("gradingPeriodDescriptor")
            let cells = [
                Self.period(object), school, object.cell("gradingPeriodName") ?? Self.value(kind),
                draft.meaning("GradingPeriod", kind, &tally),
                object.cell("periodSequence"), object.day("beginDate"), object.day("endDate"),
            ]
            draft.add(.terms, cells, line)
        }
    }

    /// The first class period that an object names.
    static func classPeriod(_ object: JSONValue) -> String? {
        let period = object.list("classPeriods").first?["classPeriodReference"]
        return (period ?? object.list("classPeriodReferences").first)?.cell("classPeriodName")
    }

    /// The id of the section that a reference points to.
    static func section(_ reference: JSONValue) -> String? {
        EdFiID.join([
            reference.cell("schoolId"), reference.cell("sessionName"),
            reference.cell("localCourseCode"), reference.cell("sectionIdentifier"),
        ])
    }

    /// The id of a grading period: its kind and, where it has one, its name or place.
    private static func period(_ reference: JSONValue) -> String? {
        let school = reference.cell("schoolId") ?? reference.cell("schoolReference", "schoolId")
        let kind = value(reference.code("gradingPeriodDescriptor"))
        let name = reference.cell("gradingPeriodName") ?? reference.cell("periodSequence")
        return EdFiID.join(name == nil ? [school, kind] : [school, kind, name])
    }
}
