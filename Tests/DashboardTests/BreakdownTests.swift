import Indicators
import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// The listed students by the column under the cursor.
@Suite struct BreakdownTests {
    private static let filters = [
        "", "tier:high", "att<90", "sample", "grade:9..12 -att<80", "trigger:absence", "nguyen",
    ]

    private func walk(filtered text: String, others: Int = 300) -> Walk {
        var walk = Walk(Model(roster: SampleRoster.harborPoint(others: others)))
        walk.press(.character("0"))
        if !text.isEmpty {
            walk.press(.character("/"))
            walk.type(text)
            walk.press(.enter)
        }
        return walk
    }

    private func groups(_ walk: Walk, _ column: StudentColumn) throws -> [BreakdownGroup]? {
        let roster = try #require(walk.model.roster)
        let rows = try #require(walk.students?.students)
        return Breakdown(rows: rows, roster: roster).groups(by: column)
    }

    /// Whatever the list is narrowed by already, a group lists exactly those whom it counts.
    @Test(arguments: filters)
    func eachGroupListsExactlyThoseWhomItCounts(_ filter: String) throws {
        let walk = walk(filtered: filter)
        let roster = try #require(walk.model.roster)
        for column in StudentColumns.all(of: roster) + [.mcas] where column != .name {
            for group in try #require(try groups(walk, column)) {
                var narrowed = walk
                narrowed.model.narrow(to: group)
                #expect(
                    narrowed.students?.mix == group.mix,
                    "\(filter): \(column): \(group.label)"
                )
                // What is typed now means the same, so that it can be edited, saved and exported.
                let text = narrowed.students?.scope.filter?.text ?? ""
                let read = try StudentFilter(text, FilterFields(of: roster))
                #expect(read.terms == narrowed.students?.scope.filter?.terms)
            }
        }
    }

    @Test(arguments: filters)
    func valuesPartTheListButTriggersMayShareAStudent(_ filter: String) throws {
        let walk = walk(filtered: filter)
        let roster = try #require(walk.model.roster)
        let listed = try #require(walk.students?.students)
        for column in StudentColumns.all(of: roster) + [.mcas] where column != .name {
            let counts = try #require(try groups(walk, column)).map(\.mix.students)
            #expect(counts.allSatisfy { $0 > 0 }, "\(column)")
            let sum = counts.reduce(0, +)
            #expect(column == .why ? sum >= listed.count : sum == listed.count, "\(column)")
        }
    }

    @Test func fBreaksDownByTheColumnUnderTheCursorAndEnterLists() throws {
        var walk = walk(filtered: "", others: 120)
        walk.press(.right, .right, .character("f"))
        #expect(walk.text.contains("── 131 students by grade"))
        walk.type("grade 10")
        #expect(walk.text.contains("1 of "))
        walk.press(.enter)
        #expect(walk.model.prompt == nil)
        #expect(walk.text.contains("of 131 students · grade 10"))
        walk.press(.character("f"), .escape)
        #expect(walk.text.contains("of 131 students · grade 10"))
        walk.press(.escape)
        #expect(walk.students?.students.count == 131)
    }

    @Test(arguments: [(40, 12)])
    func manyValuesStandInBands(_ columns: Int, _ rows: Int) throws {
        var walk = walk(filtered: "", others: 120)
        walk.model.openBreakdown(by: .indicator("attendance_rate"))
        walk.send(.input(.resize(columns: columns, rows: rows)))
        try Golden.expect(view(walk.model), is: "breakdown-attendance-\(columns)x\(rows)")
    }

    @Test func thousandsOfStudentsAndTheirShareStandUncut() throws {
        var walk = walk(filtered: "", others: 4_000)
        walk.model.openBreakdown(by: .tier)
        let groups = try #require(try groups(walk, .tier))
        #expect(groups.contains { $0.mix.students >= 1_000 })
        let rows = walk.text.split(separator: "\n").filter { $0.contains("100%") }
        #expect(rows.count == groups.count)
        #expect(!rows.contains { $0.contains("…") })
    }

    @Test func aBandJoinsWhatIsTypedAlready() throws {
        var walk = walk(filtered: "grade:9..12")
        let band = try #require(
            try groups(walk, .indicator("attendance_rate"))?.first {
                $0.label.contains(" to below ")
            }
        )
        walk.model.narrow(to: band)
        let text = walk.students?.scope.filter?.text ?? ""
        #expect(text.hasPrefix("grade:9..12 attendance_rate:>="), "\(text)")
        #expect(text.contains(" attendance_rate:<"), "\(text)")
        #expect(walk.model.filterHistory[1] == text)
    }

    @Test func namesAndEmptyListsAreRefusedWithASentence() {
        var walk = walk(filtered: "")
        walk.press(.right, .character("f"))
        #expect(walk.model.prompt == nil)
        #expect(walk.model.notice?.contains("/ finds one") == true)
        walk.press(.character("/"))
        walk.type("zzzz")
        walk.press(.enter, .left, .character("f"))
        #expect(walk.model.prompt == nil)
        #expect(walk.model.notice?.contains("Nobody is listed") == true)
    }

    @Test func withoutARunBeforeNothingIsBrokenDownByChange() {
        var walk = Walk(Model(roster: SampleRoster.small([SampleRoster.newcomer])))
        walk.press(.enter)
        walk.model.openBreakdown(by: .change)
        #expect(walk.model.notice?.contains("nothing to break down by") == true)
    }

    @Test func damagedRowsStandWithTheUnknown() throws {
        var roster = SampleRoster.harborPoint(others: 3)
        (roster.school[0], roster.counselor[0], roster.grade[0], roster.tier[0]) = (-7, 99, 99, 77)
        let breakdown = Breakdown(rows: [0], roster: roster)
        for column in StudentColumns.all(of: roster) where column != .name && column != .why {
            #expect(breakdown.groups(by: column)?.map(\.mix.students) == [1], "\(column)")
        }
    }

    @Test func withoutAScreenTheColumnIsAskedForAndTheGroupsAreNumbered() {
        var dialogue = PlainDialogue(Model(roster: SampleRoster.harborPoint()))
        _ = dialogue.take("students")
        _ = dialogue.take("breakdown")
        #expect(dialogue.text.contains("Break down by:\n1. tier\n2. grade"))
        _ = dialogue.take("1")
        #expect(
            dialogue.text.contains(
                "131 students by tier:\n1. H High: 26 students, 20 % of all; High 26, 100 %; "
            )
        )
        _ = dialogue.take("1")
        #expect(dialogue.text.contains("26 of 131 students, High"))
    }
}

/// Where many values are cut into bands.
@Suite struct BandEdgesTests {
    private func edges(_ values: [Int32], _ unit: IndicatorUnit = .percent) -> [Int32] {
        BandEdges.edges(of: values.map { ($0, 1) }, unit: unit)
    }

    @Test func bandsAreRoundAndFew() {
        #expect(edges((0...100).map { $0 * 1_000 }) == (1...9).map { $0 * 10_000 })
        #expect(edges((850...1_000).map { $0 * 100 }) == (43...49).map { $0 * 2_000 })
        #expect(edges((0...400).map { $0 * 10 }, .gradePoints).first == 500)
    }

    @Test func oneFarValueDoesNotMakeOneBandOfAllOthers() {
        let values = (80...120).map { $0 * 1_000 } + [9_000_000]
        #expect(edges(values.map(Int32.init)).count >= 5)
    }

    @Test func wherePeopleAgreeTheWholeRangeIsCut() {
        let tally = (0...20).map { (value: Int32($0 * 1_000), count: $0 == 0 ? 10_000 : 1) }
        #expect(BandEdges.edges(of: tally, unit: .count) == (1...10).map { $0 * 2_000 })
    }

    @Test func figuresBelowZeroAreCutAtRoundNumbersToo() {
        #expect(
            edges((-20...20).map { $0 * 1_000 }, .credits)
                == [-15, -10, -5, 0, 5, 10, 15].map { $0 * 1_000 }
        )
    }

    @Test func oneValueAndNoneHaveNoEdges() {
        #expect(edges([]).isEmpty)
        #expect(edges([5_000]).isEmpty)
        #expect(edges([Int32.min + 1, Int32.max]).count <= 11)
    }
}
