import Records
import Testing

@testable import Indicators

struct MarksBuilderTests {
    private let ids = [
        "course_failures_term", "course_failures_year", "marks_below_65_term",
        "marks_65_to_69_term", "gpa", "course_failures_year_math",
    ]

    private func school() -> MadeUpDistrict {
        var district = MadeUpDistrict.school(180)
        district.addTerms()
        district.addCourse("M", "math")
        district.addCourse("E", "ela")
        district.addStudent("A")
        district.addStudent("B")
        return district
    }

    private func readings(_ facts: Facts) -> [Reading?] {
        ["A", "B"].flatMap { student in ids.map { reading($0, facts, student: student) } }
    }

    @Test func aMarkOfTheDayCountsAndOneOfTheNextDayDoesNot() {
        var district = school()
        district.mark("M", ["letter_mark": "F", "posted_on": "2025-11-12"])
        #expect(
            reading("course_failures_year", district.facts(asOf: "2025-11-11"))
                == .unknown(.noMarks)
        )
        #expect(reading("course_failures_year", district.facts(asOf: "2025-11-12")) == .number(1))
        #expect(reading("course_failures_year", district.facts(asOf: "2025-11-13")) == .number(1))
    }

    @Test func withoutADayTheMarkIsPostedOnTheTermsLast() {
        var district = school()
        district.mark("M", "Q1", ["letter_mark": "F"])
        #expect(reading("gpa", district.facts(asOf: "2025-11-06")) == .unknown(.noMarks))
        #expect(reading("gpa", district.facts(asOf: "2025-11-07")) == .number(0))
    }

    @Test func aDayThatAttendanceTellsIsThatOfThoseWhoAskForIt() {
        var district = school()
        let days = MadeUpDistrict.schoolDays(180)
        district.attend("A", days[60], "tardy")
        for (number, day) in [days[59], days[60], days[61]].enumerated() {
            district.mark(
                ["M", "E", "M"][number],
                ["numeric_mark": "\(60 + number)", "posted_on": day],
                student: number < 2 ? "A" : "B"
            )
        }
        let told = district.facts()
        #expect(told.asOf == SchoolDate(days[60]))
        #expect(readings(told) == readings(district.facts(asOf: days[60])))
        #expect(reading("marks_below_65_term", told) == .number(2))
        #expect(reading("marks_below_65_term", told, student: "B") == .unknown(.noMarks))
        district.year.snapshot.asOf = SchoolDate(days[61])
        let later = district.facts()
        #expect(reading("marks_below_65_term", later, student: "B") == .number(1))
    }

    @Test func aStudentWhoComesBackLaterInTheFileIsTheSame() {
        var grouped = school()
        var split = school()
        let marks: [(String, String, String, [String: String])] = [
            ("A", "M", "Q1", ["letter_mark": "F", "numeric_mark": "50"]),
            ("A", "E", "Q1", ["numeric_mark": "66"]),
            ("A", "M", "Q2", ["numeric_mark": "90"]),
            ("B", "M", "Q1", ["numeric_mark": "61"]),
            ("B", "E", "Q2", ["letter_mark": "D"]),
        ]
        for (student, section, term, cells) in marks {
            grouped.mark(section, term, cells, student: student)
        }
        for place in [3, 0, 4, 2, 1] {
            let (student, section, term, cells) = marks[place]
            split.mark(section, term, cells, student: student)
        }
        let facts = grouped.facts(asOf: "2026-02-01")
        #expect(readings(split.facts(asOf: "2026-02-01")) == readings(facts))
        #expect(readings(split.facts(asOf: "2026-02-01", batchSize: 1)) == readings(facts))
        #expect(reading("course_failures_term", facts) == .number(0))
        #expect(reading("course_failures_year", facts) == .number(1))
    }

    @Test func aLaterTermEndsWhatAnEarlierOneSaid() {
        for order in [["Q1", "Q2"], ["Q2", "Q1"]] {
            var district = school()
            for term in order {
                district.mark(term == "Q1" ? "M" : "E", term, ["numeric_mark": "50"])
            }
            let facts = district.facts(asOf: "2026-02-01")
            #expect(reading("marks_below_65_term", facts) == .number(1))
            #expect(period("course_failures_term", facts)?.name == "Q2")
        }
    }

    @Test func termsOfTheSameDaysAreOne() {
        for order in [["Q1", "K1"], ["K1", "Q1"]] {
            var district = school()
            district.addTerm("K1", "quarter", "2025-09-01", "2025-11-07")
            for (number, term) in order.enumerated() {
                district.mark(["M", "E"][number], term, ["numeric_mark": "50"])
            }
            let facts = district.facts(asOf: "2026-02-01")
            #expect(reading("marks_below_65_term", facts) == .number(2))
            #expect(period("course_failures_term", facts)?.name == "Q1")
        }
    }

    @Test(arguments: 1...8)
    func manyStudentsInAnyOrderHaveTheStandingsOfSortedRows(seed: Int) {
        let district = MadeUpDistrict.random(seed: UInt64(seed) + 100, students: 60)
        let sorted = district.facts(asOf: "2026-01-30")
        let shuffled = district.facts(asOf: "2026-01-30", batchSize: 64, shuffledBy: UInt64(seed))
        for student in 0..<60 {
            let id = sorted.students[student]
            for name in ids {
                #expect(reading(name, sorted, student: id) == reading(name, shuffled, student: id))
            }
        }
    }

    @Test(arguments: [UInt32(1), 2, 9, 40])
    func marksPastTheLastNumberSayTheSame(limit: UInt32) {
        let district = MadeUpDistrict.random(seed: 77, students: 40)
        let known = district.facts(asOf: "2026-01-30")
        var builder = FactsBuilder(asOf: SchoolDate("2026-01-30"))
        builder.marks = MarksBuilder(distinctMarks: limit)
        builder.begin(district.year.snapshot, loading: district.year.modes)
        for table in TableName.allCases {
            let rows = district.year.rows[table] ?? []
            let turned = table == .marks ? rows.reversed() : rows
            for batch in MadeUpDistrict.batches(table, turned, size: 50) { builder.accept(batch) }
        }
        builder.end()
        let facts = builder.facts()
        #expect(!facts.marks.wide.isEmpty)
        for student in 0..<40 {
            let id = known.students[student]
            for name in ids {
                #expect(reading(name, facts, student: id) == reading(name, known, student: id))
            }
        }
    }
}
