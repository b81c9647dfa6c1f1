import Records

extension MessyDistrict {
    private static let grades = [
        "PK", "KF", "KP", "01", "03", "05", "06", "08", "09", "09", "10", "10", "11", "12", "12",
        "SP", "UG", "unmapped",
    ]

    /// Students with one stay at a school or several, and with earlier years.
    mutating func makeStudents() {
        for number in 1...24 {
            var student = Student(id: "S\(number)", grade: dice.pick(Self.grades))
            for year in years.indices {
                years[year].add(
                    .students,
                    [
                        "student_id": student.id, "first_name": "Given", "last_name": "Family",
                        "birth_date": year == 2 ? birthDate(grade: student.grade) : nil,
                    ]
                )
            }
            student.stays = makeStays()
            for stay in student.stays { enroll(student, stay) }
            makeEarlierEnrollments(of: student)
            students.append(student)
        }
    }

    /// Around the border of over age, or unknown.
    private mutating func birthDate(grade: String) -> String? {
        let number = Int(grade) ?? 0
        let age = number + dice.number(5...8)
        let day = dice.pick(["08-31", "09-01", "09-02", "02-28", "12-31"])
        return dice.maybe(85, "\(2025 - age)-\(day)")
    }

    private mutating func makeStays() -> [Stay] {
        let first = dice.percent(70) ? Self.start.advanced(by: -3) : day(0...120)
        switch dice.number(0...9) {
        case 0: return [stay(first, day(-5...160), isNoShow: true)]
        case 1: return [stay(first, max(first, day(0...150)))]
        case 2, 3:
            // Left on a day and came to another school, or back, on the same day or later, or while still at the first.
            let exit = first.advanced(by: dice.number(0...60))
            let again = exit.advanced(by: dice.pick([-30, -10, 0, 1, 1, 3, 20]))
            return [stay(first, exit), stay(max(again, first.advanced(by: 1)), nil)]
        case 4:
            let second = first.advanced(by: dice.number(1...50))
            let third = second.advanced(by: dice.number(2...50))
            return [
                stay(first, second.advanced(by: -1)), stay(second, third.advanced(by: -1)),
                stay(third, dice.maybe(50, third.advanced(by: 40))),
            ]
        default: return [stay(first, nil)]
        }
    }

    private mutating func stay(
        _ entry: SchoolDate,
        _ exit: SchoolDate?,
        isNoShow: Bool = false
    ) -> Stay {
        let school = dice.number(0...2)
        return Stay(
            school: school,
            calendar: schools[school].calendars["half"] != nil && dice.percent(40)
                ? "half" : "main",
            entry: entry,
            exit: isNoShow ? exit.map { max($0, entry) } : exit,
            isNoShow: isNoShow
        )
    }

    private mutating func enroll(_ student: Student, _ stay: Stay) {
        years[2].add(
            .enrollments,
            [
                "student_id": student.id, "org_id": schools[stay.school].id,
                "entry_date": stay.entry.description, "grade_level": student.grade,
                "exit_date": stay.exit?.description,
                "exit_type": stay.isNoShow
                    ? "no_show" : stay.exit.flatMap { _ in dice.maybe(80, "unmapped") },
                "is_primary": dice.pick(["true", "true", "true", nil]),
                "repeats_grade": dice.pick([nil, nil, nil, "true", "false"]),
                "calendar_code": stay.calendar,
            ]
        )
    }

    /// The same grade, the one below or none; of two, the later counts, and a no-show never does.
    private mutating func makeEarlierEnrollments(of student: Student) {
        for year in 0...1 {
            for part in 0..<dice.number(0...2) {
                let entry = SchoolDate(year: 2023 + year, month: 9 + part, day: dice.number(1...28))
                guard let entry else { continue }
                years[year].add(
                    .enrollments,
                    [
                        "student_id": student.id, "org_id": dice.pick(schools).id,
                        "entry_date": entry.description,
                        "grade_level": dice.pick([student.grade, student.grade] + Self.grades),
                        "exit_date": dice.maybe(50, entry.advanced(by: 20).description),
                        "exit_type": dice.pick([nil, nil, "no_show", "end_of_year"]),
                        "is_primary": "true", "calendar_code": "main",
                    ]
                )
            }
        }
    }
}
