import Records

extension EdFiDraft {
    /// Reads courses, in which session they are offered, and their sections.
    mutating func readCourses(_ log: inout FindingLog) throws(ImportError) {
        try read(.courses, &log) { object, line, draft, tally in
            draft.addCourse(object, line, &tally)
        }
        try read(.courseOfferings, &log) { object, _, draft, _ in
            let session = object["sessionReference"]
            let school = object.cell("schoolReference", "schoolId") ?? session?.cell("schoolId")
            let key = EdFiID.join([
                school, session?.cell("sessionName"), object.cell("localCourseCode"),
            ])
            let id = object["courseReference"].flatMap(Self.course)
            if let key, let id { draft.offerings[key] = id }
        }
        try read(.sections, &log) { object, line, draft, _ in
            let offering = object["courseOfferingReference"]
            let (school, session) = (offering?.cell("schoolId"), offering?.cell("sessionName"))
            let code = offering?.cell("localCourseCode")
            let key = EdFiID.join([school, session, code])
            let identifier = object.cell("sectionIdentifier")
            let id = EdFiID.join([school, session, code, identifier])
            if let id, let period = Self.classPeriod(object) { draft.periods[id] = period }
            let cells = [
                id, key.flatMap { draft.offerings[$0] }, school, EdFiID.join([school, session]),
                identifier,
            ]
            draft.add(.sections, cells, line)
        }
    }

    private mutating func addCourse(
        _ object: JSONValue,
        _ line: Int,
        _ tally: inout CodeTally
    ) {
        let owner = object["educationOrganizationReference"].flatMap(Self.organization)
        let code = object.cell("courseCode")
        // A state's course belongs to the state, which is no organization of the district.
        let isTold = organizations.isEmpty || owner.map(organizations.contains) ?? false
        // From version 5 on a course may have several subjects; the first is taken.
        let subject =
            object["academicSubjectDescriptor"]
            ?? object.list("academicSubjects").first?.code("academicSubjectDescriptor")
        // Its name in an API is not the one in interchange files.
        let levels =
            object.list("levelCharacteristics") + object.list("courseLevelCharacteristics")
        let meanings = levels.compactMap {
            meaning(
                "CourseLevelCharacteristic",
                $0.code("courseLevelCharacteristicDescriptor"),
                &tally
            )
        }
        let cells = [
            EdFiID.join([owner, code]), isTold ? owner : nil, code,
            object.cell("courseTitle") ?? code,
            meaning("AcademicSubject", subject, &tally) ?? Subject.other.rawValue,
            object.credits("maximumAvailableCredits"),
            meanings.first { CourseLevel(rawValue: $0) != nil },
        ]
        add(.courses, cells, line)
    }

    /// The id of the course that a reference points to.
    static func course(_ reference: JSONValue) -> String? {
        EdFiID.join([organization(reference), reference.cell("courseCode")])
    }

    /// The education organization that a reference points to, be it a school or a district.
    static func organization(_ reference: JSONValue) -> String? {
        reference.cell("educationOrganizationId") ?? reference.cell("schoolId")
            ?? reference.cell("localEducationAgencyId")
    }
}
