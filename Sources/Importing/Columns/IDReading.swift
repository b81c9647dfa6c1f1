import Records

/// Reads a column of ids that point to another table: their numbers, looked up where they stand in the file.
///
/// No text is made of them. A cell that is not found as it stands, and so everything that a finding may be about, is read carefully
/// in one place.
struct IDReading {
    /// For each row the number of its id; −1 where it has none, ``TextIndex/unknown`` where nothing has that id.
    private(set) var numbers: [Int32]
    /// Ends of as many values without text.
    let blank: [Int32]
    private let plan: ColumnPlan
    private let index: TextIndex

    init(_ plan: ColumnPlan, _ index: TextIndex, _ blank: [Int32]) {
        (self.plan, self.index, self.blank) = (plan, index, blank)
        numbers = [Int32](repeating: -1, count: blank.count)
    }

    mutating func read(_ some: SegmentRows, _ rows: inout DecodedRows) {
        guard let place = plan.place, !plan.isWary else {
            if plan.place == nil, plan.mayBeEmpty { return }
            for row in 0..<some.count { readUnusual(some, row, &rows) }
            return
        }
        let cells = some.segment.column(place)
        cells.numbers(in: index, rows: some.count, into: &numbers, from: some.first)
        let least: Int32 = plan.mayBeEmpty ? -1 : 0
        for row in 0..<some.count where numbers[some.first + row] < least {
            readUnusual(some, row, &rows)
        }
    }

    private mutating func readUnusual(_ some: SegmentRows, _ place: Int, _ rows: inout DecodedRows)
    {
        let (row, range) = (some.first + place, plan.range(some.segment, place))
        let bytes = some.segment.bytes
        if range.isEmpty {
            numbers[row] = -1
            _ = plan.isMissing(row, &rows)
        } else if let code = IdentifierCell.problem(bytes, range, isStateID: false) {
            numbers[row] = -1
            rows.add(code, row: row, column: plan.index)
        } else {
            let number = index.find(in: bytes, range)
            numbers[row] = number.map { Int32(truncatingIfNeeded: $0) } ?? TextIndex.unknown
        }
    }
}
