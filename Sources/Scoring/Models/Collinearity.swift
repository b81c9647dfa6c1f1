internal import Glibc

/// Whether columns say the same, told before the first step by their names.
enum Collinearity {
    /// Looks at the curvature where all coefficients are zero, which is a quarter of the products of the columns.
    ///
    /// - Throws: ``FitProblem`` for two predictors that are the same on any scale, and, without a penalty, for a column that
    ///   follows from others.
    static func check(
        _ totals: Totals,
        _ design: Design,
        penalty: Double
    ) throws(FitProblem) {
        let size = design.count
        try duplicates(totals, design)
        guard penalty == 0 else { return }
        do {
            _ = try Cholesky(totals.hessian, size: size, tolerance: 1e-10)
        } catch {
            let others = error.parts.indices.filter { $0 > 0 && abs(error.parts[$0]) > 1e-5 }
            throw .collinear((others + [error.column]).map(design.name))
        }
    }

    private static func duplicates(_ totals: Totals, _ design: Design) throws(FitProblem) {
        let size = design.count
        for row in 1..<design.denseCount {
            for column in 1..<max(row, 1) {
                let product = totals.hessian[row * size + column]
                let squares =
                    totals.hessian[row * size + row] * totals.hessian[column * size + column]
                if product * product >= squares * (1 - 1e-12) {
                    throw .duplicateColumns([design.name(of: column), design.name(of: row)])
                }
            }
        }
    }
}
