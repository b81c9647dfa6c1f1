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
        // Without a file of sessions and periods those in the store are meant.
        let lacksPeriods = made[.terms] != nil && folder.files(with: .gradingPeriods).isEmpty
        var found: Set<String> = []
        try read(.grades, &log) { object, line, draft, tally in
            let seat = object["studentSectionAssociationReference"]
            let period = object["gradingPeriodReference"]
            let term = period.flatMap(Self.period)
            if lacksPeriods, let period, let term, found.insert(term).inserted {
                draft.addPeriod(period, term, of: seat, line, &tally)
            }
            let cells = [
                seat?.cell("studentUniqueId"), seat.flatMap(Self.section), term,
                draft.meaning("GradeType", object.code("gradeTypeDescriptor"), &tally),
                object.cell("numericGradeEarned"), object.cell("letterGradeEarned"),
            ]
            draft.add(.marks, cells, line)
        }
        if !found.isEmpty, let file = folder.files(with: .grades).first {
            log.add(.edFiPeriodsMissing, file: file.name, count: found.count)
        }
        try readSectionAttendance(&log)
        try readTranscripts(&log)
    }

    private mutating func readTerms(_ log: inout FindingLog) throws(ImportError) {
        try read(.sessions, &log) { object, line, draft, tally in
            let school = object.cell("schoolReference", "schoolId")
            let name = object.cell("sessionName")
            let id = EdFiID.join([school, name])
            let (first, last) = (object.day("beginDate"), object.day("endDate"))
            if let id { draft.sessions[id] = (first, last) }
            let cells = [
                id, school, name, draft.meaning("Term", object.code("termDescriptor"), &tally), nil,
                first, last,
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

    /// Adds a grading period of which only a grade tells, as long as the session of the grade's section.
    private mutating func addPeriod(
        _ reference: JSONValue,
        _ id: String,
        of seat: JSONValue?,
        _ line: Int,
        _ tally: inout CodeTally
    ) {
        let kind = reference.code("gradingPeriodDescriptor")
        let session = EdFiID.join([seat?.cell("schoolId"), seat?.cell("sessionName")])
        let days = session.flatMap { sessions[$0] }
        let year = folder.snapshot.schoolYear
        let cells = [
            id, Self.school(reference), reference.cell("gradingPeriodName") ?? Self.value(kind),
            meaning("GradingPeriod", kind, &tally), reference.cell("periodSequence"),
            days?.first ?? year.firstDay.description, days?.last ?? year.lastDay.description,
        ]
        add(.terms, cells, line)
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

    private static func school(_ period: JSONValue) -> String? {
        period.cell("schoolId") ?? period.cell("schoolReference", "schoolId")
    }

    /// The id of a grading period: its kind and, where it has one, its name or place.
    private static func period(_ reference: JSONValue) -> String? {
        let school = school(reference)
        let kind = value(reference.code("gradingPeriodDescriptor"))
        let name = reference.cell("gradingPeriodName") ?? reference.cell("periodSequence")
        return EdFiID.join(name == nil ? [school, kind] : [school, kind, name])
    }
}
