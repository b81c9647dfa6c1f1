import Records

/// Which columns of a table a sink needs as text, where it takes numbers of ids.
struct Resolving: Sendable {
    /// How a column of text is read.
    enum Manner {
        /// Its text is handed on.
        case kept
        /// It is looked up, and only numbers are handed on.
        case looked(TextIndex)
        /// It is checked, and nothing is handed on.
        case checked
    }

    private let manners: [Manner]

    init(_ table: TableSchema, _ references: References, _ sink: any ResolvingSink.Type) {
        // Keys are told apart by their text, and calendars are asked for by it.
        let own = Set(table.keyColumns)
        manners = table.columns.enumerated().map { index, column in
            if let target = column.references, references.available.contains(target),
                column.defaultText == nil
            {
                return .looked(references.index(target))
            }
            let isNeeded =
                own.contains(index) || Self.judged.contains(column.name)
                || column.references != nil || sink.readsText(of: column.name, in: table.name)
            return isNeeded ? .kept : .checked
        }
    }

    /// Columns that later rows are judged by.
    private static let judged: Set<String> = [
        Students.stateStudentID.name, CalendarDays.calendarCode.name,
        Enrollments.calendarCode.name,
    ]

    /// How a column is read.
    func manner(_ plan: ColumnPlan) -> Manner { manners[plan.index] }
}
