import Indicators
import Records
import Scoring

/// A made-up district, close to the sketches of the design.
enum SampleRoster {
    /// The run that all samples belong to.
    static func run(id: Int64 = 7, district: String = "Harbor Point Regional") -> Scoring.Run {
        Scoring.Run(
            id: id,
            districtID: "9999",
            districtName: district,
            schoolYear: SchoolYear(endingIn: 2026),
            asOf: day("2025-11-14"),
            ruleSet: "waymark-default 1.0",
            ruleSetDigest: "",
            softwareVersion: "0.1.0",
            createdAt: "2025-11-14T18:00:00Z",
            isSynthetic: true
        )
    }

    static func day(_ text: String) -> SchoolDate {
        SchoolDate(text) ?? SchoolDate(dayNumber: 0)
    }

    /// Six schools, eleven named students and others to fill the lists; the same at each call.
    static func harborPoint(others: Int = 120) -> Roster {
        var draft = RosterDraft()
        for person in cast { draft.add(person) }
        var numbers = Numbers(seed: 20_251_114)
        for number in 0..<others { draft.add(filler(number, &numbers)) }
        return draft.roster(schools: schools)
    }

    /// One school with the given people only.
    static func small(_ people: [Person]) -> Roster {
        var draft = RosterDraft()
        for person in people { draft.add(person) }
        return draft.roster(schools: [
            RosterSchool(id: "0505", name: "Dunes Academy", grades: "9–12")
        ])
    }

    /// A student without any record.
    static let newcomer = Person(
        "1201",
        "Park, Min-seo",
        school: 0,
        grade: .grade9,
        tier: .notAvailable,
        why: "no attendance recorded"
    )

    static let schools = [
        RosterSchool(id: "0505", name: "Harbor Point High", grades: "9–12"),
        RosterSchool(id: "0305", name: "Tidewater Middle", grades: "6–8"),
        RosterSchool(id: "0605", name: "Quarry Voc-Tech", grades: "9–12"),
        RosterSchool(id: "0010", name: "Saltmarsh Elementary", grades: "K–5"),
        RosterSchool(id: "0015", name: "Lighthouse Elementary", grades: "K–5"),
        RosterSchool(id: "0900", name: "Dunes Academy", grades: ""),
    ]

    static let counselors = [
        RosterCounselor(id: "T100", name: "R. Cole"),
        RosterCounselor(id: "T101", name: "A. Osei"),
    ]

    private static func filler(_ number: Int, _ numbers: inout Numbers) -> Person {
        let tier: Tier = [.low, .low, .low, .low, .moderate, .moderate, .high][numbers.next(7)]
        let school = numbers.next(5)
        let grades: [GradeLevel] =
            school >= 3
            ? [.grade1, .grade3, .grade5]
            : school == 1 ? [.grade6, .grade7, .grade8] : [.grade9, .grade10, .grade11, .grade12]
        let attendance =
            (tier == .low ? 92_000 : tier == .high ? 71_000 : 84_000) + numbers.next(70) * 100
        let failures = tier == .low ? 0 : tier == .high ? 3 : 1
        return Person(
            String(2000 + number),
            "Sample, Person \(number)",
            school: school,
            grade: grades[numbers.next(grades.count)],
            tier: tier,
            why: tier == .low ? nil : "\(failures) F · absent \(100 - attendance / 1000) %",
            attendance: attendance,
            failures: failures,
            gpa: 900 + numbers.next(300) * 10,
            before: [.low, .moderate, tier][numbers.next(3)],
            triggers: tier == .low ? [] : ["course_failures_term"]
        )
    }
}

/// Numbers that look random and are the same in each run.
struct Numbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(max(1, bound)))
    }
}
