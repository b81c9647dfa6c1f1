import Records

extension MessyDistrict {
    private static let categories = [
        "present", "excused_absence", "excused_absence", "unexcused_absence", "unexcused_absence",
        "tardy", "tardy", "early_departure", "partial", "in_school_suspension",
        "out_of_school_suspension", "remote_present", "unmapped",
    ]

    /// Daily rows, totals, both or neither, by school and by student.
    mutating func makeAttendance() {
        let recording = schools.indices.filter { _ in dice.percent(75) }
        for student in students {
            let isRecorded = dice.percent(90)
            var taken: Set<String> = []
            var told = Self.start.advanced(by: -100)
            for stay in student.stays where !stay.isNoShow {
                if recording.contains(stay.school), isRecorded {
                    record(student, stay, &taken)
                }
                if !recording.contains(stay.school) || dice.percent(20) {
                    sumUp(student, stay, &told)
                }
            }
        }
    }

    private mutating func record(_ student: Student, _ stay: Stay, _ taken: inout Set<String>) {
        let isComplete = years[2].snapshot.attendanceMode == .complete
        let school = schools[stay.school]
        // Bad weeks make runs; a day in them may be missed in part.
        var isBad = false
        for date in school.calendars[stay.calendar] ?? [] {
            guard date >= stay.entry, stay.exit.map({ date <= $0 }) ?? true else { continue }
            if dice.percent(15) { isBad.toggle() }
            guard dice.percent(isBad ? 85 : isComplete ? 92 : 5) else { continue }
            guard taken.insert("\(date)").inserted else { continue }
            let isPresent = isComplete && !isBad && dice.percent(90)
            years[2].add(
                .attendance,
                [
                    "student_id": student.id, "org_id": school.id, "date": date.description,
                    "category": isPresent ? "present" : dice.pick(Self.categories),
                    "portion_absent": isPresent
                        ? nil
                        : dice.pick([nil, nil, nil, "0", "0.25", "0.499", "0.5", "0.333", "1"]),
                ]
            )
        }
    }

    /// Totals of two spans that do not overlap; what is not told stays unknown.
    private mutating func sumUp(_ student: Student, _ stay: Stay, _ told: inout SchoolDate) {
        let tells = dice.percent(70)
        for part in 0...1 where dice.percent(70) {
            let start = stay.entry.advanced(by: part * 60)
            guard start > told else { continue }
            told = start.advanced(by: 50)
            let membership = dice.number(0...40)
            let attended = dice.number((membership * 3 / 4)...membership)
            years[2].add(
                .attendanceSummary,
                [
                    "student_id": student.id, "org_id": schools[stay.school].id,
                    "period_start": start.description,
                    "period_end": start.advanced(by: 50).description,
                    "membership_days": "\(membership)",
                    "attended_days": attended == membership ? "\(attended)" : "\(attended).5",
                    "excused_days": dice.maybe(tells ? 95 : 0, "1.5"),
                    "unexcused_days": dice.maybe(tells ? 95 : 0, "\(dice.number(0...3))"),
                    "tardy_count": dice.maybe(80, "\(dice.number(0...9))"),
                ]
            )
        }
    }
}
