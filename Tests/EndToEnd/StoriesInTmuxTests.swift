import Foundation
import TestSupport
import Testing

/// Whole errands in the real program, by keyboard alone.
@Suite(
    .enabled(if: Tmux.isInstalled, "tmux is not installed"),
    .timeLimit(.minutes(Patience.minutes(5)))
)
struct StoriesInTmuxTests {
    /// The dashboard as it opens without options but the given ones.
    private func open(_ options: String) throws -> Tmux {
        let store = try SampleStore.path()
        let tmux = try Tmux("\(Places.program.path) browse --store \(store) \(options)")
        try tmux.wait(forText: "New or worse", seconds: 60)
        return tmux
    }

    @Test func aCounselorsMonday() throws {
        let counselor = try SampleStore.busiestCounselor()
        let tmux = try open("")
        // Whose students are mine?
        try tmux.press("C")
        try tmux.wait(forText: "Counselor:")
        try tmux.type(String(counselor.drop { $0 != " " }.dropFirst()))
        try tmux.press("Enter")
        let home = try tmux.wait(forText: "counselor \(counselor)")
        #expect(home.contains("since 9 Jan 2026"))
        // Who is worse, and why?
        let first = try #require(DashboardScreen.selected(home))
        try tmux.press("Enter")
        try tmux.wait(for: "the reasons") { $0.contains("threshold") }
        try tmux.press("2")
        try tmux.wait(forText: "days recorded")
        try tmux.press("n")
        try tmux.wait(forText: "days recorded")
        try tmux.press("Escape")
        let back = try tmux.wait(forText: "New or worse")
        #expect(DashboardScreen.selected(back) != first, "the cursor went on with the student")
        // All of mine at High, worst first.
        try tmux.press("3")
        try tmux.wait(forText: "counselor \(counselor)")
        try tmux.press("t")
        let list = try tmux.wait(forText: "tier High")
        #expect(DashboardScreen.rows(list).allSatisfy { $0.contains("H High") })
        // What does this column say?
        try tmux.press("i")
        try tmux.wait(forText: "Meaning")
        try tmux.press("Escape")
        try tmux.wait(forText: "tier High")
        try tmux.type(":q")
        try tmux.press("Enter")
        try tmux.wait(forText: "[ended 0]")
    }

    @Test func anAdministratorsSchoolReview() throws {
        let tmux = try open("")
        try tmux.press("2")
        try tmux.wait(forText: "7 schools")
        try tmux.press("o")
        try tmux.wait(forText: "Sort by")
        try tmux.type("new")
        try tmux.press("Enter")
        try tmux.wait(forText: "by new or worse")
        try tmux.press("Enter")
        try tmux.wait(forText: "students · by risk")
        try tmux.press("4")
        try tmux.wait(forText: "What did it")
        try tmux.press("7")
        let runs = try tmux.wait(forText: "2 runs")
        #expect(runs.contains("waymark-default 1.0"))
        // Four steps in, four steps back.
        for text in ["What did it", "students · by risk", "by new or worse", "New or worse since"] {
            try tmux.press("Escape")
            try tmux.wait(forText: text)
        }
        try tmux.press("q")
        try tmux.wait(forText: "[ended 0]")
    }

    @Test func aClerksFailedImport() throws {
        let folder = try Places.scratch("clerk")
        let store = folder.appending(path: "waymark.db").path
        let records = folder.appending(path: "records")
        try FileManager.default.copyItem(
            at: Places.sampleData.appending(path: "2026"),
            to: records
        )
        let tmux = try Tmux("PS1='$ ' sh -i")
        try tmux.wait(forText: "$")
        try tmux.type("waymark() { \(Places.program.path) \"$@\" --store \(store); }\n")
        try tmux.type("clear; waymark import \(records.path) >/dev/null; waymark score; echo =$?\n")
        try tmux.wait(forText: "=0", seconds: 120)
        // A file that is no text any more must change nothing, and say what to do.
        try Data([0x50, 0x4B, 0xFF, 0xFE, 0x00]).write(
            to: records.appending(path: "students.csv")
        )
        try tmux.type("clear; waymark import \(records.path); echo =$?\n")
        let failed = try tmux.wait(forText: "=2", seconds: 120)
        #expect(failed.contains("students.csv"))
        try tmux.type("clear; waymark browse\n")
        let screen = try tmux.wait(forText: "At High", seconds: 60)
        #expect(screen.contains("\(try SampleStore.students()) students"))
    }
}
