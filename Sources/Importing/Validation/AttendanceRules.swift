import Records

/// The columns of attendance rows as numbers, and the judgement of the last student and school met.
private struct AttendanceColumns {
    let students: [Int32]
    let schools: [Int32]
    let days: NumberColumn

    init(_ rows: LearnedRows) {
        students = rows.numbers(Attendance.studentID)
        schools = rows.numbers(Attendance.orgID)
        days = rows.batch.numbers(Attendance.date)
    }
}

extension Validator {
    /// Days before and after the school year in which attendance is still believed.
    private static let grace = 30

    mutating func checkAttendance(_ rows: inout DecodedRows) {
        let columns = AttendanceColumns(looked(rows))
        let place = rows.place(Attendance.date)
        let days = believedDays
        let recorded = recordedThrough
        let knowsStays = references.available.contains(.enrollments)
        var last: (student: Int32, school: Int32, days: ExpectedDays) = (
            -1, -1, ExpectedDays()
        )
        for row in 0..<rows.count where !rows.isRejected[row] {
            guard let number = columns.days[row] else { continue }
            let (student, school) = (columns.students[row], columns.schools[row])
            let day = Int32(truncatingIfNeeded: number)
            if last.student != student || last.school != school {
                last = (student, school, expectedDays(student, school))
            }
            let stay = last.days.stays.first { $0.entry <= day && day <= $0.exit }
            if !days.contains(day) {
                rows.add(.attendanceOutsideYear, row: row, column: place)
            } else if knowsStays, stay == nil {
                rows.add(.attendanceOutsideEnrollment, row: row, column: place)
            } else if !(stay.map(\.days) ?? last.days.main).isSchoolDay(day) {
                rows.add(.attendanceNonSchoolDay, row: row, column: place)
            } else if let through = recorded[school], day > through {
                rows.add(.attendanceAfterRecorded, row: row, column: place)
            }
        }
    }

    /// The rows with the numbers of their ids, before they are accepted.
    private func looked(_ rows: DecodedRows) -> LearnedRows {
        LearnedRows(batch: rows.batch, targets: rows.targets, own: [], references: references)
    }

    /// What a student's rows at a school are judged by.
    private struct ExpectedDays {
        struct Stay {
            let entry: Int32
            let exit: Int32
            let days: SchoolDays
        }

        var stays: [Stay] = []
        /// The days that count outside any stay.
        var main = SchoolDays(days: nil)
    }

    /// The days on which a calendar has school; a school without that calendar has it on any day.
    private struct SchoolDays {
        let days: Set<Int32>?

        func isSchoolDay(_ day: Int32) -> Bool { days?.contains(day) ?? true }
    }

    private func expectedDays(_ student: Int32, _ school: Int32) -> ExpectedDays {
        func days(_ code: String) -> SchoolDays {
            let key = SchoolYearFacts.CalendarKey(school: school, code: code)
            return SchoolDays(days: schools.schoolDays[key])
        }
        let stays = students.stays.of(student, at: school).map {
            ExpectedDays.Stay(entry: $0.entry, exit: $0.exit, days: days($0.calendar))
        }
        return ExpectedDays(stays: stays, main: days(SchoolYearFacts.mainCalendar))
    }

    /// The days on which attendance is believed: those of the year and some around it.
    var believedDays: ClosedRange<Int32> {
        let year = snapshot.schoolYear
        let first = year.firstDay.advanced(by: -Self.grace).dayNumber
        return first...year.lastDay.advanced(by: Self.grace).dayNumber
    }

    /// The last day that each school has recorded, by its number.
    var recordedThrough: [Int32: Int32] {
        var days: [Int32: Int32] = [:]
        for (id, date) in snapshot.recordedThrough {
            if let number = references.number(.organizations, id) {
                days[Int32(truncatingIfNeeded: number)] = date.dayNumber
            }
        }
        return days
    }

    mutating func learnAttendance(_ rows: LearnedRows) {
        let batch = rows.batch
        let columns = AttendanceColumns(rows)
        var last: (school: Int32, day: Int32) = (-1, -1)
        for row in 0..<batch.count {
            let day = Int32(truncatingIfNeeded: columns.days[row] ?? 0)
            guard last != (columns.schools[row], day) else { continue }
            last = (columns.schools[row], day)
            schools.attendanceDays[last.school, default: []].insert(day)
        }
    }

    mutating func checkSummaries(_ rows: inout DecodedRows) {
        let members = rows.batch.numbers(AttendanceSummary.membershipDays)
        let attended = rows.batch.numbers(AttendanceSummary.attendedDays)
        let place = rows.place(AttendanceSummary.attendedDays)
        for row in 0..<rows.count where !rows.isRejected[row] {
            if let days = members[row], let came = attended[row], came > days {
                rows.add(.attendedExceedsMembership, row: row, column: place)
            }
        }
    }
}
