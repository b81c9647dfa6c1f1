import Records

/// Finds what a file's header has against the rules: names, order, extensions.
struct HeaderCheck {
    let table: BundleTable
    let isStrict: Bool
    private(set) var findings: [BundleFinding] = []

    init(_ table: BundleTable, isStrict: Bool) {
        self.table = table
        self.isStrict = isStrict
        checkBytes()
        checkNames()
        checkOrder()
        checkExtensions()
    }

    /// Columns of 1.2.0 that 1.2.1 dropped.
    private static let dropped: [BundleFile: Set<String>] = [.users: ["resourceSourcedIds"]]

    private var standard: [String] { table.columns.map(\.name) }

    private func isExtension(_ label: String) -> Bool {
        !label.isEmpty && !standard.contains(label)
            && !(Self.dropped[table.file]?.contains(label) ?? false)
    }

    private mutating func checkBytes() {
        let bytes = HeaderBytes(path: table.path)
        if bytes.endsWithReturnAlone { note(.bundleBareReturn) }
        if bytes.endsWithoutName || table.header.contains("") { note(.bundleEmptyHeader) }
    }

    private mutating func checkNames() {
        var seen: Set<String> = []
        for label in table.header where !label.isEmpty && !seen.insert(label).inserted {
            note(.bundleDuplicateHeader, label)
        }
        for column in table.columns {
            if !isStrict, table.misspelt[column.name] != nil {
                note(.bundleHeaderSpelling, column.name)
            } else if !seen.contains(column.name) {
                note(.bundleMissingColumn, column.name, isRepaired: !column.isRequired)
            }
        }
    }

    private mutating func checkOrder() {
        let found = table.header.filter { standard.contains($0) }
        let expected = standard.filter { found.contains($0) }
        if found != expected, Set(found).count == found.count { note(.bundleHeaderOrder) }
    }

    private mutating func checkExtensions() {
        let last = table.header.lastIndex { standard.contains($0) } ?? -1
        let meant = isStrict ? [] : Set(table.misspelt.values)
        for (index, label) in table.header.enumerated()
        where isExtension(label) && !meant.contains(index) {
            let isNamed = label.hasPrefix("metadata.") && label != "metadata."
            if !isNamed {
                note(.bundleMetadataName, label, at: index)
            } else if index < last {
                note(.bundleMetadataPlace, label, at: index)
            }
        }
    }

    /// A header is a name of a column, not a value, and may be told.
    private mutating func note(
        _ code: FindingCode,
        _ column: String? = nil,
        at index: Int? = nil,
        isRepaired: Bool = true
    ) {
        findings.append(
            BundleFinding(
                code,
                file: table.name,
                line: 1,
                column: column,
                place: (index ?? column.flatMap { table.header.firstIndex(of: $0) }).map { $0 + 1 },
                isRepaired: isRepaired
            )
        )
    }
}
