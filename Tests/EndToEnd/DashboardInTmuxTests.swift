import Foundation
import TestSupport
import Testing

/// The real program in a real terminal emulator, with keys pressed as a counselor would.
@Suite(
    .enabled(if: Tmux.isInstalled, "tmux is not installed"),
    .timeLimit(.minutes(Patience.minutes(5)))
)
struct DashboardInTmuxTests {
    /// How many students the high school has.
    private static func all() throws -> String {
        try SampleStore.students(of: "Harbor Point High")
    }

    @Test func aCounselorOpensASchoolAStudentAndComesBackToTheSameRow() throws {
        let tmux = try DashboardScreen.open()
        try DashboardScreen.openHigh(tmux)
        let top = try #require(DashboardScreen.selected(try tmux.screen()))
        try tmux.press("j", "j")
        let list = try tmux.wait(for: "another row selected") {
            DashboardScreen.selected($0).map { $0 != top } ?? false && $0.contains("row 3")
        }
        let row = try #require(DashboardScreen.selected(list))
        let name = try #require(DashboardScreen.name(row))
        try tmux.press("Enter")
        let page = try tmux.wait(for: "why, with value, threshold and period") {
            $0.contains("threshold") && $0.contains("period")
        }
        #expect(page.contains("Harbor Point High › \(name)"))
        #expect(page.contains("H High"))
        try tmux.press("Escape")
        let back = try tmux.wait(for: "the list again") { $0.contains("row 3") }
        #expect(DashboardScreen.selected(back) == row)
        try tmux.press("Escape")
        try tmux.wait(forText: "7 schools")
        try tmux.press("Q")
        try tmux.wait(forText: "[ended 0]")
    }

    @Test func eachTabShowsTheRecordsBehindTheTierAndNamesTheRules() throws {
        let tmux = try DashboardScreen.open()
        try DashboardScreen.openHigh(tmux)
        try tmux.press("Enter")
        try tmux.wait(forText: "[1 Overview]")
        let signs = [
            "2": "days recorded", "3": "Marks by term", "4": "[4 Tests]", "5": "Incidents",
            "6": "Tier over time",
        ]
        for (key, sign) in signs.sorted(by: { $0.key < $1.key }) {
            try tmux.press(key)
            let screen = try tmux.wait(forText: sign)
            #expect(screen.contains("[\(key) "))
            #expect(screen.contains("rules waymark-default 1.0"), "tab \(key)")
            #expect(screen.contains("as of 6 Mar 2026"), "tab \(key)")
        }
        try tmux.press("n")
        try tmux.wait(for: "the next student on the same tab") {
            $0.contains("Tier over time") && $0.contains("6 Mar 2026")
        }
        try tmux.press("R")
        try tmux.wait(for: "the page, read again") { $0.contains("Tier over time") }
    }

    @Test func whoMovedSinceTheRunBeforeIsListedAndOpens() throws {
        let tmux = try DashboardScreen.open()
        try tmux.wait(forText: "7 schools")
        try tmux.press("m")
        let list = try tmux.wait(forText: "since 9 Jan 2026")
        #expect(list.contains(" worse") && list.contains("came: "))
        let row = try #require(DashboardScreen.selected(list))
        #expect(row.contains("→"))
        try tmux.press("Enter")
        try tmux.wait(forText: "[1 Overview]")
        try tmux.press("Escape")
        let back = try tmux.wait(forText: "since 9 Jan 2026")
        #expect(DashboardScreen.selected(back) == row)
    }

    @Test func accuracyComesMilestoneByMilestoneWhileKeysGoOn() throws {
        let tmux = try DashboardScreen.open()
        try tmux.wait(forText: "7 schools")
        try tmux.press("A")
        let screen = try tmux.wait(forText: "Of 100 past students like this")
        #expect(screen.contains("Reading by the end of grade 3"))
        try tmux.press("j", "j")
        try tmux.wait(for: "the page, scrolled") { !$0.contains("cohort 2024, 2025") }
        try tmux.press("Escape")
        try tmux.wait(forText: "7 schools")
    }

    @Test func aSearchNarrowsTheListAsItIsTypedAndEscapeClearsIt() throws {
        let tmux = try DashboardScreen.open()
        let all = try DashboardScreen.openHigh(tmux)
        try tmux.press("/")
        try tmux.type("nguyen")
        let found = try tmux.wait(for: "names found without their accents") {
            let rows = DashboardScreen.rows($0)
            return !rows.isEmpty && rows.allSatisfy { $0.contains("Nguyễn") }
        }
        #expect(found.contains(" of \(try Self.all())"))
        try tmux.type("zzzz")
        try tmux.wait(forText: "No student matches.")
        try tmux.press("Escape")
        let count = try Self.all()
        let again = try tmux.wait(for: "all students again") {
            $0.contains("\(count) students · by")
        }
        #expect(DashboardScreen.rows(again) == DashboardScreen.rows(all))
    }

    @Test func theTierFilterShowsOnlyThatTierAndSaysSo() throws {
        let tmux = try DashboardScreen.open()
        try DashboardScreen.openHigh(tmux)
        try tmux.press("t", "t", "t", "t")
        // The second line comes before the rows: only the whole screen tells.
        let low = try tmux.wait(for: "only students at Low, and a line that says so") { screen in
            screen.contains("tier Low")
                && DashboardScreen.rows(screen).allSatisfy { $0.contains(" L Low ") }
        }
        #expect(low.contains("of \(try Self.all()) students"))
        #expect(DashboardScreen.rows(low).count > 5)
        try tmux.press("Escape")
        try tmux.wait(forText: "\(try Self.all()) students · by risk")
    }

    @Test func aTriggerIsChosenFromAMenuByTypingAPartOfItsName() throws {
        let tmux = try DashboardScreen.open()
        try DashboardScreen.openHigh(tmux)
        try tmux.press("F")
        try tmux.wait(forText: "── Trigger")
        try tmux.type("suspens")
        try tmux.wait(forText: "1 of")
        try tmux.press("Enter")
        let screen = try tmux.wait(forText: "trigger Suspensions this year")
        #expect(screen.contains("of \(try Self.all()) students"))
        #expect(!DashboardScreen.rows(screen).isEmpty)
    }

    @Test func theListIsSortedByAnyColumnAndTurnedRound() throws {
        let tmux = try DashboardScreen.open()
        try DashboardScreen.openHigh(tmux)
        try tmux.press("o")
        try tmux.wait(forText: "Sort by")
        try tmux.type("attendance rate")
        try tmux.press("Enter")
        let worst = try tmux.wait(for: "the whole list, sorted") {
            $0.contains("by Attendance rate ↑")
                && DashboardScreen.numbers(under: "Att%↑", $0).count > 10
        }
        let rising = DashboardScreen.numbers(under: "Att%↑", worst)
        #expect(rising.count > 10)
        #expect(rising == rising.sorted())
        try tmux.press("I")
        try tmux.wait(forText: "by Attendance rate ↓")
        // The cursor stays on its student, who is the last one now.
        try tmux.press("g")
        let best = try tmux.wait(for: "the first row") { $0.contains("row 1 ") }
        let falling = DashboardScreen.numbers(under: "Att%↓", best)
        #expect(falling.count > 10)
        #expect(falling == falling.sorted(by: >))
        #expect(falling.first ?? 0 > rising.last ?? 100)
    }

    @Test(arguments: [(200, 60), (40, 12), (100, 30)])
    func theScreenFollowsTheTerminalsSize(columns: Int, rows: Int) throws {
        let tmux = try DashboardScreen.open()
        try tmux.resize(columns: columns, rows: rows)
        let screen = try tmux.wait(for: "the keys in the last line") { screen in
            let lines = screen.split(separator: "\n", omittingEmptySubsequences: false)
            return lines.count >= rows && lines[rows - 1].contains("Enter open")
        }
        let widest = screen.split(separator: "\n").map(\.count).max() ?? 0
        #expect(widest <= columns)
        #expect(screen.contains("Harbor Poi"))
    }

    @Test func aTerminalThatIsTooSmallIsToldWhatIsNeeded() throws {
        let tmux = try DashboardScreen.open()
        try tmux.resize(columns: 39, rows: 11)
        try tmux.wait(for: "what is needed, and what there is") { screen in
            let words = screen.split { $0.isWhitespace }.joined(separator: " ")
            return words.contains("40 columns by 12 rows; this one has 39 by 11")
        }
        try tmux.resize(columns: 80, rows: 24)
        try tmux.wait(forText: "Harbor Point High")
    }

    @Test func helpListsTheKeysOfThisScreenAndComesBack() throws {
        let tmux = try DashboardScreen.open()
        try tmux.press("?")
        let screen = try tmux.wait(forText: "Keys: Schools")
        #expect(screen.contains("Enter"))
        #expect(screen.contains("rules waymark-default 1.0"))
        try tmux.press("G")
        try tmux.wait(forText: "absent intervention")
        try tmux.press("Escape")
        try tmux.wait(forText: "7 schools")
    }

    @Test func onASlowLineWhatStandsBelowTheListWaitsAndOnlyTiersHaveColours() throws {
        // `swift test` sets it when its own output is not a terminal.
        let tmux = try DashboardScreen.open(
            environment: ["NO_COLOR": ""],
            options: "--slow-link"
        )
        try DashboardScreen.openHigh(tmux)
        let process = try DashboardScreen.process(in: tmux)
        var before = 0
        try tmux.wait(for: "a screen at rest") { _ in
            let written = (try? DashboardScreen.written(by: process)) ?? 0
            defer { before = written }
            return written == before
        }
        try tmux.press("Down", "Down", "Down")
        let moved = try tmux.wait(forText: "row 4")
        let name = try #require(
            DashboardScreen.selected(moved).map { $0.dropFirst(10).prefix(10) }
        )
        #expect(!moved.contains("\n \(name)"), "the panel came with the key")
        #expect(try DashboardScreen.written(by: process) - before < 600)
        try tmux.wait(for: "the panel of the row") { $0.contains("\n \(name)") }
        // Muted text, such as the day on top, would be another colour.
        let coloured = try tmux.screen(withColors: true)
        #expect(!(coloured.split(separator: "\n").first ?? "").contains("\u{1B}[38"))
        #expect(coloured.contains("38;5;166m"))
    }

    @Test func aHeldKeyWritesLittle() throws {
        let tmux = try DashboardScreen.open()
        try tmux.press("0")
        try tmux.wait(forText: "\(try SampleStore.students()) students")
        let process = try DashboardScreen.process(in: tmux)
        let before = try DashboardScreen.written(by: process)
        try tmux.press("-N", "200", "Down")
        try tmux.wait(forText: "row 201")
        // Drawn one by one they would take some 40,000 bytes.
        #expect(try DashboardScreen.written(by: process) - before < 20_000)
    }
}
