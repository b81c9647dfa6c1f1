/// What the `DOEHEADER` lines of an old state file say.
///
/// Such a file has no row of names: `DOEHEADER,ELEMENTS=DOE001,DOE002,…` names its columns, and other lines tell how some
/// are written.
struct DOEHeader: Sendable, Hashable {
    static let mark = "DOEHEADER"

    /// The elements in the order of the columns.
    private(set) var elements: [String] = []
    /// How days of birth are written, such as `D10`.
    private(set) var dateFormat: String?
    /// What codes of gender stand for, such as `M` for `MALE`.
    private(set) var genders: [String: String] = [:]
    /// All other properties, by name in upper case.
    private(set) var properties: [String: String] = [:]
    /// The lines that it takes.
    private(set) var lineCount = 0

    /// Takes the next line of a file; false where it is no line of a header.
    mutating func take(_ line: Substring) -> Bool {
        var cells = line.split(separator: ",", omittingEmptySubsequences: false)
            .map { String($0).trimmingBlanks().trimmingQuotes() }
        guard cells.first?.uppercased() == Self.mark else { return false }
        cells.removeFirst()
        lineCount += 1
        var name = ""
        for cell in cells where !cell.isEmpty {
            let (first, value) = Self.halves(cell)
            // A line may hold one property or all of them; what has no name of its own belongs to the one before.
            let isNew = name != "GENDERFORMAT" || Self.names.contains(first)
            if isNew, value != nil || Self.names.contains(first) {
                name = first
                if let value { take(value, for: name) }
            } else {
                take(cell, for: name)
            }
        }
        return true
    }

    private static let names: Set<String> = ["ELEMENTS", "DATEFORMAT", "GENDERFORMAT", "SCHOOL"]

    private mutating func take(_ value: String, for name: String) {
        switch name {
        case "ELEMENTS": elements.append(value.uppercased())
        case "DATEFORMAT": dateFormat = value.uppercased()
        case "GENDERFORMAT":
            let (code, meaning) = Self.halves(value)
            if let meaning { genders[code] = meaning.uppercased() }
        default: properties[name] = properties[name].map { "\($0),\(value)" } ?? value
        }
    }

    private static func halves(_ cell: String) -> (name: String, value: String?) {
        guard let sign = cell.firstIndex(of: "=") else { return (cell.uppercased(), nil) }
        let value = String(cell[cell.index(after: sign)...]).trimmingBlanks()
        return (cell[..<sign].uppercased().trimmingBlanks(), value)
    }
}

extension String {
    /// The text without quotes at either end, as a spreadsheet puts them around a line's cells.
    func trimmingQuotes() -> String {
        var text = self[...]
        while text.first == "\"" { text.removeFirst() }
        while text.last == "\"" { text.removeLast() }
        return String(text)
    }
}
