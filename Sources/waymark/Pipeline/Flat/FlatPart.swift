import CSV
import Scoring

/// The columns of a part of a flat table.
struct FlatPart: Sendable {
    /// The cells of one column.
    enum Cells: Sendable {
        case numbers([Double], known: [Bool])
        case labels(LabelColumn)
        case keys([UInt64])
    }

    var cells: [Cells]
    var count = 0
    /// The line of each record, for messages about what is found later.
    var lines: [Int] = []

    init(_ plan: FlatPlan) {
        cells = plan.columns.map { column in
            switch column.kind {
            case .number, .word: .numbers([], known: [])
            case .label: .labels(LabelColumn())
            case .key: .keys([])
            }
        }
    }

    /// Reads a part of a file to its end.
    static func read(_ part: CSVPart, _ plan: FlatPlan, keepsLines: Bool) throws -> (
        FlatPart, lines: Int
    ) {
        var result = FlatPart(plan)
        var scanner = try part.scanner()
        while let block = try scanner.next() {
            if let problem = block.malformed.first {
                throw FlatProblem(
                    line: problem.line,
                    reason:
                        "\(problem.actual) fields, and the header has \(problem.expected); correct the file."
                )
            }
            let blank = block.blankRecords
            for (place, column) in plan.columns.enumerated() {
                try result.cells[place].append(block, column, plan.unknown, without: blank)
            }
            if keepsLines {
                let lines = block.lines[..<block.recordCount].enumerated()
                result.lines += lines.lazy.filter { !blank.contains($0.offset) }.map(\.element)
            }
            result.count += block.recordCount - blank.count
        }
        return (result, scanner.linesRead)
    }
}

extension FlatPart.Cells {
    /// Appends the cells of a column of a block.
    mutating func append(
        _ block: RecordBlock,
        _ column: FlatPlan.Column,
        _ unknown: UnknownValues,
        without blank: Set<Int>
    ) throws {
        switch self {
        case .numbers(var values, var known):
            // The arrays are taken out and put back, so that they are never copied.
            self = .keys([])
            var reason = ""
            // Millions of cells are numbers and nothing else.
            let isPlain = column.isNumber && unknown.isEmpty
            let bad = block.eachCell(column.place, without: blank) { cell in
                switch isPlain ? NumberCell.read(cell) : column.read(cell, unknown) {
                case .number(let number):
                    values.append(number)
                    known.append(true)
                case .unknown:
                    values.append(0)
                    known.append(false)
                case .bad:
                    reason = NumberCell.reason(cell, column: column.name)
                    return false
                }
                return true
            }
            self = .numbers(values, known: known)
            if let bad {
                throw FlatProblem(line: block.lines[bad], column: column.name, reason: reason)
            }
        case .labels(var labels):
            self = .keys([])
            _ = block.eachCell(column.place, without: blank) { cell in
                labels.append(cell)
                return true
            }
            self = .labels(labels)
        case .keys(var keys):
            self = .keys([])
            let bad = block.eachCell(column.place, without: blank) { cell in
                guard !cell.isEmpty else { return false }
                let id = String(decoding: cell, as: UTF8.self)
                keys.append(TrainingKey.of(district: "", student: id, year: 0))
                return true
            }
            self = .keys(keys)
            if let bad {
                throw FlatProblem(
                    line: block.lines[bad],
                    column: column.name,
                    reason: "the id is empty."
                )
            }
        }
    }

    /// Appends the cells of the part after this one.
    mutating func append(_ other: Self) {
        switch (self, other) {
        case (.numbers(var values, var known), .numbers(let more, let moreKnown)):
            self = .keys([])
            values += more
            known += moreKnown
            self = .numbers(values, known: known)
        case (.labels(var labels), .labels(let more)):
            self = .keys([])
            labels.append(more)
            self = .labels(labels)
        case (.keys(var keys), .keys(let more)):
            self = .labels(LabelColumn())
            keys += more
            self = .keys(keys)
        default: break
        }
    }
}

extension FlatPlan.Column {
    fileprivate var isNumber: Bool {
        if case .number = kind { true } else { false }
    }

    /// A cell as a number: of a column of words, whether it is the one that is looked for.
    fileprivate func read(
        _ cell: UnsafeBufferPointer<UInt8>,
        _ unknown: UnknownValues
    ) -> NumberCell.Value {
        guard case .word(let word) = kind else {
            return unknown.reading(cell, as: NumberCell.read(cell))
        }
        let text = String(decoding: cell, as: UTF8.self).trimmed
        if text.lowercased() == word.lowercased() { return .number(1) }
        return NumberCell.isUnknown(text) || unknown.contains(text) ? .unknown : .number(0)
    }
}

extension RecordBlock {
    /// Records of delimiters and nothing else, as spreadsheets write below the last row; they are no students.
    fileprivate var blankRecords: Set<Int> {
        guard columnCount > 1 else { return [] }
        let borders = borders
        return Set(
            (0..<recordCount).filter { record in
                let first = record * (columnCount + 1)
                return Int(borders[first + columnCount] - borders[first]) == columnCount
            }
        )
    }

    /// Calls a body with each cell of a column, unquoted, blank records aside; the first record of which it returns false.
    fileprivate func eachCell(
        _ column: Int,
        without blank: Set<Int>,
        _ body: (UnsafeBufferPointer<UInt8>) -> Bool
    ) -> Int? {
        var contents: [UInt8] = []
        return bytes.withUnsafeBufferPointer { bytes in
            for record in 0..<recordCount where blank.isEmpty || !blank.contains(record) {
                let range = range(record: record, column: column)
                let isTaken: Bool
                if mayHaveQuotes, !range.isEmpty, bytes[range.lowerBound] == CSVField.quote {
                    contents.removeAll(keepingCapacity: true)
                    CSVField.unquote(self.bytes[range], into: &contents)
                    isTaken = contents.withUnsafeBufferPointer(body)
                } else {
                    isTaken = body(UnsafeBufferPointer(rebasing: bytes[range]))
                }
                guard isTaken else { return record }
            }
            return nil
        }
    }
}
