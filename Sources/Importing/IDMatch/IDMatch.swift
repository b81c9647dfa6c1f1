import CSV
public import Records

/// Why an import's ids point nowhere: how many do, and which column was probably meant.
public struct IDMatch: Sendable {
    /// How well the cells of a column match.
    public struct Candidate: Hashable, Sendable {
        /// The column's name in the file.
        public let column: String
        /// Whether it was compared with students' state ids rather than the ids that are asked for.
        public let isStateID: Bool
        /// Cells that match.
        public var matched = 0
        /// Cells that have a value.
        public var filled = 0

        /// Of a hundred filled cells so many match.
        public var percent: Int { filled == 0 ? 0 : matched * 100 / filled }
    }

    /// A cell that matches nothing.
    struct Unmatched: Sendable, Hashable {
        let line: Int
        let id: String
    }

    /// The column that was read.
    public let column: String
    /// What it points to.
    public let target: TableName
    /// How well that column matches.
    public let present: Candidate
    /// The column that matches best and better than that, where more than half of its cells do.
    public let better: Candidate?
    /// How many different ids match nothing.
    public var unmatchedCount: Int { unmatched.count }

    let file: String
    let unmatched: [Unmatched]

    /// Looks at all columns of the file.
    ///
    /// - Parameters:
    ///   - source: the file.
    ///   - column: the column that was read; where the ids are put together from several there is none to list.
    ///   - target: the table that it points to.
    ///   - known: the ids that there are.
    /// - Throws: that the file cannot be read again.
    public init(
        _ source: RejectSource,
        column: String,
        target: TableName,
        known: KnownIDs
    ) throws(ImportError) {
        do throws(CSVError) {
            var look = ColumnLook(
                try CSVReader(path: source.path, options: source.options),
                column,
                source.hidden
            )
            try look.run(known)
            present = look.present
            better = look.better
            unmatched = look.unmatched
        } catch {
            throw ImportError(error, file: source.name)
        }
        (self.column, self.target, file) = (column, target, source.name)
    }

    /// What was found, in sentences without any id.
    public var words: String {
        let target = self.target.rawValue
        var text =
            "Of \(present.filled) cells of \(column), \(present.matched) (\(present.percent) %) match an id of \(target)."
        switch better {
        case nil: text += " No other column of \(file) matches better."
        case let better? where better.column == column:
            text +=
                " \(better.percent) % of them match state_student_id: the column holds state ids, and local ids are asked for."
        case let better?:
            let what = better.isStateID ? "state_student_id" : "them"
            text +=
                " The column \(better.column) matches \(what) for \(better.percent) %: was it meant?"
        }
        return text
    }

    /// Writes the ids that match nothing, each once, into a file of mode 0600.
    ///
    /// - Parameter path: where.
    /// - Throws: that it cannot be written.
    public func writeUnmatched(to path: String) throws(ImportError) {
        do throws(CSVError) {
            var writer = try CSVFileWriter(path: path)
            try writer.record(["source_file", "line", "column", "id"])
            for cell in unmatched {
                try writer.record([file, String(cell.line), column, cell.id])
            }
            try writer.close()
        } catch {
            throw ImportError(error, file: NativeFolder.lastPart(path))
        }
    }
}

/// Counts matches in all columns of a file, in one pass.
private struct ColumnLook {
    private var reader: CSVReader
    private let column: String
    private let places: [Int]
    private var candidates: [IDMatch.Candidate]
    private var seen = TextIndex()
    private(set) var unmatched: [IDMatch.Unmatched] = []

    init(_ reader: CSVReader, _ column: String, _ hidden: Set<String>) {
        self.reader = reader
        self.column = column
        let names = reader.header.map(MappedFile.label)
        places = names.indices.filter { !hidden.contains(names[$0]) }
        candidates = places.flatMap { place in
            [false, true].map { IDMatch.Candidate(column: names[place], isStateID: $0) }
        }
    }

    mutating func run(_ known: KnownIDs) throws(CSVError) {
        while let batch = try reader.nextBatch(maxRecords: Importer.batchRows) {
            let grid = CellGrid(batch)
            for row in 0..<grid.rowCount {
                for (index, place) in places.enumerated() {
                    guard let id = grid.value(row, place, .native) else { continue }
                    let isKnown = known.own.find(id) != nil
                    count(2 * index, isKnown)
                    count(2 * index + 1, known.state.find(id) != nil)
                    if !isKnown, candidates[2 * index].column == column {
                        keep(id, grid.lines[row])
                    }
                }
            }
        }
    }

    private mutating func count(_ index: Int, _ matches: Bool) {
        candidates[index].filled += 1
        if matches { candidates[index].matched += 1 }
    }

    private mutating func keep(_ id: String, _ line: Int) {
        guard seen.find(id) == nil else { return }
        _ = seen.insert(id)
        unmatched.append(IDMatch.Unmatched(line: line, id: id))
    }

    var present: IDMatch.Candidate {
        candidates.first { $0.column == column && !$0.isStateID }
            ?? IDMatch.Candidate(column: column, isStateID: false)
    }

    var better: IDMatch.Candidate? {
        // Among columns that match equally well the one with more cells is the key, and local ids come before state ids.
        let best = candidates.max { left, right in
            (left.percent, left.filled, right.isStateID ? 0 : 1)
                < (right.percent, right.filled, left.isStateID ? 0 : 1)
        }
        guard let best, best.percent > 50, best.percent > present.percent else { return nil }
        return best
    }
}
