import CSV
import Records

/// Writes one student's records of one year into the folder's files.
struct StudentRows {
    let plan: DistrictPlan
    let calendar: SchoolCalendar
    let folder: SnapshotFolder
    let categories = AttendanceCategory.allCases.map { Array($0.rawValue.utf8) }

    func write(_ records: StudentYear) throws {
        try student(records)
        try enrollments(records)
        try attendance(records)
        for course in records.courses { try marks(of: course, records) }
        for line in records.transcript { try transcript(line, records) }
        for test in records.tests { try result(test, records) }
        for (index, line) in records.conduct.enumerated() { try conduct(line, index, records) }
        for extra in records.extras { try folder.row(extra.table, extra.cells) }
        guard let counselor = records.counselor else { return }
        let start = records.stays.last?.entry.description ?? ""
        try folder.row(.caseload, [records.identity.studentID, counselor, start])
    }

    private func student(_ records: StudentYear) throws {
        let identity = records.identity
        let grade = records.gradeNumber
        try folder.row(
            .students,
            [
                identity.studentID, identity.stateID, identity.firstName, identity.middleName,
                identity.lastName, identity.birthDate.description, identity.gender, identity.race,
                identity.language, grade.map { String(records.year + 12 - $0) } ?? "",
                grade.map { $0 >= 9 ? String(identity.kindergartenYear + 9) : "" } ?? "",
            ]
        )
    }

    private func enrollments(_ records: StudentYear) throws {
        for stay in records.stays {
            try folder.row(
                .enrollments,
                [
                    records.identity.studentID, stay.org, stay.entry.description, records.grade,
                    stay.entryType, stay.exit?.description ?? "", stay.exitType, "true",
                    records.repeats ? "true" : "false",
                ]
            )
        }
    }

    /// All days of membership, or only the ones that were not simply attended; straight from bytes, for there may be
    /// seventeen million of them.
    private func attendance(_ records: StudentYear) throws {
        let student = Array(records.identity.studentID.utf8)
        for stay in records.stays {
            let org = Array(stay.org.utf8)
            let first = calendar.index(from: stay.entry)
            let last = stay.exit.map { calendar.index(from: $0.advanced(by: 1)) } ?? 180
            let end = min(last, calendar.recorded)
            guard first < end, records.isAttendanceRecorded else { continue }
            try unmapped(records, org, first..<end)
            var events = records.days.filter { (first..<end).contains($0.day) }
            if plan.attendanceMode == .complete {
                events = completed(events, first..<end, except: records.unmappedDays)
            }
            try folder.file(.attendance)?.rows(events.count) { writer in
                for event in events { append(event, student, org, to: &writer) }
            }
        }
    }

    private func append(
        _ event: DayEvent,
        _ student: [UInt8],
        _ org: [UInt8],
        to writer: inout CSVWriter
    ) {
        let date = calendar.texts[event.day]
        let category = categories[event.category.place]
        writer.text(utf8: student.span)
        writer.text(utf8: org.span)
        writer.text(utf8: date.span)
        writer.text(utf8: category.span)
        writer.empty()
        if event.isHalf { writer.literal("0.5") } else { writer.empty() }
        writer.endRecord()
    }

    private func completed(
        _ events: [DayEvent],
        _ range: Range<Int>,
        except skipped: [Int]
    ) -> [DayEvent] {
        var next = 0
        return range.compactMap { day in
            if next < events.count, events[next].day == day {
                next += 1
                return events[next - 1]
            }
            return skipped.contains(day) ? nil : DayEvent(day: day, category: .present)
        }
    }

    private func unmapped(_ records: StudentYear, _ org: [UInt8], _ range: Range<Int>) throws {
        for day in records.unmappedDays where range.contains(day) {
            try folder.row(
                .attendance,
                [
                    records.identity.studentID, String(decoding: org, as: UTF8.self),
                    calendar.days[day].description, Vocabulary.unmapped, "QH", "",
                ]
            )
            folder.noted.append(
                Dirt.Planted(
                    file: TableName.attendance.fileName,
                    line: folder.file(.attendance)?.lines,
                    column: "category",
                    severity: "warning",
                    code: "unmapped-code",
                    what: "a member of the cast whose days carry a code that nobody mapped"
                )
            )
        }
    }

    private func marks(of taken: CourseYear, _ records: StudentYear) throws {
        let student = records.identity.studentID
        let school = String(taken.section.prefix(4))
        let exit = records.stays.last?.exit
        let isOver = exit != nil
        let status = taken.final != nil ? "complete" : isOver ? "withdrawn" : "enrolled"
        try folder.row(
            .sectionEnrollments,
            [
                student, taken.section, taken.start.description,
                isOver && taken.final == nil ? exit?.description ?? "" : "", status,
            ]
        )
        for (index, mark) in taken.quarters.enumerated() {
            guard let mark else { continue }
            try folder.row(
                .marks,
                [
                    student, taken.section, "\(school)-\(records.year % 100)-Q\(index + 1)",
                    "grading_period", String(mark), MarkModel.letter(mark),
                    calendar.posting(ofQuarter: index).description,
                ]
            )
        }
        guard let final = taken.final else { return }
        try folder.row(
            .marks,
            [
                student, taken.section, "\(school)-\(records.year % 100)-YR", "final",
                String(final), MarkModel.letter(final), calendar.days[179].description,
            ]
        )
    }

    private func transcript(_ line: TranscriptLine, _ records: StudentYear) throws {
        let bears = line.course.bearsCredit
        try folder.row(
            .transcript,
            [
                records.identity.studentID, String(line.year), line.course.id, "1",
                bears ? "1" : "",
                bears ? (line.passed ? "1" : "0") : "", String(line.final),
                MarkModel.letter(line.final), line.passed ? "pass" : "fail",
                code(ofGrade: line.grade),
                line.isExternal ? "Transferred" : "",
            ]
        )
    }

    private func result(_ test: TestLine, _ records: StudentYear) throws {
        let score =
            test.tenths % 10 == 0
            ? String(test.tenths / 10) : "\(test.tenths / 10).\(test.tenths % 10)"
        let isMCAS = test.assessment.hasPrefix("MCAS")
        try folder.row(
            .assessmentResults,
            [
                records.identity.studentID, test.assessment, test.date.description, "1",
                String(test.year), isMCAS ? String(test.assessment.suffix(2)) : records.grade,
                "tested", score, test.level, String(test.order),
                test.growth.map { String($0) } ?? "", test.meets ? "true" : "false",
            ]
        )
    }

    private func conduct(_ line: ConductLine, _ index: Int, _ records: StudentYear) throws {
        let student = records.identity.studentID
        let id = "\(student)-\(records.year % 100)-\(index + 1)"
        let date = calendar.days[line.day]
        let org = records.stays.last { $0.entry <= date }?.org ?? records.stays.first?.org ?? ""
        try folder.row(.incidents, [id, org, date.description, ""])
        try folder.row(.incidentParticipants, [id, student, "offender", line.behavior])
        guard line.action != "none" else { return }
        let isSuspension = line.days > 0
        let last = min(line.day + line.days, 179)
        let first = min(line.day + 1, 179)
        // Days still ahead are assigned, not yet missed.
        let missed = max(0, min(last, calendar.recorded - 1) - first + 1)
        let begins = isSuspension ? calendar.days[first] : date
        try folder.row(
            .disciplineActions,
            [
                "A\(id)", id, student, line.action, "", begins.description,
                isSuspension ? calendar.days[last].description : "",
                isSuspension ? String(line.days) : "", isSuspension ? String(missed) : "",
            ]
        )
    }
}

extension AttendanceCategory {
    /// The case's place in the vocabulary, without a search.
    var place: Int {
        switch self {
        case .present: 0
        case .excusedAbsence: 1
        case .unexcusedAbsence: 2
        case .tardy: 3
        case .earlyDeparture: 4
        case .partial: 5
        case .inSchoolSuspension: 6
        case .outOfSchoolSuspension: 7
        case .remotePresent: 8
        }
    }
}
