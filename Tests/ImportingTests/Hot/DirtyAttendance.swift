import Foundation
import Importing
import Records

/// Draws that a number decides, so that a failing case can be drawn again.
struct Draws {
    private var state: UInt64

    init(_ seed: Int) { state = UInt64(seed) &* 0x9e37_79b9_7f4a_7c15 &+ 1 }

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    mutating func happens(oneIn count: Int) -> Bool { below(count) == 0 }

    mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }
}

/// A small district whose attendance file has everything wrong in it that a file can have.
struct DirtyAttendance {
    enum Order: CaseIterable { case student, date, shuffled }

    private static let schools = ["A", "B0000000000000002", "C"]
    private static let students = (0..<14).map { "S" + String(repeating: "0", count: $0) + "\($0)" }
    private static let days = (0..<80).compactMap { offset in
        SchoolDate("2025-09-08").map { $0.advanced(by: offset).description }
    }
    private static let header = [
        "student_id", "org_id", "date", "category", "category_raw", "portion_absent",
        "minutes_absent", "arrival_time", "reason", "x_note", "odd",
    ]
    /// Orders of the columns: some have student and school before the day, some begin with them, some lack columns.
    private static let layouts = [
        Array(0...10), Array(0...10), [0, 1, 2, 3, 4, 5], [0, 1, 2, 3], [1, 0, 2, 3, 5, 10],
        [9, 1, 0, 2, 3, 5], [0, 3, 1, 2, 5], [2, 0, 1, 3, 5, 6, 7], [5, 0, 1, 2, 3],
        [0, 1, 6, 7, 2, 5, 3, 4],
    ]
    private static let categories = AttendanceCategory.allCases.map(\.rawValue)

    private var draws: Draws
    private let dirt: Int
    private let hasQuotes: Bool
    private let hasCodeMap: Bool
    /// Whether most rows are of the student's school, present, and without a part absent.
    private let isTidy: Bool
    private let layout: [Int]
    private let delimiter: String
    private let hasOrderMark: Bool
    private let days: ArraySlice<String>
    private var home: [String: String] = [:]

    init(seed: Int) {
        draws = Draws(seed)
        dirt = draws.pick([1_000_000, 400, 60, 15])
        hasQuotes = draws.happens(oneIn: 3)
        hasCodeMap = draws.happens(oneIn: 3)
        isTidy = draws.happens(oneIn: 2)
        layout = draws.pick(Self.layouts)
        delimiter = draws.pick([",", ",", ",", ";", "\t"])
        hasOrderMark = draws.happens(oneIn: 4)
        days = Self.days.prefix(draws.pick([19, 19, 19, 80]))
    }

    /// The files of the district.
    mutating func files(_ order: Order) -> [String: String] {
        var files = SmallDistrict.files.filter { $0.key == "manifest.csv" }
        files["manifest.csv", default: ""] += "\nattendance.recordedThrough.C,2025-09-24\n"
        files["organizations.csv"] =
            "org_id,name,org_type\n" + Self.schools.map { "\($0),X,school\n" }.joined()
        files["calendar.csv"] = calendar()
        files["students.csv"] =
            "student_id,first_name,last_name,birth_date\n"
            + Self.students.map { "\($0),X,Y,2011-03-01\n" }.joined()
        files["enrollments.csv"] = enrollments()
        if hasCodeMap {
            files["code_maps.csv"] = """
                field,source_code,native_value,portion_absent
                attendance.category,AB,unexcused_absence,0.5
                attendance.category,tardy,early_departure,
                attendance.category,??,unmapped,

                """
        }
        files["attendance.csv"] = attendance(order)
        return files
    }

    private mutating func calendar() -> String {
        var text = "org_id,calendar_code,date,day_type,is_school_day\n"
        for (school, code) in [("A", "main"), ("A", "late"), (Self.schools[1], "main")] {
            for day in Self.days {
                let isOpen = !draws.happens(oneIn: 6)
                text +=
                    "\(school),\(code),\(day),\(isOpen ? "instructional" : "holiday"),\(isOpen)\n"
            }
        }
        return text
    }

    private mutating func enrollments() -> String {
        var text = "student_id,org_id,entry_date,grade_level,exit_date,calendar_code\n"
        for student in Self.students.dropLast() {
            let code = draws.pick(["", "main", "late"])
            let school = draws.pick(Self.schools)
            home[student] = school
            if draws.happens(oneIn: 3) {
                text += "\(student),\(school),2025-09-01,09,\(Self.days[5]),\(code)\n"
                text += "\(student),\(draws.pick(Self.schools)),\(Self.days[8]),09,,\n"
            } else {
                text += "\(student),\(school),\(Self.days[draws.below(4)]),09,,\(code)\n"
            }
        }
        return text
    }

    private mutating func attendance(_ order: Order) -> String {
        var rows: [String] = []
        let pairs: [(Int, Int)] =
            order == .date
            ? days.indices.flatMap { day in Self.students.indices.map { ($0, day) } }
            : Self.students.indices.flatMap { one in days.indices.map { (one, $0) } }
        for (student, day) in pairs { rows += lines(student, day) }
        if order == .shuffled {
            for index in rows.indices { rows.swapAt(index, draws.below(rows.count)) }
        }
        let end = draws.happens(oneIn: 4) ? "\r\n" : "\n"
        let text = ([line(Self.header)] + rows).joined(separator: end)
        return (hasOrderMark ? "\u{FEFF}" : "") + text + (draws.happens(oneIn: 2) ? end : "")
    }

    private mutating func lines(_ student: Int, _ day: Int) -> [String] {
        var cells = [
            Self.students[student], draws.pick(Self.schools), Self.days[day],
            draws.happens(oneIn: 2) ? "present" : draws.pick(Self.categories), "",
            draws.pick(["", "", "", "0.5", "1", "0", "0.25", "1.000"]), draws.pick(["", "12"]),
            draws.pick(["", "", "09:45"]), "", draws.pick(["", "y"]), "",
        ]
        if isTidy, !draws.happens(oneIn: 6) {
            cells[1] = home[cells[0]] ?? cells[1]
            (cells[5], cells[6], cells[7], cells[9]) = ("", "", "", "")
        }
        if draws.happens(oneIn: dirt) { spoil(&cells) }
        var lines = [line(cells)]
        if draws.happens(oneIn: dirt) { lines.append(lines[0]) }
        if draws.happens(oneIn: dirt) {
            cells[3] = draws.pick(Self.categories + ["AB", "ZZ", ""])
            lines.append(line(cells))
        }
        if draws.happens(oneIn: dirt) {
            lines.append(draws.pick(["", "a,b", "1,2,3,4,5,6,7,8,9,0,1,2"]))
        }
        return lines
    }

    private func line(_ cells: [String]) -> String {
        layout.map { cells[$0] }.joined(separator: delimiter)
    }

    private mutating func spoil(_ cells: inout [String]) {
        let place = draws.below(cells.count)
        switch draws.below(hasQuotes ? 5 : 3) {
        case 0: cells[place] = " \(cells[place]) "
        case 1: cells[place] = draws.pick(["", "NULL", "N/A", "-", "x", "1.23E+09", "é", "S00"])
        case 2: cells[place] = Self.wrong(place, &draws)
        case 3: cells[place] = "\"\(cells[place])\""
        default: cells[8] = draws.pick(["\"two\nlines\"", "6\" wide", "\"a \"\"b\"\", c\""])
        }
    }

    private static func wrong(_ place: Int, _ draws: inout Draws) -> String {
        switch place {
        case 0: draws.pick(["S", "S000000000000000000000000000000000", "s00"])
        case 1: draws.pick(["B", "a", "A ", "B00000000000000021"])
        case 2:
            draws.pick([
                "2025-09-31", "2025-9-8", "2025-09-07", "2024-09-08", "2026-07-15", "2026-08-15",
                "20250908", "2025-09-0x", "2025-09-25", "2025-09-88",
            ])
        case 3: draws.pick(["AB", "tardy", "Present", "unmapped", "??", "presen", "present_"])
        case 5: draws.pick(["1.5", "-1", "0.50", ".5", "2", "0.1234", "1.", "0,5", "10", "1.001"])
        case 6: draws.pick(["1440", "1441", "-3", "007", "a"])
        case 7: draws.pick(["24:00", "9:45", "23:59", "23:60", "09:45:10"])
        default: "something"
        }
    }
}
