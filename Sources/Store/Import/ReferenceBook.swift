import Records

/// Sees to it that an import leaves no row that points to one that is not there, at a small part of what the engine's own check costs.
///
/// The engine looks up every reference of every row in the tables pointed to, which takes two thirds of the time of a large
/// import. Here the ids of those tables are in memory while their children come, so that a batch is one walk along each column.
/// Only where an id is not found, or rows that may be pointed to go, does a query have the last word.
final class ReferenceBook {
    /// A column that points to another table, as the store's tables declare it.
    struct Reference: Hashable {
        let child: String
        let column: String
        let parent: String
    }

    /// A reference of a district's year whose rows a query must look at.
    private struct Doubt: Hashable {
        let district: String
        let year: Int
        let reference: Reference
    }

    private let session: Session
    private let references: [Reference]
    private var doubts: Set<Doubt> = []
    private var ids: [TableName: TextIndex] = [:]
    private var snapshot: Snapshot?

    init(_ session: Session) throws(StoreError) {
        self.session = session
        references = try session.rows(BookkeepingSQL.references) { row throws(StoreError) in
            Reference(child: row.text(0), column: row.text(1), parent: row.text(2))
        }
    }

    /// A district's year begins, with the tables that an import brings of it.
    func begin(
        _ snapshot: Snapshot,
        _ modes: [TableName: Snapshot.TableMode]
    ) throws(StoreError) {
        self.snapshot = snapshot
        ids = [:]
        let wanted = Set(modes.keys.flatMap { references(of: $0) }.map(\.parent))
        for table in wanted.compactMap({ TableName(rawValue: $0) }) {
            ids[table] = TextIndex()
            // Of a table that is replaced only the rows that come remain.
            if modes[table] != .full || TableLoad.kept.contains(table) { try learnStored(table) }
        }
    }

    /// The ids of a table as far as they are known.
    func ids(of table: TableName) -> TextIndex { ids[table] ?? TextIndex() }

    /// Learns the ids that a batch brings and looks for those that it points to.
    func check(_ batch: RecordBatch) {
        let schema = batch.table.schema
        for reference in references(of: batch.table) {
            guard let parent = TableName(rawValue: reference.parent), let known = ids[parent],
                let place = schema.index(of: reference.column),
                case .text(let column) = batch.columns[place]
            else {
                doubt(reference)
                continue
            }
            let numbers = known.find(column)
            if numbers.indices.contains(where: { numbers[$0] < 0 && !column.isEmpty($0) }) {
                doubt(reference)
            }
        }
        guard ids[batch.table] != nil, let key = schema.keyColumns.first,
            case .text(let column) = batch.columns[key]
        else { return }
        _ = ids[batch.table]?.insert(column)
    }

    /// Rows of a table go: whoever points to the table is looked at.
    func removes(from table: TableName) {
        for reference in references where reference.parent == table.rawValue { doubt(reference) }
    }

    /// A table changed unseen: what it points to and what points to it is looked at.
    func doubt(_ table: TableName, district: String, year: Int) {
        let touched =
            references(of: table) + references.filter { $0.parent == table.rawValue }
        for reference in touched {
            doubts.insert(Doubt(district: district, year: year, reference: reference))
        }
    }

    /// The references that point nowhere, with how many rows have them.
    func broken() throws(StoreError) -> [(reference: Reference, count: Int)] {
        var counts: [Reference: Int] = [:]
        for doubt in doubts {
            let reference = doubt.reference
            let parent = TableName(rawValue: reference.parent)?.schema
            guard let parent, let key = parent.keyColumns.first else { continue }
            let count = try session.integer(
                BookkeepingSQL.broken(
                    reference.child,
                    reference.column,
                    reference.parent,
                    parent.columns[key].name
                ),
                [.text(doubt.district), SQLValue(doubt.year)]
            )
            if let count, count > 0 { counts[reference, default: 0] += Int(count) }
        }
        return counts.map { ($0.key, $0.value) }
            .sorted {
                ($0.reference.child, $0.reference.parent)
                    < ($1.reference.child, $1.reference.parent)
            }
    }

    // MARK: -

    /// Attendance is kept in two tables.
    private func references(of table: TableName) -> [Reference] {
        let names =
            table == .attendance ? ["attendance_rows", "attendance_days"] : [table.rawValue]
        return references.filter { names.contains($0.child) }
    }

    private func doubt(_ reference: Reference) {
        guard let snapshot else { return }
        doubts.insert(
            Doubt(
                district: snapshot.districtID,
                year: snapshot.schoolYear.endingIn,
                reference: reference
            )
        )
    }

    private func learnStored(_ table: TableName) throws(StoreError) {
        guard let snapshot, let key = table.schema.keyColumns.first else { return }
        let statement = try session.prepare(
            BookkeepingSQL.ids(table.rawValue, table.schema.columns[key].name)
        )
        try statement.bind([
            .text(snapshot.districtID), SQLValue(snapshot.schoolYear.endingIn),
        ])
        var column = TextColumn()
        while try statement.step() {
            statement.append(0, to: &column)
            if column.count == RowReader.batchSize {
                _ = ids[table]?.insert(column)
                column.removeAll()
            }
        }
        _ = ids[table]?.insert(column)
    }
}
