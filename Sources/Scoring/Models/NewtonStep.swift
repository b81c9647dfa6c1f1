internal import Glibc

/// One step of Newton's method, and what the curvature at its start tells.
///
/// Effects of schools are many and touch each other only through the columns, so they are taken out of the equations first.
struct NewtonStep {
    /// The step of the columns.
    let columns: [Double]
    /// The step of the schools' effects.
    let schools: [Double]
    /// The inverse of the curvature over the columns, with the schools taken into account: whole, row by row.
    let covariance: [Double]
    /// The variance of each school's effect.
    let schoolVariances: [Double]

    init(
        _ totals: Totals,
        _ point: FitPoint,
        _ design: Design,
        _ penalty: Double,
        _ schoolVariance: Double?
    ) throws(FitProblem) {
        let (size, count) = (design.count, design.schoolCount)
        var (matrix, right) = (totals.hessian, totals.gradient)
        for column in 1..<size {
            matrix[column * size + column] += penalty
            right[column] -= penalty * point.columns[column]
        }
        let precision = 1 / (schoolVariance ?? 1)
        let pivots = totals.schoolWeight.map { $0 + precision }
        let pulls = (0..<count).map { totals.schoolGradient[$0] - precision * point.schools[$0] }
        let cross = totals.schoolCross
        for school in 0..<count {
            for row in 0..<size where cross[school * size + row] != 0 {
                let part = cross[school * size + row] / pivots[school]
                right[row] -= part * pulls[school]
                for column in 0...row {
                    matrix[row * size + column] -= part * cross[school * size + column]
                }
            }
        }
        let root: Cholesky
        do {
            root = try Cholesky(matrix, size: size)
        } catch {
            // What follows from other columns was told before the first step: here weights have become nothing.
            throw .separation([design.name(of: error.column)])
        }
        let step = root.solve(right)
        let inverse = root.inverse()
        columns = step
        covariance = inverse
        schools = (0..<count).map { school in
            let sum = (0..<size).reduce(0.0) { $0 + cross[school * size + $1] * step[$1] }
            return (pulls[school] - sum) / pivots[school]
        }
        schoolVariances = (0..<count).map { school in
            let row = (0..<size).map { cross[school * size + $0] / pivots[school] }
            var sum = 1 / pivots[school]
            for first in 0..<size where row[first] != 0 {
                for second in 0..<size {
                    sum += row[first] * row[second] * inverse[first * size + second]
                }
            }
            return sum
        }
    }

    /// The farthest that anything moves.
    var largest: Double { (columns + schools).reduce(0) { max($0, abs($1)) } }

    /// The point after a part of the step.
    func moved(_ point: FitPoint, by part: Double) -> FitPoint {
        var moved = point
        for place in columns.indices { moved.columns[place] += part * columns[place] }
        for place in schools.indices { moved.schools[place] += part * schools[place] }
        return moved
    }
}

/// The end of Newton's method.
struct Settled {
    let point: FitPoint
    let totals: Totals
    let newton: NewtonStep
    let steps: Int

    /// What was found, in the words of the outside.
    func fit(_ design: Design, _ penalty: Double, variance: Double? = nil) -> LogisticFit {
        let size = design.count
        var upper: [Double] = []
        upper.reserveCapacity(UpperTriangle.count(size: size))
        for row in 0..<size {
            for column in row..<size { upper.append(newton.covariance[row * size + column]) }
        }
        return LogisticFit(
            intercept: point.columns[0],
            coefficients: Array(point.columns[1..<design.denseCount]),
            missingCoefficients: design.indicatorPlaces.map { $0 < 0 ? nil : point.columns[$0] },
            covariance: upper,
            scales: design.scales,
            penalty: penalty,
            schoolVariance: variance,
            schoolEffects: point.schools,
            schoolErrors: newton.schoolVariances.map { sqrt(max($0, 0)) },
            loss: totals.loss,
            steps: steps,
            point: point
        )
    }
}
