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
        while cells.last?.isEmpty == true { cells.removeLast() }
        guard let first = cells.first else { return true }
        let (name, value) = Self.halves(first)
        let rest = (value.map { [$0] } ?? []) + cells.dropFirst()
        switch name {
        case "ELEMENTS": elements = rest.map { $0.uppercased() }.filter { !$0.isEmpty }
        case "DATEFORMAT": dateFormat = rest.first?.uppercased()
        case "GENDERFORMAT":
            for cell in rest {
                let (code, meaning) = Self.halves(cell)
                if let meaning { genders[code] = meaning.uppercased() }
            }
        default: properties[name] = rest.joined(separator: ",")
        }
        return true
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
