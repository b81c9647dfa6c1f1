import Records

/// A batch laid out row by row as the engine binds it: numbers as numbers, everything else as slices of one blob of bytes.
///
/// The columns are walked one at a time in tight loops, so that the loop over the rows has nothing left to decide.
struct CellGrid {
    /// What a cell is; a text of a length is its own mark.
    enum Mark {
        static let null: Int32 = -1
        static let number: Int32 = -2
    }

    /// Cells per row: the schema's columns and the extras.
    let width: Int
    /// The number of rows.
    private(set) var count = 0
    /// All texts of the batch.
    private(set) var blob: [UInt8] = []
    /// For each cell the length of its text, or a ``Mark``.
    private(set) var lengths: [Int32] = []
    /// For each cell its number, or where its text starts in the blob.
    private(set) var values: [Int64] = []

    private let types: [ColumnType]

    init(for table: TableName) {
        types = table.schema.columns.map(\.type)
        width = types.count + 1
    }

    /// Lays out a batch in place of the one before.
    mutating func fill(from batch: RecordBatch) {
        count = batch.count
        blob.removeAll(keepingCapacity: true)
        lengths = Array(repeating: Mark.null, count: count * width)
        values = Array(repeating: 0, count: count * width)
        for (column, held) in batch.columns.enumerated() {
            switch held {
            case .text(let texts): fill(column, from: texts)
            case .numbers(let numbers): fill(column, from: numbers)
            }
        }
        fill(width - 1, from: batch.extras)
    }

    /// Empty is unknown, for the format knows no difference.
    private mutating func fill(_ column: Int, from texts: TextColumn) {
        let (base, ends) = (blob.count, texts.ends)
        blob.append(contentsOf: texts.bytes)
        var start: Int32 = 0
        var cell = column
        for row in 0..<min(count, ends.count) {
            let end = ends[row]
            if end > start {
                lengths[cell] = end - start
                values[cell] = Int64(base) + Int64(start)
            }
            start = end
            cell += width
        }
    }

    private mutating func fill(_ column: Int, from numbers: NumberColumn) {
        switch types[column] {
        case .date: fillDays(column, numbers.values, numbers.isKnown)
        case .code(let vocabulary): fillCodes(column, numbers.values, numbers.isKnown, vocabulary)
        default: fillNumbers(column, numbers.values, numbers.isKnown)
        }
    }

    private mutating func fillNumbers(_ column: Int, _ numbers: [Int64], _ isKnown: [Bool]) {
        var cell = column
        for row in 0..<min(count, numbers.count) {
            if isKnown[row] {
                lengths[cell] = Mark.number
                values[cell] = numbers[row]
            }
            cell += width
        }
    }

    /// Each code is written once and pointed to from all its rows.
    private mutating func fillCodes(
        _ column: Int,
        _ ordinals: [Int64],
        _ isKnown: [Bool],
        _ vocabulary: Vocabulary
    ) {
        let texts = vocabulary.codes + [Vocabulary.unmapped]
        let starts = texts.map { write($0) }
        let sizes = texts.map { Int32($0.utf8.count) }
        var cell = column
        for row in 0..<min(count, ordinals.count) {
            if isKnown[row] {
                let known = ordinals[row] >= 0 && ordinals[row] < vocabulary.unmappedOrdinal
                let place = known ? Int(ordinals[row]) : texts.count - 1
                lengths[cell] = sizes[place]
                values[cell] = starts[place]
            }
            cell += width
        }
    }

    /// A year has few days and many rows: each day is written once.
    private mutating func fillDays(_ column: Int, _ days: [Int64], _ isKnown: [Bool]) {
        var written: [Int64: Int64] = [:]
        var last: (day: Int64, start: Int64) = (.min, 0)
        var cell = column
        for row in 0..<min(count, days.count) {
            if isKnown[row] {
                if days[row] != last.day {
                    let start = written[days[row]] ?? write(ColumnType.date.text(of: days[row]))
                    written[days[row]] = start
                    last = (days[row], start)
                }
                lengths[cell] = 10
                values[cell] = last.start
            }
            cell += width
        }
    }

    private mutating func write(_ text: String) -> Int64 {
        let start = Int64(blob.count)
        blob.append(contentsOf: text.utf8)
        return start
    }
}
