import Records

/// Finds ids that come twice in a file.
struct IDCheck {
    private let table: BundleTable

    init(_ table: BundleTable) {
        self.table = table
    }

    /// Looks at all rows; ids are remembered as digests, for results may be many.
    func run(_ found: (BundleFinding) -> Void) throws(ImportError) {
        guard let place = table.places["sourcedId"] else { return }
        var seen = HashSet64()
        try table.forEachRow { row throws(ImportError) in
            guard let id = row[place],
                !seen.insert(UInt64(truncatingIfNeeded: id.hashValue))
            else { return }
            found(
                BundleFinding(
                    .bundleDuplicateID,
                    file: table.name,
                    line: row.line,
                    column: "sourcedId",
                    place: place + 1,
                    isRepaired: false
                )
            )
        }
    }
}
