import Records

/// The small tables around a student: statuses, programmes, plans, supports, local measures, counselor.
enum SupportModel {
    static func add(
        to records: inout StudentYear,
        _ person: Person,
        _ life: LifeYear,
        _ builder: StudentYearBuilder
    ) {
        var draw = Draw(builder.plan.seed, .support, person.identity.number, life.year)
        let school = life.move?.to ?? life.school
        records.counselor = Staffing.counselor(of: person.identity.number, at: school)
        attributes(&records, life, builder.calendar)
        if life.grade >= 9 { highSchool(&records, life, builder.calendar, &draw) }
        localMeasures(&records, person.traits, life, builder.calendar, &draw)
        supports(&records, person.traits, life, builder.calendar, &draw)
    }

    private static func attributes(
        _ records: inout StudentYear,
        _ life: LifeYear,
        _ calendar: SchoolCalendar
    ) {
        let id = records.identity.studentID
        let start = calendar.days[life.entry].description
        let held = [
            (records.identity.isLowIncome, "low_income"),
            (records.identity.isLearnerOfEnglish, "english_learner"),
            (records.identity.hasSpecialEducation, "special_education"),
        ]
        for (has, name) in held where has {
            records.extras.append((.studentAttributes, [id, name, start, "true"]))
        }
    }

    private static func highSchool(
        _ records: inout StudentYear,
        _ life: LifeYear,
        _ calendar: SchoolCalendar,
        _ draw: inout Draw
    ) {
        let id = records.identity.studentID
        let start = calendar.days[life.entry].description
        if life.isVocational {
            let trade = records.identity.number % FolderTables.trades.count
            records.extras.append(
                (
                    .programParticipations,
                    [
                        id, "CH74-\(FolderTables.trades[trade].code)", start,
                        life.grade >= 11 ? "concentrator" : "enrolled", "", "",
                    ]
                )
            )
        } else if life.grade >= 10, records.identity.number % 9 == 0 {
            records.extras.append(
                (
                    .programParticipations,
                    [id, "EARLY-COLLEGE", start, "enrolled", "", String(3 * (life.grade - 9))]
                )
            )
        }
        let isDone = calendar.isComplete && draw.chance(820_000)
        let due = day(life.year, 6, 1)
        let status = isDone ? "complete" : draw.chance(700_000) ? "in_progress" : "not_started"
        let titles = ["Goals and vision", "Résumé", "Postsecondary options", "Transition plan"]
        records.extras.append(
            (
                .mycapMilestones,
                [
                    id, "G\(life.grade)-\(life.year)", "career", titles[life.grade - 9],
                    code(ofGrade: life.grade), status, due.description,
                    isDone ? day(life.year, 5, 1 + draw.below(28)).description : "",
                ]
            )
        )
        if life.grade == 12 { graduation(&records, calendar) }
    }

    private static func graduation(_ records: inout StudentYear, _ calendar: SchoolCalendar) {
        let asOf = min(calendar.asOf, day(calendar.year, 6, 30)).description
        for (subject, _, units) in FolderTables.requirements {
            let earned = records.transcript.count {
                $0.grade >= 9 && $0.passed && $0.course.subject == subject
            }
            let running =
                calendar.isComplete
                ? 0 : records.courses.count { $0.course.subject == subject }
            let status =
                earned >= units
                ? "met"
                : earned + running >= units ? "on_track" : running > 0 ? "at_risk" : "not_met"
            records.extras.append(
                (
                    .graduationStatus,
                    [
                        records.identity.studentID, "masscore", subject, asOf, String(earned),
                        String(running), status,
                    ]
                )
            )
        }
    }

    private static func localMeasures(
        _ records: inout StudentYear,
        _ traits: Traits,
        _ life: LifeYear,
        _ calendar: SchoolCalendar,
        _ draw: inout Draw
    ) {
        let value = 50 + (traits.ability * 14 + draw.normal() * 9) / 1_000
        guard life.grade <= 3, life.entry < 20, calendar.recorded > 20 else { return }
        records.extras.append(
            (
                .localIndicators,
                [
                    records.identity.studentID, "reading_screener", calendar.days[20].description,
                    String(max(1, min(99, value))),
                ]
            )
        )
    }

    private static func supports(
        _ records: inout StudentYear,
        _ traits: Traits,
        _ life: LifeYear,
        _ calendar: SchoolCalendar,
        _ draw: inout Draw
    ) {
        let isChosen = draw.chance(traits.engagement < -900 ? 260_000 : 15_000)
        let begins = 30 + draw.below(50)
        let last = min(life.exit ?? 180, calendar.recorded)
        guard isChosen, life.entry < begins, begins + 20 < last else { return }
        let focus =
            life.absence > 100_000 ? "attendance" : life.failures > 0 ? "course" : "wellbeing"
        addIntervention(&records, focus, begins, calendar, &draw)
        if draw.chance(500_000) { addNote(&records, begins, calendar, &draw) }
    }

    private static func addIntervention(
        _ records: inout StudentYear,
        _ focus: String,
        _ begins: Int,
        _ calendar: SchoolCalendar,
        _ draw: inout Draw
    ) {
        let student = records.identity.studentID
        let key = "\(student)-\(calendar.year % 100)"
        let isOver = calendar.isComplete
        records.extras.append(
            (
                .interventions,
                [
                    "I\(key)", student, focus == "course" ? "Tutoring" : "Check-in/Check-out",
                    String(1 + draw.below(3)), focus, records.counselor ?? "",
                    calendar.days[begins].description, calendar.days[begins + 40].description,
                    isOver ? calendar.days[begins + 40].description : "",
                    isOver ? "completed" : "active", "30",
                    isOver ? draw.pick(["improved", "no_change", "worse", "unknown"]) : "",
                ]
            )
        )
        for session in 0..<3 {
            records.extras.append(
                (
                    .interventionSessions,
                    [
                        "S\(key)-\(session)", "I\(key)",
                        calendar.days[begins + 1 + session * 5].description, "30",
                        draw.pick(["yes", "yes", "yes", "no", "excused"]),
                    ]
                )
            )
        }
    }

    private static func addNote(
        _ records: inout StudentYear,
        _ begins: Int,
        _ calendar: SchoolCalendar,
        _ draw: inout Draw
    ) {
        let texts = [
            "Called home; family asked for the bus schedule.",
            "Met with the student, \"feels behind\" in two classes.",
            "Team meeting:\nweekly check-in agreed, review in six weeks.",
            "Offered homework club on Tuesdays.",
        ]
        let hex = Array("0123456789abcdef")
        let digits = (0..<32).map { _ in hex[draw.below(16)] }
        let parts = [0..<8, 8..<12, 12..<16, 16..<20, 20..<32].map { String(digits[$0]) }
        records.extras.append(
            (
                .notes,
                [
                    parts.joined(separator: "-"), records.identity.studentID,
                    "\(calendar.days[begins])T14:30:00Z", records.counselor ?? "", "team",
                    "contact", draw.pick(texts),
                ]
            )
        )
    }
}
