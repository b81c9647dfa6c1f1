import Records

/// What the codes of the state's collections mean, and the facts that no file holds: data that a clerk may change.
public struct StateCodes: Sendable {
    /// Meanings by table (an element such as `DOE012`) and code.
    private var tables: [String: [String: String]] = [:]
    /// Days by name, as month and day.
    private var days: [String: MonthDay] = [:]
    /// Names of organizations by code.
    private(set) var names: [String: String] = [:]
    /// Other names of a form's columns, by their names here.
    private(set) var columns: [String: [String: [String]]] = [:]

    init() {}

    /// What a code means, or nil where the table does not have it.
    ///
    /// A spreadsheet takes the zero in front of a number away, so that `9` is `09` where the table has no `9`.
    func meaning(_ table: String, _ code: String) -> String? {
        guard let entries = tables[table] else { return nil }
        return entries[code] ?? (code.utf8.count == 1 ? entries["0" + code] : nil)
    }

    /// What a code means; the code itself where the table does not have it, so that it is found to be unmapped.
    func meaningOrCode(_ table: String, _ code: String?) -> String? {
        code.map { meaning(table, $0) ?? $0 }
    }

    /// Whether a table has a code.
    func knows(_ table: String, _ code: String) -> Bool { meaning(table, code) != nil }

    /// A day of a school year by its name, such as `october`.
    ///
    /// The first day of the year stands for a name that nothing tells.
    func day(_ name: String, of year: SchoolYear) -> SchoolDate {
        days[name]?.date(in: year) ?? year.firstDay
    }

    /// These codes with those of another file in place of their own where it has some.
    func overlaid(with other: StateCodes) -> StateCodes {
        var codes = self
        for (table, entries) in other.tables {
            codes.tables[table, default: [:]].merge(entries) { $1 }
        }
        codes.days.merge(other.days) { $1 }
        codes.names.merge(other.names) { $1 }
        for (form, columns) in other.columns {
            codes.columns[form, default: [:]].merge(columns) { $1 }
        }
        return codes
    }

    mutating func set(_ table: String, _ code: String, _ meaning: String) {
        tables[table, default: [:]][code] = meaning
    }

    mutating func addTable(_ table: String, _ entries: [String: String]) { tables[table] = entries }

    mutating func addDay(_ name: String, _ day: MonthDay) { days[name] = day }

    mutating func addName(_ code: String, _ name: String) { names[code] = name }

    mutating func addColumns(_ form: String, _ column: String, _ names: [String]) {
        columns[form, default: [:]][column] = names
    }
}

/// A month and a day of any school year.
struct MonthDay: Hashable, Sendable {
    let month: Int
    let day: Int

    /// Reads `MM-DD`; nil where there is no such day in a common year.
    init?(_ text: String) {
        guard let date = SchoolDate("2025-" + text) else { return nil }
        (month, day) = (date.civil.month, date.civil.day)
    }

    /// The day in a school year, which turns on 1 July.
    func date(in year: SchoolYear) -> SchoolDate? {
        SchoolDate(year: month >= 7 ? year.endingIn - 1 : year.endingIn, month: month, day: day)
    }
}
