import Indicators
import Records
import Scoring
import Screen

/// The tab Attendance: totals, the days of the year by week, and absences by weekday.
enum AttendanceTab {
    static func write(_ page: StudentPage, into text: inout PageText) {
        writeReadings(of: page, into: &text)
        guard let first = page.days.first, let last = page.days.last else {
            text.gap()
            text.text("No school day was recorded for this student this year.")
            return
        }
        text.gap()
        text.text(totals(of: page.days), .bold)
        text.gap()
        let calendar = AttendanceCalendar(days: page.days, from: first.date, to: last.date)
        for line in calendar.lines(width: text.width) { text.line(line) }
        text.gap()
        text.text(legend(of: page.days), .muted)
        if let words = weekdays(of: page.days) { text.text(words) }
    }

    private static func writeReadings(of page: StudentPage, into text: inout PageText) {
        for line in page.lines where line.definition.topic == .attendance {
            guard let value = line.reading.value else { continue }
            let known = "\(line.definition.title): \(line.definition.text(of: value))"
            text.text(known + (line.detail.map { " (\($0))" } ?? ""))
        }
    }

    private static func totals(of days: [StudentPage.Day]) -> String {
        var parts = [Numbers.text(days.count, "day recorded", "days recorded")]
        for category in AttendanceCategory.allCases {
            let count = days.count { $0.category == category }
            if count > 0 { parts.append("\(count) \(AttendanceSign.words(of: category))") }
        }
        let unclear = days.count { $0.category == nil }
        if unclear > 0 { parts.append("\(unclear) with a code without meaning") }
        return parts.joined(separator: " · ")
    }

    /// Only the signs that are there, and the one for no school.
    private static func legend(of days: [StudentPage.Day]) -> String {
        let present = Set(days.map(\.category))
        var parts = AttendanceCategory.allCases.filter { present.contains($0) }.map {
            "\(AttendanceSign.sign(of: $0)) \(AttendanceSign.words(of: $0))"
        }
        if present.contains(nil) { parts.append("? code without meaning") }
        return (parts + ["– no school or not recorded"]).joined(separator: " · ")
    }

    private static func weekdays(of days: [StudentPage.Day]) -> String? {
        let absences = days.filter { AttendanceSign.isAbsence($0.category) }
        guard absences.count > 1 else { return nil }
        let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
        let parts = names.indices.compactMap { place -> String? in
            let count = absences.count { $0.date.weekday == place + 1 }
            return count > 0 || place < 5 ? "\(names[place]) \(count)" : nil
        }
        return "Absences by weekday: " + parts.joined(separator: " · ")
    }
}

/// The sign and the words of a day's category.
enum AttendanceSign {
    static func sign(of category: AttendanceCategory?) -> String {
        switch category {
        case .present: "."
        case .excusedAbsence: "E"
        case .unexcusedAbsence: "U"
        case .tardy: "t"
        case .earlyDeparture: "d"
        case .partial: "p"
        case .inSchoolSuspension: "i"
        case .outOfSchoolSuspension: "S"
        case .remotePresent: "r"
        case nil: "?"
        }
    }

    static func words(of category: AttendanceCategory) -> String {
        switch category {
        case .present: "present"
        case .excusedAbsence: "excused"
        case .unexcusedAbsence: "unexcused"
        case .tardy: "tardy"
        case .earlyDeparture: "left early"
        case .partial: "part of the day"
        case .inSchoolSuspension: "in-school suspension"
        case .outOfSchoolSuspension: "out-of-school suspension"
        case .remotePresent: "present remotely"
        }
    }

    static func isAbsence(_ category: AttendanceCategory?) -> Bool {
        switch category {
        case .excusedAbsence, .unexcusedAbsence, .outOfSchoolSuspension: true
        default: false
        }
    }
}
