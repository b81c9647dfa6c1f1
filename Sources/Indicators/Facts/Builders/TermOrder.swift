internal import Records

/// Which of two terms is the later one to a student.
struct TermOrder: Sendable {
    /// Each term's place among all quarters, trimesters and semesters by end, start, name and id; −1 for other terms.
    let places: [Int32]
    /// The place of the first term with the same days: several schools' terms of the same days are one to a student.
    let spans: [Int32]

    init(_ terms: TermsBuilder) {
        let ordered = terms.starts.indices.filter { terms.isGradingTerm[$0] }.sorted {
            let left = (terms.ends[$0], terms.starts[$0])
            let right = (terms.ends[$1], terms.starts[$1])
            if left != right { return left < right }
            return (terms.names[$0], terms.index[$0]) < (terms.names[$1], terms.index[$1])
        }
        var places = [Int32](repeating: -1, count: terms.starts.count)
        var spans = places
        for (place, term) in ordered.enumerated() {
            places[term] = Int32(truncatingIfNeeded: place)
            let before = place > 0 ? ordered[place - 1] : term
            let isSame =
                place > 0 && terms.ends[before] == terms.ends[term]
                && terms.starts[before] == terms.starts[term]
            spans[term] = isSame ? spans[before] : places[term]
        }
        self.places = places
        self.spans = spans
    }
}
