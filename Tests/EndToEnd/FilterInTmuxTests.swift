import Foundation
import TestSupport
import Testing

/// A counselor narrows a list by typing, in a real terminal.
@Suite(
    .enabled(if: Tmux.isInstalled, "tmux is not installed"),
    .timeLimit(.minutes(Patience.minutes(5)))
)
struct FilterInTmuxTests {
    @Test func aFilterIsTypedMendedKeptOnTheWayToAStudentAndSavedAsAView() throws {
        let store = try Places.scratch("filter").appending(path: "s.db").path
        try FileManager.default.copyItem(atPath: try SampleStore.path(), toPath: store)
        let tmux = try Tmux(
            "\(Places.program.path) browse --start schools --store \(store)",
            columns: 80,
            rows: 24
        )
        try tmux.wait(forText: "Harbor Point High", seconds: 60)
        try tmux.press("0", "/")
        try tmux.type("grade:9..10 tier:hihg")
        let wrong = try tmux.wait(forText: "“hihg” is no tier")
        let lines = wrong.split(separator: "\n", omittingEmptySubsequences: false)
        let place = lines.firstIndex { $0.hasPrefix(" /grade:9..10 tier:hihg") }
        let caret = try #require(place.map { lines[$0 + 1] })
        #expect(caret.hasPrefix("                   ^ "))
        try tmux.press("BSpace", "BSpace", "BSpace")
        try tmux.press("Tab")
        try tmux.type(" att<90 new:8w")
        try tmux.wait(forText: "attendance rate below 90 %, new or worse since 9 Jan 2026")
        try tmux.press("Enter")
        let list = try tmux.wait(for: "the filter in words") {
            $0.contains("grade 9 to 10 · High") && !$0.contains("/grade")
        }
        let row = try #require(DashboardScreen.selected(list))
        try tmux.press("Enter")
        try tmux.wait(forText: "[1 Overview]")
        try tmux.press("Escape")
        let back = try tmux.wait(forText: "grade 9 to 10 · High")
        #expect(DashboardScreen.selected(back) == row)
        try tmux.press(":")
        try tmux.type("view save mine")
        try tmux.press("Enter")
        try tmux.wait(forText: "Saved; b opens it.")
        try tmux.press("Escape")
        try tmux.wait(forText: "\(try SampleStore.students()) students · by risk")
        try tmux.press("b")
        try tmux.wait(forText: "mine: grade 9 to 10, High")
        try tmux.press("Enter")
        let opened = try tmux.wait(forText: "grade 9 to 10 · High")
        #expect(DashboardScreen.selected(opened) == row)
        try tmux.press("Q")
        try tmux.wait(forText: "[ended 0]")
    }
}
