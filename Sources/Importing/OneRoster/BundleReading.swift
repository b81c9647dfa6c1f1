import CSV
import Records

/// Reads cells of one file of a bundle by the names of its columns, each as the standard writes it.
struct BundleReading {
    let table: BundleTable
    private let order: DateOrder
    /// The columns that are there, by name: where each is and what it holds.
    private let columns: [String: (place: Int, kind: BundleColumn.Kind)]

    init?(_ table: BundleTable?, _ order: DateOrder) {
        guard let table else { return nil }
        self.table = table
        self.order = order
        let found = table.columns.compactMap { column in
            table.places[column.name].map { (column.name, (place: $0, kind: column.kind)) }
        }
        columns = Dictionary(found) { first, _ in first }
    }

    /// A cell as the standard writes it; nil where it is blank or cannot be understood.
    func value(_ row: BundleRow, _ name: String) -> String? {
        guard let column = columns[name], let text = row[column.place] else { return nil }
        return BundleCell.judge(column.kind, text, order).text(text)
    }

    /// A cell as it stands where it cannot be understood, so that the validator finds it and says where it is.
    func raw(_ row: BundleRow, _ name: String) -> String? {
        guard let column = columns[name], let text = row[column.place] else { return nil }
        return BundleCell.judge(column.kind, text, order).text(text) ?? text
    }

    func date(_ row: BundleRow, _ name: String) -> SchoolDate? {
        value(row, name).flatMap { SchoolDate($0) }
    }

    func list(_ row: BundleRow, _ name: String) -> [String] {
        guard let text = raw(row, name) else { return [] }
        let hasMore = text.utf8.contains(UInt8(ascii: ","))
        let entries = hasMore ? text.split(separator: ",").map(String.init) : [text]
        return entries.map { $0.trimmingBlanks() }.filter { !$0.isEmpty }
    }

    /// Reads each record once, the first row of an id.
    ///
    /// - Parameter body: takes a row and its sourcedId.
    /// - Returns: how many rows are no record: without an id, with one that was there, or of another width than the header.
    /// - Throws: that the file cannot be read, or what `body` throws.
    func forEachRecord(
        _ body: (BundleRow, String) throws(ImportError) -> Void
    ) throws(ImportError) -> Int {
        // Digests, for a district has millions of results and class enrollments.
        var (seen, lost) = (HashSet64(), 0)
        try table.forEachRow { problem in
            if problem.code != .strayQuote { lost += 1 }
        } _: { row throws(ImportError) in
            guard let id = raw(row, "sourcedId"),
                seen.insert(UInt64(truncatingIfNeeded: id.hashValue))
            else {
                lost += 1
                return
            }
            try body(row, id)
        }
        return lost
    }

    /// Whether the row says that its record has gone; only a delta can.
    func isRetired(_ row: BundleRow) -> Bool {
        table.mode == .delta && value(row, "status") == "tobedeleted"
    }

    /// The day on which the record was last changed.
    func changed(_ row: BundleRow) -> SchoolDate? {
        value(row, "dateLastModified").flatMap { SchoolDate($0.prefix(10)) }
    }
}
