internal import Glibc

/// A few rows of a design, standardized, four rows to a vector: small enough for the cache, and the unit in which sums are made.
struct DesignBlock {
    typealias Vector = SIMD4<Double>

    /// Rows of a block.
    static let rows = 128
    static let vectors = rows / 4

    /// An unknown value: a row of the block and the column of its indicator.
    struct Gap {
        var row: Int
        var column: Int
    }

    let design: Design
    /// Dense columns and, where they are odd, one of zeros, for sums are made two columns at a time.
    let padded: Int
    var values: [Vector]
    var weighted: [Vector]
    var gaps: [Gap] = []
    var logits = [Vector](repeating: .zero, count: vectors)
    var weights = [Vector](repeating: .zero, count: vectors)
    var errors = [Vector](repeating: .zero, count: vectors)

    init(_ design: Design) {
        self.design = design
        padded = design.denseCount + design.denseCount % 2
        values = [Vector](repeating: .zero, count: padded * Self.vectors)
        weighted = values
    }

    /// Adds the sums over some rows, at most ``rows``.
    mutating func add(_ rows: Range<Int>, _ point: FitPoint, to totals: inout Totals) {
        fill(rows)
        setLogits(rows, point)
        weigh(rows, &totals)
        addDense(to: &totals)
        addGaps(to: &totals)
        if design.hasSchools { addSchools(rows, to: &totals) }
    }

    /// The logits of some rows, at most ``rows``, appended.
    mutating func appendLogits(_ rows: Range<Int>, _ point: FitPoint, to logits: inout [Double]) {
        fill(rows)
        setLogits(rows, point)
        for row in 0..<rows.count { logits.append(self.logits[row >> 2][row & 3]) }
    }

    /// Standardizes; what is unknown stands at the mean, which is zero.
    private mutating func fill(_ rows: Range<Int>) {
        gaps.removeAll(keepingCapacity: true)
        for vector in 0..<Self.vectors { values[vector] = Vector(repeating: 1) }
        for place in design.table.columns.indices {
            let scale = design.scales[place]
            let factor = 1 / scale.deviation
            let column = design.table.columns[place]
            let known = column.known.span
            let numbers = column.values.span
            let indicator = design.indicatorPlaces[place]
            let start = (place + 1) * Self.vectors
            for vector in 0..<Self.vectors {
                let row = vector &* 4
                guard row &+ 4 <= rows.count else {
                    values[start &+ vector] = tail(column, scale, rows, from: row, indicator)
                    continue
                }
                let at = rows.lowerBound &+ row
                let numbers = Vector(
                    numbers[at],
                    numbers[at &+ 1],
                    numbers[at &+ 2],
                    numbers[at &+ 3]
                )
                var four = (numbers - scale.mean) * factor
                if !(known[at] && known[at &+ 1] && known[at &+ 2] && known[at &+ 3]) {
                    for lane in 0..<4 where !known[at &+ lane] {
                        four[lane] = 0
                        if indicator >= 0 { gaps.append(Gap(row: row &+ lane, column: indicator)) }
                    }
                }
                values[start &+ vector] = four
            }
        }
    }

    /// The same for the end of the table, where there are fewer than four rows or none.
    private mutating func tail(
        _ column: TrainingTable.Column,
        _ scale: ColumnScale,
        _ rows: Range<Int>,
        from first: Int,
        _ indicator: Int
    ) -> Vector {
        var four = Vector.zero
        for row in first..<max(first, rows.count) {
            if column.known[rows.lowerBound + row] {
                let number = column.values[rows.lowerBound + row]
                four[row - first] = (number - scale.mean) * (1 / scale.deviation)
            } else if indicator >= 0 {
                gaps.append(Gap(row: row, column: indicator))
            }
        }
        return four
    }

    private mutating func setLogits(_ rows: Range<Int>, _ point: FitPoint) {
        for vector in 0..<Self.vectors { logits[vector] = Vector(repeating: point.columns[0]) }
        for column in 1..<design.denseCount {
            let factor = point.columns[column]
            let start = column * Self.vectors
            for vector in 0..<Self.vectors { logits[vector] += values[start &+ vector] * factor }
        }
        for gap in gaps { logits[gap.row >> 2][gap.row & 3] += point.columns[gap.column] }
        guard design.hasSchools else { return }
        for row in 0..<rows.count {
            let school = Int(design.table.schools[rows.lowerBound + row])
            logits[row >> 2][row & 3] += point.schools[school]
        }
    }

    /// Probabilities to weights and errors; rows that are left out have neither.
    private mutating func weigh(_ rows: Range<Int>, _ totals: inout Totals) {
        for vector in 0..<Self.vectors {
            var (weight, error) = (Vector.zero, Vector.zero)
            for lane in 0..<4 {
                let row = vector &* 4 &+ lane
                guard row < rows.count, design.includes(rows.lowerBound &+ row) else { continue }
                let logit = logits[vector][lane]
                let small = exp(-abs(logit))
                let probability = (logit >= 0 ? 1 : small) / (1 + small)
                let missed = design.table.missed[rows.lowerBound &+ row]
                totals.loss += log1p(small) + max(logit, 0) - (missed ? logit : 0)
                weight[lane] = small / ((1 + small) * (1 + small))
                error[lane] = (missed ? 1 : 0) - probability
            }
            weights[vector] = weight
            errors[vector] = error
        }
        for column in 0..<design.denseCount {
            let start = column * Self.vectors
            var sum = Vector.zero
            for vector in 0..<Self.vectors {
                let value = values[start &+ vector]
                sum += value * errors[vector]
                weighted[start &+ vector] = value * weights[vector]
            }
            totals.gradient[column] += sum.sum()
        }
    }
}
