/// Hints on misspelled names.
package enum Misspelling {
    /// The known name that is nearest to a misspelled one, or nil where none is near.
    package static func nearest(to name: String, among known: [String]) -> String? {
        let limit = max(2, name.count / 3)
        let ranked = known.map { (name: $0, distance: distance(name, $0)) }
        let best = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
        guard let best, best.distance <= limit else { return nil }
        return best.name
    }

    /// The least number of letters to add, drop or change.
    static func distance(_ left: String, _ right: String) -> Int {
        let (left, right) = (Array(left.utf8.prefix(100)), Array(right.utf8.prefix(100)))
        var row = Array(0...right.count)
        for (index, letter) in left.enumerated() {
            var diagonal = row[0]
            row[0] = index + 1
            for (place, other) in right.enumerated() {
                let change = diagonal + (letter == other ? 0 : 1)
                diagonal = row[place + 1]
                row[place + 1] = min(change, row[place] + 1, row[place + 1] + 1)
            }
        }
        return row[right.count]
    }
}
