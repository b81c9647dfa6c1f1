internal import Dispatch
internal import Glibc
internal import Records

/// The mean and standard deviation of a predictor's known values, which make predictors of different units comparable.
public struct ColumnScale: Hashable, Sendable {
    /// The mean of the known values.
    public var mean: Double
    /// Their standard deviation (of the students themselves, not of a sample).
    public var deviation: Double
    /// In how many rows it is known.
    public var known: Int

    /// The place of a value among past students, in standard deviations.
    public func standardized(_ value: Double) -> Double { (value - mean) / deviation }

    /// The scale of each column, without the rows of one fold.
    ///
    /// - Throws: ``FitProblem`` where a column is never known or the same for all.
    static func scales(
        of table: TrainingTable,
        folds: [UInt8],
        without fold: UInt8?
    ) throws(FitProblem) -> [ColumnScale] {
        let none = ColumnScale(mean: 0, deviation: 0, known: 0)
        let found = Guarded([ColumnScale](repeating: none, count: table.columns.count))
        DispatchQueue.concurrentPerform(iterations: table.columns.count) { place in
            let scale = scale(of: table.columns[place], folds, without: fold)
            found.withLock { $0[place] = scale }
        }
        let scales = found.withLock { $0 }
        for (column, scale) in zip(table.columns, scales) {
            guard scale.known > 0 else { throw .neverKnown(column.predictor.id) }
            // A column of one value may have a deviation of a few units in the last place.
            guard scale.deviation > 1e-13 * max(abs(scale.mean), 1e-300),
                scale.deviation.isFinite
            else { throw .constantColumn(column.predictor.id) }
        }
        return scales
    }

    /// Two walks: the mean first, then the squares around it, for one walk would lose large means.
    private static func scale(
        of column: TrainingTable.Column,
        _ folds: [UInt8],
        without fold: UInt8?
    ) -> ColumnScale {
        let values = column.values.span
        let isKnown = column.known.span
        let foldOf = folds.span
        var (sum, known) = (0.0, 0)
        for row in values.indices where isKnown[row] {
            if let fold, foldOf[row] == fold { continue }
            sum += values[row]
            known += 1
        }
        guard known > 0 else { return ColumnScale(mean: 0, deviation: 0, known: 0) }
        let mean = sum / Double(known)
        var squares = 0.0
        for row in values.indices where isKnown[row] {
            if let fold, foldOf[row] == fold { continue }
            let distance = values[row] - mean
            squares += distance * distance
        }
        return ColumnScale(mean: mean, deviation: sqrt(squares / Double(known)), known: known)
    }
}
