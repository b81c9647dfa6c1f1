import CSV
import Records

/// Finds what the rows of a file have against the rules, cell by cell.
struct RowCheck {
    let table: BundleTable
    let order: DateOrder
    private let isDelta: Bool
    private let statusPlace: Int?

    init(_ table: BundleTable, _ order: DateOrder) {
        self.table = table
        self.order = order
        isDelta = table.mode == .delta
        statusPlace = table.places["status"]
    }

    /// Looks at all rows.
    func run(_ found: (BundleFinding) -> Void) throws(ImportError) {
        let columns = table.columns.compactMap { column in
            table.places[column.name].map { (column, $0) }
        }
        try table.forEachRow { problem in
            found(finding(problem))
        } _: { row throws(ImportError) in
            let isRetired = isDelta && row[statusPlace] == "tobedeleted"
            if let finding = checkSubjects(row) { found(finding) }
            for (column, place) in columns {
                if row.hasLineBreak(place) { found(finding(.bundleLineBreak, column, place, row)) }
                if let finding = check(column, place, row, isRetired) { found(finding) }
            }
        }
    }

    private func check(
        _ column: BundleColumn,
        _ place: Int,
        _ row: BundleRow,
        _ isRetired: Bool
    ) -> BundleFinding? {
        let isState = column.name == "status" || column.name == "dateLastModified"
        if column.kind.isText, !isState, !row.isBlank(place) { return nil }
        guard let text = row[place] else {
            if isState { return isDelta ? finding(.bundleDeltaRequired, column, place, row) : nil }
            guard column.isRequired, !isRetired || column.name == "sourcedId" else { return nil }
            return finding(.bundleMissingValue, column, place, row, isRepaired: !isVital(column))
        }
        if isState, !isDelta { return finding(.bundleForbidden, column, place, row) }
        switch BundleCell.judge(column.kind, text, order) {
        case .fine:
            guard row.isPadded(place), !column.kind.isText else { return nil }
            return finding(BundleCell.code(column.kind, text), column, place, row)
        case .repaired: return finding(BundleCell.code(column.kind, text), column, place, row)
        case .bad:
            let code = BundleCell.code(column.kind, text)
            return finding(code, column, place, row, isRepaired: !isVital(column))
        }
    }

    /// Each subject has its code, where codes are told at all.
    private func checkSubjects(_ row: BundleRow) -> BundleFinding? {
        guard let place = table.places["subjectCodes"], let codes = row[place],
            let subjects = row[table.places["subjects"]],
            let column = table.columns.first(where: { $0.name == "subjectCodes" })
        else { return nil }
        // A list that is none is found by its own column.
        guard [codes, subjects].allSatisfy({ BundleCell.judge(.list, $0, order) != .bad }) else {
            return nil
        }
        let counts = [codes, subjects].map { text in text.count { $0 == "," } }
        return counts[0] == counts[1] ? nil : finding(.bundleList, column, place, row)
    }

    /// Columns without which no record can be made; a bad cell elsewhere is set aside.
    private func isVital(_ column: BundleColumn) -> Bool {
        column.name == "sourcedId" || Self.vital[table.file]?.contains(column.name) ?? false
    }

    private static let vital: [BundleFile: Set<String>] = [
        .orgs: ["name", "type"], .academicSessions: ["title", "startDate", "endDate"],
        .users: ["givenName", "familyName"], .courses: ["title"],
        .classes: ["schoolSourcedId", "termSourcedIds"],
        .enrollments: ["classSourcedId", "userSourcedId"],
        .results: ["lineItemSourcedId", "studentSourcedId"],
    ]

    private func finding(
        _ code: FindingCode,
        _ column: BundleColumn,
        _ place: Int,
        _ row: BundleRow,
        isRepaired: Bool = true
    ) -> BundleFinding {
        let isValue = code != .bundleMissingValue && code != .bundleDeltaRequired
        return BundleFinding(
            code,
            file: table.name,
            line: row.line,
            column: column.name,
            place: place + 1,
            expected: isValue ? column.kind.expectation(code) : nil,
            isRepaired: isRepaired
        )
    }

    private func finding(_ problem: CSVProblem) -> BundleFinding {
        let code: FindingCode =
            problem.code == .strayQuote ? .bundleUnescapedQuote : .bundleRowWidth
        let counts = "\(problem.expected) fields"
        return BundleFinding(
            code,
            file: table.name,
            line: problem.line,
            expected: code == .bundleRowWidth ? counts : nil,
            isRepaired: code != .bundleRowWidth
        )
    }
}

extension BundleColumn.Kind {
    /// Whether a cell may hold anything, so that blanks around it can be meant.
    var isText: Bool {
        switch self {
        case .text, .credential: true
        default: false
        }
    }

    /// What belongs into a cell, for a finding to say.
    func expectation(_ code: FindingCode) -> String? {
        if code == .bundleForbidden { return "nothing" }
        switch self {
        case .id, .reference: return "a sourcedId"
        case .references: return "a list of sourcedIds"
        case .word(let words), .fixedWord(let words, _), .words(let words):
            return words.joined(separator: " | ")
        case .date: return "YYYY-MM-DD"
        case .dateTime: return "YYYY-MM-DDTHH:MM:SS.sssZ"
        case .boolean: return "true | false"
        case .integer: return "an integer"
        case .decimal: return "a number"
        case .year: return "YYYY"
        case .typedIDs: return "a list of {type:id}"
        case .scale: return "a list of {letter:number}"
        case .list, .text, .credential: return nil
        }
    }
}
