extension DesignBlock {
    /// Sums of products of two columns with two, so that each number that is loaded is used twice.
    func addDense(to totals: inout Totals) {
        let left = weighted.span
        let right = values.span
        let count = design.count
        for first in stride(from: 0, to: padded, by: 2) {
            for second in stride(from: 0, through: first, by: 2) {
                var (a, b, c, d) = (Vector.zero, Vector.zero, Vector.zero, Vector.zero)
                let (one, two) = (first * Self.vectors, second * Self.vectors)
                for vector in 0..<Self.vectors {
                    let upper = left[one &+ vector]
                    let lower = left[one &+ Self.vectors &+ vector]
                    let before = right[two &+ vector]
                    let after = right[two &+ Self.vectors &+ vector]
                    a += upper * before
                    b += upper * after
                    c += lower * before
                    d += lower * after
                }
                let isLast = first + 1 >= design.denseCount
                totals.hessian[first * count + second] += a.sum()
                if second < first { totals.hessian[first * count + second + 1] += b.sum() }
                if !isLast {
                    totals.hessian[(first + 1) * count + second] += c.sum()
                    totals.hessian[(first + 1) * count + second + 1] += d.sum()
                }
            }
        }
    }

    /// Indicators are rare, so their sums go by the unknown values and not by all rows.
    func addGaps(to totals: inout Totals) {
        let count = design.count
        // The gaps of a row as a chain: the latest of each row, and for each gap the one before it.
        var latest = [Int](repeating: -1, count: gaps.isEmpty ? 0 : Self.rows)
        var before = [Int](repeating: -1, count: gaps.count)
        for (index, gap) in gaps.enumerated() {
            let (vector, lane) = (gap.row >> 2, gap.row & 3)
            let start = gap.column * count
            let weight = weights[vector][lane]
            totals.gradient[gap.column] += errors[vector][lane]
            for column in 0..<design.denseCount {
                totals.hessian[start &+ column] +=
                    weighted[column &* Self.vectors &+ vector][lane]
            }
            totals.hessian[start + gap.column] += weight
            before[index] = latest[gap.row]
            latest[gap.row] = index
            var other = before[index]
            while other >= 0 {
                totals.hessian[start + gaps[other].column] += weight
                other = before[other]
            }
        }
    }

    func addSchools(_ rows: Range<Int>, to totals: inout Totals) {
        let count = design.count
        for row in 0..<rows.count {
            let (vector, lane) = (row >> 2, row & 3)
            let school = Int(design.table.schools[rows.lowerBound + row])
            totals.schoolWeight[school] += weights[vector][lane]
            totals.schoolGradient[school] += errors[vector][lane]
            for column in 0..<design.denseCount {
                totals.schoolCross[school * count + column] +=
                    weighted[column &* Self.vectors &+ vector][lane]
            }
        }
        for gap in gaps {
            let school = Int(design.table.schools[rows.lowerBound + gap.row])
            totals.schoolCross[school * count + gap.column] += weights[gap.row >> 2][gap.row & 3]
        }
    }
}
