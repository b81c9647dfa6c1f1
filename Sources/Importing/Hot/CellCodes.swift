import Records

/// The codes of cells that all threads of one reading agree on.
///
/// A category with its default part absent has a code of its own. The first few other entries that occur (a source that writes
/// the part absent into every row has four or five) are given the codes that are left; what is rarer is kept beside the cells.
final class CellCodes: Sendable {
    private let given = Guarded<[AttendanceGrid.Entry]>([])

    /// The entries with a code of ``AttendanceGrid/assigned``, in order.
    var entries: [AttendanceGrid.Entry] { given.withLock { $0 } }

    /// The code of an entry; not for every row, for threads wait for one another here.
    func code(_ entry: AttendanceGrid.Entry) -> UInt8 {
        if entry.portion < 0, entry.category < AttendanceGrid.lastCategory {
            return entry.category + 1
        }
        return given.withLock { given in
            let first = AttendanceGrid.assigned.lowerBound
            if let index = given.firstIndex(of: entry) { return first + UInt8(index) }
            guard given.count < AttendanceGrid.assigned.count else {
                return AttendanceGrid.exceptional
            }
            given.append(entry)
            return first + UInt8(given.count - 1)
        }
    }
}
