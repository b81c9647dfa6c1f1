import Records

extension EdFiDraft {
    /// Reads schools, calendars, students, their stays and their attendance.
    mutating func readPeople(_ log: inout FindingLog) throws(ImportError) {
        try readSchools(&log)
        try readCalendars(&log)
        try read(.studentEducationOrganizationAssociations, &log) { object, _, draft, tally in
            draft.addDetails(object, &tally)
        }
        try read(.students, &log) { object, line, draft, _ in
            let student = object.cell("studentUniqueId")
            let details = student.flatMap { draft.details[$0] }
            let cells = [
                student, details?.stateID, object.cell("firstName"), object.cell("middleName"),
                object.cell("lastSurname"), object.day("birthDate"), details?.gender,
            ]
            draft.add(.students, cells, line)
        }
        try read(.studentSchoolAssociations, &log) { object, line, draft, tally in
            draft.addEnrollment(object, line, &tally)
        }
        try read(.studentSchoolAttendanceEvents, &log) { object, line, draft, tally in
            draft.addAttendance(object, line, &tally)
        }
    }

    private mutating func readSchools(_ log: inout FindingLog) throws(ImportError) {
        try read(.localEducationAgencies, &log) { object, line, draft, _ in
            let cells = [
                object.cell("localEducationAgencyId"), object.cell("nameOfInstitution"),
                OrganizationType.district.rawValue, nil,
            ]
            draft.add(.organizations, cells, line)
        }
        try read(.schools, &log) { object, line, draft, _ in
            let cells = [
                object.cell("schoolId"), object.cell("nameOfInstitution"),
                OrganizationType.school.rawValue,
                object.cell("localEducationAgencyReference", "localEducationAgencyId"),
            ]
            draft.add(.organizations, cells, line)
        }
    }

    private mutating func readCalendars(_ log: inout FindingLog) throws(ImportError) {
        try read(.calendarDates, &log) { object, line, draft, tally in
            let school = object.cell("calendarReference", "schoolId")
            let code = object.cell("calendarReference", "calendarCode")
            if let school, let code { draft.calendars[school, default: []].insert(code) }
            // A day of several events is a school day if one of them is.
            let events = object["calendarEvents"]?.elements ?? []
            let kinds = events.compactMap {
                draft.meaning("CalendarEvent", $0["calendarEventDescriptor"], &tally)
            }
            let expected = kinds.first { draft.codes.meaning("SchoolDay", $0) == "true" }
            guard let kind = expected ?? kinds.first else { return }
            let cells = [
                school, code, object.day("date"), kind, expected == nil ? "false" : "true",
            ]
            draft.add(.calendar, cells, line)
        }
    }

    private mutating func addDetails(_ object: JSONValue, _ tally: inout CodeTally) {
        guard let student = object.cell("studentReference", "studentUniqueId") else { return }
        let codes = object["studentIdentificationCodes"]?.elements ?? []
        let state = codes.first { code in
            let system = code.cell("studentIdentificationSystemDescriptor") ?? ""
            return system.split(separator: "#").last?.lowercased() == "state"
        }
        let gender = meaning("Sex", object["sexDescriptor"], &tally)
        // The association with a school tells less than the one with the district, and may come later.
        let known = details[student]
        details[student] = (
            known?.stateID ?? state?.cell("identificationCode"), known?.gender ?? gender
        )
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
            meaning("GradeLevel", object["entryGradeLevelDescriptor"], &tally),
            meaning("EntryType", object["entryTypeDescriptor"], &tally),
            object.day("exitWithdrawDate"),
            meaning("ExitWithdrawType", object["exitWithdrawTypeDescriptor"], &tally),
            object.cell("primarySchool"), object.cell("repeatGradeIndicator"),
            object.cell("fullTimeEquivalency"),
            object.cell("calendarReference", "calendarCode") ?? only,
        ]
        add(.enrollments, cells, line)
    }

    private mutating func addAttendance(
        _ object: JSONValue,
        _ line: Int,
        _ tally: inout CodeTally
    ) {
        let category = meaning(
            "AttendanceEventCategory",
            object["attendanceEventCategoryDescriptor"],
            &tally
        )
        let absences: Set<String?> = [
            AttendanceCategory.excusedAbsence.rawValue,
            AttendanceCategory.unexcusedAbsence.rawValue,
        ]
        // The event's length is a part absent only where the event is an absence, and 0 of one was not filled in.
        let length = absences.contains(category) ? object.cell("eventDuration") : nil
        let isLength = length.map { FixedDecimal($0) != FixedDecimal(0) } ?? true
        let cells = [
            object.cell("studentReference", "studentUniqueId"),
            object.cell("schoolReference", "schoolId"), object.day("eventDate"), category,
            isLength ? length : nil, object.cell("attendanceEventReason"),
        ]
        add(.attendance, cells, line)
    }
}
