/// The columns of a fit: an intercept, each predictor standardized, and an indicator for each that is at times unknown.
struct Design: Sendable {
    /// The fewest rows that a predictor must be unknown in, and known in, for an indicator of its own.
    static let fewestForIndicator = 10

    let table: TrainingTable
    let scales: [ColumnScale]
    /// Predictors with an indicator column, in their order.
    let indicators: [Int]
    /// For each predictor the place of its indicator column among all columns; -1 where it has none.
    let indicatorPlaces: [Int]
    /// The fold of each row; empty where nothing is left out.
    let folds: [UInt8]
    /// The fold that is left out.
    let leftOut: UInt8?
    /// Whether schools have effects of their own.
    let hasSchools: Bool

    init(
        _ table: TrainingTable,
        folds: [UInt8] = [],
        without leftOut: UInt8? = nil,
        schools: Bool = false
    ) throws(FitProblem) {
        self.table = table
        self.folds = folds
        self.leftOut = leftOut
        hasSchools = schools && table.schoolIDs.count > 1
        let scales = try ColumnScale.scales(of: table, folds: folds, without: leftOut)
        self.scales = scales
        let indicators = Self.indicators(of: table)
        self.indicators = indicators
        indicatorPlaces = table.columns.indices.map { place in
            indicators.firstIndex(of: place).map { 1 + table.columns.count + $0 } ?? -1
        }
    }

    /// The predictors that are unknown often enough, and known often enough, to learn what unknown means.
    static func indicators(of table: TrainingTable) -> [Int] {
        table.columns.indices.filter { place in
            let known = table.columns[place].known.reduce(0) { $0 + ($1 ? 1 : 0) }
            return known >= fewestForIndicator && table.count - known >= fewestForIndicator
        }
    }

    /// Columns that every row has a number in: the intercept and the predictors.
    var denseCount: Int { 1 + table.columns.count }

    /// All columns.
    var count: Int { denseCount + indicators.count }

    /// How many schools have effects; 0 without effects.
    var schoolCount: Int { hasSchools ? table.schoolIDs.count : 0 }

    /// Whether a row is part of the fit.
    @inline(__always)
    func includes(_ row: Int) -> Bool { leftOut == nil || folds[row] != leftOut }

    /// What a column is called in messages.
    func name(of column: Int) -> String {
        if column == 0 { return "the intercept" }
        if column < denseCount { return table.columns[column - 1].predictor.id }
        return table.columns[indicators[column - denseCount]].predictor.id + " (unknown)"
    }
}
