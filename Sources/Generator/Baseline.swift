import Records

/// Makes spotless students: present, passing, calm, on grade; the cast and the hosts of planted problems start from one.
struct Baseline {
    let builder: StudentYearBuilder
    let number: Int
    let firstName: String
    let lastName: String
    /// The grade in the year in progress.
    let grade: String
    /// Whether the current grade is repeated.
    var repeats = false
    /// Whether the student was in the district in earlier years.
    var isNew = false

    private var current: Int { builder.plan.currentYear.endingIn }
    private var calendar: SchoolCalendar { builder.calendar }

    /// The records of the builder's year, or nil where the student was too young or not there.
    func records() -> StudentYear? {
        let back = current - calendar.year
        guard back == 0 || !isNew, let code = gradeCode(yearsBack: back) else { return nil }
        let school = school(code)
        var records = StudentYear(identity: identity, year: calendar.year, grade: code)
        records.repeats = repeats && back == 0
        records.stays = [
            Stay(
                org: school.code,
                entry: calendar.days[0],
                entryType: isNew ? "transfer_in_state" : "next_year"
            )
        ]
        if calendar.isComplete {
            records.stays[0].exit = calendar.days[179]
            records.stays[0].exitType = "end_of_year"
        }
        records.days = [DayEvent(day: 6, category: .tardy)]
        records.counselor = Staffing.counselor(of: number, at: school)
        fill(&records, school)
        return records
    }

    /// The grade so many years before the current one; nil before kindergarten.
    func gradeCode(yearsBack back: Int) -> String? {
        guard let number = GradeLevel(rawValue: grade)?.number else {
            return back == 0 ? grade : nil
        }
        let then = number - max(0, repeats ? back - 1 : back)
        return then < 0 ? nil : code(ofGrade: then)
    }

    private func fill(_ records: inout StudentYear, _ school: School) {
        guard let number = records.gradeNumber else { return }
        records.courses = Course.taken(grade: number, vocational: school.level == .vocational).map {
            CourseYear(
                course: $0,
                section: builder.section($0, school, self.number),
                start: calendar.days[0],
                quarters: (0..<4).map { $0 < calendar.postedQuarters ? 84 + $0 : nil },
                final: calendar.isComplete ? 86 : nil
            )
        }
        for back in stride(from: 12, through: 0, by: -1) where !isNew {
            addTranscript(&records, year: current - back, back)
        }
        if calendar.isComplete { records.tests = tests(number) }
    }

    private func addTranscript(_ records: inout StudentYear, year: Int, _ back: Int) {
        let isOver = year < calendar.year || (year == calendar.year && calendar.isComplete)
        guard isOver, let code = gradeCode(yearsBack: back),
            let grade = GradeLevel(rawValue: code)?.number, grade >= 7
        else { return }
        let list = Course.taken(grade: grade, vocational: false)
        for course in list where grade >= 9 || course.isCore {
            records.transcript.append(
                TranscriptLine(year: year, grade: grade, course: course, final: 86)
            )
        }
    }

    private func tests(_ grade: Int) -> [TestLine] {
        ["ELA", "MTH", "STE"].filter { TestModel.isGiven($0, grade) }.map { subject in
            TestModel.mcas(
                subject,
                grade: grade,
                score: 512,
                growth: subject == "STE" || grade == 3 ? nil : 55,
                on: day(calendar.year, 5, 6),
                year: calendar.year
            )
        }
    }

    private func school(_ code: String) -> School {
        let level: SchoolLevel =
            switch GradeLevel(rawValue: code)?.number ?? (code == "SP" ? 12 : 0) {
            case ..<6: .elementary
            case ..<9: .middle
            default: .high
            }
        return builder.schools.school(level, set: 0, choice: number)
    }

    private var identity: Identity {
        let gradeNumber = GradeLevel(rawValue: grade)?.number ?? (grade == "SP" ? 13 : 1)
        let kindergarten = current - gradeNumber - (repeats ? 1 : 0)
        return Identity(
            number: number,
            studentID: String(1_000_000 + number),
            stateID: Person.stateID(number),
            firstName: firstName,
            lastName: lastName,
            birthDate: day(kindergarten - 7, 12, 3).advanced(by: number % 200),
            gender: ["f", "m", "n"][number % 3],
            race: "unknown",
            language: "eng",
            kindergartenYear: kindergarten
        )
    }
}
