import Records

/// Turns a year of a life into the records that a school would hold of it.
struct StudentYearBuilder {
    let plan: DistrictPlan
    let schools: Schools
    let calendar: SchoolCalendar

    /// The records of the year, or nil where the student was not in the district.
    func records(of person: Person, _ life: Life) -> StudentYear? {
        guard let year = life.year(calendar.year) else { return nil }
        if !calendar.isComplete, calendar.days[year.entry] > calendar.asOf { return nil }
        let end = lastRecorded(year)
        var records = StudentYear(
            identity: person.identity,
            year: year.year,
            grade: code(ofGrade: year.grade),
            repeats: year.repeats
        )
        records.stays = stays(year, person)
        records.conduct = ConductModel.lines(person, year, until: end, seed: plan.seed)
        records.days = AttendanceModel.events(person, year, calendar, until: end, seed: plan.seed)
        records.days = withSuspensions(records.days, records.conduct, until: end)
        records.courses = courses(year, person.identity.number)
        records.transcript = transcript(life)
        records.tests = TestModel.tests(person, year, calendar, seed: plan.seed)
        records.tests = earlierTests(person, life) + records.tests
        SupportModel.add(to: &records, person, year, self)
        OutcomeModel.add(to: &records, life, year, calendar)
        return records
    }

    /// The place after the last day that has records.
    private func lastRecorded(_ year: LifeYear) -> Int {
        min(calendar.recorded, year.exit.map { $0 + 1 } ?? 180)
    }

    private func stays(_ year: LifeYear, _ person: Person) -> [Stay] {
        let arrives = year.grade == person.arrivalGrade && !year.repeats
        let type = arrives ? (year.grade == 0 ? "new_to_system" : "transfer_in_state") : "next_year"
        var stays = [Stay(org: year.school.code, entry: calendar.days[year.entry], entryType: type)]
        if let move = year.move, calendar.days[move.day] <= calendar.asOf {
            stays[0].exit = calendar.days[move.day - 1]
            stays[0].exitType = "transferred_in_state_public"
            stays.append(
                Stay(
                    org: move.to.code,
                    entry: calendar.days[move.day],
                    entryType: "transfer_in_district"
                )
            )
        }
        let last = stays.count - 1
        if let exit = year.exit, calendar.days[exit] < calendar.asOf {
            stays[last].exit = calendar.days[exit]
            stays[last].exitType =
                year.end == .droppedOutDuring ? "dropout" : "transferred_in_state_public"
        } else if calendar.isComplete {
            stays[last].exit = calendar.days[179]
            stays[last].exitType = yearEndCode(year.end)
        }
        return stays
    }

    private func yearEndCode(_ end: YearEnd) -> String {
        switch end {
        case .graduated: "graduated"
        case .completed: "completed_no_cd"
        case .droppedOut: "dropout"
        default: "end_of_year"
        }
    }

    /// Days of suspension take the place of whatever the day would have been.
    private func withSuspensions(
        _ events: [DayEvent],
        _ conduct: [ConductLine],
        until end: Int
    ) -> [DayEvent] {
        var result = events
        for line in conduct where line.days > 0 {
            let category: AttendanceCategory =
                line.action == "in_school_suspension"
                ? .inSchoolSuspension : .outOfSchoolSuspension
            for index in line.day + 1..<line.day + 1 + line.days where index < end {
                result.removeAll { $0.day == index }
                result.append(DayEvent(day: index, category: category))
            }
        }
        result.sort { $0.day < $1.day }
        return result
    }

    private func courses(_ year: LifeYear, _ number: Int) -> [CourseYear] {
        let school = year.move?.to ?? year.school
        let start = max(year.entry, year.move?.day ?? 0)
        let list = Course.taken(grade: year.grade, vocational: year.isVocational)
        return zip(list, year.marks).map { course, marks in
            let posted = (0..<4).map { quarter -> Int? in
                let isThere = start < quarter * 45 + 30 && (year.exit ?? 180) >= quarter * 45 + 44
                return isThere && quarter < calendar.postedQuarters ? marks[quarter] : nil
            }
            let isWhole = calendar.isComplete && year.exit == nil
            return CourseYear(
                course: course,
                section: section(course, school, number),
                start: calendar.days[min(start, 179)],
                quarters: posted,
                final: isWhole ? (marks.reduce(0, +) * 2 + 4) / 8 : nil
            )
        }
    }

    /// The section that a student sits in.
    func section(_ course: Course, _ school: School, _ number: Int) -> String {
        var draw = Draw(plan.seed, .section, number, calendar.year)
        let index = 1 + draw.below(Staffing.sections(in: school, plan))
        return Staffing.sectionID(school, calendar.year, course, index)
    }

    private func transcript(_ life: Life) -> [TranscriptLine] {
        var lines: [TranscriptLine] = []
        for year in life.years where year.grade >= 7 && year.year <= calendar.year {
            if year.year == calendar.year, !calendar.isComplete { continue }
            if year.exit != nil { continue }
            let list = Course.taken(grade: year.grade, vocational: year.isVocational)
            for (course, final) in zip(list, year.finals) where year.grade >= 9 || course.isCore {
                lines.append(
                    TranscriptLine(
                        year: year.year,
                        grade: year.grade,
                        course: course,
                        final: final,
                        isExternal: !year.isHere
                    )
                )
            }
        }
        return lines
    }

    /// A single snapshot carries the results of the spring before, or nobody would have any in the fall.
    private func earlierTests(_ person: Person, _ life: Life) -> [TestLine] {
        guard plan.years == 1,
            let before = life.years.first(where: { $0.year == calendar.year - 1 })
        else { return [] }
        let whole = SchoolCalendar(year: before.year, asOf: nil)
        return TestModel.tests(person, before, whole, seed: plan.seed)
    }
}
