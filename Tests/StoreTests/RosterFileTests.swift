import Foundation
import Indicators
import Records
import Scoring
import Testing

@testable import Store

/// The file beside the store that lists open from.
@Suite struct RosterFileTests {
    private let folder: ScratchFolder
    private let path: String

    init() throws {
        folder = try ScratchFolder()
        path = folder.path("waymark.db")
    }

    private func fold(_ name: String) -> String { name.lowercased() }

    private func scored(_ count: Int, seed: UInt64 = 5) throws -> (Store, Run) {
        let store = try Store.open(path: path)
        try store.load([Sample.students(count)])
        let made = RandomRun(RandomRun.run(), seed: seed, students: count)
        return (store, try store.save(made.roster, scores: [], students: made.students))
    }

    private func file(of store: Store) -> URL {
        URL(filePath: store.rosterPath(of: Sample.snapshot.districtID))
    }

    private func columns(_ roster: Roster) throws -> [ColumnData] {
        try #require(RosterColumns.columns(of: roster))
    }

    @Test(arguments: [0, 1, 2, 300])
    func theFileGivesWhatTheStoreGives(count: Int) throws {
        let (store, run) = try scored(count)
        let first = try store.listedRoster(of: run, fold: fold)
        let made = try Data(contentsOf: file(of: store))
        let second = try store.listedRoster(of: run, fold: fold)
        let plain = try store.roster(of: run, fold: fold).inNameOrder()
        #expect(try columns(first) == columns(second))
        #expect(try columns(first) == columns(plain))
        #expect(second.run == run && second.schools == plain.schools)
        #expect(second.counselors == plain.counselors)
        #expect(second.triggerNames == plain.triggerNames)
        #expect(second.columns.map(\.definition) == plain.columns.map(\.definition))
        #expect(try Data(contentsOf: file(of: store)) == made)
    }

    @Test func whoseScoresStandOnLastYearsRecordsIsReadBackFromStoreAndFile() throws {
        let store = try Store.open(path: path)
        try store.load([Sample.students(40)])
        var run = RandomRun.run()
        run.carried = CarriedBasis(from: run.asOf, students: 12, fewDays: 20)
        var made = RandomRun(run, seed: 5, students: 40)
        var carried: Set<String> = []
        for place in made.scores.indices where made.scores[place].student % 3 == 0 {
            made.scores[place].carriedFrom = run.asOf
            carried.insert(made.students[made.scores[place].student])
        }
        #expect(carried.count > 3)
        let saved = try store.save(made.roster, scores: made.scores, students: made.students)
        let (first, second) = (
            try store.listedRoster(of: saved, fold: fold),
            try store.listedRoster(of: saved, fold: fold)
        )
        #expect(FileManager.default.fileExists(atPath: file(of: store).path))
        for roster in [first, second] {
            #expect(roster.carried.count == 40)
            for row in 0..<roster.count {
                #expect(roster.isCarried(row) == carried.contains(roster.studentIDs[row] ?? ""))
            }
        }
    }

    @Test func makingItSaysHowFarItHasComeAndReadingItNeedsNoWords() throws {
        let (store, run) = try scored(300)
        var shares: [Double] = []
        _ = try store.listedRoster(of: run, fold: fold) {
            shares.append($0)
            return true
        }
        #expect(shares.count >= 4 && shares == shares.sorted())
        #expect(shares.allSatisfy { (0...1).contains($0) })
        _ = try store.listedRoster(of: run, fold: fold) { _ in
            Issue.record("the file was there")
            return true
        }
    }

    @Test(arguments: 0..<4)
    func whoStopsItLeavesNoFileAndTheNextOneIsWhole(after reports: Int) throws {
        let (store, run) = try scored(300)
        var left = reports
        let error = #expect(throws: StoreError.self) {
            try store.listedRoster(of: run, fold: fold) { _ in
                left -= 1
                return left >= 0
            }
        }
        #expect(error?.reason == .stopped)
        #expect(!FileManager.default.fileExists(atPath: file(of: store).path))
        let whole = try store.listedRoster(of: run, fold: fold)
        let plain = try store.roster(of: run, fold: fold).inNameOrder()
        #expect(try columns(whole) == columns(plain))
    }

    @Test func theFileIsWhatIsRead() throws {
        let (store, run) = try scored(20)
        var roster = try store.listedRoster(of: run, fold: fold)
        let stamp = try store.engine.read { session throws(StoreError) in
            try RosterStamp(session: session).words(run, nil)
        }
        roster.level[3] = 77
        ColumnFile(path: file(of: store).path).write(try columns(roster), stamp: stamp)
        #expect(try store.listedRoster(of: run, fold: fold).level[3] == 77)
    }

    @Test func onlyTheOwnerMayReadFileAndFolder() throws {
        let (store, run) = try scored(3)
        _ = try store.listedRoster(of: run, fold: fold)
        #expect(try ScratchFolder.mode(file(of: store).path) == 0o600)
        #expect(try ScratchFolder.mode(path + ".rosters") == 0o700)
    }

    @Test func aStoreOpenedForReadingMakesNoFile() throws {
        let (store, run) = try scored(3)
        let reader = try Store.open(path: path, mode: .readOnly)
        #expect(try reader.listedRoster(of: run, fold: fold).count == 3)
        #expect(!FileManager.default.fileExists(atPath: file(of: store).path))
    }

    @Test func laterNamesAreSeen() throws {
        let (store, run) = try scored(3)
        #expect(try store.listedRoster(of: run, fold: fold).names[0] == "Diaz, Ana")
        try store.load([Sample.students(3, lastName: "Ames")])
        #expect(try store.listedRoster(of: run, fold: fold).names[0] == "Ames, Ana")
        #expect(try store.listedRoster(of: run, fold: fold).searchKeys[0] == "ames ana")
    }

    @Test func aRunBeforeThatCameLaterIsSeen() throws {
        let (store, run) = try scored(12)
        let before = try store.listedRoster(of: run, fold: fold)
        #expect(!before.hasPrevious)
        let made = RandomRun(RandomRun.run(asOf: "2025-10-01"), seed: 9, students: 12)
        _ = try store.save(made.roster, scores: [], students: made.students)
        let after = try store.listedRoster(of: run, fold: fold)
        #expect(after.previousTier == made.roster.tier)
    }

    @Test func onlyTheLatestRunIsKept() throws {
        let (store, run) = try scored(12)
        _ = try store.listedRoster(of: run, fold: fold)
        let kept = try Data(contentsOf: file(of: store))
        let made = RandomRun(RandomRun.run(asOf: "2025-10-01"), seed: 9, students: 7)
        let earlier = try store.save(made.roster, scores: [], students: made.students)
        #expect(try store.listedRoster(of: earlier, fold: fold).count == 7)
        #expect(try Data(contentsOf: file(of: store)) == kept)
    }

    @Test func aFileOfAnotherStoreIsNoticed() throws {
        let (store, run) = try scored(40)
        _ = try store.listedRoster(of: run, fold: fold)
        let foreign = try Data(contentsOf: file(of: store))
        let other = try Store.open(path: folder.path("other.db"))
        try other.load([Sample.students(40)])
        let made = RandomRun(RandomRun.run(), seed: 6, students: 40)
        let second = try other.save(made.roster, scores: [], students: made.students)
        #expect(second == run)
        let own = try other.listedRoster(of: second, fold: fold)
        try foreign.write(to: file(of: other))
        #expect(try columns(other.listedRoster(of: second, fold: fold)) == columns(own))
        #expect(try Data(contentsOf: file(of: other)) != foreign)
    }

    @Test(arguments: 0..<6)
    func damageNeverShows(seed: Int) throws {
        var random = SeededGenerator(state: UInt64(seed))
        let (store, run) = try scored(30)
        let whole = try columns(try store.listedRoster(of: run, fold: fold))
        let good = try Data(contentsOf: file(of: store))
        for turn in 0..<6 {
            var bytes = [UInt8](good)
            if turn == 0 {
                bytes = Array(bytes[..<Int.random(in: 0..<bytes.count, using: &random)])
            } else {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] ^=
                    1 << UInt8.random(in: 0..<8, using: &random)
            }
            try Data(bytes).write(to: file(of: store))
            #expect(try columns(store.listedRoster(of: run, fold: fold)) == whole)
            #expect(try Data(contentsOf: file(of: store)) == good)
        }
    }

    @Test func aCodeThatIsNoPlainWordStaysInTheFolder() throws {
        let store = try Store.open(path: path)
        for code in ["../../etc", "a/b", "", String(repeating: "9", count: 200), "Süd"] {
            let place = store.rosterPath(of: code)
            #expect(place.hasPrefix(path + ".rosters/") && place.hasSuffix(".roster"))
            #expect(!place.dropFirst(path.count + 9).contains("/"))
            #expect(!place.contains(".."))
        }
        #expect(store.rosterPath(of: "a") != store.rosterPath(of: "b"))
    }
}

/// Columns that are whole but do not fit one another, as only another program's mistake could make them.
@Suite struct RosterColumnsTests {
    private let roster: Roster
    private let frame: Roster
    private let good: [ColumnData]

    init() throws {
        roster = RandomRun(RandomRun.run(), seed: 2, students: 20).roster.inNameOrder()
        good = try #require(RosterColumns.columns(of: roster))
        var frame = Roster(run: roster.run)
        (frame.schools, frame.counselors) = (roster.schools, roster.counselors)
        frame.triggerNames = roster.triggerNames
        self.frame = frame
    }

    private func read(_ columns: [ColumnData]) -> Roster? {
        RosterColumns.roster(columns, in: frame, roster.columns.map(\.definition))
    }

    @Test func theyComeBack() throws {
        let back = try #require(read(good))
        #expect(try #require(RosterColumns.columns(of: back)) == good)
        #expect((0..<20).map { back.why[$0] } == (0..<20).map { roster.why[$0] })
        #expect(back.columns.map(\.thousandths) == roster.columns.map(\.thousandths))
    }

    @Test func aRosterInAnotherOrderHasNone() {
        #expect(
            RosterColumns.columns(of: RandomRun(RandomRun.run(), seed: 2, students: 2).roster)
                == nil
        )
    }

    @Test func aMissingColumnIsNoticed() {
        for place in good.indices {
            var columns = good
            columns.remove(at: place)
            #expect(read(columns) == nil)
        }
    }

    @Test func aColumnOfAnotherLengthOrKindIsNoticed() {
        for place in good.indices {
            for wrong in [ColumnData.bits([1]), .bytes([9]), .numbers([5]), .words([]), .small([])]
            {
                var columns = good
                columns[place] = wrong
                #expect(read(columns) == nil)
            }
        }
    }

    @Test func placesBeyondTheirTablesAreNoticed() {
        var (ends, tiers, why, order, codes) = (good, good, good, good, good)
        ends[3] = .numbers(Array(repeating: 1_000_000, count: 20))
        tiers[12] = .bytes(Array(repeating: 4, count: 20))
        why[8] = .words(Array(repeating: 2, count: 20))
        order[18] = .numbers(Array(repeating: 20, count: 20))
        codes[20] = .bytes(Array(repeating: 255, count: 20))
        for columns in [ends, tiers, why, order, codes] { #expect(read(columns) == nil) }
        order[18] = .numbers(Array(repeating: -1, count: 20))
        ends[1] = .numbers((0..<20).reversed().map { Int32($0) })
        #expect(read(order) == nil && read(ends) == nil)
    }
}
