import Records

extension EdFiDraft {
    /// Reads daily attendance: exceptions, one row for each student, school and day.
    mutating func readAttendance(_ log: inout FindingLog) throws(ImportError) {
        var days = EdFiDays()
        try read(.studentSchoolAttendanceEvents, &log) { object, line, draft, tally in
            days.add(draft.day(object, line, &tally))
        }
        for day in days.days {
            let cells = [
                day.student, day.school, day.day, day.category, day.portion, day.reason,
            ]
            add(.attendance, cells, day.line)
        }
        guard days.merged > 0, let file = folder.files(with: .studentSchoolAttendanceEvents).first
        else { return }
        log.add(.edFiEventsOfOneDay, file: file.name, count: days.merged)
    }

    private func day(_ object: JSONValue, _ line: Int, _ tally: inout CodeTally) -> EdFiDay {
        let category = meaning(
            "AttendanceEventCategory",
            object.code("attendanceEventCategoryDescriptor"),
            &tally
        )
        let absences: Set<String?> = [
            AttendanceCategory.excusedAbsence.rawValue,
            AttendanceCategory.unexcusedAbsence.rawValue,
        ]
        // The event's length is a part absent only where the event is an absence, and 0 of one was not filled in.
        let length = absences.contains(category) ? object.cell("eventDuration") : nil
        let isLength = length.map { FixedDecimal($0) != FixedDecimal(0) } ?? true
        return EdFiDay(
            student: object.cell("studentReference", "studentUniqueId"),
            school: object.cell("schoolReference", "schoolId"),
            day: object.day("eventDate"),
            category: category,
            portion: isLength ? length : nil,
            reason: object.cell("attendanceEventReason"),
            line: line
        )
    }
}
