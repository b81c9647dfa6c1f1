import Indicators
import Records
import Scoring

/// A run with random scores and a roster, all parts filled.
struct RandomRun {
    var roster: Roster
    var scores: [Score] = []
    var students = TextIndex()

    static func run(
        asOf: String = "2026-01-15",
        ruleSet: String = "ma-hs 1.0",
        district: String = "0999"
    ) -> Run {
        Run(
            districtID: district,
            districtName: "Springvale",
            schoolYear: SchoolYear(endingIn: 2026),
            asOf: SchoolDate(asOf) ?? SchoolDate(dayNumber: 0),
            ruleSet: ruleSet,
            ruleSetDigest: "ab12",
            softwareVersion: "0.1",
            createdAt: "2026-01-16T07:00:00Z",
            isSynthetic: true
        )
    }

    init(_ run: Run, seed: UInt64, students count: Int) {
        var random = SeededGenerator(state: seed)
        roster = Roster(run: run)
        roster.schools = [
            RosterSchool(id: "s1", name: "Élan High", grades: "9–12"),
            RosterSchool(id: "s2", name: "Birch Lane", grades: ""),
        ]
        roster.counselors = [RosterCounselor(id: "c1", name: "R. Cole")]
        roster.triggerNames = ["absence_rate", "course_failures"]
        for number in 0..<count { addRow(number, &random) }
        roster.columns = [
            RosterColumn(
                definition: Self.definition("absence_rate", highest: Ratio(100)),
                thousandths: (0..<count).map { _ in
                    Bool.random(using: &random)
                        ? RosterColumn.unknown : Int32.random(in: -9...99_999, using: &random)
                }
            ),
            RosterColumn(
                definition: Self.definition("course_failures", highest: nil),
                thousandths: (0..<count).map { $0 == 0 ? Int32.max : Int32($0) * 1000 }
            ),
        ]
    }

    private static func definition(_ id: String, highest: Ratio?) -> IndicatorDefinition {
        IndicatorDefinition(
            id: id,
            title: "Title of \(id)",
            heading: "head",
            topic: .attendance,
            unit: .percent,
            higherIsWorse: id == "absence_rate",
            lowest: Ratio(1, over: 3),
            highest: highest,
            formula: "a ÷ b",
            denominator: "days",
            window: "year to date",
            unknownWhen: "no days",
            source: "DESE"
        )
    }

    private mutating func addRow(_ number: Int, _ random: inout SeededGenerator) {
        let id = Sample.id(number)
        let student = students.insert(id)
        let tier = Tier.allCases.randomElement(using: &random) ?? .low
        let milestone = number % 5 == 4 ? nil : Milestone.allCases.randomElement(using: &random)
        roster.studentIDs.append(id)
        roster.names.append("Diaz, Ana")
        roster.searchKeys.append("diaz ana")
        roster.school.append(Int16(number % 3) - 1)
        roster.grade.append(number % 7 == 0 ? -1 : Int8(number % 17))
        roster.counselor.append(Int16(number % 2) - 1)
        roster.tier.append(UInt8(tier.ordinal))
        roster.milestone.append(milestone.map { UInt8($0.ordinal) } ?? 255)
        roster.level.append(Int8(number % 6) - 1)
        roster.why.append(number % 4 == 0 ? nil : "4 Fs · absent 13 %")
        roster.triggerBits.append(number == 0 ? .max : UInt64(number % 4))
        roster.previousTier.append(255)
        if let milestone { addScores(student, milestone, tier, &random) }
    }

    private static func trigger(_ number: Int, _ day: SchoolDate) -> Trigger {
        let start = number == 0 ? nil : day.advanced(by: -9)
        return Trigger(
            indicator: "absence_rate",
            value: Ratio(Int64(number), over: 39),
            valueText: "12.8 %",
            detail: number == 1 ? "absent 5 of 39 days" : nil,
            threshold: "≥ 10 %",
            tier: .high,
            level: number == 2 ? 4 : nil,
            period: Period(start: start, end: day, name: number == 1 ? "Q1" : nil),
            brief: "absent 13 %"
        )
    }

    private mutating func addScores(
        _ student: Int,
        _ milestone: Milestone,
        _ tier: Tier,
        _ random: inout SeededGenerator
    ) {
        let day = SchoolDate(dayNumber: 20_460)
        for place in 0..<Int.random(in: 1...3, using: &random) {
            let count = Int.random(in: 0...3, using: &random)
            let triggers = (0..<count).map { Self.trigger($0, day) }
            let gaps = (0..<Int.random(in: 0...2, using: &random)).map {
                Gap(indicator: "gap_\($0)", reason: UnknownReason.allCases[$0])
            }
            scores.append(
                Score(
                    student: student,
                    milestone: milestone,
                    ruleSet: "set \(place)",
                    tier: tier,
                    level: place == 0 ? nil : place,
                    triggers: triggers,
                    gaps: gaps,
                    notAvailableReason: tier == .notAvailable ? "no marks" : nil,
                    indicatorCount: 9
                )
            )
        }
    }
}
