import Indicators
import Records
import Testing

/// What must hold of every indicator, those to come included.
struct IndicatorLawsTests {
    static let all: [any Indicator] = Indicators.all + [LocalIndicator("club")]
    static let asOf = "2025-12-01"

    /// Everything that indicators say of each student, by id, as text.
    private func everything(_ facts: Facts) -> [String: [String]] {
        var said: [String: [String]] = [:]
        for indicator in Self.all {
            let readings = indicator.readings(of: 0..<facts.students.count, in: facts)
            for student in readings.indices {
                let detail = indicator.detail(of: student, in: facts) ?? "-"
                let period = indicator.period(of: student, in: facts)
                said[facts.students[student], default: []].append(
                    "\(indicator.id): \(text(readings[student])) \(detail) \(period)"
                )
            }
        }
        return said
    }

    private func text(_ reading: Reading) -> String {
        switch reading {
        case .value(let ratio): ratio.text(places: 6)
        case .unknown(let reason): reason.rawValue
        }
    }

    @Test(arguments: 1...12)
    func readingsDoNotDependOnRowOrderOrBatchSizeOrTime(seed: Int) {
        let district = MadeUpDistrict.random(seed: UInt64(seed))
        let first = everything(district.facts(asOf: Self.asOf))
        #expect(first.count == 12)
        #expect(everything(district.facts(asOf: Self.asOf)) == first)
        #expect(everything(district.facts(asOf: Self.asOf, batchSize: 7)) == first)
        #expect(everything(district.facts(asOf: Self.asOf, batchSize: 1)) == first)
        for shuffle in 1...3 {
            let shuffled = district.facts(
                asOf: Self.asOf,
                batchSize: 11,
                shuffledBy: UInt64(shuffle)
            )
            #expect(everything(shuffled) == first)
        }
    }

    @Test(arguments: 1...12)
    func valuesLieBetweenLowestAndHighest(seed: Int) {
        let facts = MadeUpDistrict.random(seed: UInt64(seed)).facts(asOf: Self.asOf)
        for indicator in Self.all {
            let definition = indicator.definition
            for reading in indicator.readings(of: 0..<facts.students.count, in: facts) {
                guard let value = reading.value else { continue }
                #expect(value.double.isFinite)
                if let lowest = definition.lowest { #expect(value >= lowest, "\(definition.id)") }
                if let highest = definition.highest {
                    #expect(value <= highest, "\(definition.id)")
                }
            }
        }
    }

    @Test func everyIndicatorIsKnownOfSomeRandomStudent() {
        var known: Set<String> = []
        for seed in 1...12 {
            let facts = MadeUpDistrict.random(seed: UInt64(seed)).facts(asOf: "2026-06-30")
            for indicator in Self.all
            where indicator.readings(of: 0..<facts.students.count, in: facts).contains(where: {
                $0.value != nil
            }) {
                known.insert(indicator.id)
            }
        }
        #expect(Set(Self.all.map(\.id)).subtracting(known) == [])
    }

    /// The tables without which the indicators of a topic, or of an id, must not know anything.
    private func tables(_ definition: IndicatorDefinition) -> Set<TableName> {
        switch definition.id {
        case "gpa_cumulative", "past_course_failures", "credits_earned", "grade9_on_track":
            return [.transcript]
        case "credits_behind": return [.transcript]
        case "suspensions", "suspension_days": return [.disciplineActions]
        case "schools_attended", "retained", "over_age": return [.enrollments]
        default: break
        }
        switch definition.topic {
        case .attendance: return [.attendance, .attendanceSummary]
        case .courses: return [.marks]
        case .assessment: return [.assessmentResults]
        case .behavior: return [.incidents, .incidentParticipants]
        case .local: return [.localIndicators]
        case .mobility: return []
        }
    }

    @Test(arguments: 1...4)
    func unknownNeverBecomesZeroWhenTheTableIsAbsent(seed: Int) {
        for indicator in Self.all {
            let district = MadeUpDistrict.random(
                seed: UInt64(seed),
                without: tables(indicator.definition)
            )
            let facts = district.facts(asOf: Self.asOf)
            for student in 0..<facts.students.count {
                let reading = indicator.reading(of: student, in: facts)
                // Grade 9 begins with no credits behind, by definition.
                if indicator.id == "credits_behind", facts.enrollment.grade[student] == .grade9 {
                    continue
                }
                #expect(reading.value == nil, "\(indicator.id)")
            }
        }
    }

    @Test func nothingAtAllIsNobody() {
        let facts = FactsBuilder(asOf: SchoolDate("2025-12-01")).facts()
        for indicator in Self.all {
            #expect(indicator.readings(of: 0..<facts.students.count, in: facts).isEmpty)
        }
        #expect(facts.activeStudents.isEmpty)
    }

    @Test func studentsWithoutAnyOtherRecordAreUnknownEverywhere() {
        var district = MadeUpDistrict()
        district.add(.students, ["student_id": "A", "first_name": "X", "last_name": "Y"])
        let facts = district.facts(asOf: "2025-12-01")
        for indicator in Self.all {
            #expect(indicator.reading(of: 0, in: facts).value == nil, "\(indicator.id)")
            #expect(indicator.detail(of: 0, in: facts) == nil, "\(indicator.id)")
        }
    }

    @Test func twentyThousandStudentsAreFolded() {
        var district = MadeUpDistrict.school(30)
        let days = MadeUpDistrict.schoolDays(30)
        for number in 0..<20_000 { district.addStudent("P\(number)") }
        for number in stride(from: 0, to: 20_000, by: 4) {
            district.attend("P\(number)", days[29], "unexcused_absence")
        }
        let facts = district.facts(asOf: days[29])
        let rates = Indicators.named("attendance_rate")?.readings(of: 0..<20_000, in: facts) ?? []
        #expect(rates.count == 20_000)
        #expect(rates.count { $0 == .number(100) } == 15_000)
        #expect(rates.count { $0 == .number(2900, over: 30) } == 5_000)
    }
}
