/// Rows of a table by their owner: a counting sort, so that each owner's rows are neighbours.
struct Grouping {
    /// Where each owner's rows begin in ``order``; one more entry than owners.
    private(set) var starts: [Int32]
    /// The rows, by owner.
    private(set) var order: [Int32]

    /// Groups rows by their owners; rows without one (−1) are left out.
    init(_ owners: [Int32], count: Int) {
        var starts = [Int32](repeating: 0, count: count + 1)
        for owner in owners where owner >= 0 { starts[Int(owner) + 1] += 1 }
        for owner in 0..<count { starts[owner + 1] += starts[owner] }
        var next = starts
        var order = [Int32](repeating: 0, count: Int(starts[count]))
        for row in owners.indices where owners[row] >= 0 {
            let owner = Int(owners[row])
            order[Int(next[owner])] = Int32(truncatingIfNeeded: row)
            next[owner] += 1
        }
        self.starts = starts
        self.order = order
    }

    /// The places in ``order`` of an owner's rows.
    func places(of owner: Int) -> Range<Int> { Int(starts[owner])..<Int(starts[owner + 1]) }

    /// An owner's rows.
    func rows(of owner: Int) -> ArraySlice<Int32> { order[places(of: owner)] }
}

extension Int64 {
    /// The number in 32 bits, held at the bounds.
    var clamped: Int32 { Int32(clamping: self) }
}
