extension RosterQuery {
    /// The rows of ``roster`` that a search finds: each word a part of the name, or all of it the beginning of an id.
    ///
    /// - Parameter search: what was typed; all rows are found where it has no letter and no digit.
    /// - Returns: the rows; unlike ``apply(_:_:)`` it leaves alone what the latest search remembers.
    public func found(_ search: String) -> RowMask {
        let search = NameSearch(search, listed)
        guard !search.isEmpty else {
            return RowMask(flags: Array(repeating: 1, count: roster.count))
        }
        let flags = search.flags(among: nil)
        guard !origin.isEmpty else { return RowMask(flags: flags) }
        var own = flags
        for (place, row) in origin.enumerated() { own[Int(row)] = flags[place] }
        return RowMask(flags: own)
    }

    /// The flags of a mask for the rows of ``listed``; a mask that is not of this roster lets nobody pass.
    func listedFlags(_ mask: RowMask) -> [UInt8] {
        guard mask.flags.count == roster.count else {
            return Array(repeating: 0, count: roster.count)
        }
        return origin.isEmpty ? mask.flags : origin.map { mask.flags[Int($0)] }
    }
}
