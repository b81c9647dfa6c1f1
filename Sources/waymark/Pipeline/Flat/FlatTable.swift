import CSV
import Dispatch
import Records

/// A CSV file of one row a student, of which some columns are read, a part of the file on each processor.
struct FlatTable: Sendable {
    /// The file.
    let path: String
    /// The columns that were read.
    let plan: FlatPlan
    /// Rows.
    let count: Int
    private var cells: [FlatPart.Cells]
    private let lines: [Int]

    /// Reads columns of a file.
    ///
    /// - Throws: ``Failure`` with file, line and column; never with a value.
    init(
        path: String,
        columns wanted: [(name: String, kind: FlatPlan.Kind)],
        unknown: UnknownValues = UnknownValues()
    ) throws {
        self.path = path
        do {
            let file = try CSVFile(path: path)
            plan = try FlatPlan(wanted, unknown: unknown, header: file.header, path: path)
            let parts: [FlatPart]
            do {
                parts = try Self.read(try file.split(parts: 4), plan)
            } catch let error as CSVError where error.code == .splitInsideQuotes {
                parts = try Self.read(try file.split(parts: 1), plan)
            }
            var whole = parts.first ?? FlatPart(plan)
            var lines = whole.lines
            for part in parts.dropFirst() {
                for place in whole.cells.indices { whole.cells[place].append(part.cells[place]) }
                whole.count += part.count
                lines += part.lines
            }
            (cells, count, self.lines) = (whole.cells, whole.count, lines)
        } catch let problem as FlatProblem {
            throw problem.failure(path)
        } catch let error as CSVError where error.code == .invalidUTF8 {
            throw Failure(
                description: "\(path):\(error.line): not UTF-8; save the file as CSV in UTF-8."
            )
        } catch let error as CSVError {
            throw Failure(description: "\(path): \(error)")
        }
    }

    /// The numbers of a column, by its place in the plan.
    func numbers(_ place: Int) -> (values: [Double], known: [Bool]) {
        guard case .numbers(let values, let known) = cells[place] else { return ([], []) }
        return (values, known)
    }

    /// The words of a column.
    func labels(_ place: Int) -> LabelColumn {
        guard case .labels(let labels) = cells[place] else { return LabelColumn() }
        return labels
    }

    /// The keys of a column of ids.
    func keys(_ place: Int) -> [UInt64] {
        guard case .keys(let keys) = cells[place] else { return [] }
        return keys
    }

    /// Forgets a column's cells, which somebody else has now.
    mutating func drop(_ place: Int) { cells[place] = .keys([]) }

    /// The failure for a row of a column.
    func failure(_ row: Int, _ place: Int, _ reason: String) -> Failure {
        FlatProblem(line: lines[row], column: plan.columns[place].name, reason: reason)
            .failure(path)
    }

    /// The parts of a file, read side by side; the first problem in the order of the file is the one that is told.
    private static func read(_ parts: [CSVPart], _ plan: FlatPlan) throws -> [FlatPart] {
        let results = Guarded([Result<PartResult, any Error>?](repeating: nil, count: parts.count))
        DispatchQueue.concurrentPerform(iterations: parts.count) { index in
            let result = Result { () throws -> PartResult in
                let (part, lines) = try FlatPart.read(parts[index], plan, keepsLines: true)
                return PartResult(part: part, lines: lines)
            }
            results.withLock { $0[index] = result }
        }
        var passed = 0
        return try results.withLock { $0 }.compactMap { $0 }.map { result in
            switch result {
            case .success(let read):
                var part = read.part
                if passed > 0 { for row in part.lines.indices { part.lines[row] += passed } }
                passed += read.lines
                return part
            case .failure(var problem as FlatProblem):
                problem.line += passed
                throw problem
            case .failure(let error): throw error
            }
        }
    }

    private struct PartResult: Sendable {
        var part: FlatPart
        var lines: Int
    }
}
