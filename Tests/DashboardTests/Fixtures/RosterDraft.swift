import Indicators
import Records
import Scoring

/// A roster while it is being written down.
struct RosterDraft {
    private var people: [Person] = []

    mutating func add(_ person: Person) { people.append(person) }

    func roster(schools: [RosterSchool]) -> Roster {
        var roster = Roster(run: SampleRoster.run())
        roster.schools = schools
        roster.counselors = SampleRoster.counselors
        let names = ["attendance_rate", "course_failures_term", "suspensions", "credits_behind"]
        roster.triggerNames = names
        var text = TextColumn()
        for person in people {
            roster.studentIDs.append(person.id)
            roster.names.append(person.name)
            text.append(person.name)
            roster.school.append(Int16(person.school))
            roster.grade.append(Int8(person.grade?.ordinal ?? -1))
            roster.counselor.append(Int16(person.counselor))
            roster.tier.append(UInt8(person.tier.ordinal))
            roster.milestone.append(milestone(of: person))
            roster.level.append(-1)
            roster.why.append(person.why)
            roster.triggerBits.append(bits(person.triggers, names))
            roster.previousTier.append(UInt8(person.before?.ordinal ?? 255))
        }
        roster.searchKeys = NameFolding.fold(text)
        roster.columns = columns()
        return roster
    }

    private func milestone(of person: Person) -> UInt8 {
        let ahead = person.grade?.number.flatMap { Milestone.ahead(ofGrade: $0).first }
        return UInt8(ahead?.ordinal ?? 255)
    }

    private func bits(_ triggers: [String], _ names: [String]) -> UInt64 {
        triggers.reduce(0) { bits, trigger in
            bits | (names.firstIndex(of: trigger).map { 1 << UInt64($0) } ?? 0)
        }
    }

    private func columns() -> [RosterColumn] {
        func column(_ definition: IndicatorDefinition, _ value: (Person) -> Int?) -> RosterColumn {
            RosterColumn(
                definition: definition,
                thousandths: people.map { value($0).map(Int32.init) ?? RosterColumn.unknown }
            )
        }
        return [
            column(Definitions.attendance) { $0.attendance },
            column(Definitions.failures) { $0.failures.map { $0 * 1000 } },
            column(Definitions.gpa) { $0.gpa },
            column(Definitions.ela) { $0.ela.map { $0 * 1000 } },
            column(Definitions.math) { $0.math.map { $0 * 1000 } },
            column(Definitions.suspensions) { $0.suspensions.map { $0 * 1000 } },
        ]
    }
}

/// Definitions of indicators, as far as screens show them.
enum Definitions {
    static let attendance = define(
        "attendance_rate",
        "Attendance rate",
        "Att%",
        .attendance,
        .percent,
        higherIsWorse: false
    )
    static let failures = define(
        "course_failures_term",
        "Courses failed this term",
        "F",
        .courses,
        .count
    )
    static let gpa = define("gpa", "GPA", "GPA", .courses, .gradePoints, higherIsWorse: false)
    static let ela = define(
        "mcas_ela_level",
        "MCAS ELA level",
        "ELA",
        .assessment,
        .level,
        higherIsWorse: false
    )
    static let math = define(
        "mcas_math_level",
        "MCAS math level",
        "Math",
        .assessment,
        .level,
        higherIsWorse: false
    )
    static let suspensions = define("suspensions", "Suspensions", "Susp", .behavior, .count)
    static let unexcused = define(
        "unexcused_absences",
        "Unexcused absences",
        "Unex",
        .attendance,
        .days
    )
    static let retained = define("retained", "Repeats the grade", "Ret", .mobility, .yesNo)

    private static func define(
        _ id: String,
        _ title: String,
        _ heading: String,
        _ topic: IndicatorTopic,
        _ unit: IndicatorUnit,
        higherIsWorse: Bool = true
    ) -> IndicatorDefinition {
        IndicatorDefinition(
            id: id,
            title: title,
            heading: heading,
            topic: topic,
            unit: unit,
            higherIsWorse: higherIsWorse,
            formula: "",
            window: "",
            unknownWhen: "",
            source: ""
        )
    }
}
