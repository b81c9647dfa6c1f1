import Records
import Scoring
import Screen
import Testing

@testable import Dashboard

/// Screens as text; each is looked at by a person when it is recorded.
@Suite struct ViewTests {
    static let sizes = [(200, 60), (40, 12)]

    private func model(_ columns: Int, _ rows: Int, ascii: Bool = false) -> Model {
        Model(roster: SampleRoster.harborPoint(), columns: columns, rows: rows, ascii: ascii)
    }

    private func studentModel(_ columns: Int, _ rows: Int, ascii: Bool = false) -> Walk {
        var walk = Walk(model(columns, rows, ascii: ascii))
        walk.press(.character("0"), .character("/"))
        walk.type("haddad sami")
        walk.press(.enter, .enter)
        walk.send(.student(SamplePage.haddad(), ticket: walk.ticket))
        return walk
    }

    @Test(arguments: sizes)
    func schoolsShowTheirCountsAndShares(_ columns: Int, _ rows: Int) throws {
        try Golden.expect(view(model(columns, rows)), is: "schools-\(columns)x\(rows)")
    }

    @Test(arguments: sizes)
    func studentsShowTierReasonsAndFigures(_ columns: Int, _ rows: Int) throws {
        var walk = Walk(model(columns, rows))
        walk.press(.character("s"))
        walk.type("harbor")
        walk.press(.enter)
        try Golden.expect(view(walk.model), is: "students-\(columns)x\(rows)")
    }

    @Test(arguments: sizes)
    func aStudentsOverviewShowsEveryReason(_ columns: Int, _ rows: Int) throws {
        let walk = studentModel(columns, rows)
        try Golden.expect(view(walk.model), is: "student-overview-\(columns)x\(rows)")
    }

    @Test(arguments: ["2", "3", "4", "5", "6"], [(40, 12)])
    func eachTabOfAStudentShowsTheRecordsBehindIt(_ tab: Character, _ size: (Int, Int)) throws {
        var walk = studentModel(size.0, size.1)
        walk.press(.character(tab))
        try Golden.expect(view(walk.model), is: "student-tab\(tab)-\(size.0)x\(size.1)")
    }

    @Test func withoutUTF8EverythingIsASCII() throws {
        let schools = view(model(80, 24, ascii: true))
        try Golden.expect(schools, is: "schools-80x24-ascii")
        var walk = studentModel(80, 24, ascii: true)
        let overview = view(walk.model)
        try Golden.expect(overview, is: "student-overview-80x24-ascii")
        walk.press(.escape, .escape)
        let students = view(walk.model)
        try Golden.expect(students, is: "students-80x24-ascii")
        for frame in [schools, overview, students] {
            #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
        }
    }

    @Test func aTooSmallTerminalSaysWhatIsNeededAndWhatThereIs() throws {
        try Golden.expect(view(model(39, 11)), is: "too-small-39x11")
        #expect(view(model(39, 12)).text.contains("39 by 12"))
        #expect(view(model(40, 11)).text.contains("40 by 11"))
        #expect(!view(model(40, 12)).text.contains("needs a window"))
        #expect(view(model(0, 0)).text == "")
    }

    @Test func anEmptyStoreSaysWhatToDoNext() throws {
        try Golden.expect(
            view(Model(roster: nil, columns: 40, rows: 12)),
            is: "empty-store-40x12"
        )
    }

    @Test func anEmptySchoolIsSaidToBeEmpty() throws {
        var walk = Walk(model(80, 24))
        walk.press(.character("s"))
        walk.type("dunes")
        walk.press(.enter)
        try Golden.expect(view(walk.model), is: "students-empty-school-80x24")
        let nobody = Model(roster: SampleRoster.small([]))
        try Golden.expect(view(nobody), is: "schools-nobody-80x24")
    }

    @Test func studentsWithoutATierAreNeverShownAsLow() throws {
        var walk = Walk(Model(roster: SampleRoster.small([SampleRoster.newcomer])))
        walk.press(.enter)
        try Golden.expect(view(walk.model), is: "students-only-na-80x24")
        walk.press(.enter)
        walk.send(.student(SamplePage.unknown(), ticket: walk.ticket))
        try Golden.expect(view(walk.model), is: "student-unknown-80x24")
    }

    @Test func oneStudentIsWrittenInTheSingular() {
        var walk = Walk(Model(roster: SampleRoster.small([SampleRoster.cast[0]])))
        #expect(walk.text.contains("1 school · 1 student ·"))
        walk.press(.enter)
        #expect(walk.text.contains("1 student · by risk"))
    }

    @Test func tenThousandStudentsShowWhereTheCursorIs() throws {
        var walk = Walk(Model(roster: SampleRoster.harborPoint(others: 9_989)))
        walk.press(.character("0"), .character("G"))
        try Golden.expect(view(walk.model), is: "students-10000-80x24")
        #expect(walk.text.contains("10,000 students"))
        #expect(walk.text.contains("row 10,000"))
    }

    @Test func menusAndSearchStandBelowTheList() throws {
        var walk = Walk(model(80, 24))
        walk.press(.character("0"), .character("F"))
        walk.press(.escape, .character("/"))
        walk.type("nguyen")
        try Golden.expect(view(walk.model), is: "search-80x24")
        walk.type("xyz")
        try Golden.expect(view(walk.model), is: "search-nothing-80x24")
    }

    @Test func loadingAndFailureAreSaidOnThePage() throws {
        var walk = Walk(model(80, 24))
        walk.press(.enter, .enter)
        #expect(walk.text.contains("Reading the records"))
        walk.send(.failed("The store is locked by an import; try again.", ticket: walk.ticket))
        try Golden.expect(view(walk.model), is: "student-failed-80x24")
    }

    @Test func eachTierHasALetterAndAWord() {
        for tier in Tier.allCases {
            for isShort in [true, false] {
                let text = TierWords.text(of: tier, isShort: isShort)
                #expect(text.hasPrefix(tier.letter + " "))
                #expect(text.count > 3)
            }
        }
    }

    @Test func allColumnsOfTheListStandStraightWhateverTheNames() {
        var walk = Walk(model(120, 40))
        walk.press(.character("0"), .character("/"))
        // The named students' ids begin so.
        walk.type("100")
        let frame = view(walk.model)
        let column = frame.line(2).prefix { $0 != "G" }.count
        for row in 3..<13 {
            let cells = (-1...2).map { frame[row, column + $0].glyph.text }
            #expect(cells[0] == " " && cells[3] == " ", "row \(row)")
            let grade = cells[1] + cells[2]
            let text = grade.drop { $0 == " " }
            #expect(text == "·" || Int(text) != nil, "row \(row): \(grade)")
        }
    }

    @Test func thePlainFirstScreenIsTheViewAsText() {
        let model = model(80, 24)
        #expect(plainFirstScreen(model) == view(model).text)
        #expect(plainFirstScreen(model).contains("Harbor Point High"))
    }
}
