import Foundation
import TestSupport

/// The dashboard on the sample district in a terminal emulator, and what can be read off its screen.
enum DashboardScreen {
    /// The command that opens it.
    static func command(_ options: String = "") throws -> String {
        "\(Places.program.path) browse --start schools --store \(try SampleStore.path()) \(options)"
    }

    /// Opens it at the list of schools.
    static func open(
        columns: Int = 80,
        rows: Int = 24,
        environment: [String: String] = [:],
        options: String = ""
    ) throws -> Tmux {
        let tmux = try Tmux(
            try command(options),
            environment: environment,
            columns: columns,
            rows: rows
        )
        try tmux.wait(forText: "Harbor Point High", seconds: 60)
        return tmux
    }

    /// Opens the high school from the list of schools and returns the list of its students.
    @discardableResult
    static func openHigh(_ tmux: Tmux) throws -> String {
        try selectHigh(tmux)
        try tmux.press("Enter")
        let count = try SampleStore.students(of: "Harbor Point High")
        // A terminal without scrolling is seen while it is still being painted.
        return try tmux.wait(for: "the students of the high school") {
            $0.contains("\(count) students · by risk") && !rows($0).isEmpty
        }
    }

    /// The beginnings of the schools' names in the order of the list of schools.
    static func schools(_ screen: String) -> [String] {
        lines(screen).dropFirst(3).prefix { !$0.contains("All schools") }
            .map { $0.dropFirst(3).prefix(14).trimmingCharacters(in: .whitespaces) }
    }

    /// Goes down the list of schools to the high school, wherever its number at High puts it.
    static func selectHigh(_ tmux: Tmux) throws {
        for _ in 0..<7 {
            guard let row = selected(try tmux.screen()), !row.contains("Harbor Point High") else {
                return
            }
            try tmux.press("Down")
            try tmux.wait(for: "the next school") { selected($0) != row }
        }
    }

    /// The selected row.
    static func selected(_ screen: String) -> String? {
        lines(screen).first { $0.hasPrefix(" >") }
    }

    /// The rows of a list of students, without the sign of the selection.
    static func rows(_ screen: String) -> [String] {
        let words = [" H High ", " M Mod ", " L Low ", " – N/A "]
        return lines(screen).dropFirst(3).prefix { !$0.hasPrefix("─") }
            .filter { line in words.contains { line.dropFirst(2).hasPrefix($0) } }
            .map { String($0.dropFirst(2)) }
    }

    /// The name in a row of a list of students.
    static func name(_ row: String) -> String? {
        let cells = String(row.dropFirst(10).prefix(20))
        return cells.contains("…") ? nil : cells.trimmingCharacters(in: .whitespaces)
    }

    /// The numbers in the column under a title that is set to the right.
    static func numbers(under title: String, _ screen: String) -> [Double] {
        guard let head = lines(screen).first(where: { $0.contains(title) }),
            let place = head.range(of: title)
        else { return [] }
        let end = head.distance(from: head.startIndex, to: place.upperBound)
        return rows(screen).compactMap { row in
            row.prefix(end - 2).split(separator: " ").last.flatMap { Double($0) }
        }
    }

    /// The process of the program in a terminal.
    static func process(in tmux: Tmux) throws -> Int32 {
        var parents = [try tmux.processID()]
        while let parent = parents.popLast() {
            let name = try? String(contentsOfFile: "/proc/\(parent)/comm", encoding: .utf8)
            if name?.hasPrefix("waymark") == true { return parent }
            let children = try Command.run("pgrep", ["-P", String(parent)]).output
            parents += children.split(separator: "\n").compactMap { Int32($0) }
        }
        throw Broken(what: "the program does not run in the terminal")
    }

    /// The bytes that a process has written.
    static func written(by process: Int32) throws -> Int {
        let figures = try String(contentsOfFile: "/proc/\(process)/io", encoding: .utf8)
        let line = figures.split(separator: "\n").first { $0.hasPrefix("wchar:") }
        return line?.split(separator: " ").last.flatMap { Int($0) } ?? 0
    }

    /// Whether a process runs; one that has ended and is not collected yet does not.
    static func isRunning(_ process: Int32) -> Bool {
        let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        return status.map { !$0.contains("State:\tZ") } ?? false
    }

    private static func lines(_ screen: String) -> [String] {
        screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
}
