import Indicators
import Records
import Scoring
import Testing

@testable import Store

@Suite struct RunTests {
    @Test(arguments: [0, 1, 50])
    func aRosterComesBackAsItWasSaved(count: Int) throws {
        let store = try Store.inMemory()
        if count > 0 { try store.load([Sample.students(count)]) }
        let made = RandomRun(RandomRun.run(), seed: 3, students: count)
        let run = try store.save(made.roster, scores: made.scores, students: made.students)
        let roster = try store.roster(of: run) { $0.lowercased() }
        #expect(roster.run == run)
        #expect(roster.count == count)
        #expect(roster.schools == made.roster.schools)
        #expect(roster.counselors == made.roster.counselors)
        #expect(roster.triggerNames == made.roster.triggerNames)
        for (found, expected) in [
            (roster.studentIDs, made.roster.studentIDs), (roster.names, made.roster.names),
            (roster.searchKeys, made.roster.searchKeys),
        ] {
            #expect(found.bytes == expected.bytes)
            #expect(found.ends == expected.ends)
        }
        #expect((0..<count).map { roster.why[$0] } == (0..<count).map { made.roster.why[$0] })
        #expect(roster.school == made.roster.school)
        #expect(roster.grade == made.roster.grade)
        #expect(roster.counselor == made.roster.counselor)
        #expect(roster.tier == made.roster.tier)
        #expect(roster.milestone == made.roster.milestone)
        #expect(roster.level == made.roster.level)
        #expect(roster.triggerBits == made.roster.triggerBits)
        #expect(roster.previousTier == made.roster.previousTier)
        #expect(roster.columns.map(\.definition) == made.roster.columns.map(\.definition))
        #expect(roster.columns.map(\.thousandths) == made.roster.columns.map(\.thousandths))
    }

    @Test func aNameIsThatOfTheRecordsAndThePreferredOne() throws {
        let store = try Store.inMemory()
        var batch = Sample.students(1)
        batch.append(row: ["000001", nil, "Zoë", nil, "Nuñez", "Zo"])
        try store.load([batch])
        let made = RandomRun(RandomRun.run(), seed: 3, students: 3)
        let run = try store.save(made.roster, scores: [], students: made.students)
        let roster = try store.roster(of: run) { "<\($0)>" }
        #expect((0..<3).map { roster.names[$0] } == ["Diaz, Ana", "Nuñez, Zo", nil])
        #expect((0..<3).map { roster.searchKeys[$0] } == ["<Diaz Ana>", "<Nuñez Zo>", nil])
    }

    @Test func modelsAndWhatTheySaidComeBackAsTheyWereSaved() throws {
        let store = try Store.inMemory()
        var made = RandomRun(RandomRun.run(), seed: 9, students: 6)
        made.roster.run.models = [
            RunModel(name: "g9 2025", digest: "aa"), RunModel(name: "g6 2025", digest: "bb"),
        ]
        for place in made.scores.indices where place % 2 == 0 {
            made.scores[place].estimate = Estimate(
                model: "g9 2025",
                probability: Double(place + 1) / 1_000,
                straddled: place % 4 == 0 ? .moderate : nil,
                rulesTier: .low
            )
        }
        let files = [Array("{\"a\":1}\n".utf8), Array("{}\n".utf8)]
        let run = try store.save(
            made.roster,
            scores: made.scores,
            students: made.students,
            models: files
        )
        #expect(try store.runs(of: "0999").first == run)
        #expect(run.models == made.roster.run.models)
        #expect(try store.models(of: run) == files)
        let found = try store.scores(of: run)
        let saved = Dictionary(grouping: made.scores) { made.students[$0.student] }
        let read = Dictionary(grouping: found.scores) { found.students[$0.student] }
        #expect(read.mapValues { $0.map(\.estimate) } == saved.mapValues { $0.map(\.estimate) })
        #expect(made.scores.contains { $0.estimate != nil })
    }

    @Test(arguments: [
        (["g9 2025"], ["g9 2026"], true), ([], ["g9 2025"], false), (["g9 1"], ["g6 1"], false),
    ])
    func onlyRunsByTheSameModelsCompare(
        _ before: [String],
        _ now: [String],
        _ isFound: Bool
    ) throws {
        let store = try Store.inMemory()
        func save(_ day: String, _ models: [String]) throws -> Run {
            var made = RandomRun(RandomRun.run(asOf: day), seed: 2, students: 1)
            made.roster.run.models = models.map { RunModel(name: $0, digest: "") }
            let files = models.map { _ in [UInt8]("{}".utf8) }
            return try store.save(
                made.roster,
                scores: [],
                students: made.students,
                models: files
            )
        }
        let earlier = try save("2025-11-14", before)
        let later = try save("2026-01-15", now)
        #expect(try store.previousRun(before: later) == (isFound ? earlier : nil))
    }

    @Test func scoresComeBackAsTheyWereSaved() throws {
        let store = try Store.inMemory()
        let made = RandomRun(RandomRun.run(), seed: 4, students: 40)
        let run = try store.save(made.roster, scores: made.scores, students: made.students)
        let found = try store.scores(of: run)
        let expected = Dictionary(grouping: made.scores) { made.students[$0.student] }
        let grouped = Dictionary(grouping: found.scores) { found.students[$0.student] }
        #expect(grouped.count == expected.count)
        #expect(found.scores.contains { !$0.triggers.isEmpty && !$0.gaps.isEmpty })
        for (student, scores) in expected {
            let plain = Self.withoutStudent(scores)
            #expect(Self.withoutStudent(grouped[student] ?? []) == plain)
            #expect(Self.withoutStudent(try store.scores(of: run, student: student)) == plain)
        }
        #expect(try store.scores(of: run, student: "nobody").isEmpty)
    }

    private static func withoutStudent(_ scores: [Score]) -> [Score] {
        scores.map { score in
            var score = score
            score.student = 0
            return score
        }
    }

    @Test func aTriggersValueKeepsItsFraction() throws {
        let store = try Store.inMemory()
        let made = RandomRun(RandomRun.run(), seed: 4, students: 40)
        let run = try store.save(made.roster, scores: made.scores, students: made.students)
        let values = try store.scores(of: run).scores.flatMap(\.triggers).map(\.value)
        #expect(!values.isEmpty)
        #expect(values.allSatisfy { $0.denominator == 39 })
    }

    @Test func runsAreKeptAndTheLatestDayComesFirst() throws {
        let store = try Store.inMemory()
        #expect(try store.latestRun(of: "0999") == nil)
        for day in ["2026-01-15", "2025-11-14", "2026-01-15", "2025-12-01"] {
            try save(RandomRun.run(asOf: day), in: store)
        }
        try save(RandomRun.run(asOf: "2026-02-01", district: "0100"), in: store)
        let runs = try store.runs(of: "0999")
        #expect(runs.map(\.id) == [3, 1, 4, 2])
        #expect(runs.last?.asOf.description == "2025-11-14")
        #expect(try store.latestRun(of: "0999") == runs.first)
        #expect(try store.runs(of: "0000").isEmpty)
    }

    @discardableResult
    private func save(_ run: Run, in store: Store, seed: UInt64 = 1) throws -> Run {
        let made = RandomRun(run, seed: seed, students: 12)
        return try store.save(made.roster, scores: made.scores, students: made.students)
    }

    @Test func theRunBeforeIsOfAnEarlierDayAndTheSameRules() throws {
        let store = try Store.inMemory()
        let first = try save(RandomRun.run(asOf: "2025-10-01"), in: store)
        try save(RandomRun.run(asOf: "2025-11-01", ruleSet: "chicago 1.0"), in: store)
        let second = try save(RandomRun.run(asOf: "2025-12-01", ruleSet: "ma-hs 1.1"), in: store)
        let sameDay = try save(RandomRun.run(asOf: "2025-12-01"), in: store)
        #expect(try store.previousRun(before: second) == first)
        #expect(try store.previousRun(before: sameDay) == first)
        #expect(try store.previousRun(before: first) == nil)
    }

    @Test func aRosterKnowsTheTiersOfTheRunBefore() throws {
        let store = try Store.inMemory()
        let first = try save(RandomRun.run(asOf: "2025-10-01"), in: store, seed: 1)
        let second = try save(RandomRun.run(asOf: "2025-12-01"), in: store, seed: 2)
        let (before, now) = (
            try store.roster(of: first) { $0 }, try store.roster(of: second) { $0 }
        )
        #expect(now.previousTier == before.tier)
        #expect(before.previousTier.allSatisfy { $0 == 255 })
        let tiers = try store.tiers(of: first)
        #expect(tiers.count == 12)
        #expect(tiers[Sample.id(3)] == Tier(ordinal: Int64(before.tier[3])))
    }

    @Test func aStudentsHistoryGoesThroughAllRuns() throws {
        let store = try Store.inMemory()
        for (seed, day) in ["2026-01-15", "2025-10-01"].enumerated() {
            try save(RandomRun.run(asOf: day), in: store, seed: UInt64(seed))
        }
        let history = try store.history(ofStudent: Sample.id(1), district: "0999")
        #expect(Set(history.map(\.asOf.description)) == ["2026-01-15", "2025-10-01"])
        #expect(history.map(\.asOf) == history.map(\.asOf).sorted())
        #expect(try store.history(ofStudent: Sample.id(1), district: "0100").isEmpty)
    }

    @Test func aRunStaysWhenItsStudentsGo() throws {
        let store = try Store.inMemory()
        try store.load([Sample.students(12)])
        let run = try save(RandomRun.run(), in: store)
        let scores = try store.scores(of: run).scores
        try store.load([Sample.students(0)], options: Sample.options(removals: true))
        #expect(try store.scores(of: run).scores == scores)
        #expect(try store.roster(of: run) { $0 }.count == 12)
    }

    @Test func aRunThatIsNotThereIsSaid() throws {
        let store = try Store.inMemory()
        let error = #expect(throws: StoreError.self) {
            try store.roster(of: RandomRun.run()) { $0 }
        }
        #expect(error?.reason == .misuse)
    }
}

@Suite struct ThousandthsTests {
    @Test(arguments: [[], [0], [1, RosterColumn.unknown, -5], [Int32.max, Int32.min + 1]])
    func valuesComeBack(values: [Int32]) {
        let text = Array(Thousandths.text(values).utf8)
        var columns = values.map { _ in [Int32]() }
        Thousandths.append(text.span, to: &columns)
        #expect(columns.flatMap { $0 } == values)
    }

    @Test(arguments: ["", "[", "[]", "[99999999999999999999]", "[null]", "[x]"])
    func whatIsNoNumberIsUnknown(text: String) {
        var columns = [[Int32](), []]
        Thousandths.append(Array(text.utf8).span, to: &columns)
        #expect(columns == [[RosterColumn.unknown], [RosterColumn.unknown]])
    }
}
