import Records

/// What is remembered of calendars, terms and attendance, by the numbers of schools and terms.
struct SchoolYearFacts {
    /// A calendar of a school.
    struct CalendarKey: Hashable {
        let school: Int32
        let code: String
    }

    /// Days on which students are expected, by calendar.
    var schoolDays: [CalendarKey: Set<Int32>] = [:]
    /// The last day of each term.
    var termEnds: [Int32: Int32] = [:]
    /// The last days with an attendance row, by school.
    var attendanceDays: [Int32: Set<Int32>] = [:]
}

extension Validator {
    mutating func learnCalendar(_ rows: LearnedRows) {
        let batch = rows.batch
        let schoolNumbers = rows.numbers(CalendarDays.orgID)
        let codes = batch.text(CalendarDays.calendarCode)
        let (dates, flags) = (
            batch.numbers(CalendarDays.date), batch.numbers(CalendarDays.isSchoolDay)
        )
        var row = 0
        while row < batch.count {
            // The days of a calendar mostly follow each other, so that it is looked up once for many.
            let (school, code) = (schoolNumbers[row], codes[row])
            let key = SchoolYearFacts.CalendarKey(
                school: school,
                code: code ?? SchoolYearFacts.mainCalendar
            )
            var days = schools.schoolDays.removeValue(forKey: key)
            while row < batch.count, schoolNumbers[row] == school, codes[row] == code {
                if let day = dates[row], let isSchoolDay = flags[row] {
                    if days == nil { days = [] }
                    if isSchoolDay == 1 { days?.insert(Int32(truncatingIfNeeded: day)) }
                }
                row += 1
            }
            schools.schoolDays[key] = days
        }
    }

    mutating func checkTerms(_ rows: inout DecodedRows) {
        let starts = rows.batch.numbers(Terms.startDate)
        let ends = rows.batch.numbers(Terms.endDate)
        let year = snapshot.schoolYear
        let days = Int64(year.firstDay.dayNumber)...Int64(year.lastDay.dayNumber)
        for row in 0..<rows.count where !rows.isRejected[row] {
            if let start = starts[row], !days.contains(start) {
                rows.add(.termOutsideYear, row: row, column: rows.place(Terms.startDate))
            } else if let end = ends[row], !days.contains(end) {
                rows.add(.termOutsideYear, row: row, column: rows.place(Terms.endDate))
            }
        }
    }

    mutating func learnTerms(_ rows: LearnedRows) {
        let batch = rows.batch
        let numbers = rows.numbers(Terms.termID)
        let ends = batch.numbers(Terms.endDate)
        for row in 0..<batch.count {
            if let end = ends[row] {
                schools.termEnds[numbers[row]] = Int32(truncatingIfNeeded: end)
            }
        }
    }
}

extension SchoolYearFacts {
    /// The calendar that applies where none is named.
    static let mainCalendar = "main"
}
