internal import Glibc

/// The square root of a symmetric matrix with positive pivots, with which its equations are solved.
struct Cholesky {
    /// A column that follows from those before it: which, and how much of each of those makes it.
    struct Dependence: Error {
        var column: Int
        var parts: [Double]
    }

    private let size: Int
    private var root: [Double]

    /// The root of a matrix of which the part on and under the diagonal is given, row by row.
    ///
    /// - Throws: ``Dependence`` where a pivot is less than the tolerance's part of its diagonal.
    init(_ matrix: [Double], size: Int, tolerance: Double = 1e-13) throws(Dependence) {
        self.size = size
        root = matrix
        for row in 0..<size {
            for column in 0...row {
                var sum = root[row * size + column]
                for place in 0..<column {
                    sum -= root[row * size + place] * root[column * size + place]
                }
                if column < row {
                    root[row * size + column] = sum / root[column * size + column]
                } else {
                    guard sum > tolerance * max(matrix[row * size + row], 1e-300), sum.isFinite
                    else { throw Dependence(column: row, parts: parts(of: row)) }
                    root[row * size + row] = sqrt(sum)
                }
            }
        }
    }

    /// The solution of the matrix times it = right.
    func solve(_ right: [Double]) -> [Double] {
        var solution = right
        for row in 0..<size {
            var sum = solution[row]
            for place in 0..<row { sum -= root[row * size + place] * solution[place] }
            solution[row] = sum / root[row * size + row]
        }
        for row in stride(from: size - 1, through: 0, by: -1) {
            var sum = solution[row]
            for place in row + 1..<max(size, row + 1) {
                sum -= root[place * size + row] * solution[place]
            }
            solution[row] = sum / root[row * size + row]
        }
        return solution
    }

    /// The inverse, whole, row by row.
    func inverse() -> [Double] {
        var inverse = [Double](repeating: 0, count: size * size)
        for column in 0..<size {
            var unit = [Double](repeating: 0, count: size)
            unit[column] = 1
            let solution = solve(unit)
            for row in column..<size {
                inverse[row * size + column] = solution[row]
                inverse[column * size + row] = solution[row]
            }
        }
        return inverse
    }

    /// How the columns before one make it up; the root is finished up to its row.
    private func parts(of row: Int) -> [Double] {
        var parts = (0..<row).map { root[row * size + $0] }
        for place in stride(from: row - 1, through: 0, by: -1) {
            var sum = parts[place]
            for later in place + 1..<max(row, place + 1) {
                sum -= root[later * size + place] * parts[later]
            }
            parts[place] = sum / root[place * size + place]
        }
        return parts
    }
}
