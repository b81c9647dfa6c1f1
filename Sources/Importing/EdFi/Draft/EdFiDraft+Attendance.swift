import Records

extension EdFiDraft {
    /// Reads daily attendance: exceptions, one row for each student, school and day.
    mutating func readAttendance(_ log: inout FindingLog) throws(ImportError) {
        var days = EdFiDays(.partOfDay)
        try read(.studentSchoolAttendanceEvents, &log) { object, line, draft, tally in
            days.add(draft.day(object, line, &tally))
        }
        for day in days.days {
            let cells = [day.student, day.place, day.day, day.category, day.missed, day.reason]
            add(.attendance, cells, day.line)
        }
        report(days, .studentSchoolAttendanceEvents, &log)
    }

    /// Reads attendance by section: one row for each student, section, day and class period.
    mutating func readSectionAttendance(_ log: inout FindingLog) throws(ImportError) {
        var days = EdFiDays(.minutes)
        try read(.studentSectionAttendanceEvents, &log) { object, line, draft, tally in
            days.add(draft.meeting(object, line, &tally))
        }
        for day in days.days {
            let cells = [
                day.student, day.place, day.day, day.period, day.category, day.missed,
            ]
            add(.sectionAttendance, cells, day.line)
        }
        report(days, .studentSectionAttendanceEvents, &log)
    }

    private func report(_ days: EdFiDays, _ resource: EdFiResource, _ log: inout FindingLog) {
        guard days.merged > 0, let file = folder.files(with: resource).first else { return }
        log.add(.edFiEventsOfOneDay, file: file.name, count: days.merged)
    }

    private static let absences: Set<String?> = [
        AttendanceCategory.excusedAbsence.rawValue, AttendanceCategory.unexcusedAbsence.rawValue,
    ]

    private func day(_ object: JSONValue, _ line: Int, _ tally: inout CodeTally) -> EdFiDay {
        let category = meaning(
            "AttendanceEventCategory",
            object.code("attendanceEventCategoryDescriptor"),
            &tally
        )
        // The event's length is a part absent only where the event is an absence, and 0 of one was not filled in.
        let length = Self.absences.contains(category) ? object.cell("eventDuration") : nil
        let isLength = length.map { FixedDecimal($0) != FixedDecimal(0) } ?? true
        return EdFiDay(
            student: object.cell("studentReference", "studentUniqueId"),
            place: object.cell("schoolReference", "schoolId"),
            day: object.day("eventDate"),
            category: category,
            missed: isLength ? length : nil,
            reason: object.cell("attendanceEventReason"),
            line: line
        )
    }

    private func meeting(_ object: JSONValue, _ line: Int, _ tally: inout CodeTally) -> EdFiDay {
        let section = object["sectionReference"].flatMap(Self.section)
        let kind = object.code("attendanceEventCategoryDescriptor")
        let category = meaning("AttendanceEventCategory", kind, &tally)
        let missing = [
            AttendanceCategory.excusedAbsence, .unexcusedAbsence, .tardy, .earlyDeparture,
        ]
        // The event's minutes are minutes missed only where something was missed.
        let isMissed = missing.contains { $0.rawValue == category }
        return EdFiDay(
            student: object.cell("studentReference", "studentUniqueId"),
            place: section,
            day: object.day("eventDate"),
            period: Self.classPeriod(object) ?? section.flatMap { periods[$0] } ?? "all",
            category: category,
            missed: isMissed ? object.cell("sectionAttendanceDuration") : nil,
            reason: nil,
            line: line
        )
    }
}
