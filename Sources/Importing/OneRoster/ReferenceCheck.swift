import Records

/// Finds ids that point to a record that is not there.
struct ReferenceCheck {
    private let bundle: OneRosterBundle
    private let order: DateOrder
    /// Digests of the ids of each file that others point to.
    private var ids: [BundleFile: Set<Int>] = [:]

    init(_ bundle: OneRosterBundle, _ order: DateOrder) throws(ImportError) {
        self.bundle = bundle
        self.order = order
        let targets = Set(bundle.tables.values.flatMap { $0.columns.compactMap(\.target) })
        for file in targets.sorted() {
            guard let table = bundle.tables[file] else { continue }
            var found: Set<Int> = []
            let place = table.places["sourcedId"]
            try table.forEachRow { row throws(ImportError) in
                if let id = row[place] { found.insert(id.hashValue) }
            }
            ids[file] = found
        }
    }

    /// Looks at all files.
    func run(_ found: (BundleFinding) -> Void) throws(ImportError) {
        for table in bundle.tables.values.sorted(by: { $0.file < $1.file }) {
            try check(table, found)
        }
    }

    private func check(
        _ table: BundleTable,
        _ found: (BundleFinding) -> Void
    ) throws(ImportError) {
        let columns = table.columns.compactMap { column in
            table.places[column.name].map { (column, $0) }
        }
        try table.forEachRow { row throws(ImportError) in
            for (column, place) in columns {
                guard let target = target(of: column, table), let text = row[place] else {
                    continue
                }
                guard let code = judge(text, target, table) else { continue }
                found(finding(code, table, column.name, place, row, target))
            }
        }
    }

    /// The file that a column points to; the id of demographics is that of a user.
    private func target(of column: BundleColumn, _ table: BundleTable) -> BundleFile? {
        table.file == .demographics && column.name == "sourcedId" ? .users : column.target
    }

    /// What is wrong with the ids of a cell; records that a delta does not bring may be with the receiver.
    private func judge(
        _ text: String,
        _ target: BundleFile,
        _ table: BundleTable
    ) -> FindingCode? {
        guard let known = ids[target], let other = bundle.tables[target] else {
            return table.mode == .delta ? nil : .bundleNoTargetFile
        }
        guard other.mode == .bulk else { return nil }
        // Nearly all cells have one id.
        guard text.utf8.contains(UInt8(ascii: ",")) else {
            return known.contains(text.trimmingBlanks().hashValue) ? nil : .bundleNoTarget
        }
        let all = text.split(separator: ",").map { String($0).trimmingBlanks().hashValue }
        return all.allSatisfy(known.contains) ? nil : .bundleNoTarget
    }

    private func finding(
        _ code: FindingCode,
        _ table: BundleTable,
        _ column: String,
        _ place: Int,
        _ row: BundleRow,
        _ target: BundleFile
    ) -> BundleFinding {
        BundleFinding(
            code,
            file: table.name,
            line: row.line,
            column: column,
            place: place + 1,
            expected: "an id of \(target.fileName)"
        )
    }
}
