import Records
import Scoring
import Screen

/// Weeks from Monday, several blocks of them side by side.
struct AttendanceCalendar {
    private let signs: [SchoolDate: AttendanceCategory?]
    private let mondays: [SchoolDate]
    private let range: ClosedRange<SchoolDate>
    /// 5, or 7 where something was recorded at a weekend.
    private let daysPerWeek: Int

    init(days: [StudentPage.Day], from first: SchoolDate, to last: SchoolDate) {
        signs = Dictionary(days.map { ($0.date, $0.category) }, uniquingKeysWith: { _, new in new })
        range = min(first, last)...max(first, last)
        daysPerWeek = days.contains { $0.date.weekday > 5 } ? 7 : 5
        var monday = range.lowerBound.advanced(by: 1 - range.lowerBound.weekday)
        var mondays: [SchoolDate] = []
        // More than a year of weeks cannot come from one school year.
        while monday <= range.upperBound, mondays.count < 60 {
            mondays.append(monday)
            monday = monday.advanced(by: 7)
        }
        self.mondays = mondays
    }

    /// The calendar in lines of at most so many columns.
    func lines(width: Int) -> [PageText.Line] {
        let block = 10 + daysPerWeek * 3
        let blocks = max(1, min(4, width / block, (mondays.count + 4) / 5))
        let rows = (mondays.count + blocks - 1) / blocks
        var lines: [PageText.Line] = [titles(blocks: blocks)]
        for row in 0..<rows {
            var line: PageText.Line = []
            for column in 0..<blocks where column * rows + row < mondays.count {
                line += week(column * rows + row, isFirst: row == 0)
            }
            lines.append(line)
        }
        return lines
    }

    private func titles(blocks: Int) -> PageText.Line {
        let names = ["M", "T", "W", "T", "F", "S", "S"].prefix(daysPerWeek)
        let title = String(repeating: " ", count: 9) + names.map { "\($0)  " }.joined() + " "
        return [Screen.Run(String(repeating: title, count: blocks), .muted)]
    }

    /// One week; its month is named where it begins and on top of a block.
    private func week(_ place: Int, isFirst: Bool) -> PageText.Line {
        let monday = mondays[place]
        let words = monday.spokenShort.split(separator: " ")
        let isNewMonth = place == 0 || monday.civil.month != mondays[place - 1].civil.month
        let month = isFirst || isNewMonth ? String(words.last ?? "") : "   "
        let day = String(words.first ?? "")
        let label = " \(month) \(day.count < 2 ? " " : "")\(day)  "
        var runs = [Screen.Run(label, .muted)]
        for offset in 0..<daysPerWeek { runs.append(sign(monday.advanced(by: offset))) }
        runs.append(Screen.Run(" "))
        return runs
    }

    private func sign(_ date: SchoolDate) -> Screen.Run {
        guard let category = signs[date] else {
            return Screen.Run(range.contains(date) && date.weekday < 6 ? "–  " : "   ", .muted)
        }
        let style = AttendanceSign.isAbsence(category) ? Style.bold : .plain
        return Screen.Run("\(AttendanceSign.sign(of: category))  ", style)
    }
}
