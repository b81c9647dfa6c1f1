import Records

/// How the cells of one column of a table are read: everything that is the same for all rows of a file.
struct ColumnPlan: Sendable {
    let schema: ColumnSchema
    /// The column's place in the table.
    let index: Int
    /// The column's place in the file; nil where the file has none.
    let place: Int?
    let words: NullWords
    /// What codes of the source mean.
    let map: [String: CodeMaps.Meaning]
    /// The codes that are plain to read; empty for other columns.
    let codes: CodeTable
    /// The number that an empty cell is taken for; nil where it is none, and for text.
    let missing: Int64?
    /// What is added to each number.
    let shift: Int64
    /// Numbers that are possible and likely, so that nothing is said about them.
    let plain: ClosedRange<Int64>
    /// Whether every cell is taken for unusual: in tests, which compare both ways of reading, and where a number may be a word
    /// for "no value".
    let isWary: Bool

    init(
        _ shape: FeedShape,
        _ index: Int,
        _ words: NullWords,
        _ map: [String: CodeMaps.Meaning],
        shift: Int64,
        isWary: Bool
    ) {
        let schema = shape.table.columns[index]
        self.schema = schema
        self.index = index
        self.words = words
        self.map = map
        self.shift = shift
        self.isWary = isWary || !schema.type.isText && words.mayBeNumbers
        place = shape.places[index]
        if case .code(let vocabulary) = schema.type {
            codes = CodeTable(vocabulary, map, words)
        } else {
            codes = CodeTable()
        }
        missing = schema.type.isText ? nil : schema.defaultText.flatMap(schema.type.number(of:))
        let all = Int64.min...Int64.max
        plain = (schema.possible ?? all).clamped(to: schema.likely ?? all)
    }

    /// Whether an empty cell is nothing to speak of.
    var mayBeEmpty: Bool { !isWary && (!schema.isRequired || schema.defaultText != nil) }

    /// A cell without blanks around it; empty where there is no value.
    func range(_ segment: CellSegment, _ row: Int) -> Range<Int> {
        guard let place else { return 0..<0 }
        return words.trim(segment.bytes, segment.range(row, place))
    }

    /// The value of an empty cell: the default, or none, which is a problem where the column is required.
    func isMissing(_ row: Int, _ rows: inout DecodedRows) -> Bool {
        guard schema.isRequired, schema.defaultText == nil else { return false }
        rows.add(.missingValue, row: row, column: index)
        return true
    }
}

/// Rows of a batch whose cells are being read.
struct SegmentRows {
    let segment: CellSegment
    /// The place of the segment's first row in the batch.
    let first: Int
    /// For each cell outside a mapping's scale its range, by row of the batch × columns + column.
    let offScale: [Int: String]
    let columnCount: Int

    var count: Int { segment.rowCount }

    /// The range of the mapping's scale, where the cell's number is outside it and so means nothing here.
    func offScale(_ row: Int, _ place: Int?) -> String? {
        guard !offScale.isEmpty, let place else { return nil }
        return offScale[(first + row) * columnCount + place]
    }
}
