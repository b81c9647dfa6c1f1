import Records

/// The columns by which forms are told apart.
enum FormColumns {
    /// Elements of SIMS in the order of a file without names: `DOE001` to `DOE052`.
    static let sims = (1...52).map { "DOE" + padded($0, 3) }
    /// Elements of SCS in the order of a file without names: `SCS01` to `SCS14`.
    static let scs = (1...14).map { "SCS" + padded($0, 2) }

    /// A column's name in capital letters and digits, for forms differ in blanks, dots and case.
    static func plain(_ label: String) -> String {
        String(label.uppercased().filter { $0.isASCII && ($0.isLetter || $0.isNumber) })
    }

    /// The element that a label begins with, such as `DOE012` of `DOE12` and of `DOE012 Enrollment status`; nil where it is none.
    static func element(_ form: StateForm, _ label: String) -> String? {
        let names = form == .sims ? sims : form == .scs ? scs : []
        guard let prefix = names.first?.prefix(3) else { return nil }
        let plain = plain(label)
        guard plain.hasPrefix(prefix) else { return nil }
        let digits = plain.dropFirst(prefix.count).prefix { $0.isNumber }
        guard let number = Int(digits), names.indices.contains(number - 1) else { return nil }
        return names[number - 1]
    }

    /// The names of a form's columns by their other names.
    static func synonyms(_ form: StateForm, _ codes: StateCodes) -> [String: String] {
        var synonyms: [String: String] = [:]
        for (column, names) in codes.columns[form.rawValue] ?? [:] {
            for name in names { synonyms[plain(name)] = plain(column) }
        }
        return synonyms
    }

    /// Whether columns are those of a form.
    static func isForm(_ form: StateForm, _ names: Set<String>) -> Bool {
        switch form {
        case .sims: names.isSuperset(of: ["DOE001", "DOE002"])
        case .scs: names.isSuperset(of: ["SCS01", "SCS04"])
        case .ssdr: names.contains("OFFID") && (names.contains("OT1") || names.contains("DAT"))
        case .mcas:
            names.contains("SASID")
                && !names.isDisjoint(with: ["ESCALEDS", "MSCALEDS", "SSCALEDS"])
        case .access:
            names.contains("SASID") && !names.isDisjoint(with: ["OVERALLSSADJ", "OVERALLLEVELADJ"])
        }
    }

    /// The names of the columns of a file without any, if its first row looks like one of the form.
    static func inOrder(_ form: StateForm, _ cells: [String]) -> [String]? {
        guard cells.count > 2, isDigits(cells[1], 10) else { return nil }
        switch form {
        case .sims:
            // Elements were added at the end over the years, so that older files are shorter.
            guard (45...sims.count).contains(cells.count), isDigits(cells[14], 8) else {
                return nil
            }
            return Array(sims.prefix(cells.count))
        case .scs:
            guard (13...scs.count).contains(cells.count),
                isDigits(cells[2], 8) || cells[2] == "CLBR"
            else { return nil }
            return Array(scs.prefix(cells.count))
        case .ssdr, .mcas, .access: return nil
        }
    }

    private static func isDigits(_ cell: String, _ count: Int) -> Bool {
        cell.utf8.count == count && cell.utf8.allSatisfy { (48...57).contains($0) }
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
}
