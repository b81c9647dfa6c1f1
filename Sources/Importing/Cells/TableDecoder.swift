import Records

/// Turns cells of a table into typed values, column by column.
///
/// Each column reads the cells of a segment in a tight loop as long as they are plain; what is unusual, and so everything that a
/// finding may be about, is read cell by cell in one place.
struct TableDecoder: Sendable {
    private let shape: FeedShape
    private let words: NullWords
    private let plans: [ColumnPlan]
    /// The columns that are read; others stay without values.
    private let wanted: Set<Int>
    /// What becomes of text; nil where all of it is made.
    private let resolving: Resolving?
    private let blanks = BlankColumns(rows: Importer.batchRows)

    /// - Parameters:
    ///   - shape: the columns of the file.
    ///   - input: what the file belongs to.
    ///   - columns: the columns that are wanted; nil for all.
    ///   - resolving: where a sink is satisfied with numbers, which columns it needs; nil for all.
    ///   - isWary: whether every cell is read as if it were unusual: for tests.
    init(
        _ shape: FeedShape,
        _ input: some ImportInput,
        columns: Set<Int>? = nil,
        resolving: Resolving? = nil,
        isWary: Bool = false
    ) {
        self.shape = shape
        self.resolving = resolving
        words = input.nullWords
        wanted = columns ?? Set(shape.table.columns.indices)
        let (words, maps) = (input.nullWords, input.codeMaps)
        // Stored exit dates are always the last day enrolled.
        let exitShift: Int64 = input.snapshot.exitDateMeaning == .dayAfter ? -1 : 0
        plans = shape.table.columns.indices.map { index in
            let name = shape.table.columns[index].name
            return ColumnPlan(
                shape,
                index,
                words,
                maps[shape.table.name, name],
                shift: name == "exit_date" ? exitShift : 0,
                isWary: isWary
            )
        }
    }

    /// The typed rows, with a problem for each cell that cannot be taken.
    func decode(_ cells: CellRows) -> DecodedRows {
        var rows = DecodedRows(shape.table.name, lines: cells.lines)
        var readings = plans.map { plan in
            guard wanted.contains(plan.index) else { return ColumnReading(unread: plan, cells) }
            return ColumnReading(plan, cells, resolving?.manner(plan) ?? .kept, blanks)
        }
        var first = 0
        for segment in cells.segments {
            let some = SegmentRows(
                segment: segment,
                first: first,
                offScale: cells.offScale,
                columnCount: cells.columnCount
            )
            var context = CodeContext()
            for index in readings.indices { readings[index].read(some, &rows, &context) }
            first += segment.rowCount
        }
        for index in readings.indices {
            rows.batch.columns[index] = readings[index].take(index, &rows)
        }
        if !shape.extras.isEmpty, wanted.count == plans.count { rows.batch.extras = extras(cells) }
        return rows
    }

    /// The columns that the table does not know, as JSON objects of strings.
    private func extras(_ cells: CellRows) -> TextColumn {
        var column = TextColumn()
        for row in 0..<cells.rowCount {
            let members = shape.extras.compactMap { index -> String? in
                guard let value = cells.value(row, index, words) else { return nil }
                return "\(JSONText.quoted(shape.labels[index])):\(JSONText.quoted(value))"
            }
            column.append(members.isEmpty ? nil : "{\(members.joined(separator: ","))}")
        }
        return column
    }
}

/// What a column of codes leaves for the columns after it, by row of the batch.
struct CodeContext {
    /// Codes that are not known; the companion column keeps them.
    var raws: [Int: [UInt8]] = [:]
    /// The part of the day missed that a code map gives.
    var portions: [Int: Int64] = [:]
}

/// The reading of one column of a batch.
private enum ColumnReading {
    case text(TextReading)
    case ids(IDReading)
    case codes(CodeReading)
    case numbers(NumberReading)
    case unread(ColumnValues)

    init(unread plan: ColumnPlan, _ cells: CellRows) {
        self = .unread(plan.schema.type.unknown(cells.rowCount))
    }

    init(
        _ plan: ColumnPlan,
        _ cells: CellRows,
        _ manner: Resolving.Manner,
        _ blanks: BlankColumns
    ) {
        let count = cells.rowCount
        if case .looked(let index) = manner {
            self = .ids(IDReading(plan, index, blanks.textEnds(count)))
            return
        }
        switch plan.schema.type {
        case .identifier, .timestamp, .text:
            var isKept = true
            if case .checked = manner { isKept = false }
            self = .text(TextReading(plan, cells, blanks, isKept: isKept))
        case .code(let vocabulary):
            self = .codes(CodeReading(plan, vocabulary, blanks, count: count))
        case .integer, .decimal, .date, .boolean:
            self = .numbers(NumberReading(plan, blanks, count: count))
        }
    }

    mutating func read(
        _ some: SegmentRows,
        _ rows: inout DecodedRows,
        _ context: inout CodeContext
    ) {
        // Taken out while it reads, so that its arrays have one owner and are not copied.
        let own = self
        self = .unread(.numbers(NumberColumn()))
        switch consume own {
        case .text(var reading):
            reading.read(some, &rows, &context)
            self = .text(reading)
        case .ids(var reading):
            reading.read(some, &rows)
            self = .ids(reading)
        case .codes(var reading):
            reading.read(some, &rows, &context)
            self = .codes(reading)
        case .numbers(var reading):
            reading.read(some, &rows, context)
            self = .numbers(reading)
        case .unread(let values): self = .unread(values)
        }
    }

    /// The values; numbers of ids go to where ids are looked up.
    mutating func take(_ index: Int, _ rows: inout DecodedRows) -> ColumnValues {
        let own = self
        self = .unread(.numbers(NumberColumn()))
        switch consume own {
        case .text(var reading): return .text(reading.take())
        case .ids(let reading):
            rows.setTargets(reading.numbers, of: index)
            return .text(TextColumn(bytes: [], ends: reading.blank))
        case .codes(let reading): return .numbers(reading.column)
        case .numbers(let reading): return .numbers(reading.column)
        case .unread(let values): return values
        }
    }
}

extension ColumnType {
    /// Values of rows that nobody has read.
    fileprivate func unknown(_ count: Int) -> ColumnValues {
        isText ? .text(TextColumn(unknown: count)) : .numbers(NumberColumn(unknown: count))
    }
}
