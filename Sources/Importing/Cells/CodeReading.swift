import Records

/// Reads a column of codes: the format's own, those of a code map, and the rest as `unmapped`.
struct CodeReading {
    /// The ordinal of each row's code; at first those of empty cells.
    var values: [Int64]
    var isKnown: [Bool]
    let plan: ColumnPlan
    /// The code before, which is asked first.
    var last = 0
    private let vocabulary: Vocabulary

    init(_ plan: ColumnPlan, _ vocabulary: Vocabulary, _ blanks: BlankColumns, count: Int) {
        self.plan = plan
        self.vocabulary = vocabulary
        values = blanks.values(plan.missing, count)
        isKnown = blanks.isKnown(plan.missing, count)
    }

    var column: NumberColumn { NumberColumn(values: values, isKnown: isKnown) }

    mutating func read(
        _ some: SegmentRows,
        _ rows: inout DecodedRows,
        _ context: inout CodeContext
    ) {
        context = CodeContext()
        var row = 0
        while row < some.count {
            row = readPlain(some, from: row)
            if row == some.count { break }
            readUnusual(some, row, &rows, &context)
            row += 1
        }
    }

    private mutating func readUnusual(
        _ some: SegmentRows,
        _ row: Int,
        _ rows: inout DecodedRows,
        _ context: inout CodeContext
    ) {
        let range = plan.range(some.segment, row)
        let row = some.first + row
        guard !range.isEmpty else {
            let isMissing = plan.isMissing(row, &rows)
            set(row, isMissing ? nil : plan.missing)
            return
        }
        let text = String(decoding: some.segment.bytes[range], as: UTF8.self)
        if let meaning = plan.map[text] {
            set(row, meaning.ordinal)
            context.portions[row] = meaning.portionAbsent
        } else if let ordinal = vocabulary.ownOrdinal(of: text) {
            set(row, ordinal)
        } else {
            set(row, vocabulary.unmappedOrdinal)
            if text != Vocabulary.unmapped {
                context.raws[row] = Array(some.segment.bytes[range])
            }
            rows.add(.unmappedCode, row: row, column: plan.index)
        }
    }

    private mutating func set(_ row: Int, _ ordinal: Int64?) {
        values[row] = ordinal ?? 0
        isKnown[row] = ordinal != nil
    }
}

extension Vocabulary {
    /// The place of one of the format's own codes; `unmapped` is none of them.
    fileprivate func ownOrdinal(of text: String) -> Int64? {
        codes.firstIndex { $0.utf8.elementsEqual(text.utf8) }.map(Int64.init)
    }
}
