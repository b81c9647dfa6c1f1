import Records

/// The ids that rows may point to, table by table, each with a dense number.
struct References: Sendable {
    private var ids: [TableName: TextIndex] = [:]
    /// Tables that are imported here or stored.
    private(set) var available: Set<TableName> = []

    /// Says that a table is known, even if it has no rows.
    mutating func open(_ table: TableName) {
        available.insert(table)
        if ids[table] == nil { ids[table] = TextIndex() }
    }

    /// Adds the ids of accepted rows; only tables with a single id as their key can be pointed to.
    ///
    /// - Returns: the numbers of the rows; none for other tables.
    mutating func learn(_ batch: RecordBatch) -> [Int32] {
        let keys = batch.table.schema.keyColumns
        guard keys.count == 1, let key = keys.first, case .text(let column) = batch.columns[key]
        else { return [] }
        return ids[batch.table, default: TextIndex()].insert(column)
    }

    /// The numbers of a column's ids; −1 where an id is empty or not there.
    func numbers(_ table: TableName, _ column: TextColumn) -> [Int32] {
        ids[table]?.find(column) ?? [Int32](repeating: -1, count: column.count)
    }

    func index(_ table: TableName) -> TextIndex { ids[table] ?? TextIndex() }

    func count(_ table: TableName) -> Int { ids[table]?.count ?? 0 }

    /// The number of one id.
    func number(_ table: TableName, _ id: String) -> Int? { ids[table]?.find(id) }
}

extension TableName {
    /// The finding for a row that points to a row of this table that is not there.
    var orphanCode: FindingCode {
        switch self {
        case .organizations: .orphanOrganization
        case .staff: .orphanStaff
        case .terms: .orphanTerm
        case .courses: .orphanCourse
        case .sections: .orphanSection
        case .assessments: .orphanAssessment
        case .incidents: .orphanIncident
        case .programs: .orphanProgram
        case .interventions: .orphanIntervention
        default: .orphanStudent
        }
    }
}
