import Records

extension EdFiDraft {
    /// Reads schools, calendars, students, their stays and their attendance.
    mutating func readPeople(_ log: inout FindingLog) throws(ImportError) {
        try readSchools(&log)
        try readCalendars(&log)
        for resource in EdFiResource.details {
            try read(resource, &log) { object, line, draft, tally in
                draft.addDetails(object, line, &tally)
            }
        }
        try read(.students, &log) { object, line, draft, _ in draft.addStudent(object, line) }
        try read(.studentSchoolAssociations, &log) { object, line, draft, tally in
            draft.addEnrollment(object, line, &tally)
        }
        try readAttendance(&log)
    }

    private mutating func readSchools(_ log: inout FindingLog) throws(ImportError) {
        try read(.localEducationAgencies, &log) { object, line, draft, _ in
            draft.meet(object.cell("localEducationAgencyId"))
            let cells = [
                object.cell("localEducationAgencyId"), object.cell("nameOfInstitution"),
                OrganizationType.district.rawValue, nil,
            ]
            draft.add(.organizations, cells, line)
        }
        try read(.schools, &log) { object, line, draft, _ in
            draft.meet(object.cell("schoolId"))
            let cells = [
                object.cell("schoolId"), object.cell("nameOfInstitution"),
                OrganizationType.school.rawValue,
                object.cell("localEducationAgencyReference", "localEducationAgencyId"),
            ]
            draft.add(.organizations, cells, line)
        }
    }

    private mutating func meet(_ organization: String?) {
        if let organization { organizations.insert(organization) }
    }

    private mutating func readCalendars(_ log: inout FindingLog) throws(ImportError) {
        try read(.calendarDates, &log) { object, line, draft, tally in
            let school = object.cell("calendarReference", "schoolId")
            let code = object.cell("calendarReference", "calendarCode")
            if let school, let code { draft.calendars[school, default: []].insert(code) }
            // A day of several events is a school day if one of them is.
            let kinds = object.list("calendarEvents").compactMap {
                draft.meaning("CalendarEvent", $0.code("calendarEventDescriptor"), &tally)
            }
            let expected = kinds.first { draft.codes.meaning("SchoolDay", $0) == "true" }
            guard let kind = expected ?? kinds.first else { return }
            let cells = [
                school, code, object.day("date"), kind, expected == nil ? "false" : "true",
            ]
            draft.add(.calendar, cells, line)
        }
    }

    private mutating func addStudent(_ object: JSONValue, _ line: Int) {
        let student = object.cell("studentUniqueId")
        let told = student.flatMap { details[$0] } ?? EdFiDetails()
        let cells = [
            student, told.stateID, object.cell("firstName"), object.cell("middleName"),
            object.cell("lastSurname"), object.cell("preferredFirstName"), object.day("birthDate"),
            told.gender, told.race, told.homeLanguage, told.grade9Entry,
        ]
        add(.students, cells, line)
    }

    private mutating func addEnrollment(
        _ object: JSONValue,
        _ line: Int,
        _ tally: inout CodeTally
    ) {
        let school = object.cell("schoolReference", "schoolId")
        // A school with one calendar need not name it.
        let only = school.flatMap { calendars[$0] }.flatMap { $0.count == 1 ? $0.first : nil }
        let cells = [
            object.cell("studentReference", "studentUniqueId"), school, object.day("entryDate"),
            meaning("GradeLevel", object.code("entryGradeLevelDescriptor"), &tally),
            meaning("EntryType", object.code("entryTypeDescriptor"), &tally),
            object.day("exitWithdrawDate"),
            meaning("ExitWithdrawType", object.code("exitWithdrawTypeDescriptor"), &tally),
            object.flag("primarySchool"), object.flag("repeatGradeIndicator"),
            object.cell("fullTimeEquivalency"),
            object.cell("calendarReference", "calendarCode") ?? only,
        ]
        add(.enrollments, cells, line)
    }
}
