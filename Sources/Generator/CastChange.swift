import Records

/// The one thing that tells a member of the cast from a spotless student.
enum CastChange {
    case none
    /// Days missed in the fall, before the last 45 school days.
    case earlyAbsences(share: Int)
    /// Days missed here and there in the last 45 school days.
    case recentAbsences(Int)
    /// Half days missed in a row up to the last recorded day.
    case halfDaysInARow(Int)
    case inSchoolSuspensions(Int)
    case recentIncidents(Int)
    case schools(Int)
    case repeatsGrade
    case twoYearsOlder
    case access(tenths: Int)
    case mcas(String, score: Int)
    /// A failing first quarter in a course, made good in the second.
    case failedFirstQuarter(course: Int)
    /// Failing marks in the latest quarter in so many courses, 95 in the others.
    case failing(Int)
    case allMarks(Int)
    /// Failed courses of the transcript: so many of each of the last two years, from the fifth course on.
    case failedBefore(lastYear: Int, yearBefore: Int)
    /// A failed history course last year.
    case failedHistory
    /// Credits of grade 9 and grade 10.
    case credits(grade9: Int, grade10: Int)
    /// Enrolled in the evening program, which records no attendance.
    case evening
    /// Enrolled on the day of the snapshot.
    case newToday
    /// Enrolled for four days, each with a code that nobody mapped.
    case onlyUnmappedDays
    /// Came after the second quarter's marks were posted.
    case newInFebruary

    var isNew: Bool {
        switch self {
        case .newToday, .onlyUnmappedDays, .newInFebruary: true
        default: false
        }
    }

    /// Makes the change in the records of a year.
    func apply(to records: inout StudentYear, _ builder: StudentYearBuilder) {
        let isCurrent = records.year == builder.plan.currentYear.endingIn
        applyToEveryYear(&records, builder)
        guard isCurrent else { return }
        applyToAttendance(&records, builder.calendar)
        applyToConduct(&records, builder.calendar)
        applyToMarks(&records)
        applyToEnrollment(&records, builder)
        if case .access(let tenths) = self {
            records.tests.append(TestModel.access(tenths: tenths, year: records.year))
        }
    }

    private func applyToEveryYear(_ records: inout StudentYear, _ builder: StudentYearBuilder) {
        let current = builder.plan.currentYear.endingIn
        switch self {
        case .twoYearsOlder:
            records.identity.birthDate = records.identity.birthDate.advanced(by: -731)
        case .mcas(let subject, let score) where records.year == current - 1:
            for index in records.tests.indices
            where records.tests[index].assessment.hasPrefix("MCAS-\(subject)") {
                records.tests[index] = TestModel.mcas(
                    subject,
                    grade: records.gradeNumber ?? 0,
                    score: score,
                    growth: nil,
                    on: records.tests[index].date,
                    year: records.year
                )
            }
        case .failedBefore(let lastYear, let yearBefore):
            fail(lastYear, in: current - 1, &records)
            fail(yearBefore, in: current - 2, &records)
        case .failedHistory:
            for index in records.transcript.indices
            where records.transcript[index].course.subject == "history_social"
                && records.transcript[index].year == current - 1
            { records.transcript[index].final = 52 }
        case .credits(let ninth, let tenth):
            keep(ninth, ofGrade: 9, &records)
            keep(tenth, ofGrade: 10, &records)
        default: break
        }
    }

    private func fail(_ count: Int, in year: Int, _ records: inout StudentYear) {
        let places = records.transcript.indices.filter { records.transcript[$0].year == year }
        for place in places.dropFirst(4).prefix(count) { records.transcript[place].final = 52 }
    }

    private func keep(_ count: Int, ofGrade grade: Int, _ records: inout StudentYear) {
        let places = records.transcript.indices.filter { records.transcript[$0].grade == grade }
        for place in places.dropFirst(count).reversed() { records.transcript.remove(at: place) }
    }

    private func applyToAttendance(_ records: inout StudentYear, _ calendar: SchoolCalendar) {
        let recorded = calendar.recorded
        switch self {
        case .earlyAbsences(let share):
            let count = recorded * share / 100 + 1
            records.days = (0..<count).map {
                DayEvent(day: $0 * (recorded - 47) / count, category: .unexcusedAbsence)
            }
        case .recentAbsences(let count):
            records.days += (0..<count).map {
                DayEvent(day: recorded - 45 + 4 * $0, category: .excusedAbsence)
            }
        case .halfDaysInARow(let count):
            records.days += (recorded - count..<recorded).map {
                DayEvent(day: $0, category: .excusedAbsence, isHalf: true)
            }
        case .onlyUnmappedDays: records.unmappedDays = Array(recorded - 4..<recorded)
        default: break
        }
    }

    private func applyToConduct(_ records: inout StudentYear, _ calendar: SchoolCalendar) {
        switch self {
        case .inSchoolSuspensions(let count):
            records.conduct = (0..<count).map {
                ConductLine(
                    day: 12 + 16 * $0,
                    behavior: "school_violation",
                    action: "in_school_suspension",
                    days: 1
                )
            }
            records.days += records.conduct.map {
                DayEvent(day: $0.day + 1, category: .inSchoolSuspension)
            }
        case .recentIncidents(let count):
            records.conduct = (0..<count).map {
                ConductLine(
                    day: calendar.recorded - 40 + 7 * $0,
                    behavior: "code_of_conduct",
                    action: "none",
                    days: 0
                )
            }
        default: break
        }
    }

    private func applyToMarks(_ records: inout StudentYear) {
        for index in records.courses.indices {
            switch self {
            case .failedFirstQuarter(let course) where course == index:
                records.courses[index].quarters[0] = 55
            case .failing(let count):
                records.courses[index].quarters[1] = index < count ? 52 : 95
            case .allMarks(let mark):
                records.courses[index].quarters = [mark, mark, nil, nil]
            default: break
            }
        }
    }

    private func applyToEnrollment(_ records: inout StudentYear, _ builder: StudentYearBuilder) {
        let calendar = builder.calendar
        switch self {
        case .schools(let count): change(schools: count, &records, builder)
        case .evening:
            records.stays[0].org = builder.schools.eveningProgram
            records.isAttendanceRecorded = false
        case .newToday: start(on: calendar.asOf, &records)
        case .onlyUnmappedDays: start(on: calendar.days[calendar.recorded - 4], &records)
        case .newInFebruary: start(on: calendar.days[calendar.recorded - 16], &records)
        default: break
        }
    }

    private func start(on date: SchoolDate, _ records: inout StudentYear) {
        records.stays[0].entry = date
        records.days = []
        for index in records.courses.indices {
            records.courses[index].start = date
            records.courses[index].quarters = [nil, nil, nil, nil]
        }
    }

    private func change(
        schools count: Int,
        _ records: inout StudentYear,
        _ builder: StudentYearBuilder
    ) {
        let calendar = builder.calendar
        let all = builder.schools.all.filter {
            $0.set == 0 && $0.grades.contains(records.gradeNumber ?? 0)
        }
        guard let home = all.firstIndex(where: { $0.code == records.stays[0].org }) else { return }
        var school = all[home]
        for step in 1..<count {
            let day = 25 * step
            records.stays[step - 1].exit = calendar.days[day - 1]
            records.stays[step - 1].exitType = "transferred_in_state_public"
            school = all[(home + step) % all.count]
            records.stays.append(
                Stay(
                    org: school.code,
                    entry: calendar.days[day],
                    entryType: "transfer_in_district"
                )
            )
        }
        records.counselor = Staffing.counselor(of: records.identity.number, at: school)
        for index in records.courses.indices {
            let course = records.courses[index].course
            records.courses[index].section = builder.section(
                course,
                school,
                records.identity.number
            )
            records.courses[index].start = records.stays[count - 1].entry
            if count > 2 { records.courses[index].quarters[0] = nil }
        }
    }
}
