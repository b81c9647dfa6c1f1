internal import Dispatch
internal import Records

/// Coefficients on the way to the best ones: of the columns, on their standardized scale, and of the schools.
struct FitPoint: Sendable {
    /// The intercept, the predictors, the indicators.
    var columns: [Double]
    /// The effect of each school; empty without effects.
    var schools: [Double]

    /// All zero.
    init(_ design: Design) {
        columns = [Double](repeating: 0, count: design.count)
        schools = [Double](repeating: 0, count: design.schoolCount)
    }
}

extension Design {
    /// Rows that one thread sums by itself.
    private static let chunk = 8_192
    /// Chunks whose sums are in memory together.
    private static let wave = 8

    /// The sums over all rows at a point, made on all processors.
    ///
    /// Pieces are always the same and are added in the order of the rows, so the result does not depend on the threads.
    func totals(at point: FitPoint) -> Totals {
        var totals = Totals(columns: count, schools: schoolCount)
        let chunks = (table.count + Self.chunk - 1) / Self.chunk
        for first in stride(from: 0, to: chunks, by: Self.wave) {
            let pieces = pieces(first..<min(first + Self.wave, chunks)) { rows in
                var block = DesignBlock(self)
                var sums = Totals(columns: count, schools: schoolCount)
                for rows in Self.blocks(of: rows) { block.add(rows, point, to: &sums) }
                return sums
            }
            for piece in pieces { totals.add(piece) }
        }
        return totals
    }

    /// The logits of all rows at a point, those left out as well.
    func logits(at point: FitPoint) -> [Double] {
        let chunks = (table.count + Self.chunk - 1) / Self.chunk
        return pieces(0..<chunks) { rows in
            var block = DesignBlock(self)
            var logits: [Double] = []
            logits.reserveCapacity(rows.count)
            for rows in Self.blocks(of: rows) { block.appendLogits(rows, point, to: &logits) }
            return logits
        }.flatMap { $0 }
    }

    private func pieces<Piece: Sendable>(
        _ chunks: Range<Int>,
        _ work: @Sendable (Range<Int>) -> Piece
    ) -> [Piece] {
        let pieces = Guarded([Piece?](repeating: nil, count: chunks.count))
        DispatchQueue.concurrentPerform(iterations: chunks.count) { index in
            let start = (chunks.lowerBound + index) * Self.chunk
            let piece = work(start..<min(start + Self.chunk, table.count))
            pieces.withLock { $0[index] = piece }
        }
        return pieces.withLock { $0 }.compactMap { $0 }
    }

    private static func blocks(of rows: Range<Int>) -> [Range<Int>] {
        stride(from: rows.lowerBound, to: rows.upperBound, by: DesignBlock.rows).map {
            $0..<min($0 + DesignBlock.rows, rows.upperBound)
        }
    }
}
