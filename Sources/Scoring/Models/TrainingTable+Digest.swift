internal import Dispatch
internal import Records

extension TrainingTable {
    /// The SHA-256 over all sorted rows: the same data has the same one, whatever order it came in.
    ///
    /// A digest for each column, side by side, and one over those.
    public func digest() -> String {
        let parts = Guarded([String](repeating: "", count: columns.count + 1))
        DispatchQueue.concurrentPerform(iterations: columns.count + 1) { place in
            let part = place < columns.count ? digest(of: columns[place]) : digestOfRows()
            parts.withLock { $0[place] = part }
        }
        let names = columns.map(\.predictor.id) + schoolIDs
        return SHA256.hex(of: Array((parts.withLock { $0 } + names).joined(separator: "\n").utf8))
    }

    private func digest(of column: Column) -> String {
        hex { row in column.known[row] ? column.values[row].bitPattern : .max }
    }

    private func digestOfRows() -> String {
        hex { row in
            var word = keys[row] &* 2 &+ (missed[row] ? 1 : 0)
            if !schools.isEmpty { word = TrainingKey.mixed(word ^ UInt64(schools[row])) }
            if !years.isEmpty {
                word = TrainingKey.mixed(word ^ UInt64(bitPattern: Int64(years[row])))
            }
            return word
        }
    }

    private func hex(_ word: (Int) -> UInt64) -> String {
        var digest = SHA256()
        var bytes: [UInt8] = []
        for start in stride(from: 0, to: count, by: 4_096) {
            bytes.removeAll(keepingCapacity: true)
            for row in start..<min(start + 4_096, count) {
                let word = word(row)
                for shift in stride(from: UInt64(0), to: 64, by: 8) {
                    bytes.append(UInt8(truncatingIfNeeded: word >> shift))
                }
            }
            digest.update(bytes)
        }
        return digest.finish()
    }
}
