import Records

/// Sees which column of a file stands for which column of its table.
enum HeaderRules {
    /// The shape of a native file; unknown columns are noted, a header that cannot be used is refused.
    static func shape(
        _ header: [String],
        _ table: TableSchema,
        file: String,
        log: inout FindingLog
    ) throws(ImportError) -> FeedShape {
        let names = header.map { $0.trimmingBlanks().lowercased() }
        try refuseDuplicates(names, file, &log)
        let places = table.columns.map { column in names.firstIndex(of: column.name) }
        for (column, place) in zip(table.columns, places)
        where place == nil && column.isRequired && column.defaultText == nil {
            throw log.refusing(
                ImportError(.missingColumn, file: file, line: 1, column: column.name)
            )
        }
        let known = Set(places.compactMap(\.self))
        var extras: [Int] = []
        for index in names.indices where !known.contains(index) {
            if names[index].hasPrefix("x_") {
                extras.append(index)
            } else {
                log.add(.unknownColumn, file: file, line: 1, column: names[index])
            }
        }
        return FeedShape(table: table, file: file, labels: names, places: places, extras: extras)
    }

    private static func refuseDuplicates(
        _ names: [String],
        _ file: String,
        _ log: inout FindingLog
    ) throws(ImportError) {
        var seen: Set<String> = []
        for name in names where !seen.insert(name).inserted {
            throw log.refusing(ImportError(.duplicateColumn, file: file, line: 1, column: name))
        }
    }
}
