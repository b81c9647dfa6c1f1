/// Students whom a person has marked in a list, for what is done with several at once.
///
/// Named so because a mark, in the records, is what a course gives.
struct PickedStudents: Hashable, Sendable {
    /// Rows of the roster.
    private(set) var rows: Set<Int32> = []
    /// The place in the list that was marked last, where a range begins.
    private var last: Int?

    /// Whether nobody is marked.
    var isEmpty: Bool { rows.isEmpty }

    /// Marks or unmarks the student at a place of a list.
    mutating func toggle(_ place: Int, in list: [Int32]) {
        guard list.indices.contains(place) else { return }
        if rows.remove(list[place]) == nil { rows.insert(list[place]) }
        last = place
    }

    /// Marks everybody from the place that was marked last to another one.
    mutating func extend(to place: Int, in list: [Int32]) {
        guard list.indices.contains(place) else { return }
        let start = min(max(0, last ?? place), list.count - 1)
        rows.formUnion(list[min(start, place)...max(start, place)])
        last = place
    }

    /// Marks everybody of a list; where all are marked already, nobody of it.
    mutating func toggleAll(of list: [Int32]) {
        if list.allSatisfy(rows.contains) {
            rows.subtract(list)
        } else {
            rows.formUnion(list)
        }
        last = nil
    }

    /// Those of a list that are marked, in its order; all of it where none is.
    func chosen(of list: [Int32]) -> [Int32] {
        let marked = rows.isEmpty ? [] : list.filter(rows.contains)
        return marked.isEmpty ? list : marked
    }

    /// The same students in another roster; who is not there loses the mark.
    func carried(_ row: (Int32) -> Int?) -> PickedStudents {
        var marks = PickedStudents()
        marks.rows = Set(rows.compactMap { row($0).map(Int32.init(truncatingIfNeeded:)) })
        return marks
    }
}
