import CSV
public import Records

/// Why an import's ids point nowhere: how many do, and which column was probably meant.
public struct IDMatch: Sendable {
    /// How well the cells of a column match.
    public struct Candidate: Hashable, Sendable {
        /// The column's name in the file.
        public let column: String
        /// The kind of id that it was compared with: nil for the ids of the records, else what else they are known by.
        public let kind: String?
        /// Cells that match.
        public var matched = 0
        /// Cells that have a value.
        public var filled = 0

        /// Of a hundred filled cells so many match.
        public var percent: Int { filled == 0 ? 0 : matched * 100 / filled }

        /// Whether it was compared with students' state ids.
        public var isStateID: Bool { kind == KnownIDs.stateID }
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

    /// Looks at all columns of a CSV file.
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
        try self.init(IDCells(source), column: column, target: target, known: known)
    }

    /// Looks at all columns of a file of any kind, for the kind of id that the column is meant to hold: nil for the records' own.
    init(
        _ cells: IDCells,
        column: String,
        kind: String? = nil,
        target: TableName,
        known: KnownIDs
    ) throws(ImportError) {
        var look = ColumnLook(cells, column, kind, known)
        try cells.forEach { line, name, cell in look.take(line, name, cell) }
        present = look.present
        better = look.better
        unmatched = look.unmatched
        (self.column, self.target, file) = (column, target, cells.file)
    }

    /// What was found, in sentences without any id.
    public var words: String {
        let target = self.target.rawValue
        guard present.filled > 0 else {
            return
                "No column of \(file) holds these ids as they are: they are put together from several, or stand in another file."
        }
        let asked = present.kind.map { "the \($0) of \(target)" } ?? "an id of \(target)"
        var text =
            "Of \(present.filled) cells of \(column), \(present.matched) (\(present.percent) %) match \(asked)."
        switch better {
        case nil: text += " No other column of \(file) matches better."
        case let better? where better.column == present.column:
            let asked = present.kind.map { "\($0) is" } ?? "local ids are"
            text +=
                " \(better.percent) % of them match \(better.kind ?? "local ids"): the column holds \(better.heldWords), and \(asked) asked for."
        case let better?:
            text +=
                " The column \(better.column) matches \(better.kind ?? "them") for \(better.percent) %: was it meant?"
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

extension IDMatch.Candidate {
    /// What a column of such cells holds.
    fileprivate var heldWords: String {
        switch kind {
        case nil: "local ids"
        case KnownIDs.stateID: "state ids"
        case let kind?: kind
        }
    }
}

/// Counts matches in all columns of a file, in one pass.
private struct ColumnLook {
    private let cells: IDCells
    private let column: String
    private let kind: String?
    private let known: [(kind: String?, ids: TextIndex)]
    private var places: [String: Int] = [:]
    private var candidates: [IDMatch.Candidate] = []
    private var seen = TextIndex()
    private(set) var unmatched: [IDMatch.Unmatched] = []

    init(_ cells: IDCells, _ column: String, _ kind: String?, _ known: KnownIDs) {
        (self.cells, self.column, self.kind) = (cells, column, kind)
        self.known = [(nil, known.own)] + known.others.map { ($0.kind, $0.ids) }
    }

    mutating func take(_ line: Int, _ name: String, _ id: String) {
        let first = place(name)
        for (index, known) in known.enumerated() {
            let isKnown = known.ids.find(id) != nil
            candidates[first + index].filled += 1
            if isKnown { candidates[first + index].matched += 1 }
            if !isKnown, known.kind == kind, cells.areSame(name, column) { keep(id, line) }
        }
    }

    private mutating func place(_ name: String) -> Int {
        if let place = places[name] { return place }
        let place = candidates.count
        places[name] = place
        candidates += known.map { IDMatch.Candidate(column: name, kind: $0.kind) }
        return place
    }

    private mutating func keep(_ id: String, _ line: Int) {
        guard seen.find(id) == nil else { return }
        _ = seen.insert(id)
        unmatched.append(IDMatch.Unmatched(line: line, id: id))
    }

    var present: IDMatch.Candidate {
        candidates.first { cells.areSame($0.column, column) && $0.kind == kind }
            ?? IDMatch.Candidate(column: column, kind: kind)
    }

    var better: IDMatch.Candidate? {
        // Among columns that match equally well the one with more cells is the key, and the records' own ids come first.
        let best = candidates.max { left, right in
            (left.percent, left.filled, left.kind == nil ? 1 : 0)
                < (right.percent, right.filled, right.kind == nil ? 1 : 0)
        }
        guard let best, best.percent > 50, best.percent > present.percent else { return nil }
        return best
    }
}
