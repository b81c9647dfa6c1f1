import Records

/// Everything that tells whether a row of the attendance table is plain: one that the general path would accept without a word.
///
/// A row is plain where its ids are known, its day is a school day of the student's stay at the school, its category has a
/// meaning, its part absent is a short number from 0 to 1, and no earlier row has the student and the day. All other rows go the
/// general way, so that what is said of them is said in one place only.
struct AttendancePlan: Sendable {
    let columns: HotColumns
    let columnCount: Int
    let students: IDTable
    let schools: IDTable
    let stays: StayTable
    let categories: CategoryTable
    /// How much of a line can be read without looking for delimiters.
    let lines: LineShape
    /// What stands between fields.
    let delimiter: UInt8

    /// Nil where the rows of the file cannot be judged so, because enrollments are not known; of the whole row where the sink
    /// keeps every column.
    init?(
        _ shape: FeedShape,
        _ validator: Validator,
        _ codes: [String: CodeMaps.Meaning],
        delimiter: UInt8,
        whole: Bool
    ) {
        guard validator.references.available.contains(.enrollments),
            let columns = HotColumns(shape, whole: whole)
        else { return nil }
        let stays = StayTable(validator)
        guard !stays.table.days.isEmpty else { return nil }
        self.columns = columns
        self.stays = stays
        columnCount = shape.labels.count
        students = IDTable(validator.references.index(.students), delimiter: delimiter)
        schools = IDTable(validator.references.index(.organizations), delimiter: delimiter)
        categories = CategoryTable(codes, whole: whole)
        self.lines = LineShape(columns)
        self.delimiter = delimiter
    }

    var placeCount: Int { stays.table.days.count }
}
