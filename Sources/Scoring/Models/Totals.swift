/// The sums over rows that one step of the fit needs: the loss, its slope and its curvature.
struct Totals: Sendable {
    /// The log loss.
    var loss = 0.0
    /// Minus the slope of the loss, for each column.
    var gradient: [Double]
    /// The curvature: row by row, only the part on and under the diagonal.
    var hessian: [Double]
    /// The curvature of each school's effect.
    var schoolWeight: [Double]
    /// Minus the slope for each school's effect.
    var schoolGradient: [Double]
    /// The curvature between schools and columns: for each school a row of columns.
    var schoolCross: [Double]

    /// Sums of nothing, for so many columns and schools.
    init(columns: Int, schools: Int) {
        gradient = [Double](repeating: 0, count: columns)
        hessian = [Double](repeating: 0, count: columns * columns)
        schoolWeight = [Double](repeating: 0, count: schools)
        schoolGradient = [Double](repeating: 0, count: schools)
        schoolCross = [Double](repeating: 0, count: schools * columns)
    }

    /// Adds the sums over other rows.
    mutating func add(_ other: Totals) {
        loss += other.loss
        Self.add(&gradient, other.gradient)
        Self.add(&hessian, other.hessian)
        Self.add(&schoolWeight, other.schoolWeight)
        Self.add(&schoolGradient, other.schoolGradient)
        Self.add(&schoolCross, other.schoolCross)
    }

    private static func add(_ sums: inout [Double], _ others: [Double]) {
        for place in sums.indices { sums[place] += others[place] }
    }
}
