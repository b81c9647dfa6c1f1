import Indicators
import Records
import Scoring
import Testing

@testable import Dashboard

/// Random filters of random students, against a plain question about each student.
@Suite struct FilterOracleTests {
    /// A term as it is typed, and the question that it is.
    private struct Sample {
        var text: String
        var holds: (Person) -> Bool
    }

    @Test(arguments: 0..<40)
    func aFilterListsExactlyThoseWhoPassEachQuestion(_ seed: Int) throws {
        var numbers = Numbers(seed: UInt64(seed) &* 104_729 &+ 11)
        let people = (0..<numbers.next(120)).map { Self.person($0, &numbers) }
        var draft = RosterDraft()
        for person in people { draft.add(person) }
        var plain = draft.roster(schools: SampleRoster.schools)
        let earlier = Self.earlier(people, &numbers)
        let day = SampleRoster.day("2025-10-15")
        plain.earlier.add(EarlierRuns.Tiers(asOf: day, earlier, of: plain), days: 30)
        let fields = FilterFields(of: plain)
        let queries = [RosterQuery(plain), RosterQuery(plain.inNameOrder())]
        for _ in 0..<60 {
            let samples = (0..<(1 + numbers.next(4))).map { _ in
                Self.sample(&numbers, earlier, hasRunBefore: plain.hasPrevious)
            }
            let text = samples.map(\.text).joined(separator: " ")
            let expected = Set(
                people.filter { person in samples.allSatisfy { $0.holds(person) } }.map(\.id)
            )
            let filter = try StudentFilter(text, fields)
            for query in queries {
                #expect(FilterSamples.ids(filter, in: query) == expected, "\(text)")
            }
            try expectRoundTrip(filter, fields, text)
        }
    }

    /// The usual spelling means the same, and there is a phrase for each term.
    private func expectRoundTrip(_ filter: StudentFilter, _ fields: FilterFields, _ text: String)
        throws
    {
        let spelled = StudentFilter(filter.terms).text
        let again = try StudentFilter(spelled, fields)
        #expect(again.terms == filter.terms, "\(text) became \(spelled)")
        let words = filter.words(in: fields.roster)
        #expect(words.count == filter.terms.count)
        #expect(words.allSatisfy { $0.count > 2 }, "\(text): \(words)")
    }

    private static func person(_ number: Int, _ numbers: inout Numbers) -> Person {
        func maybe(_ value: Int, _ numbers: inout Numbers) -> Int? {
            numbers.next(5) == 0 ? nil : value
        }
        let grades: [GradeLevel?] = GradeLevel.allCases + [nil]
        let triggers = ["attendance_rate", "course_failures_term", "suspensions"]
        return Person(
            "\(numbers.next(3))0\(number)",
            "\(["Diaz", "Osei", "Cole"][numbers.next(3)]), \(["Ana", "Ben"][numbers.next(2)])",
            school: numbers.next(7) - 1,
            grade: grades[numbers.next(grades.count)],
            tier: Tier.allCases[numbers.next(4)],
            why: nil,
            attendance: maybe(88_000 + numbers.next(40) * 100, &numbers),
            failures: maybe(numbers.next(5), &numbers),
            gpa: maybe(numbers.next(400) * 10, &numbers),
            ela: maybe(1 + numbers.next(4), &numbers),
            before: numbers.next(4) == 0 ? nil : Tier.allCases[numbers.next(4)],
            triggers: triggers.filter { _ in numbers.next(3) == 0 },
            counselor: numbers.next(3) - 1
        )
    }

    private static func earlier(_ people: [Person], _ numbers: inout Numbers) -> [String: Tier] {
        var tiers: [String: Tier] = [:]
        for person in people where numbers.next(3) > 0 {
            tiers[person.id] = Tier.allCases[numbers.next(4)]
        }
        return tiers
    }

    private static func sample(
        _ numbers: inout Numbers,
        _ earlier: [String: Tier],
        hasRunBefore: Bool
    ) -> Sample {
        let sample = positive(&numbers, earlier, hasRunBefore: hasRunBefore)
        guard numbers.next(4) == 0 else { return sample }
        return Sample(text: "-" + sample.text) { !sample.holds($0) }
    }

    private static func positive(
        _ numbers: inout Numbers,
        _ earlier: [String: Tier],
        hasRunBefore: Bool
    ) -> Sample {
        switch numbers.next(hasRunBefore ? 13 : 11) {
        case 0: return tier(&numbers)
        case 1: return comparison("att", 880 + numbers.next(400), 10, &numbers) { $0.attendance }
        case 2: return comparison("gpa", numbers.next(400), 100, &numbers) { $0.gpa }
        case 3: return failures(&numbers)
        case 4: return grades(&numbers)
        case 5: return school(&numbers)
        case 6: return counselor(&numbers)
        case 7: return trigger(&numbers)
        case 8:
            let start = "\(numbers.next(3))0\(numbers.next(3))"
            return Sample(text: "id:\(start)") { $0.id.hasPrefix(start) }
        case 9:
            let word = ["diaz", "ana", "COLE", "en, o", "zz"][numbers.next(5)]
            return Sample(text: "name:\"\(word)\"") { person in
                let name = person.name.lowercased().split(separator: ", ")
                return word.lowercased().split(separator: ", ").allSatisfy { part in
                    name.contains { $0.contains(part) }
                }
            }
        case 10:
            return Sample(text: "new:30d") { person in
                // Where nobody was scored then, nobody is new.
                !earlier.isEmpty && isNewOrWorse(person, than: earlier[person.id])
            }
        case 11:
            return Sample(text: "new") { isNewOrWorse($0, than: $0.before) }
        default:
            let before = Tier.allCases[numbers.next(4)]
            return Sample(text: "before:\(before.rawValue)") { $0.before == before }
        }
    }

    private static func isNewOrWorse(_ person: Person, than before: Tier?) -> Bool {
        guard person.tier == .high || person.tier == .moderate else { return false }
        guard let before else { return true }
        return person.tier < before
    }

    private static func tier(_ numbers: inout Numbers) -> Sample {
        let tiers = Tier.allCases.filter { _ in numbers.next(2) == 0 } + [.moderate]
        let list = tiers.map(\.word).joined(separator: numbers.next(2) == 0 ? "," : "|")
        return numbers.next(3) == 0
            ? Sample(text: "tier!=\(list)") { !tiers.contains($0.tier) }
            : Sample(text: "tier:\(list)") { tiers.contains($0.tier) }
    }

    private static func comparison(
        _ field: String,
        _ number: Int,
        _ scale: Int,
        _ numbers: inout Numbers,
        _ value: @escaping (Person) -> Int?
    ) -> Sample {
        let places = scale == 10 ? 1 : 2
        let text = Ratio(Int64(number), over: Int64(scale)).text(places: places)
        let bound = number * 1000 / scale
        let compare: [(String, (Int, Int) -> Bool)] = [
            ("<", { $0 < $1 }), ("<=", { $0 <= $1 }), (">", { $0 > $1 }), (">=", { $0 >= $1 }),
            ("=", { $0 == $1 }), ("!=", { $0 != $1 }),
        ]
        let (sign, holds) = compare[numbers.next(6)]
        return Sample(text: "\(field)\(sign)\(text)") { person in
            value(person).map { holds($0, bound) } ?? false
        }
    }

    private static func failures(_ numbers: inout Numbers) -> Sample {
        let (low, single) = (numbers.next(3), numbers.next(5))
        let high = low + numbers.next(2)
        return Sample(text: "f:\(low)..\(high)|\(single),unknown") { person in
            guard let failures = person.failures else { return true }
            return (low...high).contains(failures) || failures == single
        }
    }

    private static func grades(_ numbers: inout Numbers) -> Sample {
        let low = numbers.next(10)
        let high = low + numbers.next(3)
        let text = low == 0 ? "K" : "\(low)"
        switch numbers.next(4) {
        case 0:
            return Sample(text: "grade>=\(text)") { ($0.grade?.number).map { $0 >= low } ?? false }
        case 1:
            return Sample(text: "grade!=\(text)") { person in
                person.grade.map { $0.number != low } ?? false
            }
        case 2: return Sample(text: "grade:SP,unknown") { $0.grade == nil || $0.grade == .beyond12 }
        default:
            return Sample(text: "grade:\(text)..\(high == 0 ? "K" : "\(high)")") { person in
                (person.grade?.number).map { (low...high).contains($0) } ?? false
            }
        }
    }

    private static func school(_ numbers: inout Numbers) -> Sample {
        let schools = SampleRoster.schools
        switch numbers.next(3) {
        case 0:
            let place = numbers.next(schools.count)
            return Sample(text: "school:\(schools[place].id)") { $0.school == place }
        case 1:
            return Sample(text: "school:elementary,unknown") { [3, 4, -1].contains($0.school) }
        default: return Sample(text: "school!=harbor") { $0.school > 0 }
        }
    }

    private static func counselor(_ numbers: inout Numbers) -> Sample {
        switch numbers.next(3) {
        case 0: return Sample(text: "counselor:cole") { $0.counselor == 0 }
        case 1: return Sample(text: "coun:none,T101") { $0.counselor != 0 }
        default: return Sample(text: "counselor!=none") { $0.counselor >= 0 }
        }
    }

    private static func trigger(_ numbers: inout Numbers) -> Sample {
        switch numbers.next(4) {
        case 0:
            return Sample(text: "trigger:absence,suspensions") { person in
                person.triggers.contains("attendance_rate")
                    || person.triggers.contains("suspensions")
            }
        case 1: return Sample(text: "trigger:none") { $0.triggers.isEmpty }
        case 2: return Sample(text: "trigger!=f") { !$0.triggers.contains("course_failures_term") }
        default:
            let number = numbers.next(3)
            return Sample(text: "triggers>\(number)") { $0.triggers.count > number }
        }
    }
}
