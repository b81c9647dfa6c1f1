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
            var told: Set<String> = []
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
            guard taken.insert("\(school.id) \(date)").inserted else { continue }
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

    /// Totals of spans apart, growing from one day or lapping over each other; what is not told stays unknown.
    private mutating func sumUp(_ student: Student, _ stay: Stay, _ told: inout Set<String>) {
        let tells = dice.percent(70)
        let parts: [(start: Int, length: Int)] = dice.pick([
            [(0, 50), (60, 50)], [(0, 40), (0, 80), (0, 120)], [(0, 40), (20, 60), (90, 30)],
            [(0, 30), (20, 40), (50, 40)], [(0, 90), (60, 30)], [(0, 50), (50, 50)],
        ])
        for part in parts where dice.percent(80) {
            let start = stay.entry.advanced(by: part.start)
            let end = start.advanced(by: part.length)
            guard told.insert("\(stay.school) \(start) \(end)").inserted else { continue }
            let membership = dice.number(0...40)
            let attended = dice.number((membership * 3 / 4)...membership)
            years[2].add(
                .attendanceSummary,
                [
                    "student_id": student.id, "org_id": schools[stay.school].id,
                    "period_start": start.description,
                    "period_end": end.description,
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
