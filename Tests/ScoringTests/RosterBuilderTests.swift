import Indicators
import Records
import Testing

@testable import Scoring

private let grades: [GradeLevel?] = [.grade9, .grade10, .kindergartenFullDay, .grade11]

private func people() -> RosterPeople {
    var names = TextColumn()
    for name in ["Ames, Ana", "Böll, Bo", "Cruz, Cy", "Dietz, Di"] { names.append(name) }
    return RosterPeople(
        names: names,
        school: [0, 1, -1, 1],
        grade: grades,
        counselor: [-1, 0, -1, 0],
        schools: ["X", "Y"].map { RosterSchool(id: $0, name: $0, grades: "") },
        counselors: [RosterCounselor(id: "c", name: "C")]
    )
}

private func roster(previous: Roster? = nil) throws -> Roster {
    let readings: [String: [Reading]] = [
        "attendance_rate": [
            .value(Ratio(2, over: 3)), .value(Ratio(95)), .unknown(.noAttendance),
            .value(Ratio(95)),
        ],
        "course_failures_term": [
            .value(Ratio(4)), .unknown(.noMarks), .unknown(.noMarks), .value(Ratio(1)),
        ],
        "gpa": [.value(Ratio(1)), .unknown(.noMarks), .unknown(.noMarks), .value(Ratio(3))],
    ]
    let lookup = Fakes.lookup(readings)
    let scorer = try Scorer(ruleSet: Fakes.shipped("waymark-default"), lookup: lookup)
    let facts = Fakes.facts(4)
    let roll = ScoringRoll(isEnrolled: [true, true, true, true], grades: grades)
    let scores = scorer.scores(of: 0..<4, in: facts, roll: roll)
    let columns = ["attendance_rate", "gpa"].compactMap { lookup[$0] }
    return RosterBuilder(run: .madeUp, people: people(), columns: columns)
        .roster(scores: scores, facts: facts, previous: previous)
}

@Suite struct RosterBuilderTests {
    @Test func eachStudentIsOneRowWithTheNextMilestone() throws {
        let roster = try roster()
        #expect(roster.ids([0, 1, 2, 3]) == ["S0", "S1", "S2", "S3"])
        #expect(roster.count == 4)
        #expect(
            roster.tier.map { Int64($0) }
                == [Tier.high, .notAvailable, .notAvailable, .moderate].map(\.ordinal)
        )
        let graduation = UInt8(Milestone.graduation.ordinal)
        let courses = UInt8(Milestone.grade9Courses.ordinal)
        #expect(roster.milestone == [courses, graduation, Roster.noMilestone, graduation])
        #expect(roster.searchKeys[1] == "boll bo")
        #expect(roster.grade == grades.map { Int8($0?.ordinal ?? -1) })
        #expect(roster.school == [0, 1, -1, 1] && roster.counselor == [-1, 0, -1, 0])
        #expect(roster.level == [-1, -1, -1, -1])
    }

    @Test func whyIsTheTriggersOrTheReason() throws {
        let roster = try roster()
        #expect(
            (0..<4).map { roster.why[$0] } == [
                "absent 99 % · 4 Fs · GPA 1.00", "no marks posted", "no milestone for this grade",
                "1 F",
            ]
        )
    }

    @Test func triggersHaveABitEach() throws {
        let roster = try roster()
        #expect(roster.triggerNames == ["attendance_rate", "course_failures_term", "gpa"])
        #expect(roster.triggerBits == [0b111, 0, 0, 0b010])
    }

    @Test func columnsHoldThousandths() throws {
        let roster = try roster()
        #expect(roster.columns[0].thousandths == [667, 95_000, RosterColumn.unknown, 95_000])
        #expect(roster.columns[1][0] == Ratio(1) && roster.columns[1][1] == nil)
    }

    @Test func theRunBeforeGivesTheTiersBefore() throws {
        let earlier = Roster.of([Row(id: "S3", name: "N", tier: .low)])
        let roster = try roster(previous: earlier)
        let none = Roster.noTier
        #expect(roster.previousTier == [none, none, none, UInt8(Tier.low.ordinal)])
    }

    @Test func whoseScoreStandsOnLastYearsRecordsIsMarkedApartFromTheWords() throws {
        let day = SchoolDate(dayNumber: 20_000)
        let scores = (0..<4).map { student in
            var score = Score(
                student: student,
                milestone: .graduation,
                ruleSet: "set 1",
                tier: .notAvailable,
                level: nil,
                triggers: [],
                gaps: [],
                notAvailableReason: student == 1 ? "last year there were no marks" : nil,
                indicatorCount: 1
            )
            if student > 1 { score.carriedFrom = day }
            return score
        }
        var run = Run.madeUp
        run.carried = CarriedBasis(from: day, students: 2, fewDays: 20)
        let builder = RosterBuilder(run: run, people: people(), columns: [])
        let roster = builder.roster(scores: scores, facts: Fakes.facts(4))
        #expect((0..<4).map(roster.isCarried) == [false, false, true, true])
        let listed = roster.inNameOrder()
        for row in 0..<4 {
            let old = try #require(roster.row(ofStudent: listed.studentIDs[row] ?? ""))
            #expect(listed.isCarried(row) == roster.isCarried(old))
        }
        let usual = RosterBuilder(run: .madeUp, people: people(), columns: [])
            .roster(scores: Array(scores[..<2]), facts: Fakes.facts(4))
        #expect(usual.carried.isEmpty && !usual.isCarried(1))
    }

    @Test func aRosterOfNoScoresIsEmpty() {
        let builder = RosterBuilder(run: .madeUp, people: people(), columns: [])
        let roster = builder.roster(scores: [], facts: Fakes.facts(4))
        #expect(roster.count == 0 && roster.names.count == 0 && roster.previousTier.isEmpty)
    }

    @Test(arguments: [
        (Ratio(1, over: 2000), 1), (Ratio(-1, over: 2000), -1), (Ratio(1, over: 2001), 0),
        (Ratio(Int64.max), Int(Int32.max)), (Ratio(-Int64.max), Int(Int32.min) + 1),
    ])
    func thousandthsAreRoundedAndNeverTheMarkOfUnknown(value: Ratio, thousandths: Int) {
        #expect(RosterBuilder.thousandths(value) == Int32(thousandths))
    }
}
